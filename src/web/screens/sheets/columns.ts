// Where the columns of a workbook's page begin, so that cells stand under each other: the tabs of its text stay in it, since offsets count
// them, and each is told how far to reach.
import type { Piece } from '#web/screens/sheets/cut.ts'

/** `stop`: of a tab, how far from the line's start the next cell stands, in widths of a figure. */
export type Cell = Piece & { stop: number | null }

/** Longer cells are let run over: a whole letter in a cell would push all others out of sight. */
const widest = 60
const gap = 2
/** Capitals are wider than figures, by which columns are measured. */
const capital = 1.4

/** Cuts the pieces of a page further, at its tabs. */
export function cells(pieces: readonly Piece[]): Cell[] {
  const stops = stopsOf(pieces.map(piece => piece.text).join(''))
  let tab = 0
  return pieces.flatMap(piece => {
    const texts = piece.text.split(/(\t)/).filter(text => text !== '')
    let { start } = piece
    return texts.map((text, i) => {
      const first = piece.first && i === 0
      const cell = { ...piece, start, text, first, last: piece.last && i === texts.length - 1 }
      start += text.length
      return { ...cell, stop: text === '\t' ? stops[tab++]! : null }
    })
  })
}

/** For each tab in order. Lines that follow each other and have tabs are one table. */
function stopsOf(text: string): number[] {
  const out: number[] = []
  let table: string[][] = []
  const put = () => {
    const ends: number[] = []
    for (const row of table)
      for (const [i, cell] of row.entries()) ends[i] = Math.max(ends[i] ?? 0, Math.min(widest, widthOf(cell)))
    for (const row of table) {
      let at = 0
      for (let i = 0; i + 1 < row.length; i++) {
        at += ends[i]! + gap
        out.push(at)
      }
    }
    table = []
  }
  for (const line of text.split('\n'))
    if (line.includes('\t')) table.push(line.split('\t'))
    else put()
  put()
  return out
}

const widthOf = (cell: string): number => Math.ceil(cell.length + (capital - 1) * (cell.match(/\p{Lu}/gu)?.length ?? 0))
