// What the heading of a column says of the cells below it: "Född", "Konto", "Pnr". A bare date or number in a table has no other word near.
// Looks at lines as they stand in the document; must not know pages or boxes.
import { type MaskLabel, reason } from '#text/finding.ts'
import type { Span } from '#text/span.ts'
import type { Proposal } from './marks.ts'

/** Which heading asks for which label, and the loosest form that a cell under it may have. */
const headings: { label: MaskLabel; says: string; heading: RegExp; cell: RegExp }[] = [
  {
    label: 'BIRTHDATE',
    says: 'is-birthdate',
    heading: /^(?:född|f\.?|fdd|födelse(?:datum|dag|tid|år)|födelsedata)$/iu,
    cell: /^(?:\d{4}|\d{6}|\d{8}|\d{2,4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{1,2} \p{L}{3,9} \d{2,4})$/u,
  },
  {
    label: 'PERSONNUMMER',
    says: 'is-personnummer',
    heading: /^(?:pnr|personnr|person-?nummer|pers\.?nr|personbeteckning|födelsenummer)\.?$/iu,
    cell: /^[0-9OIl][0-9OIlSB .+–_-]{7,14}[0-9A-Za-z]$/u,
  },
  {
    label: 'BANK',
    says: 'is-bank',
    heading: /^(?:bank|löne)?(?:konto|kto)(?:nr|nummer)?\.?$|^(?:iban|swish|clearing(?:nr)?|bankuppgifter)$/iu,
    cell: /^(?=(?:.{0,3}\d){4})[\p{L}\d][\p{L}\d .,-]{6,40}$/u,
  },
  {
    label: 'PHONE',
    says: 'is-phone',
    heading: /^(?:tel|telefon|tfn|mobil|telefonnummer|mobilnummer|telnr|tel\.nr)\.?$/iu,
    cell: /^[+(0-9][0-9 ()/.–-]{5,18}$/u,
  },
  {
    label: 'USERNAME',
    says: 'is-username',
    heading: /^(?:användarnamn|användar-?id|login|username|user|signatur-id)$/iu,
    cell: /^[\p{L}\d._@-]{3,30}$/u,
  },
  {
    label: 'VEHICLE',
    says: 'is-vehicle',
    heading: /^(?:reg\.?-? ?nr|registreringsnummer|regnummer|fordon)\.?$/iu,
    cell: /^\p{L}{3}[ -]?\d{2}[\p{L}\d]$/u,
  },
]

type Column = (typeof headings)[number] | undefined
type Cell = Span & { text: string }

/** Cells below a heading that says what they hold; spans are into the document's text. */
export function findInColumns(text: string): Proposal[] {
  const out: Proposal[] = []
  let columns: Column[] | null = null
  let width = 0
  let at = 0
  for (const line of text.split('\n')) {
    const cells = cellsOf(line, at)
    at += line.length + 1
    if (cells.length < 2) {
      if (line.trim() === '') columns = null
      continue
    }
    const heads = cells.map(cell => headings.find(one => one.heading.test(cell.text)))
    if (heads.some(head => head !== undefined) && !cells.some(cell => /\d{4}/u.test(cell.text))) {
      columns = heads
      width = cells.length
    } else if (columns && cells.length === width) out.push(...under(columns, cells))
  }
  return out
}

function under(columns: readonly Column[], cells: readonly Cell[]): Proposal[] {
  return cells.flatMap(({ text, start, end }, i) => {
    const column = columns[i]
    if (!column?.cell.test(text)) return []
    const why = [reason(column.says), reason('column-heading')]
    const same = `${column.label}:${text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}`
    return [{ span: { start, end }, sure: 0.99, why, label: column.label, stays: false, same, name: false }]
  })
}

/** Cells between tabs, strokes, semicolons or wide gaps. */
function cellsOf(line: string, from: number): Cell[] {
  const cells: Cell[] = []
  let last = 0
  const put = (to: number): void => {
    const raw = line.slice(last, to)
    const text = raw.trim()
    const start = from + last + raw.indexOf(text)
    cells.push({ text, start, end: start + text.length })
  }
  for (const gap of line.matchAll(/\t|[|;]| {2,20}/gu)) {
    put(gap.index)
    last = gap.index + gap[0].length
  }
  put(line.length)
  return cells.filter((cell, i) => cell.text !== '' || (i > 0 && i < cells.length - 1))
}
