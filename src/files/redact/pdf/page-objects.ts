// The drawn objects of a PDF page: whether pictures are among them, what of them lies beside the page, and dropping those that hold
// only what nobody has seen.
import type { Mapping } from '#files/pdf/geometry-of-page.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'
import type { OpenPage, PageCharacter } from '#files/redact/pdf/page-characters.ts'

const image = 3
const form = 5
type Area = { x: number; y: number; width: number; height: number }

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

/** Points a scanned page may be larger than the paper; beyond that a picture was cut to size, and holds what the page does not show. */
const bleed = 3
const far = 20_000

/**
 * Takes pictures away that lie beside the page, and gives the areas around it where a picture goes on beyond its edge, as displayed.
 * Where letters stand out there too, nothing is given: those are judged one by one.
 */
export function picturesBeyond({ lib, page, mapping, characters }: OpenPage): Area[] {
  const { width, height } = mapping
  let beyond = false
  for (let i = lib.raw.FPDFPage_CountObjects(page) - 1; i >= 0; i--) {
    const object = lib.raw.FPDFPage_GetObject(page, i)
    if (!holdsPicture(lib, object, 0)) continue
    const { left, top, right, bottom } = shownAt(lib, object, mapping)
    const isOff = right <= 0 || bottom <= 0 || left >= width || top >= height
    if (isOff && lib.raw.FPDFPageObj_GetType(object) === image && lib.raw.FPDFPage_RemoveObject(page, object))
      lib.raw.FPDFPageObj_Destroy(object)
    else beyond ||= left < -bleed || top < -bleed || right > width + bleed || bottom > height + bleed
  }
  if (!beyond || characters.some(({ x, y }) => x < 0 || y < 0 || x > width || y > height)) return []
  return [
    { x: -far, y: -far, width: 2 * far, height: far },
    { x: -far, y: height, width: 2 * far, height: far },
    { x: -far, y: 0, width: far, height },
    { x: width, y: 0, width: far, height },
  ]
}

function shownAt({ raw, floats }: Pdfium, object: number, { a, b, c, d, e, f }: Mapping) {
  const at = raw.malloc(16)
  raw.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)
  const [l, low, r, high] = floats().subarray(at >> 2, (at >> 2) + 4) as unknown as [number, number, number, number]
  raw.free(at)
  const xs = [a * l + c * low + e, a * r + c * high + e]
  const ys = [b * l + d * low + f, b * r + d * high + f]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
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
