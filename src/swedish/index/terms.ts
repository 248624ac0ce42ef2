// What a text is searched by: its words, the four-letter grams of each word, and stems with the parts of compounds.
import type { Vocabulary } from '#swedish/index/vocabulary.ts'

/** Key of a term → how often, in half units, so that the part of a compound can weigh half a word and every count stays whole. */
export type Terms = Map<number, number>
export type TermKinds = { grams: Terms; stems: Terms }
/** The first of the keys counts `units`, the others `rest`. */
type Count = { count(keys: ArrayLike<number>, units: number, rest?: number): void }

const unit = 2
/** Letters of a word that are looked at; longer ones are tables or noise. */
const longestWord = 60

/** Words in lower case; hyphens part them. */
export const wordsOf = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(word => (word.length > longestWord ? word.slice(0, longestWord) : word))

/** A word of a question, and the words that may stand for it in what is searched. */
export type AskedWord = { word: string; others: readonly string[] }

/** Words of a question that carry its subject; where none does those that ask, and where there are none of those either, all. */
export function telling(words: readonly string[], vocabulary: Vocabulary): AskedWord[] {
  const others = vocabulary.everyday.others(words)
  const all = words.map((word, i) => ({ word, others: others[i]! }))
  const left = all.filter(one => one.others.length > 0 || !vocabulary.isStopword(one.word))
  const carrying = left.filter(one => one.others.length > 0 || !vocabulary.everyday.asks(one.word))
  return [carrying, left, all].find(some => some.length > 0) ?? []
}

/** Counts every gram and stem of the words, once for each time it stands there. */
export function countTerms(words: readonly string[], vocabulary: Vocabulary, grams: Count, stems: Count): void {
  for (const word of words) {
    if (vocabulary.isStopword(word)) continue
    const forms = vocabulary.formsOf(word)
    grams.count(forms.grams, unit)
    stems.count(forms.stemKeys, unit, unit / 2)
  }
}

/** What a question is searched by. A word that may stand for another counts less than the other, however many they are. */
export function termsOf(words: readonly string[], vocabulary: Vocabulary): TermKinds {
  const grams: Terms = new Map()
  const stems: Terms = new Map()
  countTerms(words, vocabulary, into(grams), into(stems))
  for (const word of new Set(telling(words, vocabulary).flatMap(one => one.others))) {
    const forms = vocabulary.formsOf(word)
    into(grams).count(forms.grams, unit / 2)
    into(stems).count(forms.stemKeys, unit / 2, unit / 4)
  }
  return { grams, stems }
}

const into = (to: Terms): Count => ({
  count(keys, units, rest = units) {
    for (let i = 0; i < keys.length; i++) to.set(keys[i]!, (to.get(keys[i]!) ?? 0) + (i === 0 ? units : rest))
  },
})

export const inUnits = (units: number): number => units / unit
