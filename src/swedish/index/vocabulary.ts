// What search knows of the language: which words carry no subject, how telling a word is, and the parts of a compound.
// Must not know where the lists lie.
import { type Splitter, splitter } from '#swedish/compounds.ts'
import { weightsFrom } from '#swedish/names/name-lists.ts'
import { stem } from '#swedish/stem.ts'

export type Vocabulary = {
  isStopword(word: string): boolean
  /** How much a word tells about the subject, whatever is searched: near 0 for what stands everywhere, 14 for what no list knows. */
  tells(word: string): number
  parts: Splitter
}

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
  return {
    isStopword: word => stopwords.has(word),
    tells: word => Math.max(0.5, everywhere - Math.log2(ofStem.get(stem(word)) ?? 2)),
    parts: splitter(word => weights.get(word) ?? -1),
  }
}
