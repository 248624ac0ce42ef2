// The list of remarks as a page to print: one document, no scripts, its own plain look. Must not know who asked for it.
import { columns, type ListedRemark, type ListWords } from '#files/remark-list.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string => text.replace(/[&<>"]/g, sign => escapes[sign]!)

/** A4 with the heading row on every page; a remark is not torn over two pages. */
const look = `
@page { size: A4; margin: 18mm 16mm }
body { font: 10.5pt/1.4 'Source Sans 3', 'Liberation Sans', sans-serif; color: #1a1a1a; background: #fff; margin: 2rem auto; max-width: 62rem; padding: 0 1rem }
h1 { font-size: 16pt; line-height: 1.2; margin: 0 0 .3rem; overflow-wrap: anywhere }
p { margin: 0 0 1rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #777 }
thead { display: table-header-group }
tr { break-inside: avoid }
td.number { font-variant-numeric: tabular-nums; white-space: nowrap }
q { quotes: none; font-family: 'Source Serif 4', 'Liberation Serif', serif; overflow-wrap: anywhere }
@media print { body { margin: 0; max-width: none; padding: 0 } }`

type Titles = { title: string; lead: string; none: string; lang: string }

/** The page as UTF-8. Columns without anything in them are left out. */
export function printList(
  list: readonly ListedRemark[],
  words: ListWords,
  { title, lead, none, lang }: Titles,
): Uint8Array {
  const cells = list.map(one => ({
    severity: safe(words.severities[one.severity] ?? one.severity),
    page: one.page === null ? '' : String(one.page),
    line: String(one.line),
    title: safe(one.title),
    says: safe(one.says),
    excerpt: one.excerpt && `<q>${safe(one.excerpt)}</q>`,
    ground: safe(one.ground ?? ''),
    suggestion: one.fix ? safe(words.suggestion(one.fix.text)) : '',
    code: safe(one.code),
  }))
  const shown = columns.filter(column => column !== 'code' && cells.some(cell => cell[column] !== ''))
  const classOf = (column: string) => (column === 'page' || column === 'line' ? ' class="number"' : '')
  const head = shown.map(column => `<th scope="col">${safe(words.columns[column])}</th>`).join('')
  const body = cells.map(cell => `<tr>${shown.map(one => `<td${classOf(one)}>${cell[one]}</td>`).join('')}</tr>`)
  const table = `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`
  return new TextEncoder().encode(`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe(title)}</title><style>${look}</style></head>
<body><main><h1>${safe(title)}</h1><p>${safe(list.length > 0 ? lead : none)}</p>
${list.length > 0 ? table : ''}</main></body></html>
`)
}
