// The characters of one page as they are about to be judged: where each is seen, and where it stands in the page's own space.
// Knows nothing of what is to be removed.
import { charactersOfPage } from '#files/pdf/characters-of-page.ts'
import type { Mapping } from '#files/pdf/geometry-of-page.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'

export type Point = { x: number; y: number }
export type Rect = { left: number; bottom: number; right: number; top: number }

export type PageCharacter = {
  text: string
  /** As displayed: points from the top left, the whole height of the line. */
  x: number
  y: number
  width: number
  height: number
  object: number
  undecodable: boolean
  index: number
}

/** A character's place in the page's own space (origin bottom left, rotation not applied). */
export type Ink = { box: Rect; line: Rect; angle: number }

export type OpenPage = {
  lib: Pdfium
  document: number
  page: number
  mapping: Mapping
  /** Those with a place of their own; spaces and line ends that PDFium concluded are left out. */
  characters: PageCharacter[]
  inkOf(character: PageCharacter): Ink
}

/** Opens the text of a page for as long as `use` runs. `scratch` points to at least 64 bytes of WASM memory. */
export function withCharacters<T>(lib: Pdfium, document: number, page: number, use: (page: OpenPage) => T): T {
  const { raw } = lib
  const text = raw.FPDFText_LoadPage(page)
  const scratch = raw.malloc(256)
  try {
    const { characters: c, mapping } = charactersOfPage(lib, page, text, scratch)
    const characters: PageCharacter[] = []
    for (let i = 0; i < c.count; i++) {
      if (c.generated[i] === 1 || c.objects[i] === 0) continue
      const code = c.codes[i]!
      // Read one by one: a view for each character costs more than all the rest of the page.
      characters.push({
        text: code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd',
        x: c.boxes[i * 4]!,
        y: c.boxes[i * 4 + 1]!,
        width: c.boxes[i * 4 + 2]!,
        height: c.boxes[i * 4 + 3]!,
        object: c.objects[i]!,
        undecodable: c.unmapped[i] === 1,
        index: i,
      })
    }
    return use({
      lib,
      document,
      page,
      mapping,
      characters,
      inkOf: character => inkOf(lib, text, character.index, scratch),
    })
  } finally {
    raw.FPDFText_ClosePage(text)
    raw.free(scratch)
  }
}

function inkOf({ raw, doubles, floats }: Pdfium, text: number, i: number, at: number): Ink {
  raw.FPDFText_GetCharBox(text, i, at, at + 8, at + 16, at + 24)
  const [left, right, bottom, top] = doubles().subarray(at >> 3, (at >> 3) + 4) as unknown as [
    number,
    number,
    number,
    number,
  ]
  raw.FPDFText_GetLooseCharBox(text, i, at)
  const [l, t, r, b] = floats().subarray(at >> 2, (at >> 2) + 4) as unknown as [number, number, number, number]
  const line = { left: l, bottom: b, right: r, top: t }
  const box = right > left && top > bottom ? { left, bottom, right, top } : line
  return { box, line, angle: raw.FPDFText_GetCharAngle(text, i) }
}

export const centre = ({ left, bottom, right, top }: Rect): Point => ({ x: (left + right) / 2, y: (bottom + top) / 2 })

/** From the page as displayed back to its own space. */
export function toPage({ a, b, c, d, e, f }: Mapping, { x, y }: Point): Point {
  const determinant = a * d - b * c || 1
  return { x: (d * (x - e) - c * (y - f)) / determinant, y: (a * (y - f) - b * (x - e)) / determinant }
}
