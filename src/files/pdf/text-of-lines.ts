// From ordered lines to text with a box for every UTF-16 unit. Ligatures become their letters, each with its share of the box.
import type { Characters } from '#files/pdf/characters-of-page.ts'
import { type Line, space, tab } from '#files/pdf/lines-of-page.ts'

/** A text that grows with its boxes beside it. Kept in pieces: to look at a page must not cost the whole text. */
export class LaidText {
  length = 0
  private boxes = new Float32Array(4096)
  private readonly before: string[] = []
  private now = ''

  /** Appends text without ink. */
  put(text: string): void {
    this.room(text.length)
    this.now += text
    this.length += text.length
  }

  /** Appends the letters of one glyph, which share its box from left to right. */
  putGlyph(letters: string, x: number, y: number, width: number, height: number): void {
    const at = this.length * 4
    this.room(letters.length)
    for (let i = 0; i < letters.length; i++) {
      this.boxes[at + i * 4] = x + (width * i) / letters.length
      this.boxes[at + i * 4 + 1] = y
      this.boxes[at + i * 4 + 2] = width / letters.length
      this.boxes[at + i * 4 + 3] = height
    }
    this.now += letters
    this.length += letters.length
  }

  /** Appends a word whose letters nobody has told apart: each has the box of the whole, so that no part of it is left standing. */
  putWhole(word: string, box: readonly [x: number, y: number, width: number, height: number]): void {
    const at = this.length * 4
    this.room(word.length)
    for (let i = 0; i < word.length; i++) this.boxes.set(box, at + i * 4)
    this.now += word
    this.length += word.length
  }

  /** What was put since the last cut. */
  cut(): string {
    const { now } = this
    this.before.push(now)
    this.now = ''
    return now
  }

  whole(): { text: string; glyphs: Float32Array } {
    this.cut()
    return { text: this.before.join(''), glyphs: this.boxes.slice(0, this.length * 4) }
  }

  private room(more: number): void {
    const needed = (this.length + more) * 4
    if (needed <= this.boxes.length) return
    const larger = new Float32Array(Math.max(needed, this.boxes.length * 2))
    larger.set(this.boxes)
    this.boxes = larger
  }
}

const ligatures: Record<number, string> = {
  64256: 'ff',
  64257: 'fi',
  64258: 'fl',
  64259: 'ffi',
  64260: 'ffl',
  64261: 'st',
  64262: 'st',
}

/** What Word writes for bullets and arrows in its symbol fonts, in the private use area. */
const symbols: Record<number, string> = {
  61623: '•',
  61607: '▪',
  61551: '○',
  61656: '➢',
  61692: '✓',
  61664: '→',
  61485: '–',
}

/** Appends the lines to `out`: \n between lines, an empty line where the gap says that a paragraph ends. */
export function textOfLines(lines: Line[], characters: Characters, out: LaidText): void {
  const usual = usualGap(lines)
  let last: Line | null = null
  for (const line of lines) {
    if (last) out.put(partsParagraphs(last, line, usual) ? '\n\n' : '\n')
    writeLine(line, characters, out)
    last = line
  }
}

/** The median gap between a line and the one right under it; 0 on a page of single lines. */
function usualGap(lines: Line[]): number {
  const gaps: number[] = []
  for (let i = 1; i < lines.length; i++) {
    const gap = lines[i]!.y0 - lines[i - 1]!.y1
    const height = lines[i]!.y1 - lines[i]!.y0
    if (beneath(lines[i - 1]!, lines[i]!) && gap < 1.5 * height) gaps.push(gap)
  }
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0
}

const beneath = (last: Line, line: Line): boolean =>
  line.turn === last.turn && line.y0 > last.y0 && line.x0 < last.x1 && line.x1 > last.x0

function partsParagraphs(last: Line, line: Line, usual: number): boolean {
  if (line.turn !== last.turn) return true
  const height = Math.min(last.y1 - last.y0, line.y1 - line.y0)
  const beside = Math.min(last.y1, line.y1) - Math.max(last.y0, line.y0) > 0.3 * height
  if (beside) return false // the next cell of a row
  return line.y0 < last.y0 || line.y0 - last.y1 > Math.max(0, usual) + 0.4 * height
}

function writeLine({ units }: Line, characters: Characters, out: LaidText): void {
  const { boxes } = characters
  for (let at = 0; at < units.length; at++) {
    const i = units[at]!
    if (i === space || i === tab) {
      out.put(i === tab ? '\t' : ' ')
      continue
    }
    if (isDoubledHyphen(characters, i, units[at + 1])) continue
    let letters = lettersOf(characters, i)
    // One glyph that stands for several characters comes as several characters with one and the same box.
    while (at + 1 < units.length && units[at + 1]! >= 0 && sameBox(boxes, i, units[at + 1]!))
      letters += lettersOf(characters, units[++at]!)
    out.putGlyph(letters, boxes[i * 4]!, boxes[i * 4 + 1]!, boxes[i * 4 + 2]!, boxes[i * 4 + 3]!)
  }
}

/** Browsers write the soft hyphen and then the hyphen they show for it: one of them is enough. */
const isDoubledHyphen = ({ codes }: Characters, i: number, next: number | undefined): boolean =>
  codes[i] === 0xad && next !== undefined && (codes[next] === 0x2010 || codes[next] === 0x2d)

/** Never \r, \n or \0: what has no meaning as a character becomes U+FFFD, and a doubt counts it. */
function lettersOf({ codes, unmapped }: Characters, i: number): string {
  const code = codes[i]!
  const ligature = ligatures[code] ?? symbols[code]
  if (ligature) return ligature
  if (code === 0x09) return ' '
  if (code < 0x20 || code > 0x10ffff || (unmapped[i] === 1 && code < 0x20)) return '\ufffd'
  if (code === 0xfffe || code === 0xffff) return '\ufffd'
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code)
}

const sameBox = (boxes: Float32Array, a: number, b: number): boolean =>
  boxes[a * 4] === boxes[b * 4] &&
  boxes[a * 4 + 1] === boxes[b * 4 + 1] &&
  boxes[a * 4 + 2] === boxes[b * 4 + 2] &&
  boxes[a * 4 + 2]! > 0
