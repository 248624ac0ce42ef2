// What search knows of the language: which words carry no subject, how telling a word is, and what forms it is found by.
// Must not know where the lists lie.
import { splitter } from '#swedish/compounds.ts'
import { weightsFrom } from '#swedish/names/name-lists.ts'
import { stem } from '#swedish/stem.ts'

export type Vocabulary = {
  isStopword(word: string): boolean
  /** How much a word tells about the subject, whatever is searched: near 0 for what stands everywhere, 14 for what no list knows. */
  tells(word: string): number
  /** A word taken apart; the same words come back, so they are kept. */
  formsOf(word: string): Forms
}

/** `parts`: stems of the parts of a compound. `grams`: four letters each, with the borders of the word marked. */
export type Forms = { stem: string; parts: readonly string[]; grams: readonly string[] }

const gramSize = 4
/** Words kept taken apart at most: some 40 MB. */
const mostKept = 60_000

/** log2 of the count from which a word tells nothing. */
const everywhere = 15

/** `counts` in classes of powers of two, as `knowledge/words/counts.txt`; `stopwords` parted by spaces or lines. */
export function vocabulary(lists: { counts: string; stopwords: string }): Vocabulary {
  const weights = weightsFrom(lists.counts)
  const stopwords = new Set(lists.stopwords.replace(/^#.*$/gm, '').split(/\s+/).filter(Boolean))
  const ofStem = new Map<string, number>()
  for (const [word, weight] of weights) {
    const root = stem(word)
    ofStem.set(root, (ofStem.get(root) ?? 0) + 2 ** weight)
  }
  const parts = splitter(word => weights.get(word) ?? -1)
  const kept = new Map<string, Forms>()
  return {
    formsOf: word => {
      const before = kept.get(word)
      if (before) return before
      const forms = { stem: stem(word), parts: parts(word).map(stem), grams: gramsOf(word) }
      if (kept.size >= mostKept) kept.clear()
      kept.set(word, forms)
      return forms
    },
    isStopword: word => stopwords.has(word),
    tells: word => Math.max(0.5, everywhere - Math.log2(ofStem.get(stem(word)) ?? 2)),
  }
}

/** Grams of a word: `_byg bygg yggl gglo glov lov_`. A shorter word is one gram. */
function gramsOf(word: string): string[] {
  const bounded = `_${word}_`
  if (bounded.length <= gramSize) return [bounded]
  const grams: string[] = []
  for (let i = 0; i + gramSize <= bounded.length; i++) grams.push(bounded.slice(i, i + gramSize))
  return grams
}
