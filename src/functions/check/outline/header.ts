// The header block of a memo: labels and their values, which may stand on the same line, below, or in another column.
import type { Line } from '#functions/check/outline/lines.ts'
import type { HeaderField, Template } from '#functions/check/template.ts'
import type { Span } from '#text/span.ts'

type HeaderValue = Span & { value: string }
export type Header = {
  fields: { field: HeaderField; label: Span | null; value: HeaderValue | null }[]
  /** The lines that hold labels or values of the header. */
  lines: Set<number>
}

const shapes: Record<HeaderField['shape'], RegExp> = {
  date: /(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2} \p{Ll}{3,9} (?:19|20)\d{2}/u,
  // A date and a phone number also have digits parted by a hyphen: only a number with letters before it may.
  diarienummer:
    /(?<![\p{L}\d/-])(?:\p{L}{1,6}[-/ ]?)?\d{1,6}[/:]\d{1,6}(?:[/:-]\d{1,6})?|\p{L}{1,6}[- ]?\d{2,4}-\d{2,6}(?:[/-]\d{1,6})?|\p{L}{2,6} (?:19|20)\d{2}\.\d{1,6}(?![\d.])|(?<![\d.-])(?:19|20)\d{2}-\d{3,6}(?![\d-])|(?<![\d.])\d{1,2}(?:\.\d{1,2}){1,2}-\d{1,6}[-/]\d{4}(?!\d)/u,
  phone: /(?:\+46|0)[\d\s–-]{6,14}\d/u,
  email: /[\p{L}\d.+_-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u,
  name: /\p{Lu}[\p{L}’'-]+(?: (?:(?:af|von|de|al|van) )?\p{Lu}[\p{L}’'-]+){1,3}/u,
  text: /\S[^\n]*/u,
}

/** Reads the header from the lines before the first heading, and from page headers the reader put elsewhere. */
export function readHeader(text: string, zone: readonly Line[], template: Template): Header {
  const lines = zone.filter(line => line.text !== '')
  const labels = template.header.map(field => ({ field, label: labelIn(text, lines, field) }))
  const taken: Taken[] = labels.flatMap(l => (l.label ? [{ ...l.label.span, is: 'label' as const }] : []))
  const used = new Set<number>()
  const fields = labels.map(({ field, label }) => {
    if (!label) return { field, label: null, value: null }
    const value = valueFor(text, lines, field, label, taken)
    used.add(label.line.index)
    if (value) {
      taken.push({ ...value, is: 'value' })
      for (const line of lines) if (line.start < value.end && value.start < line.end) used.add(line.index)
    }
    return { field, label: label.span, value }
  })
  return { fields, lines: used }
}

type Label = { span: Span; line: Line; alone: boolean }

function labelIn(text: string, lines: readonly Line[], field: HeaderField): Label | null {
  for (const written of field.labels)
    for (const line of lines) {
      const content = text.slice(line.start, line.end)
      const at = content.toLowerCase().indexOf(written.toLowerCase())
      if (at === -1) continue
      const before = content[at - 1]
      const after = content[at + written.length]
      if ((before && /[\p{L}\d@.-]/u.test(before)) || (after && !/[\s:.]/u.test(after))) continue
      const end = at + written.length + (/^\.?:/u.exec(content.slice(at + written.length))?.[0].length ?? 0)
      return {
        span: { start: line.start + at, end: line.start + end },
        line,
        alone: at === 0 && content.length === end,
      }
    }
  return null
}

/** The nearest free text of the right shape: on the label's line after it, then on the lines below (columns part them). */
function valueFor(text: string, lines: readonly Line[], field: HeaderField, label: Label, taken: readonly Taken[]) {
  const place = lines.indexOf(label.line)
  // A name or free text is only trusted close by; a date, a number or an address can be told anywhere in the block.
  const reach = field.shape === 'name' || field.shape === 'text' ? 2 : 6
  const below = lines.slice(place + 1, place + 1 + reach).map(line => ({ start: line.start, end: line.end }))
  for (const stretch of [{ start: label.span.end, end: label.line.end }, ...below]) {
    for (const piece of freePieces(stretch, taken, stretch.start === label.span.end)) {
      const found = shapes[field.shape].exec(text.slice(piece.start, piece.end))
      if (!found) continue
      const start = piece.start + found.index
      const value = found[0].trimEnd()
      return { start, end: start + value.length, value }
    }
    if (field.shape === 'text' && !label.alone) return null
  }
  return null
}

/** What a label or an earlier value has taken. */
type Taken = Span & { is: 'label' | 'value' }

/** The parts of a stretch that nothing has taken, from left to right; what follows another field's label is that field's. */
function freePieces(stretch: Span, taken: readonly Taken[], own: boolean): Span[] {
  const pieces: Span[] = []
  let from = stretch.start
  let free = true
  for (const span of [...taken].sort((a, b) => a.start - b.start)) {
    if (span.end <= from || span.start >= stretch.end) continue
    if (free && span.start > from) pieces.push({ start: from, end: span.start })
    from = Math.max(from, span.end)
    free = span.is === 'value'
    if (own && !free) return pieces
  }
  if (free && from < stretch.end) pieces.push({ start: from, end: stretch.end })
  return pieces
}
