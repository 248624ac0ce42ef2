// `kansli mask-train` as the command line asks it: what is trained, how it goes, and what the model was measured to be beside the one in use.
import { houseAt, mustSay, sayer } from '#app/cli/learn/asked.ts'
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import { progress } from '#app/cli/show/progress.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { learningWords } from '#words/command-line/learning.ts'
import { fill } from '#words/words.ts'

export async function trainFromCli(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const by = mustSay(asked, terminal, 'by')
  const why = mustSay(asked, terminal, 'why')
  const { rounds, trainOwn } = await import('#app/learning/train-own.ts')
  const words = learningWords[terminal.language]
  const bar = progress()
  const tell = (round: number) => bar.at(round, rounds, fill(words['train-round'], { round, rounds }))
  const made = await houseAt(asked, (database, data) =>
    trainOwn(database, { data, by, why }, new Date(), tell).finally(() => bar.end()),
  )
  const say = sayer(asked, terminal)
  await say.json(made)
  const { compared, ...plain } = made
  await say('train-begun', plain)
  const percent = (share: number | null) => (share === null ? '–' : (100 * share).toFixed(1))
  for (const { set, before, after } of compared)
    await say('train-figures', {
      set: words[`set-${set}`],
      before: before.found.hits,
      after: after.found.hits,
      of: after.found.of,
      low: percent(after.found.low),
      high: percent(after.found.high),
      overBefore: before.over.hits,
      overAfter: after.over.hits,
      words: after.over.of,
      overLow: percent(after.over.low),
      overHigh: percent(after.over.high),
    })
  await say('train-done', { ...plain, hash: plain.sha256 })
  return 0
}
