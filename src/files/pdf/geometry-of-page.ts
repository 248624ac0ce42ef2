// From PDF's own coordinates to points from the top left of the page as displayed: crop box and rotation applied.
// PDFium's own mapping is asked, so that boxes and rendered pictures agree.
import type { Pdfium } from '#files/pdf/pdfium.ts'

/** x' = a·x + c·y + e, y' = b·x + d·y + f, in points. */
export type Mapping = {
  width: number
  height: number
  a: number
  b: number
  c: number
  d: number
  e: number
  f: number
}

/** Device pixels a point while asking; PDFium answers in whole pixels, so this is the precision. */
const fine = 1000
/** How far apart, in points, the places asked for lie. */
const apart = 1000

export function geometryOfPage({ raw, floats, ints }: Pdfium, page: number, scratch: number): Mapping {
  raw.FPDF_GetPageBoundingBox(page, scratch)
  const rotated = raw.FPDFPage_GetRotation(page) % 2 === 1
  const [left, top, right, bottom] = floats().subarray(scratch >> 2, (scratch >> 2) + 4) as unknown as number[]
  const across = Math.abs(right! - left!)
  const up = Math.abs(top! - bottom!)
  const width = rotated ? up : across
  const height = rotated ? across : up
  const size = [Math.round(width * fine), Math.round(height * fine)] as const
  const at = (x: number, y: number): [number, number] => {
    raw.FPDF_PageToDevice(page, 0, 0, size[0], size[1], 0, x, y, scratch, scratch + 4)
    const view = ints()
    return [view[scratch >> 2]! / fine, view[(scratch >> 2) + 1]! / fine]
  }
  const [x0, y0] = at(left!, bottom!)
  const [x1, y1] = at(left! + apart, bottom!)
  const [x2, y2] = at(left!, bottom! + apart)
  const a = (x1 - x0) / apart
  const b = (y1 - y0) / apart
  const c = (x2 - x0) / apart
  const d = (y2 - y0) / apart
  return { width, height, a, b, c, d, e: x0 - a * left! - c * bottom!, f: y0 - b * left! - d * bottom! }
}
