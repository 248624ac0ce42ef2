// `kansli bench`: measures speed and quality of every function on generated and bundled sets, shows a table, and keeps the results.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Figure } from '#app/bench/figure.ts'
import { gateSpeed } from '#app/bench/governed-speed.ts'
import { benchMask } from '#app/bench/mask/bench-mask.ts'
import { amountOf, holds, nameOf, type Results, resultsPage, spreadOf, thisMachine } from '#app/bench/results.ts'
import { serverSpeed } from '#app/bench/server-speed.ts'
import { sizes } from '#app/bench/size.ts'
import { checkSpeed, lineSpeed, proposalSpeed, readSpeed, releaseSpeed } from '#app/bench/speed.ts'
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import { progress } from '#app/cli/show/progress.ts'
import { table } from '#app/cli/show/table.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { Refusal } from '#base/refusal.ts'
import { functions, functionsOnRequest } from '#functions/index.ts'
import { benchMemo, quality } from '../../../evaluation/quality.ts'
import { notHere, searchFigures } from '../../../evaluation/search/figures.ts'

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

type Part = { what: string; measure(): Promise<Figure[]> }

/** A quick round takes a minute and leaves nothing behind; a whole one is the one that is reported. */
const parts = (quick: boolean): Part[] => [
  { what: 'read', measure: () => readSpeed(quick ? 40 : 120, quick ? 2 : 5) },
  { what: 'mask --json', measure: () => proposalSpeed(10, quick ? 2 : 5) },
  { what: 'mask --out', measure: () => releaseSpeed(quick ? 20 : 400, quick ? 1 : 3) },
  { what: 'mask --jsonl', measure: () => lineSpeed(quick ? 0.5 : 5, quick ? 1 : 3) },
  { what: 'check', measure: async () => checkSpeed(await benchMemo(), 'an invented memo', quick ? 10 : 50) },
  { what: 'serve', measure: () => serverSpeed(10, quick ? 2 : 5) },
  { what: 'gate', measure: () => gateSpeed(quick ? 50 : 300) },
  { what: 'search', measure: () => searchFigures(quick) },
  { what: 'quality', measure: () => quality(quick) },
  { what: 'size', measure: () => sizes() },
]

export async function bench(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const [only] = asked.operands
  if (only === 'mask') return benchMask(asked, terminal)
  if (only !== undefined) throw new Refusal('wrong-usage', { what: only })
  const quick = asked.on.has('quick')
  const figures: Figure[] = []
  const bar = progress(0)
  const all = parts(quick)
  let failed = 0
  for (const [i, { what, measure }] of all.entries()) {
    bar.at(i, all.length, what)
    try {
      figures.push(...(await measure()))
    } catch (error) {
      failed++
      bar.end()
      terminal.note(terminal.say('bench-failed', { what, why: error instanceof Error ? error.message : String(error) }))
    }
  }
  bar.end()
  for (const what of notHere()) terminal.note(terminal.say('bench-not-here', { what }))
  const at = new Date().toISOString()
  const versions = Object.fromEntries([...functions, ...functionsOnRequest].map(one => [one.name, one.version]))
  const results: Results = { at, version: await version(), functions: versions, machine: thisMachine(), figures }
  if (asked.on.has('json')) await terminal.write(`${JSON.stringify(results, null, 2)}\n`)
  else await terminal.write(`${shown(figures, terminal).join('\n')}\n`)
  if (failed > 0) return 70
  if (!quick) await keep(results)
  return asked.on.has('strict') && figures.some(figure => holds(figure) === false) ? 1 : 0
}

async function keep(results: Results): Promise<void> {
  await writeFile(root('evaluation/results.json'), `${JSON.stringify(results, null, 2)}\n`)
  await writeFile(root('docs/bench.md'), resultsPage(results))
}

const version = async (): Promise<string> => JSON.parse(await readFile(root('package.json'), 'utf8')).version

function shown(figures: readonly Figure[], terminal: Terminal): string[] {
  const columns = [
    { title: terminal.say('column-figure') },
    { title: terminal.say('column-value'), right: true },
    { title: terminal.say('column-spread') },
    { title: terminal.say('column-bar') },
    { title: terminal.say('column-set') },
  ]
  const mark = (figure: Figure) => (holds(figure) === false ? ' ✗' : ' ✓')
  const rows = figures.map(figure => [
    nameOf(figure, terminal.language),
    amountOf(figure),
    spreadOf(figure),
    figure.bar === null ? '' : figure.bar + mark(figure),
    figure.set,
  ])
  return table(columns, rows, terminal.isPerson ? terminal.width : Number.MAX_SAFE_INTEGER)
}
