// Pictures of an ODT: those that something shows come along under names that say nothing, without what a camera wrote beside them.
import { Refusal } from '#base/refusal.ts'
import type { OdtFiles } from '#files/odt/open-odt.ts'
import { attribute } from '#files/odt/part-walk.ts'
import { cover, mayLeave } from '#files/picture/pictures-in-office.ts'
import { plainPicture } from '#files/redact/plain-picture.ts'
import type { XmlElement, XmlNode } from '#files/xml.ts'
import type { Document } from '#text/document.ts'
import type { Span } from '#text/span.ts'

export class OdtPictures {
  /** What comes along, by new path. */
  readonly kept = new Map<string, Uint8Array>()
  private readonly files: OdtFiles
  private readonly mayLeave: (path: string, bytes: Uint8Array) => boolean
  private readonly renamed = new Map<string, string>()

  constructor(files: OdtFiles, document: Document, cuts: readonly Span[]) {
    this.files = files
    this.mayLeave = (path, bytes) => mayLeave(path, bytes, document, cuts)
  }

  /**
   * The new path of the picture an element shows; null where there is none in the file.
   * @throws Refusal where it is of a kind that cannot be cleaned, and its frame has no other that can
   */
  pathFor(node: XmlElement): string | null {
    const path = pathOf(node)
    const known = this.renamed.get(path)
    if (known) return known
    const bytes = this.files.get(path)
    if (!bytes || !path.startsWith('Pictures/')) return null
    const cleaned = plainPicture(bytes)
    const plain = cleaned && (this.mayLeave(path, bytes) ? cleaned : cover)
    if (plain) {
      const fresh = `Pictures/bild${this.renamed.size + 1}.${kinds[plain[0]!]}`
      this.renamed.set(path, fresh)
      this.kept.set(fresh, plain)
      return fresh
    }
    if (node.localName === 'image' && this.hasPlainSister(node)) return null
    throw new Refusal('cannot-be-treated-safely', { why: 'picture-kind' })
  }

  private hasPlainSister(node: XmlElement): boolean {
    for (let other: XmlNode | null = node.parentNode?.firstChild ?? null; other; other = other.nextSibling) {
      if (other === node || other.nodeType !== 1 || (other as XmlElement).localName !== 'image') continue
      const bytes = this.files.get(pathOf(other as XmlElement))
      // A sister that was renamed before this one is reached no longer points into the file it came from.
      if (this.kept.has(pathOf(other as XmlElement)) || (bytes && plainPicture(bytes))) return true
    }
    return false
  }
}

const pathOf = (node: XmlElement): string => attribute(node, 'href').replace(/^\.\//, '')
/** By the first byte. */
const kinds: Record<number, string> = { 255: 'jpg', 137: 'png', 71: 'gif' }
export const pictureTypes: Record<string, string> = { jpg: 'image/jpeg', png: 'image/png', gif: 'image/gif' }
