// Turns what is to go from a text into edits of the pieces of XML its letters stand in. Knows nothing of what the pieces are.
import type { Cut } from '#files/redact/cuts.ts'
import type { Span } from '#text/span.ts'

/** From and to within one piece, and what stands there instead. */
export type Edit = { from: number; to: number; word: string }

/** Takes every cut out of the pieces its text stands in; the first of them that can hold text gets the word that takes its place. */
export function cutPieces<Piece extends Span & { mark: boolean }>(
  pieces: readonly Piece[],
  cuts: readonly Cut[],
  apply: (piece: Piece, edits: readonly Edit[]) => void,
): void {
  const edits = new Map<Piece, Edit[]>()
  const sorted = [...pieces].sort((a, b) => a.start - b.start)
  let first = 0
  for (const cut of cuts) {
    while (first < sorted.length && sorted[first]!.end <= cut.start) first++
    let word = cut.word
    for (let i = first; i < sorted.length && sorted[i]!.start < cut.end; i++) {
      const piece = sorted[i]!
      const edit = {
        from: Math.max(cut.start, piece.start) - piece.start,
        to: Math.min(cut.end, piece.end) - piece.start,
        word,
      }
      edits.set(piece, [...(edits.get(piece) ?? []), edit])
      if (!piece.mark) word = ''
    }
  }
  for (const [piece, list] of edits) apply(piece, list)
}

/** A text with its edits made; they are sorted and do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let out = text
  for (const { from, to, word } of [...edits].reverse()) out = out.slice(0, from) + word + out.slice(to)
  return out
}
