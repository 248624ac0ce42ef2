// A measured figure: what, on which set, how large, the middle of the runs and how far they spread. Never a bare number.
import type { BenchWord } from '#words/command-line/bench.ts'

export type Figure = {
  figure: BenchWord
  /** What it was measured on, e.g. `120 generated pages`. */
  set: string
  value: number
  unit: string
  /** Lowest and highest run, or the ends of a 95 % interval; null where there was one run and nothing is estimated. */
  spread: { low: number; high: number; of: 'runs' | 'interval' } | null
  runs: number
  /** What it should be, as written in the demand, e.g. `≤ 25`. */
  bar: string | null
}

/** Middle value of runs, with the lowest and highest. @throws RangeError on none */
export function middle(runs: readonly number[]): Pick<Figure, 'value' | 'spread' | 'runs'> {
  if (runs.length === 0) throw new RangeError('no runs')
  const sorted = [...runs].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const value = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
  const spread = sorted.length > 1 ? { low: sorted[0]!, high: sorted.at(-1)!, of: 'runs' as const } : null
  return { value, spread, runs: sorted.length }
}

/** Wilson's 95 % interval of a share, in per cent. */
export function interval(hits: number, all: number): NonNullable<Figure['spread']> {
  const z = 1.96
  const p = hits / all
  const center = (p + (z * z) / (2 * all)) / (1 + (z * z) / all)
  const half = (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all)
  return { low: 100 * Math.max(0, center - half), high: 100 * Math.min(1, center + half), of: 'interval' }
}

/** Three figures that matter, without an exponent. */
export function written(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value)
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return value.toFixed(Math.min(decimals, 4))
}
