// Rows of tables in a text layer: a label and its numbers, with what stands over them (years, units, the table's own heading).
// Whatever is no row is prose. Must not know what the numbers mean.
import { numberOf } from '#swedish/amounts.ts'
import type { Span } from '#text/span.ts'

export type Cell = {
  span: Span
  /** In kronor, where it is money. */
  value: number
  step: number
  /** Null where nothing says what the number is. */
  unit: 'money' | 'percent' | 'count' | null
  /** What stands over the column. */
  head: string
}
export type Row = { span: Span; label: string; cells: Cell[]; passage: string; heading: string; table: number }

type Line = Span & { text: string }
const longestLine = 200
const mostRows = 2000

const number = String.raw`[-−–]?(?:\d{1,3}(?:[ \u00a0]\d{3})+|\d+)(?:,\d{1,3})?`
const tail = String.raw`(?:[ \u00a0]?(?:%|procent|tkr|mnkr|mkr|kronor|kr|st))?\.?`
const cellShape = new RegExp(`^(${number})${tail}$`, 'iu')
/** "Antal ansökningar: 1 520" and "Svarsfrekvens: 78 %". */
const colon = new RegExp(`^(\\p{L}[^:\\d]{2,80}?(?: (?:19|20)\\d{2})?):[ \\t]+(${number}${tail})$`, 'iu')
/** "Summa 3 100": a few words and one number last on the line, in a table whose columns were lost. */
const narrow = new RegExp(`^(\\p{L}[^\\d.;:]{1,60}?)[ \\t]+(${number}${tail})$`, 'iu')
const gap = /\t+| {2,}|\s*\|\s*/u

/** Rows with their tables numbered from 0, and the stretches between that are prose. */
export function rowsOf(text: string): { rows: Row[]; prose: Span[] } {
  const lines = linesOf(text)
  const rows: Row[] = []
  const prose: Span[] = []
  let table = 0
  let above: Line[] = []
  let heads: Head[] = []
  let open = false
  for (const [i, line] of lines.entries()) {
    const piped = line.text.startsWith('|')
    if (/^[|\s:-]+$/u.test(line.text)) continue
    const parts = rows.length < mostRows ? partsOf(line, piped, lines[i - 1]?.text, lines[i + 1]?.text) : null
    const head = parts ? null : headOf(line, piped)
    if (parts) {
      if (!open) table++
      open = true
      rows.push(rowOf(line, parts, heads, above.map(one => one.text).join(' '), table))
    } else if (head && !open) heads = head
    else {
      if (open) [above, heads, open] = [[], [], false]
      heads = head ?? []
      const before = above.at(-1)
      above = [...above.slice(-2), line]
      const last = prose.at(-1)
      if (last && before?.end === last.end && goesOn(text, before, line)) last.end = line.end
      else prose.push({ start: line.start, end: line.end })
    }
  }
  return { rows, prose }
}

/** Lines of one paragraph follow each other; an empty line, an item of a list or a heading parts them. */
const goesOn = (text: string, before: Line, line: Line): boolean =>
  !/\n[ \t]*\n/u.test(text.slice(before.end, line.start)) &&
  !/^(?:[-–•*●▪]|\d{1,2}[.)]) /u.test(line.text) &&
  !(before.text.length < 60 && /^\p{Lu}[^.!?:;,]*[\p{L}\p{N})]$/u.test(before.text) && /^\p{Lu}/u.test(line.text))

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim()
    const start = from + (raw.length - raw.trimStart().length)
    if (trimmed) lines.push({ start, end: start + trimmed.length, text: trimmed })
    from += raw.length + 1
  }
  return lines
}

type Part = Span & { text: string }

/** Label and cells of a line; null for one that is no row. */
function partsOf(line: Line, piped: boolean, before: string | undefined, after: string | undefined): Part[] | null {
  if (line.text.length > longestLine || !/\d/u.test(line.text)) return null
  const pieces = split(line)
  const [label, ...cells] = pieces
  if (
    label &&
    cells.length > 0 &&
    /\p{L}/u.test(label.text) &&
    cells.every(cell => cellShape.test(cell.text) || /^[-–]$/u.test(cell.text))
  )
    return cells.every(cell => /^(?:19|20)\d{2}$/u.test(cell.text)) ? null : pieces
  if (piped) return null
  const match = colon.exec(line.text) ?? (isBeside(before) || isBeside(after) ? narrow.exec(line.text) : null)
  if (!match || /^(?:19|20)\d{2}$/u.test(match[2]!)) return null
  const at = line.end - match[2]!.length
  return [
    { start: line.start, end: line.start + match[1]!.length, text: match[1]! },
    { start: at, end: line.end, text: match[2]! },
  ]
}
/** A row alone is a sentence without its full stop. */
const isBeside = (line: string | undefined): boolean => line !== undefined && line.length < 80 && narrow.test(line)

