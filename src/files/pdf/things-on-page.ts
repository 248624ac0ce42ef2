// What is drawn on a page besides its text: pictures and filled shapes, in the order they are drawn, in display coordinates.
import type { Mapping } from '#files/pdf/geometry-of-page.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'

/** A rectangle that covers what was drawn before it. `order` counts the page's objects. */
export type Cover = { order: number; x0: number; y0: number; x1: number; y1: number; light: boolean }

/** `pixels`: of the picture itself, or the largest one inside. */
export type Picture = Cover & { pixels: number }

export type Things = {
  pictures: Picture[]
  shapes: Cover[]
  /** When each text object of the page itself is drawn, by its pointer. */
  textOrder: Map<number, number>
  /** Text objects in layers that are switched off. */
  layeredOff: Set<number>
  count: number
}

/** FPDF_PAGEOBJ_… of fpdf_edit.h. */
const kinds = { text: 1, path: 2, image: 3, shading: 4, form: 5 }
/** A map or a drawing may hold a million strokes: beyond this many objects a page is not looked through further. */
const mostObjects = 30_000
const opaque = 250
/** Channels above this look like paper. */
export const paper = 245

/** `scratch` points to at least 256 bytes of WASM memory. `layers` are those switched off. */
export function thingsOnPage(
  lib: Pdfium,
  page: number,
  mapping: Mapping,
  scratch: number,
  layers: ReadonlySet<string>,
): Things {
  const { raw } = lib
  const count = raw.FPDFPage_CountObjects(page)
  const things: Things = { pictures: [], shapes: [], textOrder: new Map(), layeredOff: new Set(), count }
  for (let order = 0; order < Math.min(count, mostObjects); order++) {
    const object = raw.FPDFPage_GetObject(page, order)
    const kind = raw.FPDFPageObj_GetType(object)
    if (kind === kinds.text) {
      things.textOrder.set(object >>> 0, order)
      if (layers.size > 0 && isIn(lib, object, layers, scratch)) things.layeredOff.add(object >>> 0)
    } else if (kind === kinds.image || kind === kinds.form) {
      const pixels = pixelsIn(lib, object, scratch, 0)
      if (pixels > 0) things.pictures.push({ ...coverOf(lib, object, order, mapping, scratch, false), pixels })
    } else if (kind === kinds.path) {
      const light = fillOf(lib, object, scratch)
      if (light !== null) things.shapes.push(coverOf(lib, object, order, mapping, scratch, light))
    }
  }
  return things
}

/** Null where the path is not filled or lets what is under it shine through. */
function fillOf({ raw, ints }: Pdfium, path: number, scratch: number): boolean | null {
  if (!raw.FPDFPath_GetDrawMode(path, scratch, scratch + 4) || ints()[scratch >> 2] === 0) return null
  if (!raw.FPDFPageObj_GetFillColor(path, scratch, scratch + 4, scratch + 8, scratch + 12)) return null
  const [r, g, b, a] = ints().subarray(scratch >> 2, (scratch >> 2) + 4) as unknown as number[]
  return a! < opaque ? null : Math.min(r!, g!, b!) > paper
}

function coverOf(
  { raw, floats }: Pdfium,
  object: number,
  order: number,
  m: Mapping,
  scratch: number,
  light: boolean,
): Cover {
  raw.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)
  const [left, bottom, right, top] = floats().subarray(scratch >> 2, (scratch >> 2) + 4) as unknown as number[]
  const xs = [m.a * left! + m.c * bottom! + m.e, m.a * right! + m.c * top! + m.e]
  const ys = [m.b * left! + m.d * bottom! + m.f, m.b * right! + m.d * top! + m.f]
  return { order, light, x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
}

/** Of a picture, or of the largest one inside a form; 0 where there is none. */
function pixelsIn(lib: Pdfium, object: number, scratch: number, depth: number): number {
  const { raw, ints } = lib
  if (raw.FPDFPageObj_GetType(object) === kinds.image) {
    const known = raw.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4)
    return known ? Math.max(1, (ints()[scratch >> 2]! >>> 0) * (ints()[(scratch >> 2) + 1]! >>> 0)) : 1
  }
  if (raw.FPDFPageObj_GetType(object) !== kinds.form || depth > 3) return 0
  let most = 0
  const count = Math.min(200, raw.FPDFFormObj_CountObjects(object))
  for (let i = 0; i < count; i++)
    most = Math.max(most, pixelsIn(lib, raw.FPDFFormObj_GetObject(object, i), scratch, depth + 1))
  return most
}

/** Whether a drawn object is marked as belonging to one of the layers. */
function isIn(
  { raw, ints, bytes, put }: Pdfium,
  object: number,
  layers: ReadonlySet<string>,
  scratch: number,
): boolean {
  const key = put(Buffer.from('Name\0'))
  const room = 240
  const count = raw.FPDFPageObj_CountMarks(object)
  let found = false
  for (let i = 0; i < count && !found; i++) {
    const mark = raw.FPDFPageObj_GetMark(object, i)
    if (!raw.FPDFPageObjMark_GetParamBlobValue(mark, key, scratch, room, scratch + room)) continue
    const name = Buffer.from(bytes().slice(scratch, scratch + Math.min(room, ints()[(scratch + room) >> 2]!)))
    found = layers.has(inUnicode(name))
  }
  raw.free(key)
  return found
}

/** A text string as PDF writes it: UTF-16 after a mark, else near enough Latin-1. */
const inUnicode = (text: Buffer): string =>
  text[0] === 0xfe && text[1] === 0xff && text.length % 2 === 0
    ? text.subarray(2).swap16().toString('utf16le')
    : text.toString('latin1')
