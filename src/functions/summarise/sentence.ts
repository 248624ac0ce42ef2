// The sentences of a document that could be quoted, each with what it speaks of. Must not know how they are chosen.
import { belowHeadings, headingAbove } from '#functions/summarise/headings.ts'
import { passagesOf } from '#swedish/index/passages.ts'
import { wordsOf } from '#swedish/index/terms.ts'
import type { Vocabulary } from '#swedish/index/vocabulary.ts'
import { sentences } from '#swedish/sentences.ts'
import type { Document } from '#text/document.ts'
import { flow } from '#text/flow.ts'
import type { Span } from '#text/span.ts'

/** `section`: the nearest heading above, or ''. `speaks`: stems with their weight, of length 1. */
export type Sentence = { span: Span; text: string; words: number; section: string; speaks: Map<string, number> }

const fewestWords = 5
const mostWords = 60
/** Sentences that are compared with each other; a longer document is read by its beginning and its end. */
const mostSentences = 400

const courtesy = /^(?:hej|hejsan|tack|(?:med )?vänlig\p{L}* häls|mvh|bästa|till den det berör)/iu
/** Rows of a head, a table or a list of contents are not prose. */
const isProse = (text: string): boolean =>
  /[.!?…]["”’)]?$/u.test(text) && !courtesy.test(text) && !/\.{4,}|\d{2,}(?:\s+\d{2,}){3,}/u.test(text)

export function sentencesOf(document: Document, vocabulary: Vocabulary): Sentence[] {
  const found = passagesOf('', document).flatMap(({ text, start }) => {
    const read = flow(text)
    return sentences(read.text).flatMap(one => {
      const { start: from, end: to } = read.toSource(one)
      const { heading, ...span } = belowHeadings(document.text, { start: start + from, end: start + to })
      const own = flow(document.text.slice(span.start, span.end)).text
      const words = wordsOf(own)
      if (words.length < fewestWords || words.length > mostWords || !isProse(own)) return []
      const section = heading ?? headingAbove(document.text, span.start)
      return [{ span, text: own, words: words.length, section, speaks: speaksOf(words, vocabulary) }]
    })
  })
  if (found.length <= mostSentences) return found
  return [...found.slice(0, mostSentences / 2), ...found.slice(-mostSentences / 2)]
}

export function speaksOf(words: readonly string[], vocabulary: Vocabulary): Map<string, number> {
  const speaks = new Map<string, number>()
  for (const word of words) {
    if (vocabulary.isStopword(word)) continue
    const { stem } = vocabulary.formsOf(word)
    speaks.set(stem, (speaks.get(stem) ?? 0) + Math.min(8, vocabulary.tells(word)))
  }
  return toLength1(speaks)
}

export function toLength1(speaks: Map<string, number>): Map<string, number> {
  const length = Math.sqrt([...speaks.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return new Map([...speaks].map(([stem, weight]) => [stem, weight / length]))
}

/** How alike two are in what they speak of, 0–1. */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [stem, weight] of few) sum += weight * (many.get(stem) ?? 0)
  return sum
}
