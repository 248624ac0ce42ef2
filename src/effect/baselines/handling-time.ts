// Handling time from when somebody was active, with what was idle cut off. Pure. Knows no names: the times of one piece of work come in.

/** A pause longer than this is not work on the document. */
export const idleSeconds = 300

/**
 * Seconds of work: the sum of the gaps between signs of activity, except gaps longer than the cut-off, which count as nothing. Times are
 * milliseconds, in any order. A single sign is no time at all, so what was never seen twice gives 0.
 */
export function handlingSeconds(times: readonly number[], idle = idleSeconds): number {
  const sorted = [...times].sort((a, b) => a - b)
  let sum = 0
  for (let i = 1; i < sorted.length; i++) {
    const gap = (sorted[i]! - sorted[i - 1]!) / 1000
    if (gap <= idle) sum += gap
  }
  return sum
}
