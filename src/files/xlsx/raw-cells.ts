// The cells of a sheet and the strings of a workbook as they are written, before anyone says what they show.
import { cellText } from '#files/xlsx/rich-text.ts'
import { type Attributes, scanXml } from '#files/xlsx/scan-xml.ts'

export type RawCell = {
  place: string | null
  style: string | null
  type: string
  formula: string | null
  value: string
  /** Text in the cell itself; null where it has none. */
  inline: string | null
}
export type SeenRow = { row(number: string | null, hidden: string | null): void; cell(cell: RawCell): void }

/** A sheet without its cells, and its cells. */
export function partedSheet(xml: string): { frame: string; cells: string } {
  const start = /<(?:[\w-]+:)?sheetData(?=[\s/>])/.exec(xml)
  const end = /<\/(?:[\w-]+:)?sheetData\s*>/.exec(xml)
  if (!start || !end || end.index < start.index) return { frame: xml, cells: '' }
  const to = end.index + end[0].length
  return { frame: xml.slice(0, start.index) + xml.slice(to), cells: xml.slice(start.index, to) }
}

export function scanCells(xml: string, seen: SeenRow): void {
  const within: string[] = []
  let cell: RawCell | null = null
  scanXml(xml, {
    open(name, attribute) {
      within.push(name)
      if (name === 'row') seen.row(attribute('r'), attribute('hidden'))
      else if (name === 'c') cell = rawCell(attribute)
      else if (name === 'f' && cell) cell.formula = ''
      else if (name === 'is' && cell) cell.inline = ''
    },
    close(name) {
      within.pop()
      if (name !== 'c' || !cell) return
      if (cell.inline !== null) cell.inline = cellText(cell.inline)
      seen.cell(cell)
      cell = null
    },
    text(said) {
      const name = within.at(-1)
      if (!cell) return
      if (name === 'v') cell.value += said
      else if (name === 'f') cell.formula += said
      else if (name === 't' && !within.includes('rPh')) cell.inline = (cell.inline ?? '') + said
    },
  })
}

const rawCell = (attribute: Attributes): RawCell => ({
  place: attribute('r'),
  style: attribute('s'),
  type: attribute('t') ?? 'n',
  formula: null,
  value: '',
  inline: null,
})

/** The shared strings, runs joined. How they sound in Japanese is left out. */
export function stringsIn(xml: string): string[] {
  const strings: string[] = []
  const within: string[] = []
  let string = ''
  scanXml(xml, {
    open(name) {
      within.push(name)
      if (name === 'si') string = ''
    },
    close(name) {
      within.pop()
      if (name === 'si') strings.push(cellText(string))
    },
    text(said) {
      if (within.at(-1) === 't' && !within.includes('rPh')) string += said
    },
  })
  return strings
}