function split(line: Line): Part[] {
  const parts: Part[] = []
  let rest = line.text
  let at = line.start
  for (let found = gap.exec(rest); found; found = gap.exec(rest)) {
    if (found.index > 0) parts.push({ start: at, end: at + found.index, text: rest.slice(0, found.index) })
    at += found.index + found[0].length
    rest = rest.slice(found.index + found[0].length)
  }
  if (rest) parts.push({ start: at, end: at + rest.length, text: rest })
  return parts
}

type Head = { text: string }
/** What stands over the columns: years, or words parted by wide gaps. The first is over the labels. */
function headOf(line: Line, piped: boolean): Head[] | null {
  const parts = split(line)
  const wide = parts.length > 1 && parts.every(part => part.text.length < 40 && !/[.!?]$/u.test(part.text))
  if (wide && (piped || parts.length > 1)) return parts
  return /^(?:(?:19|20)\d{2}(?: |$)){2,8}$/u.test(line.text) ? line.text.split(' ').map(text => ({ text })) : null
}

const scales: [RegExp, number][] = [
  [/(?<!\p{L})(?:tkr|kkr|ksek|tusen kronor)(?!\p{L})/iu, 1e3],
  [/(?<!\p{L})(?:mnkr|mkr|msek|miljoner kronor)(?!\p{L})/iu, 1e6],
  [/(?<!\p{L})(?:kr|kronor|sek)(?!\p{L})/iu, 1],
]

function rowOf(line: Line, [label, ...cells]: Part[], heads: readonly Head[], heading: string, table: number): Row {
  // A head over the labels too, or over the numbers alone.
  const offset = heads.length - cells.length
  return {
    span: { start: line.start, end: line.end },
    label: label!.text,
    passage: line.text
      .replace(/\s*\|\s*/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
    heading: heads.length === cells.length + 1 && cells.length > 1 ? `${heading} ${heads[0]!.text}` : heading,
    table,
    cells: cells.flatMap((cell, i): Cell[] => {
      const digits = cellShape.exec(cell.text)?.[1]
      const value = digits === undefined ? null : numberOf(digits.replaceAll('\u00a0', ' '))
      if (value === null || digits === undefined) return []
      const head = offset === 0 || offset === 1 ? heads[i + offset]!.text : ''
      // Of several numbers without a word over them nobody can say which is what.
      const isKnown = cells.length === 1 || head !== ''
      const { unit, factor } = unitOf(cell.text, [head, label!.text, ...heads.map(one => one.text), heading])
      const decimals = digits.split(',')[1]?.length ?? 0
      const span = { start: cell.start, end: cell.end }
      return [{ span, value: value * factor, step: factor / 10 ** decimals, unit: isKnown ? unit : null, head }]
    }),
  }
}

/** Said in the cell itself, or by what stands nearest to it. */
function unitOf(cell: string, around: readonly string[]): { unit: Cell['unit']; factor: number } {
  for (const said of [cell, ...around]) {
    if (/%|procent/iu.test(said)) return { unit: 'percent', factor: 1 }
    const scale = scales.find(([of]) => of.test(said))
    if (scale) return { unit: 'money', factor: scale[1] }
    if (/(?<!\p{L})antal|årsarbet/iu.test(said)) return { unit: 'count', factor: 1 }
  }
  // A column of one word, or a label before a colon, tells what is counted: compared only where the other says the same word.
  return { unit: isCountHead(around[0] ?? '') || isCountHead(around[1] ?? '') ? 'count' : null, factor: 1 }
}
const isCountHead = (said: string): boolean =>
  /^\p{L}{4,}(?: \p{L}+){0,5}$/u.test(said) && !/^(?:summa|total|belopp)/iu.test(said)
