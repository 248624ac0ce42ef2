// The parts of a workbook that has only sheets, cells and a few ways to show numbers: no names, links, comments, properties or formulas.
// Knows nothing of where the cells come from.
import { columnName } from '#files/xlsx/cells-of-sheet.ts'
import { type Kept, type KeptStyle, keptStyles } from '#files/xlsx/number-format.ts'

export type NewCell = { row: number; column: number; text: string; kept: Kept | null; bold: boolean }
export type NewSheet = { name: string; cells: NewCell[]; merged: readonly string[] }

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const formats: Record<KeptStyle, number> = {
  text: 49,
  general: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  date: 164,
}
/** What Excel takes in a cell. */
const longest = 32_767

export function workbookParts(sheets: readonly NewSheet[]): Record<string, Uint8Array> {
  const each = (tell: (sheet: NewSheet, number: number) => string): string =>
    sheets.map((sheet, i) => tell(sheet, i + 1)).join('')
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${kind}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(({ name }, n) => `<sheet name="${safe(name)}" sheetId="${n}" r:id="s${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${each((_, n) => `<Relationship Id="s${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="st" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
  }
  for (const [i, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet)
  return Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, new TextEncoder().encode(head + xml)]))
}

const xfs = [0, 1].flatMap(font =>
  keptStyles.map(style => `<xf numFmtId="${formats[style]}" fontId="${font}" fillId="0" borderId="0" xfId="0"/>`),
)
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`

function sheetXml({ cells, merged }: NewSheet): string {
  const rows = new Map<number, string[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? []
    rows.set(cell.row, row)
    row.push(cellXml(cell))
  }
  const lines = [...rows].sort(([a], [b]) => a - b).map(([row, inner]) => `<row r="${row}">${inner.join('')}</row>`)
  const joined =
    merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : ''
  return `<worksheet xmlns="${main}">${columns(cells)}<sheetData>${lines.join('')}</sheetData>${joined}</worksheet>`
}

/** By the longest text as it is now: a width from before would tell how long a masked name was. */
function columns(cells: readonly NewCell[]): string {
  const widest = new Map<number, number>()
  for (const { column, text } of cells)
    widest.set(column, Math.min(60, Math.max(widest.get(column) ?? 8, text.split('\n', 1)[0]!.length + 2)))
  if (widest.size === 0) return ''
  const cols = [...widest]
    .sort(([a], [b]) => a - b)
    .map(([column, width]) => `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`)
  return `<cols>${cols.join('')}</cols>`
}

function cellXml({ row, column, text, kept, bold }: NewCell): string {
  const style = keptStyles.indexOf(kept?.style ?? 'text') + (bold ? keptStyles.length : 0)
  const start = `<c r="${columnName(column)}${row}" s="${style}"`
  if (kept) return `${start}><v>${kept.written}</v></c>`
  return `${start} t="inlineStr"><is><t xml:space="preserve">${safe(text).slice(0, longest)}</t></is></c>`
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string =>
  text
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, sign => escapes[sign]!)
