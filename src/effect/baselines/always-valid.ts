// A confidence sequence for a median: an interval that holds at every moment at once, so that one may look as often as one likes and stop
// when one likes without fooling oneself. Pure.
//
// Method. For the true median m, each observation falls at or under m with chance one half. With S of n under m, the beta-binomial mixture
//   M(n, S) = B(S + a, n − S + a) / B(a, a) · 2^n
// is a martingale that starts at 1, so by Ville's inequality it ever reaches 1/α with chance at most α. The interval at n is every value that
// has not been rejected: from the order statistic at the least S with M < 1/α to the one after the largest. Nothing is assumed of the
// distribution's shape or tail; observations must be independent. Wider than an interval for one look, which is the price of looking.
// Darling and Robbins 1967 (confidence sequences for the median); Howard and Ramdas 2022 (Sequential estimation of quantiles).

/** In the unit of the sample; an end is null while the data cannot bound it. */
export type Sequence = { n: number; low: number | null; high: number | null }

/** How much the mixture favours shares near one half: 10 makes it narrowest around a hundred observations. */
const weight = 10

/** The interval after all observations so far, for error at most `alpha` over all time. Order of the sample does not matter. */
export function sequenceOf(sample: readonly number[], alpha = 0.05): Sequence {
  const n = sample.length
  const least = leastHeld(n, alpha)
  if (least === null) return { n, low: null, high: null }
  const sorted = Float64Array.from(sample).sort()
  // S in [least, n − least] is held: m is at or above the least'th value, and at or under the one after the (n − least)'th.
  return { n, low: least === 0 ? null : sorted[least - 1]!, high: least === 0 ? null : sorted[n - least]! }
}

/** The least count under the median that has not been rejected; null for an empty sample. */
function leastHeld(n: number, alpha: number): number | null {
  if (n === 0) return null
  const bound = Math.log(1 / alpha)
  let [low, high] = [0, n >> 1] // the mixture falls towards the middle, where it is always held
  while (low < high) {
    const middle = (low + high) >> 1
    if (mixture(n, middle) < bound) high = middle
    else low = middle + 1
  }
  return low
}

/** The logarithm of the mixture martingale. */
const mixture = (n: number, under: number): number =>
  logBeta(under + weight, n - under + weight) - logBeta(weight, weight) + n * Math.LN2

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

/** Stirling's series after stepping up to 10; right to 1e-10 for a positive argument. */
function logGamma(x: number): number {
  let [at, less] = [x, 0]
  for (; at < 10; at++) less += Math.log(at)
  const r = 1 / (at * at)
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + (1 / 12 - r * (1 / 360 - r / 1260)) / at - less
}

/** How much less time it takes with than without: the two sequences at half the error each, taken from each other. */
export type Saved = { low: number | null; high: number | null; verdict: 'saves' | 'costs' | 'not-yet' }

export function savedBetween(without: readonly number[], having: readonly number[], alpha = 0.05): Saved {
  const before = sequenceOf(without, alpha / 2)
  const after = sequenceOf(having, alpha / 2)
  const low = before.low === null || after.high === null ? null : before.low - after.high
  const high = before.high === null || after.low === null ? null : before.high - after.low
  const verdict = low !== null && low > 0 ? 'saves' : high !== null && high < 0 ? 'costs' : 'not-yet'
  return { low, high, verdict }
}
