// The lists of a DOCX package that a new part must stand in: relations of the body, and content types.
import { mainPart } from '#files/docx/open-docx.ts'
import { parseXml, type XmlDocument, type XmlElement } from '#files/xml.ts'

const relationsPath = 'word/_rels/document.xml.rels'
const typesPath = '[Content_Types].xml'
const none =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'

export type PartKind = { name: string; relation: string; contentType: string; empty: string }

export class Package {
  /** Parsed parts that have been touched, by path: these are written anew. */
  readonly touched = new Map<string, XmlDocument>()
  private readonly files: ReadonlyMap<string, Uint8Array>

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.files = files
  }

  /** The part of a kind that belongs to the body: the one that is there, or a new and empty one. */
  part({ name, relation, contentType, empty }: PartKind): XmlDocument {
    const kind = relation.split('/').at(-1)!
    const there = [...this.tree(relationsPath, none).getElementsByTagNameNS('*', 'Relationship')].find(
      each => each.getAttribute('Type')?.split('/').at(-1) === kind,
    )
    const path = there ? pathOf(there.getAttribute('Target') ?? '') : `word/${name}`
    if (!there) this.relate(relation, name)
    if (!this.files.has(path) && !this.touched.has(path)) this.list(path, contentType)
    return this.touch(path, empty)
  }

  /** A part of a kind of which a body may have many: the one with this very path, or a new and empty one. `target` is as seen from the body. */
  partAt(path: string, target: string, { relation, contentType, empty }: Omit<PartKind, 'name'>): XmlDocument {
    if (!this.files.has(path) && !this.touched.has(path)) {
      this.relate(relation, target)
      this.list(path, contentType)
    }
    return this.touch(path, empty)
  }

  /** Marks a parsed part as changed. */
  put(path: string, tree: XmlDocument): void {
    this.touched.set(path, tree)
  }

  private touch(path: string, empty: string): XmlDocument {
    const tree = this.tree(path, empty)
    this.touched.set(path, tree)
    return tree
  }

  private readonly read = new Map<string, XmlDocument>()
  private tree(path: string, empty: string): XmlDocument {
    const known = this.touched.get(path) ?? this.read.get(path)
    if (known) return known
    const tree = parseXml(this.files.get(path) ?? new TextEncoder().encode(empty))
    this.read.set(path, tree)
    return tree
  }

  private relate(type: string, target: string): void {
    const tree = this.touch(relationsPath, none)
    const root = tree.documentElement!
    const taken = new Set([...root.getElementsByTagNameNS('*', 'Relationship')].map(each => each.getAttribute('Id')))
    let number = taken.size + 1
    while (taken.has(`rId${number}`)) number++
    root.appendChild(element(root, 'Relationship', { Id: `rId${number}`, Type: type, Target: target }))
  }

  private list(path: string, contentType: string): void {
    const root = this.touch(typesPath, none).documentElement!
    const listed = [...root.getElementsByTagNameNS('*', 'Override')]
    if (listed.some(each => each.getAttribute('PartName') === `/${path}`)) return
    root.appendChild(element(root, 'Override', { PartName: `/${path}`, ContentType: contentType }))
  }
}

function pathOf(target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folder = mainPart.split('/').slice(0, -1)
  for (const step of target.split('/'))
    if (step === '..') folder.pop()
    else if (step !== '.') folder.push(step)
  return folder.join('/')
}

function element(root: XmlElement, name: string, attributes: Record<string, string>): XmlElement {
  const made = root.ownerDocument!.createElementNS(root.namespaceURI, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
