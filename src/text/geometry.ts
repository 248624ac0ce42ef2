// From a stretch of text to the rectangles it stands in, one per line, and from a page to its words.
import type { Box, Document } from '#text/document.ts'
import type { Span } from '#text/span.ts'

type Laid = Pick<Document, 'glyphs' | 'pages' | 'text'>

/** One box per line that the span touches; empty where the document has no geometry or the span has no ink. */
export function boxesOf(document: Laid, span: Span): Box[] {
  const { glyphs } = document
  if (!glyphs) return []
  const boxes: Box[] = []
  for (const page of document.pages) {
    if (page.end <= span.start || page.start >= span.end) continue
    let line: Box | null = null
    let last: Box | null = null
    for (let i = Math.max(span.start, page.start); i < Math.min(span.end, page.end); i++) {
      const [x, y, width, height] = glyphs.subarray(i * 4, i * 4 + 4) as unknown as [number, number, number, number]
      if (width <= 0 || height <= 0) continue
      const goesOn = line && sameLine(line, y, height) && x >= line.x - height
      if (line && (goesOn || (last && isBeneath(last, x, y, width, height)))) extend(line, x, y, width, height)
      else {
        line = { page: page.number, x, y, width, height }
        boxes.push(line)
      }
      last = { page: page.number, x, y, width, height }
    }
  }
  return boxes
}

/** Every word on a page with its box: the overlay a reader selects in. */
export function wordsOn(document: Laid, number: number): (Span & Omit<Box, 'page'>)[] {
  const page = document.pages.find(p => p.number === number)
  if (!page) return []
  const words: (Span & Omit<Box, 'page'>)[] = []
  for (const match of document.text.slice(page.start, page.end).matchAll(/\S+/gu)) {
    const start = page.start + match.index
    const end = start + match[0].length
    for (const { x, y, width, height } of boxesOf(document, { start, end }))
      words.push({ start, end, x, y, width, height })
  }
  return words
}

const sameLine = (line: Box, y: number, height: number): boolean => {
  const overlap = Math.min(line.y + line.height, y + height) - Math.max(line.y, y)
  return overlap > 0.5 * Math.min(line.height, height)
}

/** Right above or below the character before it: text that runs up or down the page. A new line of upright text is not. */
const isBeneath = (last: Box, x: number, y: number, width: number, height: number): boolean => {
  const overlap = Math.min(last.x + last.width, x + width) - Math.max(last.x, x)
  const gap = Math.max(last.y, y) - Math.min(last.y + last.height, y + height)
  return (
    overlap > 0.6 * Math.min(last.width, width) &&
    gap < 0.5 * Math.max(last.width, width) &&
    last.height < last.width * 2.5
  )
}

function extend(line: Box, x: number, y: number, width: number, height: number): void {
  const right = Math.max(line.x + line.width, x + width)
  const bottom = Math.max(line.y + line.height, y + height)
  line.x = Math.min(line.x, x)
  line.y = Math.min(line.y, y)
  line.width = right - line.x
  line.height = bottom - line.y
}
