// From overlapping claims to claims that do not overlap: the surest keeps its stretch, and what the loser had beyond it is kept.
import type { Span } from '#text/span.ts'

type Claimed = { span: Span; sure: number }

/**
 * The claims that stand, in text order. Surest first, then longest, then the order given. A loser that reaches outside the
 * winners is cut to what is left of it when `keepsRest` says that the rest is worth keeping: nothing is unmasked by a quarrel.
 */
export function resolve<C extends Claimed>(claims: readonly C[], keepsRest: (claim: C, rest: Span) => boolean): C[] {
  const ranked = claims
    .map((claim, order) => ({ claim, order }))
    .sort((a, b) => b.claim.sure - a.claim.sure || length(b.claim.span) - length(a.claim.span) || a.order - b.order)
  const taken = new Map<number, C[]>()
  const standing: C[] = []
  for (const { claim } of ranked) {
    const left = uncovered(claim.span, neighbours(taken, claim.span))
    for (const span of left) {
      const whole = span.start === claim.span.start && span.end === claim.span.end
      if (!whole && !keepsRest(claim, span)) continue
      const kept = whole ? claim : { ...claim, span }
      standing.push(kept)
      for (const cell of cellsOf(span)) taken.set(cell, [...(taken.get(cell) ?? []), kept])
    }
  }
  return standing.sort((a, b) => a.span.start - b.span.start)
}

const length = (span: Span): number => span.end - span.start

// The text is cut in cells of 64 characters so that only near claims are compared: linear in the number of claims.
const cellsOf = (span: Span): number[] => {
  const cells: number[] = []
  for (let cell = span.start >> 6; cell <= span.end >> 6; cell++) cells.push(cell)
  return cells
}

const neighbours = (taken: Map<number, Claimed[]>, span: Span): Span[] => {
  const spans = new Set<Span>()
  for (const cell of cellsOf(span)) for (const claim of taken.get(cell) ?? []) spans.add(claim.span)
  return [...spans].sort((a, b) => a.start - b.start)
}

function uncovered(span: Span, sorted: readonly Span[]): Span[] {
  const out: Span[] = []
  let at = span.start
  for (const other of sorted) {
    if (other.end <= at || other.start >= span.end) continue
    if (other.start > at) out.push({ start: at, end: other.start })
    at = Math.max(at, other.end)
  }
  if (at < span.end) out.push({ start: at, end: span.end })
  return out
}
