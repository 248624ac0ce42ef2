// Reads the cells of one sheet in order, each with what it shows, and counts what is not seen: hidden rows and columns, white text,
// formulas.
import { Refusal } from '#base/refusal.ts'
import { largestText, mostCells } from '#files/limits.ts'
import { childrenOf, type Look } from '#files/xlsx/look-of-cells.ts'
import { type Kept, shownNumber } from '#files/xlsx/number-format.ts'
import { type RawCell, scanCells } from '#files/xlsx/raw-cells.ts'
import { cellText } from '#files/xlsx/rich-text.ts'
import type { XmlElement } from '#files/xml.ts'

export type Cell = { row: number; column: number; text: string; kept: Kept | null; bold: boolean }
export type Cells = { cells: Cell[]; merged: string[]; hidden: number; formulas: number; literals: string[] }
export type Book = { strings: readonly string[]; look: (style: string | null) => Look; since1904: boolean }

const mostRows = 1_048_576
const mostColumns = 16_384

/**
 * `frame` is the sheet without its cells, `data` the XML of its cells.
 * @throws Refusal file-too-large, file-hostile (what: too-many-cells), file-corrupt
 */
export function cellsOf(frame: XmlElement, data: string, book: Book): Cells {
  const out: Cells = { cells: [], merged: mergedIn(frame), hidden: 0, formulas: 0, literals: [] }
  const unseen = hiddenColumns(frame)
  let [row, column, length] = [0, 0, 0]
  let hiddenRow = false
  scanCells(data, {
    row(number, hidden) {
      row = numberOf(number, row + 1, mostRows)
      column = 0
      hiddenRow = isOn(hidden)
    },
    cell(raw) {
      column = columnOf(raw.place, column + 1)
      if (raw.formula !== null) addFormula(out, raw.formula)
      const look = book.look(raw.style)
      const { text, kept, unseen: formatted } = shownIn(raw, look, book)
      if (text === '') return
      if (hiddenRow || look.white || formatted || unseen(column)) out.hidden++
      out.cells.push({ row, column, text, kept, bold: look.bold })
      length += text.length
      if (out.cells.length > mostCells) throw new Refusal('file-hostile', { what: 'too-many-cells' })
      if (length > largestText) throw new Refusal('file-too-large', { size: length, limit: largestText })
    },
  })
  return out
}

const mergedIn = (frame: XmlElement): string[] =>
  childrenOf(frame, 'mergeCells')
    .flatMap(each => childrenOf(each, 'mergeCell'))
    .flatMap(each => /^[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7}$/.exec(each.getAttribute('ref') ?? '')?.[0] ?? [])

function shownIn(cell: RawCell, look: Look, { strings, since1904 }: Book): ReturnType<typeof shownNumber> {
  const { type, value, inline } = cell
  const as = (text: string) => ({ text, kept: null })
  if (inline !== null) return as(inline)
  if (type === 's') return as(strings[Number(value)] ?? '')
  if (value === '') return as('')
  if (type === 'b') return as(value.trim() === '1' ? 'SANT' : 'FALSKT')
  if (type === 'd') return as(cellText(value).replace('T', ' '))
  const number = Number(value)
  if (type !== 'n' || value.trim() === '' || !Number.isFinite(number)) return as(cellText(value))
  return shownNumber(number, look.code, since1904)
}

/** A formula becomes its value; the texts written in it are told of. */
function addFormula(out: Cells, formula: string): void {
  out.formulas++
  for (const [, quoted] of formula.matchAll(/"([^"]{2,})"/g)) out.literals.push(quoted!)
}

function hiddenColumns(sheet: XmlElement): (column: number) => boolean {
  const spans = childrenOf(sheet, 'cols')
    .flatMap(each => childrenOf(each, 'col'))
    .filter(each => isOn(each.getAttribute('hidden')) || each.getAttribute('width') === '0')
    .map(each => [Number(each.getAttribute('min')), Number(each.getAttribute('max'))] as const)
  return column => spans.some(([from, to]) => column >= from && column <= to)
}

export const isOn = (value: string | null): boolean => value === '1' || value === 'true'

function numberOf(said: string | null, otherwise: number, most: number): number {
  const number = said === null ? otherwise : Number(said)
  if (!Number.isInteger(number) || number < 1 || number > most) throw new Refusal('file-corrupt')
  return number
}

function columnOf(place: string | null, otherwise: number): number {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0]
  const number = letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : otherwise
  return numberOf(String(number), otherwise, mostColumns)
}

/** A, B … Z, AA … from 1. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}
