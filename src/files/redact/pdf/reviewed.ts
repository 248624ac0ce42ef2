// What a person has seen of a page: the letters of the document's text with their places, and which of them are to go. Everything
// else that turns up on the page was never reviewed and may not leave.
import { type Cut, cutAt } from '#files/redact/cuts.ts'
import type { PageCharacter } from '#files/redact/pdf/page-characters.ts'
import type { Document } from '#text/document.ts'

/** The cut it falls in, or whether a person has seen that letter there. */
export type Seen = Cut | 'standing' | 'unseen'
export type Reviewed = { at(character: PageCharacter): Seen }

const cell = 8

/** Coordinates are points from the top left of the page as displayed. */
export function reviewedOn(document: Document, page: { start: number; end: number }, cuts: readonly Cut[]): Reviewed {
  const { glyphs, text } = document
  const cells = new Map<number, number[]>()
  const key = (column: number, row: number) => column * 4096 + row
  if (glyphs)
    for (let i = page.start; i < page.end; i++) {
      const width = glyphs[i * 4 + 2]!
      const height = glyphs[i * 4 + 3]!
      if (width <= 0 || height <= 0) continue
      const x = glyphs[i * 4]!
      const y = glyphs[i * 4 + 1]!
      for (let column = Math.floor((x - 1) / cell); column <= (x + width + 1) / cell; column++)
        for (let row = Math.floor((y - 1) / cell); row <= (y + height + 1) / cell; row++) {
          const list = cells.get(key(column, row))
          if (list) list.push(i)
          else cells.set(key(column, row), [i])
        }
    }
  return {
    at({ text: letter, x, y, width, height }) {
      const middle = { x: x + width / 2, y: y + height / 2 }
      let seen: Seen = 'unseen'
      for (const i of cells.get(key(Math.floor(middle.x / cell), Math.floor(middle.y / cell))) ?? []) {
        const [left, top, across, down] = glyphs!.subarray(i * 4, i * 4 + 4) as unknown as [
          number,
          number,
          number,
          number,
        ]
        if (middle.y < top - 0.5 || middle.y > top + down + 0.5) continue
        const inside = middle.x >= left && middle.x <= left + across
        const shares = left >= x - 0.1 && left + across <= x + width + 0.1 // one glyph for several letters
        // Whatever stands in a removed place goes, whether it is the same letter or not: text may lie under text.
        const cut = inside || shares ? cutAt(cuts, i) : null
        if (cut) return cut
        if ((shares || inside || Math.abs(middle.x - left - across / 2) < 0.6 * across) && sameLetter(text, i, letter))
          seen = 'standing'
      }
      return seen
    },
  }
}

function sameLetter(text: string, at: number, letter: string): boolean {
  const folded = letter.normalize('NFKC').toLowerCase()
  const here = text[at]!.normalize('NFKC').toLowerCase()
  return folded.includes(here) || here.includes(folded)
}
