// Text as a workbook writes it: runs joined, signs by their code (_x000D_) told out. How it sounds in Japanese is left out.
import { childrenOf } from '#files/xlsx/look-of-cells.ts'
import type { XmlElement } from '#files/xml.ts'

/** Of an element with `t`, or runs with `t`. */
export function richText(node: XmlElement): string {
  const parts: string[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const element = child as XmlElement
    if (child.nodeType !== 1) continue
    if (element.localName === 't') parts.push(element.textContent ?? '')
    else if (element.localName === 'r') parts.push(...childrenOf(element, 't').map(each => each.textContent ?? ''))
  }
  return cellText(parts.join(''))
}

/** One cell's text: line ends as \n, and no signs that part cells or that nobody sees. */
export const cellText = (text: string): string =>
  text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/g, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
