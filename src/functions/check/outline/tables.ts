// Tables as they stand in text: rows that end in numbers, under each other. Must not know what their amounts mean.
import type { Line } from '#functions/check/outline/lines.ts'
import { numberOf } from '#swedish/amounts.ts'

export type Row = {
  line: Line
  label: string
  cells: (number | null)[]
  /** A head of years over the columns. */
  isHead: boolean
  /** In what the row's amounts are told, where the row, its head or the caption says so. */
  unit: string | null
}

/** Runs of rows that end in numbers, with no more than one empty line between. */
export function tables(text: string, lines: readonly Line[]): Row[][] {
  const out: Row[][] = []
  let open: Row[] = []
  let above: Line[] = []
  for (const line of lines) {
    if (line.role === 'running' || line.role === 'blank') continue
    const row = rowOf(text, line)
    if (row && !row.unit) row.unit = open.at(-1)?.unit ?? unitOf(above)
    above = row ? [] : [...above.slice(-1), line]
    const last = open.at(-1)
    if (row && (!last || line.index - last.line.index <= 2)) open.push(row)
    else {
      if (open.length > 0) out.push(open)
      open = row ? [row] : []
    }
  }
  if (open.length > 0) out.push(open)
  return out
}

const unitTail = /\s?(?:kr|tkr|mnkr|kronor|mkr|st)\.?$/iu
const number = '[-−–]?\\d{1,3}(?: \\d{3})*(?:,\\d+)?|[-−–]?\\d+(?:,\\d+)?'
const gapRow = new RegExp(
  `^(.*?\\p{L}.*?|(?:19|20)\\d{2}(?= {2}|\\t|\\||$))((?:(?:\\t| {2,}| ?\\| ?)(?:${number}|[-–])(?: ?(?:kr|tkr|mnkr|kronor|%))?)+)(?: ?\\|)?$`,
  'iu',
)
const gap = /\t| {2}|\|/u
const narrowRow = new RegExp(`^(\\p{L}[^\\d]*?[:\\s])\\s?(${number})(?:\\s?(?:kr|tkr|mnkr|kronor))?$`, 'u')
function rowOf(text: string, line: Line): Row | null {
  const raw = text.slice(line.start, line.end).replace(/^\|\s*/u, '')
  if (raw.length > 160) return null
  // A row of columns has a gap; most lines have none, and the pattern is dear.
  const wide = gap.test(raw) ? gapRow.exec(raw) : null
  if (wide) {
    const cells = wide[2]!
      .trim()
      .split(/\t| {2,}| ?\| ?/u)
      .filter(Boolean)
    const isHead = cells.every(cell => /^(?:19|20)\d{2}$/u.test(cell))
    return {
      line,
      label: wide[1]!,
      cells: cells.map(cell => numberOf(cell.replace(unitTail, ''))),
      isHead,
      unit: unitIn(wide[1]!),
    }
  }
  const narrow = narrowRow.exec(raw)
  if (!narrow || /[.;]$/u.test(raw) || raw.split(' ').length > 10) return null
  return { line, label: narrow[1]!, cells: [numberOf(narrow[2]!)], isHead: false, unit: unitIn(narrow[1]!) }
}

/** "Investering, mnkr": the unit that a label, a head or a caption ends with. */
const unitIn = (text: string): string | null =>
  /(?:[,(]|(?<![\p{L}\p{N}_])i|\s)\s*(tkr|kkr|mnkr|mkr|mdkr|kronor|kr)\)?\s*:?$/iu
    .exec(text.trim())?.[1]
    ?.toLowerCase() ?? null
const unitOf = (above: readonly Line[]): string | null =>
  above
    .filter(line => line.text.length < 120)
    .flatMap(line => unitIn(line.text) ?? [])
    .at(-1) ?? null

export const isTotal = (row: Row): boolean => total.test(row.label.trim())
const total = /^(?:del)?summa(?![\p{L}\p{N}_])|^(?:totalt?|totalsumma|sammanlagt|s:a)(?![\p{L}\p{N}_])/iu

/** Rows whose first number stands a single space from a long label get it as a cell, where the total's row has one cell more. */
export function likeTotal(rows: readonly Row[], cells: number): Row[] {
  return rows.map(row => {
    const glued =
      row.cells.length === cells - 1 ? /^(.*\p{L}) ([-−–]?\d{1,3}(?: \d{3})*(?:,\d+)?)$/u.exec(row.label) : null
    return glued ? { ...row, label: glued[1]!, cells: [numberOf(glued[2]!), ...row.cells] } : row
  })
}
