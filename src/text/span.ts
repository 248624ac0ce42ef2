// A half-open stretch [start, end) of a text, counted in UTF-16 code units, as String.prototype.slice counts.
import { z } from 'zod'

export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).refine(s => s.start <= s.end)
export type Span = z.infer<typeof Span>

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })

/** Spans sorted and merged so that none overlap or touch. */
export function union(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else if (span.end > span.start) out.push({ ...span })
  }
  return out
}
