// What a workbook says of how its cells look, as far as it says what they show: number formats, bold, white on white.
import type { XlsxFiles } from '#files/xlsx/open-xlsx.ts'
import type { XmlElement } from '#files/xml.ts'

export type Look = { code: string; bold: boolean; white: boolean }

/** Formats that have a number and no code in the file. Dates of other languages are dates. */
const builtIn: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
}
const plain: Look = { code: '', bold: false, white: false }

/** By the number a cell gives. */
export function looksOf(files: XlsxFiles): (style: string | null) => Look {
  const path = files.relations(files.main).find(({ type }) => type === 'styles')?.target
  const root = path ? files.tree(path)?.documentElement : null
  if (!root) return () => plain
  const codes = new Map(
    [...root.getElementsByTagNameNS('*', 'numFmt')].map(each => [
      each.getAttribute('numFmtId') ?? '',
      each.getAttribute('formatCode') ?? '',
    ]),
  )
  const fonts = childrenOf(root, 'fonts').flatMap(each => childrenOf(each, 'font'))
  const looks = childrenOf(root, 'cellXfs')
    .flatMap(each => childrenOf(each, 'xf'))
    .map((xf): Look => {
      const id = xf.getAttribute('numFmtId') ?? '0'
      const font = fonts[Number(xf.getAttribute('fontId') ?? '0')]
      return {
        code: codes.get(id) ?? builtIn[Number(id)] ?? (isForeignDate(Number(id)) ? 'yyyy-mm-dd' : ''),
        bold: font ? childrenOf(font, 'b').some(each => each.getAttribute('val') !== '0') : false,
        white: font ? childrenOf(font, 'color').some(isWhite) : false,
      }
    })
  return style => looks[Number(style ?? '0')] ?? plain
}

const isForeignDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
const isWhite = (colour: XmlElement): boolean =>
  /^(ff)?fffff[ef]$/i.test(colour.getAttribute('rgb') ?? '') || colour.getAttribute('theme') === '0'

export function childrenOf(node: XmlElement, name: string): XmlElement[] {
  const out: XmlElement[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 1 && (child as XmlElement).localName === name) out.push(child as XmlElement)
  return out
}
