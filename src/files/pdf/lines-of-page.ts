// Joins the characters of a page into lines as one sees them, in the order of the content. Words must never be glued
// together: where PDFium put no space but the page shows a gap, one is put in.
import type { Characters } from '#files/pdf/characters-of-page.ts'

/** Put in where no character of the file stands. */
export const space = -1
export const tab = -2

export type Line = {
  /** Indexes into the page's characters, or `space` / `tab`. */
  units: number[]
  x0: number
  x1: number
  y0: number
  y1: number
  turn: number
}

/** Gaps in parts of the line's height: a height is about 1.15 em. */
const wordGap = 0.24
const cellGap = 1.2

/** In content order. A line that is turned holds its coordinates turned, as if it were upright. */
export function linesOfPage(characters: Characters): Line[] {
  const lines: Line[] = []
  let line: Line | null = null
  let pending = false
  for (let i = 0; i < characters.count; i++) {
    const code = characters.codes[i]!
    if (code === 0x0d || code === 0x0a) continue
    if (characters.generated[i] === 1) {
      pending = true
      continue
    }
    const box = along(characters, i)
    if (line && continues(line, box)) append(line, i, box, pending)
    else {
      line = { units: [i], x0: box.x, x1: box.x + box.width, y0: box.y, y1: box.y + box.height, turn: box.turn }
      lines.push(line)
    }
    pending = false
  }
  return lines.filter(each => trim(each, characters))
}

type Seen = { x: number; y: number; width: number; height: number; turn: number; blank: boolean }
const seen: Seen = { x: 0, y: 0, width: 0, height: 0, turn: 0, blank: false }

/** A character's box with x along the writing direction, so that turned text is joined like upright text. */
function along({ boxes, turns, codes }: Characters, i: number): Seen {
  const x = boxes[i * 4]!
  const y = boxes[i * 4 + 1]!
  const width = boxes[i * 4 + 2]!
  const height = boxes[i * 4 + 3]!
  const turn = turns[i]!
  seen.turn = turn
  seen.blank = codes[i] === 0x20 || codes[i] === 0xa0
  if (turn === 1) set(y, -x - width, height, width)
  else if (turn === 2) set(-x - width, -y - height, width, height)
  else if (turn === 3) set(-y - height, x, height, width)
  else set(x, y, width, height)
  return seen
}

function set(x: number, y: number, width: number, height: number): void {
  seen.x = x
  seen.y = y
  seen.width = width
  seen.height = height
}

function continues(line: Line, box: Seen): boolean {
  if (line.turn !== box.turn) return false
  if (box.turn === -1) return box.x >= line.x0 - 2 * box.height && box.y < line.y1 + box.height
  const overlap = Math.min(line.y1, box.y + box.height) - Math.max(line.y0, box.y)
  const height = Math.min(line.y1 - line.y0, box.height)
  if (box.height === 0 || height <= 0) return box.y >= line.y0 - 1 && box.y <= line.y1 + 1 && box.x >= line.x1 - 1
  return overlap > 0.45 * height && box.x > line.x1 - Math.max(height, box.width)
}

function append(line: Line, i: number, box: Seen, pending: boolean): void {
  const height = Math.max(line.y1 - line.y0, box.height)
  const gap = box.turn === -1 ? 0 : box.x - line.x1
  if (gap > cellGap * height) line.units.push(tab)
  else if (pending || (gap > wordGap * height && !box.blank)) line.units.push(space)
  line.units.push(i)
  line.x0 = Math.min(line.x0, box.x)
  line.x1 = Math.max(line.x1, box.x + box.width)
  if (box.blank) return
  line.y0 = Math.min(line.y0, box.y)
  line.y1 = Math.max(line.y1, box.y + box.height)
}

/** Takes blanks off the ends and doubled ones beside those put in. False when nothing is left. */
function trim(line: Line, { codes }: Characters): boolean {
  const blank = (unit: number | undefined) => unit !== undefined && (unit < 0 || codes[unit] === 0x20)
  const { units } = line
  while (blank(units.at(-1))) units.pop()
  let first = 0
  while (blank(units[first])) first++
  if (first > 0) units.splice(0, first)
  for (let i = units.length - 2; i > 0; i--)
    if (units[i] === tab || units[i] === space) {
      while (blank(units[i + 1])) units.splice(i + 1, 1)
      while (i > 0 && blank(units[i - 1])) units.splice(--i, 1)
    }
  return units.length > 0
}
