// Looks at a written page as it would look without the boxes drawn on it, where something was to go: it must be of one colour there.
// Sees what no list of pictures tells of: pixels in patterns, in the letters of a font, in masks. Changes the open page.

import type { Mapping } from '#files/pdf/geometry-of-page.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'
import { drawnPage } from '#files/picture/drawn-page.ts'
import type { Area } from '#files/proof/pdf/pixels-under.ts'

const kinds = { text: 1, path: 2, shading: 4 }
const dotsPerInch = 150
const mostPixels = 24e6
/** Of 255: what drawing an even surface anew may differ from itself. */
const grain = 12
/** Points at the edge of a box that may hold something of what stands beside it. */
const edge = 1

/** `patterned`: the file draws with patterns, so that its own shapes may hold pictures and only black ones are laid aside. */
export function seenUnder(
  lib: Pdfium,
  page: number,
  mapping: Mapping,
  boxes: readonly Area[],
  patterned: boolean,
): string[] {
  layAside(lib, page, patterned)
  const { width, height } = mapping
  const scale = Math.min(dotsPerInch / 72, Math.sqrt(mostPixels / Math.max(1, width * height)))
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
  const uneven = drawnPage(lib, page, size, ({ pixels, stride }) =>
    boxes.filter(box => {
      const [x0, x1] = [Math.ceil((box.x + edge) * scale), Math.floor((box.x + box.width - edge) * scale)]
      const [y0, y1] = [Math.ceil((box.y + edge) * scale), Math.floor((box.y + box.height - edge) * scale)]
      return !isEven(pixels, stride, {
        x0: Math.max(0, x0),
        x1: Math.min(size.width, x1),
        y0: Math.max(0, y0),
        y1: Math.min(size.height, y1),
      })
    }),
  )
  // A page that there is no room to draw has not been looked at.
  return uneven ? uneven.map(() => '▒') : ['?']
}

/** Boxes, rules, even surfaces and the words on the boxes. */
function layAside(lib: Pdfium, page: number, patterned: boolean): void {
  const { raw } = lib
  for (let i = raw.FPDFPage_CountObjects(page) - 1; i >= 0; i--) {
    const object = raw.FPDFPage_GetObject(page, i)
    const kind = raw.FPDFPageObj_GetType(object)
    const goes =
      kind === kinds.path
        ? !raw.FPDFPageObj_HasTransparency(object) && (!patterned || isBlack(lib, object))
        : kind === kinds.text
          ? isOnBox(lib, object)
          : kind === kinds.shading
    if (goes && raw.FPDFPage_RemoveObject(page, object)) raw.FPDFPageObj_Destroy(object)
  }
}

function isBlack({ raw, ints }: Pdfium, object: number): boolean {
  const at = raw.malloc(16)
  const known = Boolean(raw.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12))
  const [r, g, b] = ints().subarray(at >> 2, (at >> 2) + 3)
  raw.free(at)
  return known && r === 0 && g === 0 && b === 0
}

/** Of the face that the words on boxes are written in. A letter that is a drawing has no face. */
function isOnBox({ raw, bytes }: Pdfium, object: number): boolean {
  const at = raw.malloc(64)
  const font = raw.FPDFTextObj_GetFont(object)
  const length = font ? raw.FPDFFont_GetBaseFontName(font, at, 64) : 0
  const name = Buffer.from(bytes().slice(at, at + Math.max(0, Math.min(length, 64) - 1))).toString('latin1')
  raw.free(at)
  return name === 'Helvetica-Bold'
}

type Pixels = { x0: number; x1: number; y0: number; y1: number }

function isEven(pixels: Uint8Array, stride: number, { x0, x1, y0, y1 }: Pixels): boolean {
  const low = [255, 255, 255]
  const high = [0, 0, 0]
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++)
      for (let i = 0; i < 3; i++) {
        const value = pixels[y * stride + x * 4 + i]!
        if (value < low[i]!) low[i] = value
        if (value > high[i]!) high[i] = value
      }
  return low.every((value, i) => high[i]! - value <= grain)
}
