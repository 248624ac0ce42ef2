// The characters of one page as PDFium gives them, in the order of the content, with boxes in display coordinates.
// Knows nothing of lines and reading order.
import { geometryOfPage, type Mapping } from '#files/pdf/geometry-of-page.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'
import { paper } from '#files/pdf/things-on-page.ts'

/** Structure of arrays: a page may hold 10,000 characters. */
export type Characters = {
  count: number
  codes: Uint32Array
  /** x, y, width, height for each, points from the top left of the page as displayed. */
  boxes: Float32Array
  /** 1 where PDFium put the character in itself: a space or a line break it concluded. */
  generated: Uint8Array
  /** 1 where the font has no map from this glyph to a character. */
  unmapped: Uint8Array
  /** The text object each stands in, 0 for none; equal numbers, same object. */
  objects: Uint32Array
  /** Quarter turns of the writing direction as displayed, 0 is upright, -1 where it is none of the four. */
  turns: Int8Array
  /** How each is drawn, as `look` says. */
  looks: Uint8Array
}

export const look = { seen: 0, invisible: 1, white: 2, tiny: 3 } as const

/** PDFium's mark for a hyphen that ends a line. */
const hyphenMark = 2

/** The characters of an open text page (FPDFText_LoadPage), index for index. `scratch` points to 64 bytes of WASM memory. */
export function charactersOfPage(lib: Pdfium, page: number, textPage: number, scratch: number) {
  const mapping = geometryOfPage(lib, page, scratch)
  return { characters: charactersOfText(lib, textPage, mapping, scratch), mapping }
}

/** The same, opening the text page the way that reads best. Null where PDFium finds no text page. */
export function readCharacters(lib: Pdfium, page: number, scratch: number) {
  const mapping = geometryOfPage(lib, page, scratch)
  const characters = charactersAsLaid(lib, page, mapping, scratch)
  if (!characters || !isUpsideDown(characters)) return characters && { characters, mapping }
  // PDFium reads a page that is shown upside down from right to left: turned round in its memory, it reads it right.
  const rotation = lib.raw.FPDFPage_GetRotation(page)
  lib.raw.FPDFPage_SetRotation(page, (rotation + 2) % 4)
  const turned = charactersAsLaid(lib, page, mapping, scratch)
  lib.raw.FPDFPage_SetRotation(page, rotation)
  return turned && { characters: turned, mapping }
}

function isUpsideDown({ turns, generated, count }: Characters): boolean {
  if (!turns.includes(2)) return false // what all pages but a few answer, in one sweep of native code
  let over = 0
  let all = 0
  for (let i = 0; i < count; i++) {
    if (generated[i] === 1) continue
    all++
    if (turns[i] === 2) over++
  }
  return over > all / 2
}

function charactersAsLaid(lib: Pdfium, page: number, mapping: Mapping, scratch: number): Characters | null {
  const textPage = lib.raw.FPDFText_LoadPage(page)
  if (!textPage) return null
  const characters = charactersOfText(lib, textPage, mapping, scratch)
  lib.raw.FPDFText_ClosePage(textPage)
  return characters
}

function charactersOfText(lib: Pdfium, textPage: number, mapping: Mapping, scratch: number): Characters {
  const { raw } = lib
  const count = Math.max(0, raw.FPDFText_CountChars(textPage))
  const characters: Characters = {
    count,
    codes: new Uint32Array(count),
    boxes: new Float32Array(count * 4),
    generated: new Uint8Array(count),
    unmapped: new Uint8Array(count),
    objects: new Uint32Array(count),
    turns: new Int8Array(count),
    looks: new Uint8Array(count),
  }
  let object = -1
  let turn = 0
  let looks: number = look.seen
  for (let i = 0; i < count; i++) {
    const code = raw.FPDFText_GetUnicode(textPage, i) >>> 0
    characters.codes[i] = code === hyphenMark ? 0x2d : code
    characters.generated[i] = raw.FPDFText_IsGenerated(textPage, i)
    if (characters.generated[i] === 1) continue
    const owner = raw.FPDFText_GetTextObject(textPage, i) >>> 0
    if (owner !== object) {
      object = owner
      looks = lookOf(lib, textPage, i, owner, scratch)
      turn = turnOf(raw.FPDFText_GetMatrix(textPage, i, scratch) ? lib.floats() : null, scratch, mapping)
    }
    characters.objects[i] = owner
    characters.turns[i] = turn
    characters.looks[i] = looks
    characters.unmapped[i] = raw.FPDFText_HasUnicodeMapError(textPage, i) === 1 ? 1 : 0
    if (raw.FPDFText_GetLooseCharBox(textPage, i, scratch)) place(characters.boxes, i, lib.floats(), scratch, mapping)
  }
  return characters
}

/** FPDF_TEXTRENDERMODE_INVISIBLE and _CLIP of fpdfview.h. */
const unseenModes = new Set([3, 7])
/** Points: smaller than this nobody reads, on paper or on a screen. */
const smallest = 1

function lookOf({ raw, ints, floats }: Pdfium, textPage: number, i: number, object: number, scratch: number): number {
  if (object === 0) return look.seen
  if (unseenModes.has(raw.FPDFTextObj_GetTextRenderMode(object))) return look.invisible
  const at = scratch >> 2
  if (raw.FPDFText_GetFillColor(textPage, i, scratch, scratch + 4, scratch + 8, scratch + 12)) {
    const [red, green, blue, alpha] = ints().subarray(at, at + 4) as unknown as number[]
    if (alpha! < 8) return look.invisible
    if (Math.min(red!, green!, blue!) > paper) return look.white
  }
  const size = raw.FPDFText_GetFontSize(textPage, i)
  if (!raw.FPDFText_GetMatrix(textPage, i, scratch)) return look.seen
  const [, , c, d] = floats().subarray(at, at + 4) as unknown as number[]
  return Math.abs(size) * Math.hypot(c!, d!) < smallest ? look.tiny : look.seen
}

/** Which way the text runs once the page's own rotation is applied. */
function turnOf(floats: Float32Array | null, scratch: number, { a, b, c, d }: Mapping): number {
  if (!floats) return 0
  const x = floats[scratch >> 2]!
  const y = floats[(scratch >> 2) + 1]!
  const across = a * x + c * y
  const down = b * x + d * y
  const length = Math.hypot(across, down) || 1
  if (across / length > 0.97) return 0
  if (down / length > 0.97) return 1
  if (across / length < -0.97) return 2
  return down / length < -0.97 ? 3 : -1
}

/** FS_RECTF is left, top, right, bottom with y upwards. */
function place(boxes: Float32Array, i: number, floats: Float32Array, scratch: number, m: Mapping): void {
  const at = scratch >> 2
  const left = floats[at]!
  const top = floats[at + 1]!
  const right = floats[at + 2]!
  const bottom = floats[at + 3]!
  const x1 = m.a * left + m.c * top + m.e
  const y1 = m.b * left + m.d * top + m.f
  const x2 = m.a * right + m.c * bottom + m.e
  const y2 = m.b * right + m.d * bottom + m.f
  boxes[i * 4] = Math.min(x1, x2)
  boxes[i * 4 + 1] = Math.min(y1, y2)
  boxes[i * 4 + 2] = Math.abs(x2 - x1)
  boxes[i * 4 + 3] = Math.abs(y2 - y1)
}
