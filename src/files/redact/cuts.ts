// What is to go from a document's text, as sorted stretches that do not overlap, each with the word that takes its place.

import { needlesOf } from '#files/proof/needles.ts'
import { find, searchFor } from '#files/proof/search.ts'
import type { RedactionRequest } from '#files/redaction.ts'
import type { Document } from '#text/document.ts'
import type { Span } from '#text/span.ts'

export type Cut = Span & { word: string }

/** In the place of a word that was asked away without a label. */
export const unlabelled = '[…]'

/** The removals of the request together with every place where one of its further words stands. */
export function cutsOf(document: Pick<Document, 'text'>, request: RedactionRequest): Cut[] {
  const { text } = document
  const asked = needlesOf(document, [], request.also).filter(needle => !needle.hidden)
  const also = find(searchFor(asked), text)
  const all: Cut[] = [
    ...request.removals.map(({ start, end, label, word }) => ({ start, end, word: word ?? request.words[label] })),
    ...also.map(({ start, end }) => ({ start, end, word: unlabelled })),
  ]
  const merged: Cut[] = []
  for (const cut of all.map(cut => trimmed(text, cut)).sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last && cut.start < last.end) last.end = Math.max(last.end, cut.end)
    else if (cut.end > cut.start) merged.push({ ...cut })
  }
  return merged
}

function trimmed(text: string, cut: Cut): Cut {
  let start = Math.max(0, cut.start)
  let end = Math.min(text.length, cut.end)
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return { ...cut, start, end }
}

export function cutAt(cuts: readonly Cut[], offset: number): Cut | null {
  let low = 0
  let high = cuts.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const cut = cuts[middle]!
    if (offset < cut.start) high = middle - 1
    else if (offset >= cut.end) low = middle + 1
    else return cut
  }
  return null
}
