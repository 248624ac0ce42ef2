// What a person has seen of a page: the letters of the document's text with their places, and which of them are to go. Everything
// else that turns up on the page was never reviewed and may not leave.
import { type Cut, cutAt } from '#files/redact/cuts.ts'
import type { PageCharacter } from '#files/redact/pdf/page-characters.ts'
import type { Document } from '#text/document.ts'

/** The cut it falls in, or whether a person has seen that letter there. */
export type Seen = Cut | 'standing' | 'unseen'
export type Reviewed = {
  /** The cut whose place it stands in, whether it is the same letter or not: text may lie under text. */
  cutOver(character: PageCharacter): Cut | null
  /** Whether a person has seen that letter in that place. */
  stands(character: PageCharacter): boolean
}

const cell = 8
/** A page's content mostly runs as its text does: the next letter is one of these many further on. */
const ahead = 4

/** Coordinates are points from the top left of the page as displayed. */
export function reviewedOn(document: Document, page: { start: number; end: number }, cuts: readonly Cut[]): Reviewed {
  const { text } = document
  const glyphs = document.glyphs ?? new Float32Array()
  const end = document.glyphs ? page.end : page.start
  const inCuts = new Places(glyphs)
  for (const cut of cuts) for (let i = Math.max(cut.start, page.start); i < Math.min(cut.end, end); i++) inCuts.add(i)
  let all: Places | null = null
  let last = page.start - 1
  const isHere = (i: number, character: PageCharacter): boolean => {
    const across = glyphs[i * 4 + 2]!
    const middle = character.x + character.width / 2
    const near = Math.abs(middle - glyphs[i * 4]! - across / 2) < 0.6 * across
    if (!covers(glyphs, i, character) && !(near && isLevel(glyphs, i, character))) return false
    return sameLetter(text, i, character.text)
  }
  return {
    cutOver(character) {
      for (const i of inCuts.near(character)) if (covers(glyphs, i, character)) return cutAt(cuts, i)
      return null
    },
    stands(character) {
      for (let i = last + 1; i <= last + ahead && i < end; i++)
        if (isHere(i, character)) {
          last = i
          return true
        }
      if (!all) {
        all = new Places(glyphs)
        for (let i = page.start; i < end; i++) all.add(i)
      }
      const found = all.near(character).find(i => isHere(i, character))
      last = found ?? last
      return found !== undefined
    },
  }
}

/** Glyphs by the squares of the page that they touch. */
class Places {
  private readonly glyphs: Float32Array
  private readonly cells = new Map<number, number[]>()
  constructor(glyphs: Float32Array) {
    this.glyphs = glyphs
  }

  add(i: number): void {
    const [x, y, width, height] = this.glyphs.subarray(i * 4, i * 4 + 4) as unknown as [number, number, number, number]
    if (width <= 0 || height <= 0) return
    for (let column = Math.floor((x - 1) / cell); column <= (x + width + 1) / cell; column++)
      for (let row = Math.floor((y - 1) / cell); row <= (y + height + 1) / cell; row++) {
        const list = this.cells.get(keyOf(column, row))
        if (list) list.push(i)
        else this.cells.set(keyOf(column, row), [i])
      }
  }

  near({ x, y, width, height }: PageCharacter): readonly number[] {
    if (this.cells.size === 0) return none
    return this.cells.get(keyOf(Math.floor((x + width / 2) / cell), Math.floor((y + height / 2) / cell))) ?? none
  }
}

const none: readonly number[] = []
const keyOf = (column: number, row: number): number => column * 4096 + row

/** Whether a character's middle is at the height of a glyph that has any ink. */
function isLevel(glyphs: Float32Array, i: number, { y, height }: PageCharacter): boolean {
  const top = glyphs[i * 4 + 1]!
  const down = glyphs[i * 4 + 3]!
  const middle = y + height / 2
  return glyphs[i * 4 + 2]! > 0 && down > 0 && middle >= top - 0.5 && middle <= top + down + 0.5
}

/** Whether a character stands where a glyph does, or holds it: one glyph for several letters. */
function covers(glyphs: Float32Array, i: number, character: PageCharacter): boolean {
  if (!isLevel(glyphs, i, character)) return false
  const left = glyphs[i * 4]!
  const across = glyphs[i * 4 + 2]!
  const { x, width } = character
  const middle = x + width / 2
  return (middle >= left && middle <= left + across) || (left >= x - 0.1 && left + across <= x + width + 0.1)
}

function sameLetter(text: string, at: number, letter: string): boolean {
  if (text[at] === letter) return true
  const folded = letter.normalize('NFKC').toLowerCase()
  const here = text[at]!.normalize('NFKC').toLowerCase()
  return folded.includes(here) || here.includes(folded)
}
