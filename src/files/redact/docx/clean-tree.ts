// Cleans one part of a DOCX of what is not shown: traces of who wrote and when, links, names of pictures and files, fallbacks that
// repeat the text, and any masked string in a value that no reader shows.
import type { Search } from '#files/proof/search.ts'
import { masked } from '#files/redact/masked.ts'
import type { XmlDocument, XmlElement, XmlNode } from '#files/xml.ts'

export type Cleaning = {
  /** Relation ids of this part that lead nowhere any more. */
  dropped: ReadonlyMap<string, string>
  search: Search
  /** Elements whose text a person has decided on. */
  reviewed: ReadonlySet<unknown>
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
])
/** Attributes that tell of sessions and paths, by local name. */
const telling =
  /^(rsid\w*|paraId|textId|author|initials|date|dateUtc|userId|oldName|title|href|tooltip|tgtFrame|docLocation|o:title|linkStyle)$/

export function cleanTree(tree: XmlDocument, path: string, cleaning: Cleaning): void {
  const root = tree.documentElement
  if (!root) return
  if (path.endsWith('.rels')) cleanRelations(root, cleaning)
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
      else if (child.nodeType === 3 && !cleaning.reviewed.has(node))
        child.nodeValue = masked(child.nodeValue ?? '', cleaning.search, '…')
      child = next
    }
  }
  for (const attribute of [...node.attributes]) clean(node, attribute, cleaning, counts)
}

/** Gives the node to go on with where the element was unwrapped. */
function step(element: XmlElement, parent: XmlElement, cleaning: Cleaning, counts: Counts): XmlNode | null {
  const name = element.localName ?? ''
  if (unseen.has(name)) {
    parent.removeChild(element)
    return null
  }
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
  const first = name === 'hyperlink' ? element.firstChild : null
  if (name === 'hyperlink') while (element.firstChild) parent.insertBefore(element.firstChild, element)
  const next = first ?? element.nextSibling
  parent.removeChild(element)
  return next
}

function clean(
  node: XmlElement,
  attribute: XmlElement['attributes'][number],
  { search }: Cleaning,
  counts: Counts,
): void {
  const local = attribute.localName ?? attribute.name
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
