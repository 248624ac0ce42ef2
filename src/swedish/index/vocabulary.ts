// What search knows of the language: which words carry no subject, how telling a word is, and what forms it is found by.
// Must not know where the lists lie.
import { splitter } from '#swedish/compounds.ts'
import { type Everyday, everydayFrom, plain } from '#swedish/everyday.ts'
import { weightsFrom } from '#swedish/names/name-lists.ts'
import { stem } from '#swedish/stem.ts'

export type Vocabulary = {
  isStopword(word: string): boolean
  /** How much a word tells about the subject, whatever is searched: near 0 for what stands everywhere, 14 for what no list knows. */
  tells(word: string): number
  /** A word taken apart; the same words come back, so they are kept. */
  formsOf(word: string): Forms
  /** How people ask, beside how the texts speak; nothing where no list was given. */
  everyday: Everyday
}

/**
 * `parts`: stems of the parts of a compound. `grams`: keys of four letters each, with the borders of the word marked.
 * `stemKeys`: the stem's key, then those of the parts.
 */
export type Forms = { stem: string; parts: readonly string[]; grams: Uint32Array; stemKeys: readonly number[] }

const gramSize = 4
/** Words kept taken apart at most: some 100 MB. A large collection of papers holds about as many. */
const mostKept = 250_000

/** log2 of the count from which a word tells nothing. */
const everywhere = 15

/** What a number tells: years and sums stand everywhere. */
const ofNumber = 4

/** `counts` in classes of powers of two, as `knowledge/words/counts.txt`; `stopwords` parted by spaces or lines; `everyday` as `knowledge/search/everyday.json`. */
export function vocabulary(lists: { counts: string; stopwords: string; everyday?: string }): Vocabulary {
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
      const root = stem(word)
      const ofParts = parts(word).map(stem)
      const forms = { stem: root, parts: ofParts, grams: gramsOf(word), stemKeys: [root, ...ofParts].map(keyOf) }
      if (kept.size >= mostKept) kept.clear()
      kept.set(word, forms)
      return forms
    },
    isStopword: word => stopwords.has(word),
    everyday: lists.everyday === undefined ? plain : everydayFrom(lists.everyday),
    tells: word => (/^\d+$/.test(word) ? ofNumber : Math.max(0.5, everywhere - Math.log2(ofStem.get(stem(word)) ?? 2))),
  }
}

/** Grams of a word: `_byg bygg yggl gglo glov lov_`. A shorter word is one gram. A gram is a number: a letter for each byte. */
function gramsOf(word: string): Uint32Array {
  const bounded = `_${word}_`
  const grams = new Uint32Array(Math.max(1, bounded.length - gramSize + 1))
  for (let i = 0; i < grams.length; i++) {
    let key = 0
    for (let j = i; j < Math.min(i + gramSize, bounded.length); j++)
      key = (key * 256 + byteOf(bounded.charCodeAt(j))) >>> 0
    grams[i] = key
  }
  return grams
}

/** Latin letters are told apart; those of other scripts share the 64 bytes that no Latin letter has. */
const byteOf = (code: number): number => (code < 256 ? code : 128 + ((code * 31) & 63))

/** 52 bits of a stem, from two sums with different factors: among a million stems one pair may meet by chance. */
function keyOf(stem: string): number {
  let one = 0x811c9dc5
  let other = 0
  for (let i = 0; i < stem.length; i++) {
    one = Math.imul(one ^ stem.charCodeAt(i), 0x01000193)
    other = (Math.imul(other, 31) + stem.charCodeAt(i)) | 0
  }
  return (one >>> 0) * 2 ** 20 + (Math.imul(other, 0x9e3779b1) >>> 12)
}
