// What a measurement leaves behind: figures with the machine they were had on, and the page that shows them.
import { cpus, release, totalmem } from 'node:os'
import { type Figure, written } from '#app/bench/figure.ts'
import { benchWords } from '#words/command-line/bench.ts'
import { fill, type Language } from '#words/words.ts'

export type Results = {
  at: string
  version: string
  /** The versions of the functions that were measured. */
  functions: Record<string, string>
  machine: { cpu: string; cores: number; memory: string; system: string; node: string }
  figures: Figure[]
}

export const thisMachine = (): Results['machine'] => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  system: `${process.platform} ${release()}`,
  node: process.version,
})

export const nameOf = ({ figure, set }: Figure, language: Language): string =>
  fill(benchWords[language][figure], { name: set })

export const amountOf = ({ value, unit }: Figure): string => `${written(value)} ${unit}`

export const spreadOf = ({ spread, runs }: Figure): string => {
  if (spread === null) return ''
  const ends = `${written(spread.low)}–${written(spread.high)}`
  return spread.of === 'interval' ? `95 %: ${ends}` : `${ends} (${runs})`
}

/** Whether a figure is what it should be; null where nothing is asked. */
export function holds({ value, bar }: Figure): boolean | null {
  const asked = /^([≤≥=]) ([\d.]+)$/.exec(bar ?? '')
  if (!asked) return null
  const limit = Number(asked[2])
  return asked[1] === '≤' ? value <= limit : asked[1] === '≥' ? value >= limit : value === limit
}

/** docs/bench.md */
export function resultsPage({ at, version, machine, figures }: Results): string {
  const rows = figures.map(figure => [
    nameOf(figure, 'en'),
    figure.set,
    amountOf(figure),
    spreadOf(figure),
    figure.bar === null ? '' : `${figure.bar} ${figure.unit}: ${holds(figure) ? 'yes' : '**no**'}`,
  ])
  const lines = [['figure', 'set', 'value', 'spread', 'asked for'], ['---', '---', '---:', '---', '---'], ...rows]
  return [
    '<!-- Made by `kansli bench` from evaluation/results.json. Do not edit. -->',
    '# Measured',
    '',
    `Kansli ${version}, ${at.slice(0, 10)}, ${machine.cores} cores (${machine.cpu}), ${machine.memory} memory, ${machine.system}, Node ${machine.node}.`,
    'The value is the middle of the runs; the spread is lowest–highest with the number of runs, or a 95 % interval. Sets of text are invented.',
    '',
    ...lines.map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`),
    '',
  ].join('\n')
}
