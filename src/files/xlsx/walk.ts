// Walks an XLSX and gives its text together with the cell every stretch stands in: reading and redaction go by the same walk, so that
// offsets into Document.text always lead back to the same cells.
import { Refusal } from '#base/refusal.ts'
import { Stretch } from '#files/docx/stretch.ts'
import { largestText, mostCells } from '#files/limits.ts'
import { type Beside, besideOf } from '#files/xlsx/beside-cells.ts'
import { type Cell, type Cells, cellsOf, isOn } from '#files/xlsx/cells-of-sheet.ts'
import { leftOut } from '#files/xlsx/left-out.ts'
import { looksOf } from '#files/xlsx/look-of-cells.ts'
import type { XlsxFiles } from '#files/xlsx/open-xlsx.ts'
import { partedSheet, stringsIn } from '#files/xlsx/raw-cells.ts'
import { cellText } from '#files/xlsx/rich-text.ts'
import { parseXml, type XmlElement } from '#files/xml.ts'
import type { Doubt, Part } from '#text/document.ts'
import type { Span } from '#text/span.ts'

/** Something that is written into a copy: a cell, a sheet's name, a text beside the cells. */
export type XlsxPlace = { sheet: number; mark: false } & (
  | { as: 'name' }
  | { as: 'cell'; cell: Cell }
  | { as: 'aside'; where: string }
)
export type XlsxPiece = Span & XlsxPlace
type Sheet = { name: string; hidden: boolean; path: string; frame: XmlElement; cells: string }

export type XlsxWalk = {
  text: string
  pieces: XlsxPiece[]
  /** `sheet/1/name`, `sheet/1`, `sheet/1#beside`; what goes into no copy: `…#links`, `#rules`, `#authors`, `workbook#names`. */
  parts: Part[]
  /** Each sheet's stretch. */
  pages: Span[]
  /** Cells that are shown as one, by sheet. */
  merged: string[][]
  doubts: Doubt[]
}

const nameless = { hidden: 0, comments: 0, formulas: 0 }

/** @throws Refusal file-corrupt, file-hostile, file-too-large */
export function walkXlsx(files: XlsxFiles): XlsxWalk {
  const walk: XlsxWalk = { text: '', pieces: [], parts: [], pages: [], merged: [], doubts: [] }
  const workbook = files.tree(files.main)!.documentElement!
  const book = {
    strings: sharedStrings(files),
    look: looksOf(files),
    since1904: [...workbook.getElementsByTagNameNS('*', 'workbookPr')].some(each =>
      isOn(each.getAttribute('date1904')),
    ),
  }
  const counts = { ...nameless }
  const names = definedNames(workbook)
  let cells = 0
  const found = sheetsOf(files, workbook)
  for (const [i, sheet] of found.entries()) {
    const from = walk.text.length
    const read = cellsOf(sheet.frame, sheet.cells, book)
    const beside = besideOf(files, sheet.path, sheet.frame)
    cells += read.cells.length
    if (cells > mostCells) throw new Refusal('file-hostile', { what: 'too-many-cells' })
    counts.hidden += read.hidden + (sheet.hidden ? 1 : 0)
    counts.comments += beside.comments
    counts.formulas += read.formulas
    walk.merged.push(read.merged)
    addSheet(walk, i + 1, sheet.name, read, beside)
    walk.pages.push({ start: from, end: walk.text.length })
  }
  addOnce(walk, 'workbook#names', [...names, ...persons(files)])
  if (walk.pages.length > 0) walk.pages.at(-1)!.end = walk.text.length
  if (walk.text.length > largestText)
    throw new Refusal('file-too-large', { size: walk.text.length, limit: largestText })
  if (counts.formulas) walk.doubts.push({ reason: 'has-formulas', params: { count: counts.formulas }, page: null })
  if (counts.comments) walk.doubts.push({ reason: 'has-comments', params: { count: counts.comments }, page: null })
  if (counts.hidden) walk.doubts.push({ reason: 'has-hidden-text', params: { count: counts.hidden }, page: null })
  walk.doubts.push(...leftOut(files, new Set(found.map(({ path }) => path))))
  return walk
}

