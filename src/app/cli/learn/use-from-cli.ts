// `kansli mask-use` as the command line asks it: a model by its name, or --shipped to go back.
import { houseAt, mustSay, sayer } from '#app/cli/learn/asked.ts'
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { Refusal } from '#base/refusal.ts'
import { cliWords } from '#words/cli.ts'
import { benchWords } from '#words/command-line/bench.ts'
import { reasonInWords } from '#words/governance/gate.ts'
import { fill } from '#words/words.ts'

export async function useFromCli(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const [name] = asked.operands
  const isBack = asked.on.has('shipped')
  const { language } = terminal
  if (isBack === (name !== undefined))
    throw new Refusal('wrong-usage', { what: fill(cliWords[language]['wrong-too-few'], { command: 'mask-use' }) })
  const by = mustSay(asked, terminal, 'by')
  const why = mustSay(asked, terminal, 'why')
  const { takeInUse } = await import('#app/learning/take-in-use.ts')
  const done = await houseAt(asked, (database, data) =>
    takeInUse(database, { data, model: name ?? null, by, why }, new Date()),
  )
  const say = sayer(asked, terminal)
  await say.json(done)
  if (!done) {
    await say('use-nothing')
    return 0
  }
  await say(isBack ? 'use-back' : 'use-done', { version: done.version, model: done.model })
  const named: Record<string, string> = benchWords[language]
  const figures = done.figures.map(
    ({ figure, set, value, unit }) => `${named[figure] ?? figure} ${Math.round(value * 10) / 10} ${unit} (${set})`,
  )
  if (figures.length > 0) await say('use-figures', { figures: figures.join('; ') })
  for (const { name: fallen, reason } of done.fallen)
    await say('use-fallen', { name: fallen, because: reasonInWords(reason.id, reason.params, language) })
  return 0
}
