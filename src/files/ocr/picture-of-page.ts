// A page as a picture to read words in: without notes and form values, which are read by themselves.

import type { Rectangle } from '#files/ocr/seen-word.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'
import { drawing, drawnPage } from '#files/picture/drawn-page.ts'
import { png } from '#files/png.ts'

/** Fine enough for small print; finer takes longer and reads no better. */
const dotsPerInch = 200
/** Pixels; a larger page is drawn coarser. */
const mostPixels = 24e6

/** `scale`: pixels a point. */
export type PagePicture = { png: Uint8Array; scale: number; width: number; height: number }

/** `width` and `height` of the page in points. Null where there is no room for it. */
export function pictureOfPage(lib: Pdfium, page: number, width: number, height: number): PagePicture | null {
  const scale = Math.min(dotsPerInch / 72, Math.sqrt(mostPixels / Math.max(1, width * height)))
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
  return drawnPage(lib, page, { ...size, flags: drawing.redFirst }, ({ pixels, stride }) => ({
    png: png(pixels, size.width, size.height, stride),
    scale,
    ...size,
  }))
}

/** An area of the page in points, as pixels of its picture. */
export function inPixels(picture: PagePicture, area: { x0: number; y0: number; x1: number; y1: number }): Rectangle {
  const x = Math.max(0, Math.floor(area.x0 * picture.scale))
  const y = Math.max(0, Math.floor(area.y0 * picture.scale))
  return {
    x,
    y,
    width: Math.max(1, Math.min(picture.width, Math.ceil(area.x1 * picture.scale)) - x),
    height: Math.max(1, Math.min(picture.height, Math.ceil(area.y1 * picture.scale)) - y),
  }
}
