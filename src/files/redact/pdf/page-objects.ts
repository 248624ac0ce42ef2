// The drawn objects of a PDF page: whether pictures are among them, and dropping those that hold only text nobody has seen.
import type { Pdfium } from '#files/pdf/pdfium.ts'
import type { PageCharacter } from '#files/redact/pdf/page-characters.ts'

const image = 3
const form = 5

export function hasPictures(lib: Pdfium, page: number): boolean {
  const count = lib.raw.FPDFPage_CountObjects(page)
  for (let i = 0; i < count; i++) if (holdsPicture(lib, lib.raw.FPDFPage_GetObject(page, i), 0)) return true
  return false
}

function holdsPicture(lib: Pdfium, object: number, depth: number): boolean {
  const type = lib.raw.FPDFPageObj_GetType(object)
  if (type === image) return true
  if (type !== form || depth > 8) return type === form
  const count = lib.raw.FPDFFormObj_CountObjects(object)
  for (let i = 0; i < count; i++)
    if (holdsPicture(lib, lib.raw.FPDFFormObj_GetObject(object, i), depth + 1)) return true
  return false
}

/** Takes away whole text objects of the page itself where none of their letters is to be kept or boxed. Gives the objects that went. */
export function dropObjects(
  lib: Pdfium,
  page: number,
  unseen: readonly PageCharacter[],
  others: readonly PageCharacter[],
): Set<number> {
  const dropped = new Set<number>()
  if (unseen.length === 0) return dropped
  const shared = new Set(others.map(character => character.object))
  const whole = new Set(unseen.map(character => character.object).filter(object => !shared.has(object)))
  for (let i = lib.raw.FPDFPage_CountObjects(page) - 1; i >= 0; i--) {
    const object = lib.raw.FPDFPage_GetObject(page, i)
    if (!whole.has(object) || !lib.raw.FPDFPage_RemoveObject(page, object)) continue
    lib.raw.FPDFPageObj_Destroy(object)
    dropped.add(object)
  }
  return dropped
}
