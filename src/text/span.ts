// A half-open stretch [start, end) of a text, counted in UTF-16 code units, as String.prototype.slice counts.
import { z } from 'zod'

export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).refine(s => s.start <= s.end)
export type Span = z.infer<typeof Span>

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })
