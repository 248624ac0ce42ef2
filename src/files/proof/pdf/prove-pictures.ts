// Proves the pictures of a written PDF: that nothing is left of the pixels where something was to go, box or no box, and that the
// pages read as pictures, read so once more, no longer say what was masked.
import { inPixels, pictureOfPage } from '#files/ocr/picture-of-page.ts'
import { openOcr } from '#files/ocr/words-in-picture.ts'
import { geometryOfPage, type Mapping } from '#files/pdf/geometry-of-page.ts'
import { type OpenPdf, openPdf, withPage } from '#files/pdf/open-pdf.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'
import type { Ledger } from '#files/proof/ledger.ts'
import type { RedactionRequest } from '#files/redaction.ts'
import type { Box, Document } from '#text/document.ts'
import { boxesOf } from '#text/geometry.ts'
import type { Span } from '#text/span.ts'

type Written = { document: Document; removed: readonly Span[]; as: RedactionRequest['as'] }
/** x' = a·x + c·y + e, y' = b·x + d·y + f: from a picture's unit square to the page's own space. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

const kinds = { image: 3, form: 5 }
const pixelReader = 'pdfium'
/** Pixels at the edge of a box that may hold something of what stands beside it. */
const edge = 1

export async function provePictures(output: Uint8Array, written: Written, ledger: Ledger): Promise<void> {
  const { document, removed, as } = written
  const boxes = removed.flatMap(span => boxesOf(document, span))
  const read = new Set(document.doubts.flatMap(each => (each.reason === 'page-read-from-picture' ? [each.page] : [])))
  if (boxes.length === 0 && read.size === 0) return
  const ocr = read.size > 0 ? await openOcr() : null
  if (ocr) ledger.open('picture-text', ocr.name)
  await openPdf(output, pdf => {
    for (const { number } of document.pages)
      withPage(pdf, number, page => {
        const mapping = mappingOf(pdf.lib, page)
        const here = boxes.filter(box => box.page === number)
        if (as === 'text' && here.length > 0) provePixels(pdf, page, mapping, { here, number }, ledger)
        if (!ocr || !read.has(number)) return
        const picture = pictureOfPage(pdf.lib, page, mapping.width, mapping.height)
        const whole = picture && inPixels(picture, { x0: 0, y0: 0, x1: mapping.width, y1: mapping.height })
        const words = whole ? ocr.wordsIn(picture.png, Math.round(picture.scale * 72), whole) : []
        const text = words.map(({ text }) => text).join(' ')
        ledger.look({ place: 'picture-text', reader: ocr.name, page: number, text, noise: 'text', seen: true })
      })
  })
}

function mappingOf(lib: Pdfium, page: number): Mapping {
  const scratch = lib.raw.malloc(256)
  const mapping = geometryOfPage(lib, page, scratch)
  lib.raw.free(scratch)
  return mapping
}

/** Every picture under a place that was to go must be of one colour there. */
function provePixels(
  { lib }: OpenPdf,
  page: number,
  mapping: Mapping,
  { here, number }: { here: readonly Box[]; number: number },
  ledger: Ledger,
): void {
  const account = ledger.open('picture-pixels', pixelReader)
  const toPage: Matrix = [1, 0, 0, 1, 0, 0]
  const count = lib.raw.FPDFPage_CountObjects(page)
  const look = (object: number, outer: Matrix, depth: number): void => {
    const kind = lib.raw.FPDFPageObj_GetType(object)
    if (kind !== kinds.image && kind !== kinds.form) return
    const matrix = times(matrixOf(lib, object), outer)
    if (kind === kinds.form) {
      const inner = depth < 9 ? lib.raw.FPDFFormObj_CountObjects(object) : 0
      for (let i = 0; i < inner; i++) look(lib.raw.FPDFFormObj_GetObject(object, i), matrix, depth + 1)
      return
    }
    const shown = times(matrix, [mapping.a, mapping.b, mapping.c, mapping.d, mapping.e, mapping.f])
    const under = here.map(box => ({ box, area: inPicture(box, shown) })).filter(({ area }) => area !== null)
    if (under.length === 0) return
    account.characters += under.length
    const left = notBlank(lib, object, under as { box: Box; area: Area }[])
    if (left) ledger.trouble({ place: 'picture-pixels', page: number, text: left, reader: pixelReader })
  }
  for (let i = 0; i < count; i++) look(lib.raw.FPDFPage_GetObject(page, i), toPage, 0)
}

function matrixOf({ raw, floats }: Pdfium, object: number): Matrix {
  const at = raw.malloc(24)
  raw.FPDFPageObj_GetMatrix(object, at)
  const matrix = [...floats().subarray(at >> 2, (at >> 2) + 6)] as unknown as Matrix
  raw.free(at)
  return matrix
}

/** First `m`, then `n`. */
function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** Parts of the picture's width and height from its top left corner. */
type Area = { x0: number; y0: number; x1: number; y1: number }

/** Null where the box does not touch the picture. */
function inPicture({ x, y, width, height }: Box, [a, b, c, d, e, f]: Matrix): Area | null {
  const determinant = a * d - b * c
  if (Math.abs(determinant) < 1e-9) return null
  const corner = (px: number, py: number) => ({
    x: (d * (px - e) - c * (py - f)) / determinant,
    y: 1 - (a * (py - f) - b * (px - e)) / determinant,
  })
  const [p, q] = [corner(x, y), corner(x + width, y + height)]
  const area = {
    x0: Math.max(0, Math.min(p.x, q.x)),
    x1: Math.min(1, Math.max(p.x, q.x)),
    y0: Math.max(0, Math.min(p.y, q.y)),
    y1: Math.min(1, Math.max(p.y, q.y)),
  }
  return area.x1 > area.x0 && area.y1 > area.y0 ? area : null
}

/** What is wrong with a picture under the boxes; null where all is of one colour, or nothing at all. */
function notBlank({ raw, bytes }: Pdfium, image: number, under: readonly { area: Area }[]): string | null {
  const bitmap = raw.FPDFImageObj_GetBitmap(image)
  // A picture that cannot be looked at has not been proved.
  if (!bitmap) return '?'
  try {
    const [width, height] = [raw.FPDFBitmap_GetWidth(bitmap), raw.FPDFBitmap_GetHeight(bitmap)]
    const stride = raw.FPDFBitmap_GetStride(bitmap)
    const pixels = bytes().subarray(raw.FPDFBitmap_GetBuffer(bitmap))
    const size = Math.max(1, Math.floor(stride / width))
    for (const { area } of under) {
      const [x0, x1] = [Math.ceil(area.x0 * width) + edge, Math.floor(area.x1 * width) - edge]
      const [y0, y1] = [Math.ceil(area.y0 * height) + edge, Math.floor(area.y1 * height) - edge]
      for (let y = y0; y < y1; y++)
        for (let at = y * stride + x0 * size; at < y * stride + x1 * size; at++)
          if (pixels[at] !== pixels[y0 * stride + x0 * size + ((at - y * stride) % size)]) return '▒'
    }
    return null
  } finally {
    raw.FPDFBitmap_Destroy(bitmap)
  }
}
