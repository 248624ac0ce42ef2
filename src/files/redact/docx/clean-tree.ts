// Cleans one part of a DOCX of what is not shown: traces of who wrote and when, links, names of pictures and files, fallbacks that
// repeat the text, and any masked string in a value that no reader shows.
import { countsPages } from '#files/docx/part-walk.ts'
import type { Search } from '#files/proof/search.ts'
import type { PlainNames } from '#files/redact/docx/plain-names.ts'
import { masked } from '#files/redact/masked.ts'
import { plainLabel } from '#files/redact/plain-label.ts'
import type { XmlDocument, XmlElement, XmlNode } from '#files/xml.ts'

export type Cleaning = {
  /** Relation ids of this part that lead nowhere any more. */
  dropped: ReadonlyMap<string, string>
  search: Search
  /** Elements whose text a person has decided on. */
  reviewed: ReadonlySet<unknown>
  names: PlainNames
}

/** Elements that carry nothing a page shows. */
const unseen = new Set([
  'Fallback',
  'rsids',
  'docVars',
  'attachedTemplate',
  'mailMerge',
  'dataBinding',
  'ffData',
  'placeholder',
  'documentProtection',
  'writeProtection',
  'saveThroughXslt',
  'externalData',
  'object',
  'control',
  'OLEObject',
  'permStart',
  'permEnd',
  'proofErr',
  'alias',
  'tag',
  'hlinkClick',
  'hlinkHover',
  'subDoc',
  'docPartObj',
  'docPartList',
  'removePersonalInformation',
  'embedRegular',
  'embedBold',
  'embedItalic',
  'embedBoldItalic',
  'activeWritingStyle',
  'hdrShapeDefaults',
  'shapeDefaults',
  'themeFontLang',
  'schemaLibrary',
  'listItem',
  'fldData',
  'smartTagPr',
  'customXmlPr',
  'captions',
  'attachedSchema',
  'smartTagType',
  'aliases',
  'altName',
  'latentStyles',
  'sampData',
  'styleData',
  'clrData',
  'objectDefaults',
  'custClrLst',
  'printSettings',
  'pivotSource',
  'dataModelExt',
])
/** Taken away around what they hold. */
const wrapping = new Set(['smartTag', 'customXml'])
/** What the program itself says of how the document is to be shown. */
const settings =
  /^(view|zoom|mirrorMargins|alignBordersAndEdges|bordersDoNotSurround(Header|Footer)|gutterAtTop|trackRevisions|defaultTabStop|autoHyphenation|consecutiveHyphenLimit|hyphenationZone|doNotHyphenateCaps|evenAndOddHeaders|bookFold\w*|drawingGrid\w*|display(Horizontal|Vertical)DrawingGridEvery|characterSpacingControl|noLineBreaks(After|Before)|footnotePr|endnotePr|compat|mathPr|clrSchemeMapping|decimalSymbol|listSeparator|displayBackgroundShape|updateFields)$/
/** Their text says where something stands, never what. */
const placing = /^(posOffset|align|pct\w*|separator)$/
const placed = /^(-?\d{1,9}|left|right|center|inside|outside|top|bottom|[\s,;:./-]{1,3})$/
/** Attributes that tell of sessions and paths, by local name. */
const telling =
  /^(rsid\w*|paraId|textId|author|initials|date|dateUtc|userId|oldName|title|href|tooltip|tgtFrame|docLocation|o:title|linkStyle|original|fullDate|lastValue|phldrT)$/

export function cleanTree(tree: XmlDocument, path: string, cleaning: Cleaning): void {
  const root = tree.documentElement
  if (!root) return
  if (path.endsWith('.rels')) cleanRelations(root, cleaning)
  if (path === 'word/settings.xml')
    for (const child of [...root.childNodes]) if (!settings.test(child.localName ?? '')) root.removeChild(child)
  walk(root, cleaning, { pictures: 0, renamed: 0 })
}

function cleanRelations(root: XmlElement, { dropped }: Cleaning): void {
  for (const each of [...root.getElementsByTagNameNS('*', 'Relationship')])
    if (dropped.has(each.getAttribute('Id') ?? '')) each.parentNode?.removeChild(each)
}

type Counts = { pictures: number; renamed: number }

function walk(node: XmlElement, cleaning: Cleaning, counts: Counts): void {
  for (let child: XmlNode | null = node.firstChild; child; ) {
    const next: XmlNode | null = child.nextSibling
    if (child.nodeType === 1) child = step(child as XmlElement, node, cleaning, counts) ?? next
    else {
      if (child.nodeType === 8 || child.nodeType === 7) node.removeChild(child)
      else if (!cleaning.reviewed.has(node)) child.nodeValue = unseenText(child.nodeValue ?? '', node)
      child = next
    }
  }
  for (const attribute of [...node.attributes]) clean(node, attribute, cleaning, counts)
}

