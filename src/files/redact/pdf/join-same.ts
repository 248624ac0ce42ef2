// Makes one of objects that are the same in a PDF under writing: a font that came along twice is kept once. Pages stay as many as they were.
import { createHash } from 'node:crypto'
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/** What points to others becomes the same only when those have become one: one round for each step. */
const rounds = 12

export function joinSame(context: PDFContext): void {
  const hashes = new Map<PDFObject, string>()
  for (let round = 0; round < rounds; round++) {
    const first = new Map<string, PDFRef>()
    const instead = new Map<PDFRef, PDFRef>()
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      const key = keyOf(object, hashes)
      const known = key === null ? undefined : first.get(key)
      if (known) instead.set(ref, known)
      else if (key !== null) first.set(key, ref)
    }
    if (instead.size === 0) return
    for (const ref of instead.keys()) context.delete(ref)
    for (const [, object] of context.enumerateIndirectObjects()) redirect(object, instead)
  }
}

const single = new Set(['Page', 'Pages', 'Catalog'].map(name => PDFName.of(name)))

/** Equal for equal objects; null for those that must stay apart. */
function keyOf(object: PDFObject, hashes: Map<PDFObject, string>): string | null {
  if (object instanceof PDFRawStream) {
    let hash = hashes.get(object)
    if (!hash) {
      hash = createHash('sha256').update(object.contents).digest('base64')
      hashes.set(object, hash)
    }
    return `${hash} ${object.dict}`
  }
  if (object instanceof PDFDict) return single.has(object.get(PDFName.of('Type')) as PDFName) ? null : `${object}`
  return object instanceof PDFArray ? `${object}` : null
}

function redirect(object: PDFObject, instead: ReadonlyMap<PDFRef, PDFRef>): void {
  if (object instanceof PDFRawStream) redirect(object.dict, instead)
  else if (object instanceof PDFDict)
    for (const [key, value] of object.entries()) {
      const other = value instanceof PDFRef && instead.get(value)
      if (other) object.set(key, other)
      else redirect(value, instead)
    }
  else if (object instanceof PDFArray)
    for (let i = 0; i < object.size(); i++) {
      const value = object.get(i)
      const other = value instanceof PDFRef && instead.get(value)
      if (other) object.set(i, other)
      else redirect(value, instead)
    }
}
