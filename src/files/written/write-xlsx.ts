// Writes tables as XLSX, the least that Excel and LibreOffice open as their own: a sheet for each, its head frozen, texts as texts (never as
// formulas) and numbers as numbers.
import { strToU8, zipSync } from 'fflate'

type Cell = string | number | null
export type Table = { name: string; columns: readonly string[]; rows: readonly (readonly Cell[])[] }

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, sign => escapes[sign]!)
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** What Excel takes in a cell. */
const longest = 32_767

export function writeXlsx(tables: readonly Table[]): Uint8Array {
  const each = <T>(tell: (table: Table, number: number) => T): T[] => tables.map((table, i) => tell(table, i + 1))
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${kind}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(({ name }, n) => `<sheet name="${safe(name).slice(0, 31)}" sheetId="${n}" r:id="s${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${relations}">${each((_, n) => `<Relationship Id="s${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="st" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
  }
  each((table, n) => {
    parts[`xl/worksheets/sheet${n}.xml`] = sheet(table)
  })
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)
  // One time for every file: the same tables are the same bytes.
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(2000, 0, 1) })
}

function sheet({ columns, rows }: Table): string {
  const wide = (i: number): number =>
    Math.min(60, 2 + Math.max(...[columns, ...rows].map(row => String(row[i] ?? '').length)))
  const widths = columns.map((_, i) => `<col min="${i + 1}" max="${i + 1}" width="${wide(i)}" customWidth="1"/>`)
  const lines = [columns, ...rows].map(
    (row, i) =>
      `<row r="${i + 1}">${row.map((value, at) => cell(value, `${letters(at)}${i + 1}`, i === 0)).join('')}</row>`,
  )
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

function cell(value: Cell, place: string, isHead: boolean): string {
  if (value === null) return ''
  const style = isHead ? ' s="1"' : ''
  if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${place}"${style}><v>${value}</v></c>`
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${safe(String(value)).slice(0, longest)}</t></is></c>`
}

/** A, B … Z, AA … */
function letters(at: number): string {
  const rest = Math.floor(at / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (at % 26))
}
