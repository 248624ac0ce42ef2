// The median of a sample with its bootstrap interval, and of a histogram of handling times. Pure; the same sample gives the same interval.
import { chanceFrom } from '#effect/baselines/chance.ts'

/** In the unit of the sample. `low` and `high` hold the median with 95 % confidence, when looked at once, at the end. */
export type Median = { n: number; median: number; low: number; high: number }

/** Fewer than this and nothing is said: an interval of so few holds less often than it says. */
export const fewest = 20

const resamples = 2000

/** The middle value; of an even number, the mean of the two in the middle. @throws RangeError on an empty sample */
export function middleOf(sorted: ArrayLike<number>): number {
  const n = sorted.length
  if (n === 0) throw new RangeError('no sample')
  return (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2
}

/** The median with a 95 % percentile bootstrap interval. Null when there are too few. */
export function medianOf(sample: readonly number[], seed = 'kansli'): Median | null {
  const n = sample.length
  if (n < fewest) return null
  const sorted = Float64Array.from(sample).sort()
  const chance = chanceFrom(`${seed} ${n}`)
  const medians = new Float64Array(resamples)
  const drawn = new Float64Array(n)
  for (let i = 0; i < resamples; i++) {
    for (let k = 0; k < n; k++) drawn[k] = sorted[Math.floor(chance() * n)]!
    medians[i] = middleOf(drawn.sort())
  }
  medians.sort()
  const at = (share: number): number => medians[Math.min(resamples - 1, Math.round(share * (resamples - 1)))]!
  return { n, median: middleOf(sorted), low: at(0.025), high: at(0.975) }
}

/** Steps of a histogram of seconds: each a twentieth longer than the one before, so that a median is right within 2,5 %. */
const step = 1.05
/** The step that a time falls in. Under a second counts as one. */
export const stepOf = (seconds: number): number => Math.floor(Math.log(Math.max(1, seconds)) / Math.log(step))
/** The middle of a step, in seconds. */
export const secondsOf = (at: number): number => step ** (at + 0.5)

/** The median of a histogram, with the interval that order statistics give (binomial, by its normal form). Null when there are too few. */
export function medianOfSteps(steps: readonly { step: number; count: number }[]): Median | null {
  const sorted = [...steps].sort((a, b) => a.step - b.step)
  const n = sorted.reduce((sum, one) => sum + one.count, 0)
  if (n < fewest) return null
  const at = (rank: number): number => {
    let passed = 0
    for (const one of sorted) {
      passed += one.count
      if (passed >= rank) return secondsOf(one.step)
    }
    return secondsOf(sorted.at(-1)!.step)
  }
  const half = (1.96 * Math.sqrt(n)) / 2
  return {
    n,
    median: at((n + 1) / 2),
    low: at(Math.max(1, Math.floor(n / 2 - half))),
    high: at(Math.min(n, Math.ceil(n / 2 + half + 1))),
  }
}
