// What a person changed in the proposals of `mask`, counted: what was missed and what was taken wrongly, per 1,000 words with an interval,
// and the time it took. Pure: findings, decisions and the number of words come in. Counts only; knows no names and no text.
import type { Finding } from '#text/finding.ts'
import type { Proposed, Settled } from '#text/settle.ts'

/** A count for each 1,000 words with a 95 % interval (Byar's approximation of the exact Poisson limits); null where there are no words. */
export type Rate = { count: number; perThousand: number | null; low: number | null; high: number | null }

export type ReviewCounters = {
  /** Marks that the function proposed to take away. */
  proposed: number
  accepted: number
  deleted: number
  added: number
  /** Another label, another stretch, or both. */
  changed: number
  grown: number
  shrunk: number
  /** Proposals nobody has decided on yet. */
  open: number
  /** Missed by the function: added and grown. */
  under: Rate
  /** Taken wrongly by the function: deleted and shrunk. */
  over: Rate
  /** Between the first and the last decision, pauses over the cut-off left out; 0 for a single decision. */
  handlingSeconds: number
}

/** A longer pause between two decisions is not work on the document. */
export const idleSeconds = 300

/** `times`: when the decisions were made, in milliseconds. `words`: how many words the document has. */
export function countReview(
  findings: readonly Proposed[],
  settled: readonly Settled[],
  times: readonly number[],
  words: number,
): ReviewCounters {
  const first = new Map(findings.map(finding => [finding.id, finding]))
  const marks = settled.filter(({ finding }) => finding.kind === 'mark')
  const isProposal = ({ finding, added }: Settled) => !added && !staysAtFirst(first.get(finding.id))
  const proposals = marks.filter(isProposal)
  // What would have stayed and was taken after all, an official's name for one, was missed too.
  const taken = marks.filter(one => one.added || (!isProposal(one) && one.state === 'accepted')).length
  const moved = proposals.map(one => (one.changed ? lengthOf(one.finding) - lengthOf(first.get(one.finding.id)) : 0))
  const grown = moved.filter(by => by > 0).length
  const shrunk = moved.filter(by => by < 0).length
  const deleted = proposals.filter(one => one.state === 'rejected').length
  return {
    proposed: proposals.length,
    accepted: proposals.filter(one => one.state === 'accepted').length,
    deleted,
    added: taken,
    changed: proposals.filter(one => one.changed).length,
    grown,
    shrunk,
    open: proposals.filter(one => one.state === 'proposed').length,
    under: rateOf(taken + grown, words),
    over: rateOf(deleted + shrunk, words),
    handlingSeconds: secondsOf(times),
  }
}

const staysAtFirst = (finding: Finding | undefined): boolean => finding?.kind === 'mark' && finding.stays
const lengthOf = (finding: Finding | undefined): number => (finding ? finding.span.end - finding.span.start : 0)

const z = 1.96

/** Poisson: a document where everything went wrong makes the interval narrower than it should be. */
export function rateOf(count: number, words: number): Rate {
  if (words === 0) return { count, perThousand: null, low: null, high: null }
  const more = count + 1
  const low = count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3
  const high = more * (1 - 1 / (9 * more) + z / (3 * Math.sqrt(more))) ** 3
  const perThousand = (n: number) => Math.round((n * 100_000) / words) / 100
  return { count, perThousand: perThousand(count), low: perThousand(Math.max(0, low)), high: perThousand(high) }
}

function secondsOf(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  const gaps = sorted.slice(1).map((time, i) => (time - sorted[i]!) / 1000)
  return Math.round(gaps.filter(gap => gap <= idleSeconds).reduce((sum, gap) => sum + gap, 0))
}
