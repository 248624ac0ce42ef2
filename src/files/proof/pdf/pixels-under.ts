// Looks at every picture that a page draws, box or no box over it, and at the pixels that lie where something was to go: they must be
// of one colour. Knows nothing of how they were taken out.
import type { Mapping } from '#files/pdf/geometry-of-page.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'

/** x' = a·x + c·y + e, y' = b·x + d·y + f: from a picture's unit square to the page as displayed. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
export type Area = { x: number; y: number; width: number; height: number }
/** `crumbs`: the colour of the pieces met so far that are too small to show anything by themselves. */
type Under = { box: Area; crumbs: number[] | null }

const kinds = { image: 3, form: 5 }
/** Pixels at the edge of a box that may hold something of what stands beside it. */
const edge = 1
/** Pixels of a picture under a box up to which it may be one stroke of a letter, or less, and tells only with the others. */
const crumb = 400

/** `seen`: how many pictures lay under a box. `wrong`: what is left, one sign for each picture where something is. */
export function pixelsUnder(
  lib: Pdfium,
  page: number,
  mapping: Mapping,
  boxes: readonly Area[],
): { seen: number; wrong: string[] } {
  const under = boxes.map((box): Under => ({ box, crumbs: null }))
  const told = { seen: 0, wrong: [] as string[] }
  const look = (object: number, outer: Matrix, depth: number): void => {
    const kind = lib.raw.FPDFPageObj_GetType(object)
    if (kind !== kinds.image && kind !== kinds.form) return
    const matrix = times(matrixOf(lib, object), outer)
    if (kind === kinds.form) {
      // What lies deeper than anyone draws has not been looked at.
      if (depth >= 9) told.wrong.push('?')
      const inner = depth < 9 ? lib.raw.FPDFFormObj_CountObjects(object) : 0
      for (let i = 0; i < inner; i++) look(lib.raw.FPDFFormObj_GetObject(object, i), matrix, depth + 1)
      return
    }
    const here = under.filter(({ box }) => meets(boundsOf(matrix, { x: 0, y: 0, width: 1, height: 1 }), box))
    if (here.length === 0) return
    told.seen += here.length
    const wrong = notBlank(lib, object, matrix, here)
    if (wrong) told.wrong.push(wrong)
  }
  const { a, b, c, d, e, f } = mapping
  const count = lib.raw.FPDFPage_CountObjects(page)
  for (let i = 0; i < count; i++) look(lib.raw.FPDFPage_GetObject(page, i), [a, b, c, d, e, f], 0)
  return told
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

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

function boundsOf(matrix: Matrix, { x, y, width, height }: Area): Area {
  const corners = [
    at(matrix, x, y),
    at(matrix, x + width, y),
    at(matrix, x, y + height),
    at(matrix, x + width, y + height),
  ]
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

const meets = (one: Area, other: Area): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** Null where it is drawn without any extent. */
function inverse([a, b, c, d, e, f]: Matrix): Matrix | null {
  const by = a * d - b * c
  if (Math.abs(by) < 1e-12) return null
  return [d / by, -b / by, -c / by, a / by, (c * f - d * e) / by, (b * e - a * f) / by]
}

/** What is wrong with a picture under the boxes; null where all of it is of one colour, or none of it lies there. */
function notBlank({ raw, bytes }: Pdfium, image: number, matrix: Matrix, under: readonly Under[]): string | null {
  const bitmap = raw.FPDFImageObj_GetBitmap(image)
  // A picture that cannot be looked at has not been proved.
  if (!bitmap) return '?'
  try {
    const [width, height] = [raw.FPDFBitmap_GetWidth(bitmap), raw.FPDFBitmap_GetHeight(bitmap)]
    const stride = raw.FPDFBitmap_GetStride(bitmap)
    const from = raw.FPDFBitmap_GetBuffer(bitmap)
    const pixels = bytes().subarray(from, from + stride * height)
    // From pixels, counted from the top left, to the page as displayed.
    const shown = times([1 / width, 0, 0, -1 / height, 0, 1], matrix)
    const size = Math.max(1, Math.floor(stride / width))
    return under.some(each => !isEven({ pixels, stride, size, width, height, shown }, each)) ? '▒' : null
  } finally {
    raw.FPDFBitmap_Destroy(bitmap)
  }
}

type Lain = { pixels: Uint8Array; stride: number; size: number; width: number; height: number; shown: Matrix }

/** A pixel lies under a box when its middle does, so far in that what stands beside the box cannot have coloured it. */
function isEven({ pixels, stride, size, width, height, shown }: Lain, under: Under): boolean {
  const [a, b, c, d] = shown
  const { box } = under
  const across = Math.min(edge * (Math.abs(a) + Math.abs(c)), box.width / 4)
  const down = Math.min(edge * (Math.abs(b) + Math.abs(d)), box.height / 4)
  const inner = { x: box.x + across, y: box.y + down, width: box.width - 2 * across, height: box.height - 2 * down }
  const back = inverse(shown)
  if (!back) return true
  const area = boundsOf(back, inner)
  const [x0, x1] = [Math.max(0, Math.floor(area.x)), Math.min(width, Math.ceil(area.x + area.width))]
  const [y0, y1] = [Math.max(0, Math.floor(area.y)), Math.min(height, Math.ceil(area.y + area.height))]
  const isCrumb = (x1 - x0) * (y1 - y0) <= crumb
  let known = isCrumb ? under.crumbs : null
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const [px, py] = at(shown, x + 0.5, y + 0.5)
      if (px < inner.x || px > inner.x + inner.width || py < inner.y || py > inner.y + inner.height) continue
      const pixel = y * stride + x * size
      known ??= [0, 1, 2].map(i => pixels[pixel + (size < 3 ? 0 : i)]!)
      for (let i = 0; i < 3; i++) if (pixels[pixel + (size < 3 ? 0 : i)] !== known[i]) return false
    }
  if (isCrumb) under.crumbs = known
  return true
}
