// How an exported log is written and read: JSON lines, or a table (CSV) for those who read in a spreadsheet. Both hold what the hashes
// were taken of, and end with the head, so that an outsider can check either without a database. Pure.
import type { Anchor, Event } from '#governance/log/chain.ts'

const columns = [
  'number',
  'id',
  'at',
  'actor',
  'act',
  'subject',
  'content',
  'contentSha256',
  'previous',
  'hash',
  'weededAt',
] as const

/** With a byte order mark, or a spreadsheet takes å for Ã¥. */
export const csvHead = `\ufeff${columns.join(';')}`

/** A row of the table; the head is a row whose id is `head`. */
export function toCsv(value: Event | { head: Anchor }): string {
  const row: Record<string, unknown> = 'head' in value ? { ...value.head, id: 'head' } : value
  return columns.map(column => cell(row[column])).join(';')
}

/** Weeded content is an empty cell; an empty text cannot be content, which is always JSON. */
const cell = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : String(value)
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What an export holds, line by line, in whichever of the two forms. @throws SyntaxError */
export async function* eventsOf(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Event | { head: Anchor }> {
  let table = false
  let open = '' // a row whose text goes on in the next line
  for await (const line of lines) {
    if (line.replace('\ufeff', '').trimEnd() === columns.join(';')) table = true
    else if (table) {
      open = open === '' ? line : `${open}\n${line}`
      if (isOpen(open)) continue
      if (open.trim() !== '') yield fromCsv(open)
      open = ''
    } else if (line.trim() !== '') yield JSON.parse(line) as Event | { head: Anchor }
  }
  if (open !== '') throw new SyntaxError('a row without an end')
}

const isOpen = (row: string): boolean => row.split('"').length % 2 === 0

function fromCsv(row: string): Event | { head: Anchor } {
  const cells = cellsOf(row)
  if (cells.length !== columns.length) throw new SyntaxError(`${cells.length} cells in a row of ${columns.length}`)
  const value = Object.fromEntries(columns.map((column, i) => [column, cells[i]!])) as Record<
    (typeof columns)[number],
    string
  >
  const number = Number(value.number)
  if (value.id === 'head') return { head: { number, hash: value.hash } }
  return { ...value, number, content: value.content || null, weededAt: value.weededAt || null }
}

/** Cells of a row, quotation marks taken off. One pass, so that a hostile row takes no time. */
function cellsOf(row: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < row.length; i++) {
    const sign = row[i]!
    if (quoted && sign === '"' && row[i + 1] === '"') cell += row[i++]
    else if (sign === '"') quoted = !quoted
    else if (sign === ';' && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell.replace(/\r$/, '')]
}