/** @throws Refusal file-corrupt where the workbook names a sheet that is not there */
function sheetsOf(files: XlsxFiles, workbook: XmlElement): Sheet[] {
  const relations = new Map(files.relations(files.main).map(each => [each.id, each]))
  return [...workbook.getElementsByTagNameNS('*', 'sheet')].flatMap(each => {
    const id = [...each.attributes].find(({ localName, prefix }) => localName === 'id' && prefix)?.value ?? ''
    const relation = relations.get(id)
    if (relation && relation.type !== 'worksheet') return []
    const xml = relation ? files.xml(relation.target) : null
    if (!relation || xml === null) throw new Refusal('file-corrupt')
    const { frame, cells } = partedSheet(xml)
    const root = parseXml(new TextEncoder().encode(frame)).documentElement
    if (!root) throw new Refusal('file-corrupt')
    const name = cellText(each.getAttribute('name') ?? '').replaceAll('\n', ' ')
    return [
      {
        name,
        hidden: (each.getAttribute('state') ?? 'visible') !== 'visible',
        path: relation.target,
        frame: root,
        cells,
      },
    ]
  })
}

function sharedStrings(files: XlsxFiles): string[] {
  const path = files.relations(files.main).find(({ type }) => type === 'sharedStrings')?.target
  const xml = path ? files.xml(path) : null
  return xml === null ? [] : stringsIn(xml)
}

/** Names that people gave to cells, and texts in what they stand for. The program's own begin with _xlnm. */
const definedNames = (workbook: XmlElement): string[] =>
  [...workbook.getElementsByTagNameNS('*', 'definedName')].flatMap(each => {
    const name = each.getAttribute('name') ?? ''
    const texts = [...(each.textContent ?? '').matchAll(/"([^"]{2,})"/g)].map(([, text]) => text!)
    return [...(name.startsWith('_xlnm') ? [] : [name]), each.getAttribute('comment') ?? '', ...texts]
  })

const persons = (files: XlsxFiles): string[] =>
  files
    .relations(files.main)
    .filter(({ type, outside }) => type === 'person' && !outside)
    .flatMap(({ target }) => [...(files.tree(target)?.getElementsByTagNameNS('*', 'person') ?? [])])
    .flatMap(each => each.getAttribute('displayName') ?? [])

function addSheet(walk: XlsxWalk, sheet: number, name: string, read: Cells, beside: Beside): void {
  const title = new Stretch<XlsxPlace>()
  title.put(name, { sheet, mark: false, as: 'name' })
  add(walk, `sheet/${sheet}/name`, title)
  add(walk, `sheet/${sheet}`, rows(sheet, read.cells))
  const asides = new Stretch<XlsxPlace>()
  for (const { where, text } of beside.shown) {
    asides.break(1)
    asides.put(`${where}: `)
    asides.put(text, { sheet, mark: false, as: 'aside', where })
  }
  add(walk, `sheet/${sheet}#beside`, asides)
  addOnce(walk, `sheet/${sheet}#links`, beside.links)
  addOnce(walk, `sheet/${sheet}#rules`, [...beside.rules, ...read.literals])
  addOnce(walk, `sheet/${sheet}#authors`, beside.authors)
}

/** Cells are parted by tabs, rows by a line; columns and rows that are empty throughout take no room. */
function rows(sheet: number, cells: readonly Cell[]): Stretch<XlsxPlace> {
  const out = new Stretch<XlsxPlace>()
  const columns = new Map(
    [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b).map((each, i) => [each, i]),
  )
  let row = 0
  let at = 0
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const column = columns.get(cell.column)!
    if (cell.row !== row) {
      if (row > 0) out.break(cell.row > row + 1 ? 2 : 1)
      out.flush()
      at = 0
    }
    if (column > at) out.put('\t'.repeat(column - at))
    out.put(cell.text, { sheet, mark: false, as: 'cell', cell })
    at = column
    row = cell.row
  }
  return out
}

function add(walk: XlsxWalk, path: string, stretch: Stretch<XlsxPlace>): void {
  if (stretch.length === 0) return
  if (walk.text.length > 0) walk.text += '\n\n'
  const from = walk.text.length
  walk.text += stretch.toString()
  walk.parts.push({ path, start: from, end: walk.text.length })
  for (const piece of stretch.pieces) walk.pieces.push({ ...piece, start: piece.start + from, end: piece.end + from })
}

/** No pieces: it never goes into a copy. */
function addOnce(walk: XlsxWalk, path: string, said: readonly string[]): void {
  const out = new Stretch<XlsxPlace>()
  for (const text of new Set(said.map(each => cellText(each).replaceAll('\n', ' ').trim()).filter(Boolean))) {
    out.break(1)
    out.put(text)
  }
  add(walk, path, out)
}
