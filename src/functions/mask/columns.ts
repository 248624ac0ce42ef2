// What the heading of a column says of the cells below it. Looks at lines as they stand in the document; must not know pages or boxes.
import type { Span } from '#text/span.ts'
import { type Field, fieldOf, inField } from './fields.ts'
import type { Proposal } from './marks.ts'
import { type Cell, cellsOf, hasCells } from './office/cells.ts'

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
    const cells = isCommas || hasCells(line) ? cellsOf(line, at, isCommas) : []
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
