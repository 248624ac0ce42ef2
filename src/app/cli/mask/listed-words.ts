// Words that a person has listed for masking, found wherever they stand as words: in any case, across a line break, in the genitive.
import { flow } from '#text/flow.ts'
import type { Span } from '#text/span.ts'

/** Occurrences in the order of the text. Offsets are UTF-16 units of `text`. */
export function occurrences(text: string, words: readonly string[]): Span[] {
  const read = flow(text)
  const folded = fold(read.text)
  const found = words.flatMap(word => standing(folded, fold(flow(word).text.trim())))
  return found.map(read.toSource).sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Lower case where that keeps every offset; a few letters of other scripts grow when lowered, and then case is kept. */
const fold = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

const partOfWord = /[\p{L}\p{N}]/u

function standing(text: string, word: string): Span[] {
  const spans: Span[] = []
  if (word === '') return spans
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length
    const genitive = text[end] === 's' && !partOfWord.test(text[end + 1] ?? '')
    if (partOfWord.test(text[at - 1] ?? '') && partOfWord.test(word[0]!)) continue
    if (partOfWord.test(text[end] ?? '') && partOfWord.test(word.at(-1)!) && !genitive) continue
    spans.push({ start: at, end: genitive ? end + 1 : end })
  }
  return spans
}
