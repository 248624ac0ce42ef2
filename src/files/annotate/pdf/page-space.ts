// From a page as displayed (points from its top left) to the page's own space: crop box and rotation taken back.
import type { PDFPage } from '@cantoo/pdf-lib'
import type { Box } from '#text/document.ts'

export type Point = { x: number; y: number }
export type Rect = { left: number; bottom: number; right: number; top: number }

/** The part of the page that is shown: the crop box within the media box, as PDFium has it. */
export function shownOf(page: PDFPage): Rect {
  const [media, crop] = [page.getMediaBox(), page.getCropBox()].map(({ x, y, width, height }) => ({
    left: Math.min(x, x + width),
    bottom: Math.min(y, y + height),
    right: Math.max(x, x + width),
    top: Math.max(y, y + height),
  })) as [Rect, Rect]
  const both = {
    left: Math.max(media.left, crop.left),
    bottom: Math.max(media.bottom, crop.bottom),
    right: Math.min(media.right, crop.right),
    top: Math.min(media.top, crop.top),
  }
  return both.left < both.right && both.bottom < both.top ? both : media
}

export function toPage(page: PDFPage): (point: Point) => Point {
  const { left, bottom, right, top } = shownOf(page)
  const turn = (((page.getRotation().angle % 360) + 360) % 360) / 90
  if (turn === 1) return ({ x, y }) => ({ x: left + y, y: bottom + x })
  if (turn === 2) return ({ x, y }) => ({ x: right - x, y: bottom + y })
  if (turn === 3) return ({ x, y }) => ({ x: right - y, y: top - x })
  return ({ x, y }) => ({ x: left + x, y: top - y })
}

/** The corners of a box in the order PDF wants for marked text: upper left, upper right, lower left, lower right as read. */
export const cornersOf = (map: (point: Point) => Point, { x, y, width, height }: Omit<Box, 'page'>): Point[] =>
  [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ].map(map)

export const around = (points: readonly Point[]): Rect => ({
  left: Math.min(...points.map(({ x }) => x)),
  bottom: Math.min(...points.map(({ y }) => y)),
  right: Math.max(...points.map(({ x }) => x)),
  top: Math.max(...points.map(({ y }) => y)),
})
