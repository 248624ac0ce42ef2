// Cleans one part of an ODT down to what is on the list of elements: fields become their text, and names, ids, formulas, links, dates and
// authors go. Text that nobody has reviewed does not come along.
import { fateOf, nameOf, spaceOf } from '#files/odt/elements.ts'
import type { Search } from '#files/proof/search.ts'
import { masked } from '#files/redact/masked.ts'
import type { OdtPictures } from '#files/redact/odt/odt-pictures.ts'
import { isNamed, namesStyle } from '#files/redact/odt/style-names.ts'
import { plainLabel } from '#files/redact/plain-label.ts'
import type { XmlDocument, XmlElement, XmlNode } from '#files/xml.ts'

export type OdtCleaning = {
  search: Search
  /** Text nodes that a person has decided on. */
  reviewed: ReadonlySet<XmlNode>
  styles: ReadonlyMap<string, string>
  /** Of changes and comments, old to new; grows as they are met. */
  ids: Map<string, string>
  pictures: OdtPictures
}

/** The schema wants a name and a date: these, which say nothing. */
export const noAuthor = '–'
export const noDate = '1970-01-01T00:00:00'

const shownSpaces = new Set(['fo', 'svg', 'style', 'draw', 'table', 'text'])
const knownSpaces = new Set([...shownSpaces, 'office', 'xlink', 'dc'])
const telling =
  /^(name|id|caption-id|condition|protection-key|display-name|string-value|nav-order|template-name|filter-name|cond-style-name|print-ranges|continue-list|start-shape|end-shape|layer|label|class-names|help-id|target-frame-name|title|end-cell-address|cell-range-address|description|key|key1|key2|data-style-name)$/
const pictured = /^(draw:image|style:background-image|text:list-level-style-image)$/

export function cleanOdt(tree: XmlDocument, cleaning: OdtCleaning): void {
  for (let child: XmlNode | null = tree.firstChild; child; ) {
    const next: XmlNode | null = child.nextSibling
    if (child.nodeType === 1) walk(child as XmlElement, tree, cleaning)
    else tree.removeChild(child)
    child = next
  }
}

function walk(node: XmlElement, tree: XmlDocument, cleaning: OdtCleaning): void {
  for (let child: XmlNode | null = node.firstChild; child; )
    child =
      child.nodeType === 1 ? step(child as XmlElement, node, tree, cleaning) : putText(child, node, tree, cleaning)
  attributes(node, cleaning)
  if (nameOf(node) === 'office:change-info') anonymous(node, tree)
}

/** Gives the node to go on with. */
function step(element: XmlElement, parent: XmlElement, tree: XmlDocument, cleaning: OdtCleaning): XmlNode | null {
  const fate = fateOf(element)
  if (fate === 'unwrap') {
    const first = element.firstChild ?? element.nextSibling
    while (element.firstChild) parent.insertBefore(element.firstChild, element)
    parent.removeChild(element)
    return first
  }
  const next = element.nextSibling
  const name = nameOf(element)
  const path = pictured.test(name) ? cleaning.pictures.pathFor(element) : ''
  if (fate === 'drop' || path === null) {
    parent.removeChild(element)
    return next
  }
  walk(element, tree, cleaning)
  if (path !== '') {
    for (const [local, value] of Object.entries({ href: path, type: 'simple', show: 'embed', actuate: 'onLoad' }))
      element.setAttributeNS('http://www.w3.org/1999/xlink', `xlink:${local}`, value)
  }
  return next
}

/** Text stays where it was read; the sign of a note stays though it stands beside the text. */
function putText(node: XmlNode, parent: XmlElement, tree: XmlDocument, cleaning: OdtCleaning): XmlNode | null {
  const next = node.nextSibling
  const isText = node.nodeType === 3 || node.nodeType === 4
  const sign = nameOf(parent) === 'text:note-citation'
  const text = node.nodeValue ?? ''
  if (isText && cleaning.reviewed.has(node)) parent.replaceChild(tree.createTextNode(text), node)
  else if (isText && sign) parent.replaceChild(tree.createTextNode(masked(text, cleaning.search, '*')), node)
  else parent.removeChild(node)
  return next
}

function attributes(node: XmlElement, cleaning: OdtCleaning): void {
  for (const attribute of [...node.attributes]) {
    const value = newValue(node, attribute, cleaning)
    if (value === null) node.removeAttributeNode(attribute)
    else if (value !== attribute.value) attribute.value = value
  }
}

/** What an attribute is to say; null where it goes. */
function newValue(node: XmlElement, attribute: XmlElement['attributes'][number], cleaning: OdtCleaning): string | null {
  const { value } = attribute
  const local = attribute.localName ?? attribute.name
  const isSpace = attribute.prefix === 'xmlns' || attribute.name === 'xmlns'
  if (isSpace) return knownSpaces.has(spaceOf(value)) ? value : null
  const space = spaceOf(attribute.namespaceURI)
  const name = `${space}:${local}`
  const element = nameOf(node)
  if (element === 'style:font-face' && name === 'style:name') return masked(value, cleaning.search, 'x')
  if (isNamed(node) && (name === 'style:name' || name === 'draw:name')) return cleaning.styles.get(value) ?? null
  if (name === 'office:version') return /^1\.\d$/.test(value) ? value : null
  if (/^(text:(id|change-id)|office:name)$/.test(name) && /chang|annotation/.test(element))
    return idFor(value, cleaning)
  if (name === 'table:name' || (name === 'text:name' && element === 'text:section'))
    return idFor(`${name} ${value}`, cleaning)
  if (name === 'text:display') return value === 'none' ? value : null
  if (name === 'draw:name') return element === 'draw:equation' && /^f\d+$/.test(value) ? value : null
  if (!shownSpaces.has(space) || telling.test(local) || /^(text|table):formula$/.test(name)) return null
  if (namesStyle(local)) return cleaning.styles.get(value) ?? (value === '' ? value : null)
  if (/^(num-(prefix|suffix)|bullet-char)$/.test(local)) return plainLabel(value)
  return humane(local, value) ? null : masked(value, cleaning.search, 'x')
}

/** A word with a large letter, or with one beyond a to z: what the format says by itself is in small letters. Fonts have names. */
const humane = (local: string, value: string): boolean =>
  !/^font-|^language|^script|-tag$/.test(local) &&
  (value.replace(/#[0-9a-f]{3,8}\b/gi, '').match(/\p{L}{3,}/gu) ?? []).some(word => /[\p{Lu}\u0080-\uffff]/u.test(word))

function idFor(old: string, { ids }: OdtCleaning): string {
  const known = ids.get(old) ?? `k${ids.size + 1}`
  ids.set(old, known)
  return known
}

function anonymous(node: XmlElement, tree: XmlDocument): void {
  while (node.firstChild) node.removeChild(node.firstChild)
  for (const [name, text] of [
    ['creator', noAuthor],
    ['date', noDate],
  ] as const) {
    const child = tree.createElementNS('http://purl.org/dc/elements/1.1/', `dc:${name}`)
    child.appendChild(tree.createTextNode(text))
    node.appendChild(child)
  }
}
