// Writes a DOCX without what is to go: in runs split mid-name, deleted text, comments, headers, notes, field codes, alt text. Only
// parts that make up the document as seen come along; what nobody reviewed (properties, custom XML, embedded files) stays behind.

import { XMLSerializer } from '@xmldom/xmldom'
import { zipSync } from 'fflate'
import { Refusal } from '#base/refusal.ts'
import { openDocx } from '#files/docx/open-docx.ts'
import { type Piece, walkDocx } from '#files/docx/walk.ts'
import { cover, mayLeave, textWithoutPictures } from '#files/picture/pictures-in-office.ts'
import { needlesOf } from '#files/proof/needles.ts'
import { searchFor } from '#files/proof/search.ts'
import { cutPieces, type Edit, edited } from '#files/redact/cut-pieces.ts'
import { cutsOf } from '#files/redact/cuts.ts'
import { cleanTree } from '#files/redact/docx/clean-tree.ts'
import { keptParts, relabelled } from '#files/redact/docx/kept-parts.ts'
import { namelessPictures } from '#files/redact/docx/picture-parts.ts'
import { PlainNames } from '#files/redact/docx/plain-names.ts'
import { plainPicture } from '#files/redact/plain-picture.ts'
import type { Redact } from '#files/redaction.ts'
import { parseXml, type XmlDocument } from '#files/xml.ts'

/** @throws Refusal cannot-be-treated-safely, and those of opening */
export const redactDocx: Redact = async (bytes, document, request) => {
  const files = openDocx(bytes)
  const walk = walkDocx(files)
  if (walk.text !== textWithoutPictures(document))
    throw new Refusal('cannot-be-treated-safely', { why: 'reading-differs' })
  const cuts = cutsOf(document, request)
  cutPieces(walk.pieces, cuts, apply)
  const search = searchFor(needlesOf(document, request.removals, request.also))
  const { parts, dropped } = keptParts(files)
  const reviewed = new Set<unknown>(walk.pieces.map(piece => piece.node))
  const styles = files.get('word/styles.xml')
  const names = new PlainNames(styles ? parseXml(styles) : null)
  const out: Record<string, Uint8Array> = {}
  for (const [path, content] of parts) {
    if (!isXml(path)) out[path] = !plainPicture(content) || mayLeave(path, content, document, cuts) ? content : cover
    else {
      const tree = walk.trees.get(path) ?? parseXml(content)
      cleanTree(tree, path, { dropped: dropped.get(path) ?? new Map(), search, reviewed, names })
      out[path] = serialised(tree)
    }
  }
  return zipSync(relabelled(plainPictures(namelessPictures(out))), {
    mtime: new Date('2000-01-01T00:00:00Z'),
    level: 6,
  })
}

const isXml = (path: string): boolean => /\.(xml|rels)$/i.test(path)

/** All that is not XML is a picture here. @throws Refusal where one that is shown is of a kind that cannot be cleaned */
function plainPictures(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const plain = (content: Uint8Array) => {
    const picture = plainPicture(content)
    if (!picture) throw new Refusal('cannot-be-treated-safely', { why: 'picture-kind' })
    return picture
  }
  return Object.fromEntries(
    Object.entries(parts).map(([path, content]) => [path, isXml(path) ? content : plain(content)]),
  )
}

const serialised = (tree: XmlDocument): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${new XMLSerializer().serializeToString(tree.documentElement!)}`,
  )

function apply({ node, attribute, mark }: Piece, edits: readonly Edit[]): void {
  if (mark) {
    node.parentNode?.removeChild(node)
    return
  }
  const text = edited((attribute ? node.getAttribute(attribute) : node.textContent) ?? '', edits)
  if (attribute) node.setAttribute(attribute, text)
  else {
    node.textContent = text
    if (node.localName !== 'v') node.setAttribute('xml:space', 'preserve')
  }
}
