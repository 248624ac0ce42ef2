// Writes an XLSX anew from what was read and reviewed of it: sheets, cells as they showed, what stood beside them in a sheet of its own.
// Nothing is copied from the file itself. Formulas become their values, and what was hidden is seen.
import { zipSync } from 'fflate'
import { Refusal } from '#base/refusal.ts'
import { cutPieces, edited } from '#files/redact/cut-pieces.ts'
import { cutsOf } from '#files/redact/cuts.ts'
import { type NewCell, type NewSheet, workbookParts } from '#files/redact/xlsx/workbook-parts.ts'
import type { Redact } from '#files/redaction.ts'
import { openXlsx } from '#files/xlsx/open-xlsx.ts'
import { walkXlsx, type XlsxPiece, type XlsxWalk } from '#files/xlsx/walk.ts'

/** The sheet for what stood beside the cells. */
const besideSheet = 'Bredvid cellerna'
/**
 * In the place of a sheet's name that held something masked, or that Excel does not take; the name then stands beside the cells. Not
 * "blad": that is a surname, and a sheet called Blad1 may be masked.
 */
const otherName = 'Omdöpt flik'
const nameOfSheet = 'flikens namn'

/** @throws Refusal cannot-be-treated-safely, and those of opening */
export const redactXlsx: Redact = async (bytes, document, request) => {
  const walk = walkXlsx(openXlsx(bytes))
  if (walk.text !== document.text) throw new Refusal('cannot-be-treated-safely', { why: 'reading-differs' })
  const changed = new Map<XlsxPiece, string>()
  cutPieces(walk.pieces, cutsOf(document, request), (piece, edits) =>
    changed.set(piece, edited(walk.text.slice(piece.start, piece.end), edits)),
  )
  const parts = workbookParts(sheetsOf(walk, changed))
  return zipSync(parts, { mtime: new Date('2000-01-01T00:00:00Z'), level: 6 })
}

function sheetsOf(walk: XlsxWalk, changed: ReadonlyMap<XlsxPiece, string>): NewSheet[] {
  const sheets: NewSheet[] = walk.merged.map(merged => ({ name: '', cells: [], merged }))
  const asides: NewCell[] = []
  const aside = (where: string, text: string) => {
    const said = { row: asides.length / 2 + 1, kept: null, bold: false }
    asides.push({ ...said, column: 1, text: where }, { ...said, column: 2, text })
  }
  const taken = new Set<string>([besideSheet.toLowerCase()])
  for (const piece of walk.pieces) {
    const text = changed.get(piece) ?? walk.text.slice(piece.start, piece.end)
    const isChanged = changed.has(piece)
    const sheet = sheets[piece.sheet - 1]!
    if (piece.as === 'cell') sheet.cells.push({ ...piece.cell, text, kept: isChanged ? null : piece.cell.kept })
    else if (piece.as === 'aside') aside(`${piece.sheet}, ${piece.where}`, text)
    else {
      sheet.name = !isChanged && isUsable(text, taken) ? text : `${otherName} ${piece.sheet}`
      if (sheet.name !== text) aside(`${piece.sheet}, ${nameOfSheet}`, text)
      taken.add(sheet.name.toLowerCase())
    }
  }
  if (asides.length > 0) sheets.push({ name: besideSheet, cells: asides, merged: [] })
  return sheets.length > 0 ? sheets : [{ name: `${otherName} 1`, cells: [], merged: [] }]
}

/** At most 31 signs, none of a few, no two alike: otherwise Excel does not open the file. */
const isUsable = (name: string, taken: ReadonlySet<string>): boolean =>
  !/[[\]:*?/\\]|^'|'$|^\s|\s$|^$/.test(name) && name.length <= 31 && !taken.has(name.toLowerCase())
