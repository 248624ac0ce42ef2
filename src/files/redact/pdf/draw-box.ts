// The box over what was removed: one per run with the height of the line, so that the shape of the word does not show, with the
// label on it where it fits. Drawn along the text's own direction.
import { centre, type Ink, type OpenPage, type Point, type Rect } from '#files/redact/pdf/page-characters.ts'
import { type MaskMark, markDrawn } from '#files/redact/pdf/tags/marks-of-objects.ts'

/** A box along a direction: from `start`, `length` along the text, `height` across it. */
export type Run = {
  origin: Point
  angle: number
  length: number
  height: number
  label: string
  mask?: MaskMark | null
}
/** Where labels are to be read aloud: their font is put into the file, and boxes are marked. */
export type LabelFont = { font: number }

/** Joins characters that follow each other on one line into runs; `labelOf` is asked once per run. */
export function runsOf(inks: readonly Ink[], labelOf: (first: Ink) => Pick<Run, 'label' | 'mask'>): Run[] {
  const runs: Run[] = []
  let line: Ink[] = []
  const close = () => {
    if (line.length > 0) runs.push({ ...runOver(line), ...labelOf(line[0]!) })
    line = []
  }
  for (const ink of inks) {
    const last = line.at(-1)
    if (last && !follows(last, ink)) close()
    line.push(ink)
  }
  close()
  return runs
}

function follows(last: Ink, next: Ink): boolean {
  if (Math.abs(last.angle - next.angle) > 0.01) return false
  const { along, across } = between(centre(last.box), centre(next.box), last.angle)
  const size = lineHeight(last)
  return Math.abs(across) < 0.6 * size && along > -0.5 * size && along < 4 * size
}

function runOver(line: readonly Ink[]): Omit<Run, 'label'> {
  const first = line[0]!
  const corners = line.flatMap(({ box, line }) => [box, line].flatMap(cornersOf))
  const upright = Math.abs(Math.sin(2 * first.angle)) < 0.02
  const size = Math.max(...line.map(lineHeight))
  // A slanted letter's upright box says little about its extent along the text: go by centres and the size of the line.
  const points = upright ? corners : line.map(ink => centre(ink.box))
  const pad = upright ? 0.4 : 0.45 * size
  const from = points.map(point => between({ x: 0, y: 0 }, point, first.angle))
  const left = Math.min(...from.map(p => p.along)) - pad
  const right = Math.max(...from.map(p => p.along)) + pad
  const low = Math.min(...from.map(p => p.across)) - (upright ? 0 : pad)
  const high = Math.max(...from.map(p => p.across)) + (upright ? 0 : pad)
  return {
    origin: at({ x: 0, y: 0 }, left, low, first.angle),
    angle: first.angle,
    length: right - left,
    height: Math.max(high - low, size * 0.8),
  }
}

const lineHeight = ({ line, angle }: Ink): number => {
  const across = Math.abs(Math.sin(angle)) > 0.9 ? line.right - line.left : line.top - line.bottom
  return Math.max(across, 2)
}

/** The four corners in the order PDF quads use: top left, top right, bottom left, bottom right. */
export function quadOf({ origin, angle, length, height }: Run): Point[] {
  return [at(origin, 0, height, angle), at(origin, length, height, angle), origin, at(origin, length, 0, angle)]
}

type On = Pick<OpenPage, 'lib' | 'document' | 'page'>

export function draw(on: On, run: Run, labels: LabelFont | null = null): void {
  const { lib, document, page } = on
  const { raw } = lib
  const [topLeft, topRight, bottomLeft, bottomRight] = quadOf(run) as [Point, Point, Point, Point]
  const path = raw.FPDFPageObj_CreateNewPath(topLeft.x, topLeft.y)
  for (const corner of [topRight, bottomRight, bottomLeft]) raw.FPDFPath_LineTo(path, corner.x, corner.y)
  raw.FPDFPath_Close(path)
  raw.FPDFPageObj_SetFillColor(path, 0, 0, 0, 255)
  raw.FPDFPath_SetDrawMode(path, 1, 0)
  const size = Math.min(run.height * 0.6, 9)
  const width = run.label.length * size * 0.68 // wider than any capital of the face on average
  const fits = run.label !== '' && size >= 4 && width + 2 <= run.length
  if (labels) markDrawn(lib, document, path, fits ? null : (run.mask ?? null))
  raw.FPDFPage_InsertObject(page, path)
  if (fits) write(on, run, size, width, labels)
}

function write({ lib, document, page }: On, run: Run, size: number, width: number, labels: LabelFont | null): void {
  const { raw, wrapped } = lib
  const text = labels
    ? raw.FPDFPageObj_CreateTextObj(document, labels.font, size)
    : wrapped.FPDFPageObj_NewTextObj(document, 'Helvetica-Bold', size)
  const units = lib.put(Buffer.from(`${run.label}\0`, 'utf16le'))
  raw.FPDFText_SetText(text, units)
  raw.free(units)
  raw.FPDFPageObj_SetFillColor(text, 255, 255, 255, 255)
  const start = at(run.origin, (run.length - width) / 2, (run.height - size * 0.7) / 2, run.angle)
  const [cos, sin] = [Math.cos(run.angle), Math.sin(run.angle)]
  wrapped.FPDFPageObj_Transform(text, cos, sin, -sin, cos, start.x, start.y)
  if (labels) markDrawn(lib, document, text, run.mask ?? null)
  raw.FPDFPage_InsertObject(page, text)
}

const cornersOf = (rect: Rect): Point[] => [
  { x: rect.left, y: rect.bottom },
  { x: rect.right, y: rect.bottom },
  { x: rect.left, y: rect.top },
  { x: rect.right, y: rect.top },
]
const between = (from: Point, to: Point, angle: number): { along: number; across: number } => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [x, y] = [to.x - from.x, to.y - from.y]
  return { along: x * cos + y * sin, across: -x * sin + y * cos }
}
const at = (from: Point, along: number, across: number, angle: number): Point => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return { x: from.x + along * cos - across * sin, y: from.y + along * sin + across * cos }
}
