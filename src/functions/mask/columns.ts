// What the heading of a column says of the cells below it. Looks at lines as they stand in the document; must not know pages or boxes.
import type { Span } from '#text/span.ts'
import { type Field, fieldOf, inField } from './fields.ts'
import type { Proposal } from './marks.ts'

type Cell = Span & { text: string }

/** A cell below a heading, with what the heading was read as. */
type Under<T> = Cell & { column: T; heading: string }

/** Cells below a heading that says what they hold; spans are into the document's text. */
export const findInColumns = (text: string): Proposal[] =>
  cellsUnder<Field>(text, fieldOf).flatMap(({ column, text: value, start, end }) =>
    column.value.test(value) ? [inField(column, value, { start, end }, 'column-heading')] : [],
  )

const office =
  /^(?:(?:ansvarig )?handl(?:äggare|\.)?|(?:ansvarig )?(?:soc(?:ial)?sekr(?:eterare|\.)?|tjänste(?:man|person)|chef|rektor)|beslutsfattare|delegat|beslutat av|fattat av|attestant|utredare|registrator|mentor|klasslärare|lärare|personal|medarbetare)$/iu

/** Cells below a heading that those in service stand under: "Handläggare", "Delegat". The heading opens its table. */
export const findInService = (text: string): (Span & { heading: string })[] =>
  cellsUnder(text, cell => (office.test(cell) ? true : undefined), true)

function cellsUnder<T>(text: string, read: (cell: string) => T | undefined, opens = false): Under<T>[] {
  const out: Under<T>[] = []
  let columns: (T | undefined)[] | null = null
  let heads: Cell[] = []
  let at = 0
  let isCommas = false
  let isInTable = false
  for (const line of text.split('\n')) {
    if (/^[\p{L}_][\p{L}_ .-]{0,24}(?:,[\p{L}_ .-]{1,25}){2,30}$/u.test(line) && !/[,.] \p{L}/u.test(line))
      isCommas = true
    else if (!line.includes(',')) isCommas = false
    // Most lines are running text: no gap, no cells.
    const cells = isCommas || /[\t|;]| {2}/u.test(line) ? cellsOf(line, at, isCommas) : []
    const from = at
    at += line.length + 1
    if (cells.length < 2) {
      if (line.trim() === '') columns = null
      isInTable = false
      continue
    }
    const named = cells.map(cell => read(cell.text))
    if (
      named.some(isRead => isRead !== undefined) &&
      !(opens && isInTable) &&
      !cells.some(cell => /\d{4}/u.test(cell.text))
    ) {
      columns = named
      heads = cells.map(cell => ({ ...cell, start: cell.start - from, end: cell.end - from }))
    } else if (columns) out.push(...under(columns, heads, cells, from))
    isInTable = true
  }
  return out
}

/** By order where the row has as many cells as there are headings, else by where on the line they stand. */
function under<T>(columns: readonly (T | undefined)[], heads: readonly Cell[], cells: readonly Cell[], from: number) {
  return cells.flatMap((cell, i): Under<T>[] => {
    const above =
      cells.length === heads.length
        ? i
        : heads.findIndex(head => cell.start - from < head.end && cell.end - from > head.start)
    const column = columns[above]
    return column === undefined ? [] : [{ ...cell, column, heading: heads[above]!.text }]
  })
}

const wide = / {0,40}[\t|;] {0,40}| {2,120}/gu
/** No comma inside quotes: an even number of quotes stands after it. */
const commas = /,(?=(?:[^"\n]{0,200}"[^"\n]{0,200}"){0,12}[^"\n]{0,400}$)/gu
/** Cells between tabs, strokes, semicolons or wide gaps. */
function cellsOf(line: string, from: number, isCommas: boolean): Cell[] {
  const cells: Cell[] = []
  let last = 0
  const put = (to: number): void => {
    const raw = line.slice(last, to)
    const text = raw.trim()
    const start = from + last + raw.indexOf(text)
    cells.push({ text, start, end: start + text.length })
  }
  for (const gap of line.matchAll(isCommas ? commas : wide)) {
    put(gap.index)
    last = gap.index + gap[0].length
  }
  put(line.length)
  return cells.filter((cell, i) => cell.text !== '' || (i > 0 && i < cells.length - 1))
}