/** Text that nobody has read stays behind; what a program needs to show the rest stays. */
function unseenText(text: string, { localName }: XmlElement): string {
  if (localName === 'f') return '#REF!' // the workbook behind a chart does not come along
  if (localName === 'formatCode') return plainFormat(text)
  if (localName === 'instrText' && countsPages.test(text)) return text
  return /\S/.test(text) && !(placing.test(localName ?? '') && placed.test(text)) ? '' : text
}

/** Gives the node to go on with where the element was unwrapped. */
function step(element: XmlElement, parent: XmlElement, cleaning: Cleaning, counts: Counts): XmlNode | null {
  const name = element.localName ?? ''
  if (unseen.has(name)) {
    parent.removeChild(element)
    return null
  }
  if (wrapping.has(name)) return unwrapped(element, parent)
  const dead = [...element.attributes].some(
    a => /relationships/.test(a.namespaceURI ?? '') && cleaning.dropped.has(a.value),
  )
  if (!dead) {
    walk(element, cleaning, counts)
    return null
  }
  if (name === 'blip') {
    for (const a of [...element.attributes]) if (cleaning.dropped.has(a.value)) element.removeAttributeNode(a)
    return null
  }
  return name === 'hyperlink' ? unwrapped(element, parent) : removed(element, parent)
}

function unwrapped(element: XmlElement, parent: XmlElement): XmlNode | null {
  const first = element.firstChild
  while (element.firstChild) parent.insertBefore(element.firstChild, element)
  const next = removed(element, parent)
  return first ?? next
}

function removed(element: XmlElement, parent: XmlElement): XmlNode | null {
  const next = element.nextSibling
  parent.removeChild(element)
  return next
}

function clean(
  node: XmlElement,
  attribute: XmlElement['attributes'][number],
  { search, names }: Cleaning,
  counts: Counts,
): void {
  const local = attribute.localName ?? attribute.name
  const plain = renamed(node, local, attribute.value, names)
  if (plain !== null) {
    attribute.value = plain
    return
  }
  const isProperties = /^(docPr|cNvPr)$/.test(node.localName ?? '')
  const required =
    node.localName === 'comment' ||
    node.localName === 'ins' ||
    node.localName === 'del' ||
    /^(moveFrom|moveTo|.*Change|.*Range(Start|End))$/.test(node.localName ?? '')
  if (isProperties && local === 'name') attribute.value = `Bild ${++counts.pictures}`
  else if (isProperties && (local === 'descr' || local === 'title')) return
  else if (local === 'author' && required)
    attribute.value = '–' // the schema wants one
  else if (telling.test(local) && attribute.name !== 'xml:space') node.removeAttributeNode(attribute)
  else if (attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns') {
    const left = masked(attribute.value, search, `x${counts.renamed + 1}`)
    if (left !== attribute.value && node.getAttribute('w:instr') !== attribute.value) {
      counts.renamed++
      attribute.value = left
    }
  }
}

const plainFormat = (code: string): string => (/["\\]|[^\W\dymdhs_]{2}|[^ -~]/i.test(code) ? 'General' : code)
const styleNamed =
  /^(pStyle|rStyle|tblStyle|basedOn|next|link|numStyleLink|styleLink|clickAndTypeStyle|defaultTableStyle)$/
const placeNamed = /^(bookmarkStart|moveFromRangeStart|moveToRangeStart)$/

/** Names that are written anew; null for all other values. */
function renamed(node: XmlElement, local: string, value: string, names: PlainNames): string | null {
  const element = node.localName ?? ''
  if (local === 'styleId' || (local === 'val' && styleNamed.test(element))) return names.styleId(value)
  if (local === 'val' && element === 'name') return styleOrNothing(node, value, names)
  if (local === 'val' && element === 'lvlText') return plainLabel(value)
  if ((local === 'name' && placeNamed.test(element)) || (local === 'anchor' && element === 'hyperlink'))
    return names.place(value)
  if (local === 'name' && /^(theme|(clr|font|fmt)Scheme)$/.test(element)) return 'Office'
  if (local === 'formatCode') return plainFormat(value)
  if (
    (local === 'id' || local === 'spid') &&
    /vml|office:office/.test(node.namespaceURI ?? '') &&
    !/^_x0000_/.test(value)
  )
    return `_x0000_${value.replace(/\D/g, '').slice(-6)}`
  if (local === 'uniqueId') return /^urn:microsoft\.com:[\w:/#.-]*$/i.test(value) ? value : ''
  return local === 'val' && /^(title|desc)$/.test(element) && /diagram|dgm/.test(node.namespaceURI ?? '') ? '' : null
}

/** A style's name; that of a list has no other use than to be read. */
const styleOrNothing = (node: XmlElement, value: string, names: PlainNames): string => {
  const parent = node.parentNode as XmlElement | null
  return parent?.localName === 'style' ? names.styleName(parent.getAttribute('w:styleId') ?? '', value) : ''
}
