// Walks an ODT and gives its text together with the place of every stretch in the XML: reading and redaction go by the same walk, so
// that offsets into Document.text always lead back to the same nodes.
import type { OdtFiles } from '#files/odt/open-odt.ts'
import { attribute, OdtPartWalk, type OdtPlace } from '#files/odt/part-walk.ts'
import { parseXml, type XmlDocument } from '#files/xml.ts'
import type { Doubt, Part } from '#text/document.ts'
import type { Span } from '#text/span.ts'

export type OdtPiece = Span & OdtPlace

export type OdtWalk = {
  text: string
  /** In the order of the text. Outside them stand only \n and \t that the reader put in, and what goes into no copy. */
  pieces: OdtPiece[]
  /** `content.xml` and so on; text that is not seen in place is a part of its own: `…#notes`, `#comments`, `#deleted`, `#alt`. */
  parts: Part[]
  /** The parsed parts that pieces point into, by path. */
  trees: Map<string, XmlDocument>
  doubts: Doubt[]
}

/** @throws Refusal file-corrupt, file-hostile from the XML */
export function walkOdt(files: OdtFiles): OdtWalk {
  const walk: OdtWalk = { text: '', pieces: [], parts: [], trees: new Map(), doubts: [] }
  for (const path of ['content.xml', 'styles.xml'])
    if (files.has(path)) walk.trees.set(path, parseXml(files.get(path)!))
  const hiddenStyles = stylesThatHide([...walk.trees.values()])
  const counts = { tracked: 0, comments: 0, hidden: 0 }
  for (const [path, tree] of walk.trees) {
    const part = new OdtPartWalk(hiddenStyles)
    if (tree.documentElement) part.element(tree.documentElement)
    counts.tracked += part.tracked
    counts.comments += part.comments
    counts.hidden += part.hidden
    for (const name of part.objects) walk.doubts.push(doubt('has-embedded-object', { name }))
    for (const name of part.unknown) walk.doubts.push(doubt('part-not-read', { name }))
    add(walk, path, part)
  }
  if (counts.tracked) walk.doubts.push(doubt('has-tracked-changes', { count: counts.tracked }))
  if (counts.comments) walk.doubts.push(doubt('has-comments', { count: counts.comments }))
  if (counts.hidden) walk.doubts.push(doubt('has-hidden-text', { count: counts.hidden }))
  return walk
}

const doubt = (reason: Doubt['reason'], params: Doubt['params']): Doubt => ({ reason, params, page: null })

function add(walk: OdtWalk, path: string, part: OdtPartWalk): void {
  for (const [suffix, stretch] of part.stretches()) {
    if (stretch.length === 0) continue
    if (walk.text.length > 0) walk.text += '\n\n'
    const from = walk.text.length
    walk.text += stretch.toString()
    walk.parts.push({ path: path + suffix, start: from, end: walk.text.length })
    for (const { node, mark, start, end } of stretch.pieces)
      walk.pieces.push({ node, mark, start: start + from, end: end + from })
  }
}

/** Names of styles that make text invisible, themselves or by the style they build on. */
function stylesThatHide(trees: readonly XmlDocument[]): Set<string> {
  const styles = trees.flatMap(tree => [...tree.getElementsByTagNameNS('*', 'style')])
  const hide = new Set<string>()
  for (const style of styles) {
    const hides = [...style.getElementsByTagNameNS('*', 'text-properties')].some(
      each => attribute(each, 'display') === 'none' || /^#fffff[ef]$/i.test(attribute(each, 'color')),
    )
    if (hides) hide.add(attribute(style, 'name'))
  }
  for (const style of styles) if (hide.has(attribute(style, 'parent-style-name'))) hide.add(attribute(style, 'name'))
  return hide
}
