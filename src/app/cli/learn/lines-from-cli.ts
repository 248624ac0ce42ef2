// `kansli mask-lines` as the command line asks it: the act is in app/learning; here it is asked for and told, with what the file holds.
import { houseAt, mustSay, sayer } from '#app/cli/learn/asked.ts'
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'

export async function linesFromCli(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const by = mustSay(asked, terminal, 'by')
  const why = mustSay(asked, terminal, 'why')
  const { makeLines } = await import('#app/learning/make-lines.ts')
  const made = await houseAt(asked, (database, data) =>
    makeLines(database, { data, by, why, unit: asked.values.unit ?? null }, new Date()),
  )
  const say = sayer(asked, terminal)
  await say.json(made)
  const { left, ...counts } = made
  await say('lines-made', counts)
  await say('lines-left', left)
  await say('lines-secret', counts)
  return 0
}
