// The lines of a document and what each one is on the page: running head or foot, list item, table row, footnote, or text.
// Must not know any template.
import type { Document } from '#text/document.ts'
import type { Span } from '#text/span.ts'

type LineRole = 'blank' | 'running' | 'footnote' | 'item' | 'table' | 'text'
/** `text` is trimmed; the span covers the trimmed text. */
export type Line = Span & { index: number; text: string; role: LineRole }

const pageNumber =
  /(?:^|\s)\d{1,3}\s?\(\d{1,3}\)$|^(?:sida|sid\.?)\s\d{1,3}(?:\s?(?:av|\(|\/)\s?\d{1,3}\)?)?$|^[-–]?\s?\d{1,3}\s?[-–]?$/iu
export const itemStart = /^(?:\d{1,2}[.)]|[a-zåäö]\)|[-–•*●▪o])\s+(?=\S)/u
const cellGap = /\t| {3,}| \| /u

export function readLines(document: Pick<Document, 'text' | 'pages'>): Line[] {
  const lines = split(document.text)
  const running = runningLines(lines, document)
  const marks = noteMarks(lines)
  let inFootnote = false
  for (const line of lines) {
    if (line.text === '') inFootnote = false
    else if (running.has(line.index)) line.role = 'running'
    else if (inFootnote) line.role = 'footnote'
    else if (isFootnote(lines, line, marks)) {
      line.role = 'footnote'
      inFootnote = true
    } else if (itemStart.test(line.text)) line.role = 'item'
    else if (isTableRow(document.text.slice(line.start, line.end), lines, line)) line.role = 'table'
  }
  return lines
}

function split(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const raw of text.split('\n')) {
    const end = raw.trimEnd()
    const trimmed = end.replace(/^[\s#>\uf0b7]+(?=\S)/u, '')
    const start = from + end.length - trimmed.length
    const blank = trimmed.trim() === ''
    lines.push({
      index: lines.length,
      start: blank ? from : start,
      end: blank ? from : start + trimmed.length,
      text: blank ? '' : trimmed,
      role: blank ? 'blank' : 'text',
    })
    from += raw.length + 1
  }
  return lines
}

/** Heads and feet: lines with a page number "2 (5)", and lines that come back with other digits at the edge of pages. */
function runningLines(lines: Line[], { pages }: Pick<Document, 'pages'>): Set<number> {
  const found = new Set<number>()
  const edge = new Set<number>()
  if (pages.length > 1)
    for (const page of pages) {
      const own = lines.filter(line => line.text && line.start >= page.start && line.end <= page.end)
      for (const line of [...own.slice(0, 3), ...own.slice(-3)]) edge.add(line.index)
    }
  const seen = new Map<string, Line[]>()
  for (const line of lines) {
    // A head or foot is short; a long line is text, and no pattern is tried on it.
    if (!line.text || line.text.length > 200) continue
    const numbered = pageNumber.test(line.text)
    const alone = /^\D*\d{1,3}\s?\(\d{1,3}\)$|^sid/iu.test(line.text)
    if (numbered && (alone || edge.has(line.index))) found.add(line.index)
    else if (edge.has(line.index)) {
      const shape = line.text.replace(/\d+/gu, '0')
      const same = seen.get(shape)
      if (same) same.push(line)
      else seen.set(shape, [line])
    }
  }
  for (const same of seen.values()) if (same.length > 1) for (const line of same) found.add(line.index)
  return found
}

/** The first line on which each note number is glued to a word: `intelligens”1`. */
function noteMarks(lines: readonly Line[]): Map<string, number> {
  const first = new Map<string, number>()
  for (const line of lines)
    for (const [, number] of line.text.matchAll(/[\p{L}”"’.,)](\d{1,2})(?=[\s.,;]|$)/gu))
      if (!first.has(number!)) first.set(number!, line.index)
  return first
}

/** "1 Slutrapport: …" after an empty line or another note, where the text above has a mark with that number. */
function isFootnote(lines: readonly Line[], line: Line, marks: Map<string, number>): boolean {
  const number = /^(\d{1,2}) ["”“]?\p{Lu}\p{L}/u.exec(line.text)?.[1]
  if (!number || (marks.get(number) ?? Number.POSITIVE_INFINITY) >= line.index) return false
  let before = line.index - 1
  while (lines[before]?.role === 'running') before--
  return lines[before]?.role === 'blank' || lines[before]?.role === 'footnote'
}

const endsInNumber = /(?:^|\s)[-−–(]?\d[\d ]*(?:,\d+)?\)?(?:\s?(?:kr|tkr|mnkr|%|kronor))?$/u
function isTableRow(raw: string, lines: Line[], line: Line): boolean {
  const cells = raw.split('\t').length
  // As long as this only a row of many short cells is, such as the names along a chart.
  if (line.text.length > 200) return cells > 3 && line.text.length / cells < 80
  if (!endsInNumber.test(line.text)) return cellGap.test(raw) && raw.split(cellGap).length > 2
  if (cellGap.test(raw)) return true
  const isShort = (l: Line | undefined) =>
    l !== undefined && l.text !== '' && l.text.split(/\s+/u).length <= 9 && endsInNumber.test(l.text)
  return (
    isShort(line) && !/[.;]$/u.test(line.text) && (isShort(lines[line.index - 1]) || isShort(lines[line.index + 1]))
  )
}
