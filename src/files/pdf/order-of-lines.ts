// Puts the lines of a page in the order one reads them. The order of the content is trusted wherever the page does not
// contradict it: a producer writes tables row by row and columns one by one, which geometry alone cannot tell apart.
import type { Line } from '#files/pdf/lines-of-page.ts'

type Block = { lines: Line[]; x0: number; x1: number; y0: number; y1: number }

/** Above this many blocks on a page (a map, a form of single words) the content's order is kept as it is. */
const mostBlocks = 600

/** The part of the page's height, at top and bottom, where headers and footers stand. */
const margin = 0.1

/** `height` of the page in the unit of the lines. Text that runs another way than most is read after the rest. */
export function orderOfLines(lines: Line[], height: number): Line[] {
  const turns = Map.groupBy(lines, line => line.turn)
  if (turns.size === 1 && turns.has(0)) return orderOfOneTurn(lines, height)
  const most = (group: Line[]) => group.reduce((sum, line) => sum + line.units.length, 0)
  return [...turns.values()]
    .sort((a, b) => most(b) - most(a))
    .flatMap(group => orderOfOneTurn(group, group[0]?.turn === 0 ? height : Number.NaN))
}

/** With no height (NaN) nothing is taken to be a margin. */
function orderOfOneTurn(lines: Line[], height: number): Line[] {
  const blocks = blocksOf(lines)
  if (blocks.length < 2 || blocks.length > mostBlocks) return lines
  return sorted(blocks, height).flatMap(block => block.lines)
}

/** Runs of lines that stand right under one another. */
function blocksOf(lines: Line[]): Block[] {
  const blocks: Block[] = []
  let block: Block | null = null
  for (const line of lines) {
    const last = block?.lines.at(-1)
    if (block && last && follows(last, line, block)) {
      block.lines.push(line)
      block.x0 = Math.min(block.x0, line.x0)
      block.x1 = Math.max(block.x1, line.x1)
      block.y1 = Math.max(block.y1, line.y1)
    } else {
      block = { lines: [line], x0: line.x0, x1: line.x1, y0: line.y0, y1: line.y1 }
      blocks.push(block)
    }
  }
  return blocks
}

const follows = (last: Line, line: Line, block: Block): boolean => {
  const height = Math.max(last.y1 - last.y0, line.y1 - line.y0)
  const step = line.y0 - last.y0
  return step > 0 && step < 2.6 * height && line.x0 < block.x1 && line.x1 > block.x0
}

/** Kahn's sorting: of the blocks that nothing unread must come before, always the first in the content. */
function sorted(blocks: Block[], height: number): Block[] {
  const waitsFor = blocks.map(b => blocks.filter(a => a !== b && precedes(a, b, height)).length)
  const out: Block[] = []
  const taken = new Set<number>()
  while (out.length < blocks.length) {
    let next = waitsFor.findIndex((count, i) => count === 0 && !taken.has(i))
    // Two rules may contradict each other on a page of scattered text: then the content decides.
    if (next === -1) next = blocks.findIndex((_, i) => !taken.has(i))
    taken.add(next)
    const block = blocks[next]!
    out.push(block)
    for (const [i, b] of blocks.entries()) if (!taken.has(i) && precedes(block, b, height)) waitsFor[i]!--
  }
  return out
}

/** Above with a shared column, or in the margins; or beside, to the left, where the two share a stretch of height. */
function precedes(a: Block, b: Block, height: number): boolean {
  if (a.y1 <= b.y0 && (a.y1 < margin * height || b.y0 > (1 - margin) * height)) return true
  const sharedAcross = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  const sharedDown = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
  const low = Math.min(a.y1 - a.y0, b.y1 - b.y0)
  if (sharedAcross > 1) return a.y0 < b.y0 && sharedDown < 0.5 * low
  return sharedDown > 0.5 * low && a.x1 <= b.x0 + 1
}
