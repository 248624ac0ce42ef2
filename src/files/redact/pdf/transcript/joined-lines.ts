// The text of a PDF with its lines joined as they were written, so that nobody can tell where a line ended on the page: a break stays
// only where the next word would have had room, and there somebody made it.
import type { Document } from '#text/document.ts'

type Line = { start: number; end: number; page: number; left: number; right: number; top: number; high: number }

/** For every line break of the text, whether somebody made it. Without geometry all stay. */
export function madeBreaks(document: Document): (offset: number) => boolean {
  const { text, glyphs } = document
  if (!glyphs) return () => true
  const lines = linesOf(document)
  const made = new Set<number>()
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    const isApart = next && farApart(lines, line, next)
    if (!next || isApart || !goesOn(text, line, next) || hasRoom(document, lines, line, next)) made.add(line.end)
  }
  return offset => made.has(offset)
}

function linesOf({ text, glyphs, pages }: Document): Line[] {
  const lines: Line[] = []
  let page = 0
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    while (page < pages.length - 1 && start >= pages[page]!.end) page++
    const line: Line = {
      start,
      end,
      page,
      left: Number.POSITIVE_INFINITY,
      right: 0,
      top: Number.POSITIVE_INFINITY,
      high: 0,
    }
    for (let i = start; i < end; i++) {
      const wide = glyphs![i * 4 + 2]!
      if (wide <= 0 || !text[i]!.trim()) continue
      line.left = Math.min(line.left, glyphs![i * 4]!)
      line.right = Math.max(line.right, glyphs![i * 4]! + wide)
      line.top = Math.min(line.top, glyphs![i * 4 + 1]!)
      line.high = Math.max(line.high, glyphs![i * 4 + 3]!)
    }
    lines.push(line)
    start = end + 1
  }
  return lines
}

/** Whether there is more between two lines of a page than between the closest of that height. */
function farApart(lines: readonly Line[], line: Line, next: Line): boolean {
  if (line.page !== next.page) return false
  const down = (one: Line, other: Line) => other.top - one.top
  const closest = lines.flatMap((one, i) => {
    const other = lines[i + 1]
    const isAlike = other && other.page === one.page && isAsHigh(one, line) && isAsHigh(other, line)
    return isAlike && down(one, other) > 0.5 * line.high ? [down(one, other)] : []
  })
  return down(line, next) > 1.15 * Math.min(...closest)
}

const isAsHigh = (one: Line, other: Line): boolean =>
  Math.abs(one.high - other.high) < 0.15 * Math.max(one.high, other.high)

const listed = /^\s*(?:[•·–—▪◦o*-]|\(?[\da-zA-Z]{1,3}[.)])\s/

/** Whether a line can be the next one of the same paragraph at all. */
function goesOn(text: string, line: Line, next: Line): boolean {
  const [here, there] = [text.slice(line.start, line.end), text.slice(next.start, next.end)]
  if (!here.trim() || !there.trim() || here.includes('\t') || there.includes('\t') || listed.test(there)) return false
  const isAsHigh = Math.abs(line.high - next.high) < 0.15 * Math.max(line.high, next.high)
  return (
    isAsHigh &&
    next.left < line.left + 60 &&
    (next.left > line.left - 3 || /^\s{2,}/.test(here) || line.left - next.left < 40)
  )
}

/** Whether the next line's first word would have had room: by the farthest that any line goes that begins about there. */
function hasRoom({ text, glyphs }: Document, lines: readonly Line[], line: Line, next: Line): boolean {
  const edge = Math.max(...lines.filter(one => Math.abs(one.left - line.left) < 40).map(one => one.right))
  let first = next.start
  while (first < next.end && !text[first]!.trim()) first++
  let last = first
  while (last < next.end && text[last]!.trim()) last++
  const wide = glyphs![(last - 1) * 4]! + glyphs![(last - 1) * 4 + 2]! - glyphs![first * 4]!
  return line.right + 0.25 * line.high + wide <= edge
}
