// Walks a DOCX and gives its text together with the place of every stretch in the XML: reading and redaction go by the same
// walk, so that offsets into Document.text always lead back to the same elements.
import { type DocxFiles, mainPart } from '#files/docx/open-docx.ts'
import { PartWalk } from '#files/docx/part-walk.ts'
import type { Place } from '#files/docx/stretch.ts'
import { parseXml, type XmlDocument } from '#files/xml.ts'
import type { Doubt, Part } from '#text/document.ts'
import type { Span } from '#text/span.ts'

/**
 * A stretch of the text and the element it stands in: `text.slice(start, end)` has the same length, unit for unit, as the
 * element's text (line breaks inside it are shown as spaces).
 * - place.attribute null and `w:t`, `w:delText`, `w:instrText`, `a:t`, `m:t`: the element's text content.
 * - place.attribute set: the value of that attribute (alt text `descr`, `title`; field code `w:instr`).
 * - place.mark true: one character that an element stands for (`w:noBreakHyphen`, `w:softHyphen`, `w:sym`): take the element out.
 */
export type Piece = Span & Place & { part: string }

export type DocxWalk = {
  text: string
  /** In the order of the text. Outside them stand only \n, \t and spaces that the reader put in, and the names of authors. */
  pieces: Piece[]
  /** `word/document.xml` and so on; text that is not seen in place is a part of its own: `…#deleted`, `#fields`, `#alt`, `#authors`. */
  parts: Part[]
  /** The parsed parts that pieces point into, by path: change them, then serialise. `mc:Fallback` is not read: take it out. */
  trees: Map<string, XmlDocument>
  doubts: Doubt[]
}

/** Parts with text, in the order they are read. The first section's headers stand before the body, as on its first page. */
const readOrder = [
  /^word\/document\.xml$/,
  /^word\/footnotes\.xml$/,
  /^word\/endnotes\.xml$/,
  /^word\/comments\.xml$/,
  /^word\/(diagrams\/data|charts\/chart)\d*\.xml$/,
  /^word\/(header|footer)\d*\.xml$/,
]

/** @throws Refusal file-corrupt, file-hostile from the XML */
export function walkDocx(files: DocxFiles): DocxWalk {
  const hiddenStyles = stylesThatHide(files)
  const walk: DocxWalk = { text: '', pieces: [], parts: [], trees: new Map(), doubts: [] }
  const counts = { tracked: 0, comments: 0, hidden: 0 }
  const tree = treesOf(files, walk.trees)
  for (const path of partsToRead(files, tree)) {
    const part = new PartWalk(hiddenStyles)
    part.walk(tree(path))
    counts.tracked += part.tracked
    counts.comments += part.comments
    counts.hidden += part.hidden
    add(walk, path, part)
  }
  if (counts.tracked) walk.doubts.push(doubt('has-tracked-changes', { count: counts.tracked }))
  if (counts.comments) walk.doubts.push(doubt('has-comments', { count: counts.comments }))
  if (counts.hidden) walk.doubts.push(doubt('has-hidden-text', { count: counts.hidden }))
  return walk
}

const doubt = (reason: Doubt['reason'], params: Doubt['params']): Doubt => ({ reason, params, page: null })

/** Parses each part once. */
const treesOf =
  (files: DocxFiles, trees: Map<string, XmlDocument>) =>
  (path: string): XmlDocument => {
    const tree = trees.get(path) ?? parseXml(files.get(path)!)
    trees.set(path, tree)
    return tree
  }

function partsToRead(files: DocxFiles, tree: (path: string) => XmlDocument): string[] {
  const paths = [...files.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const ordered = readOrder.flatMap(shape => paths.filter(path => shape.test(path)))
  return [...new Set([...firstHeaders(files, tree), ...ordered])]
}

/** The headers that the first section refers to. */
function firstHeaders(files: DocxFiles, tree: (path: string) => XmlDocument): string[] {
  const relations = files.get('word/_rels/document.xml.rels')
  const section = tree(mainPart).getElementsByTagNameNS('*', 'sectPr')[0]
  if (!relations || !section) return []
  const wanted = new Set(
    [...section.getElementsByTagNameNS('*', 'headerReference')].map(each => each.getAttribute('r:id')),
  )
  return [...parseXml(relations).getElementsByTagNameNS('*', 'Relationship')]
    .filter(each => wanted.has(each.getAttribute('Id')))
    .map(each => `word/${(each.getAttribute('Target') ?? '').replace(/^\/?(word\/)?/, '')}`)
    .filter(path => files.has(path))
}

/** Appends what one part gave: its running text, then each kind of text that does not stand in place. */
function add(walk: DocxWalk, path: string, part: PartWalk): void {
  for (const [suffix, stretch] of part.stretches()) {
    if (stretch.length === 0) continue
    if (walk.text.length > 0) walk.text += '\n\n'
    const from = walk.text.length
    walk.text += stretch.toString()
    walk.parts.push({ path: path + suffix, start: from, end: walk.text.length })
    for (const { node, attribute, mark, start, end } of stretch.pieces)
      walk.pieces.push({ part: path, node, attribute, mark, start: start + from, end: end + from })
  }
}

/** Ids of styles that make text invisible. */
function stylesThatHide(files: DocxFiles): Set<string> {
  const bytes = files.get('word/styles.xml')
  const hide = new Set<string>()
  if (!bytes) return hide
  for (const style of parseXml(bytes).getElementsByTagNameNS('*', 'style')) {
    const vanish = [...style.getElementsByTagNameNS('*', 'vanish')].some(
      each => !/^(0|false|off)$/.test(each.getAttribute('w:val') ?? ''),
    )
    if (vanish) hide.add(style.getAttribute('w:styleId') ?? '')
  }
  return hide
}
