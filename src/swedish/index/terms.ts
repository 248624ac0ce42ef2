// What a text is searched by: its words, the four-letter grams of each word, and stems with the parts of compounds.
import type { Vocabulary } from '#swedish/index/vocabulary.ts'

/** Counted in half units, so that the part of a compound can weigh half a word and every count stays whole. */
export type Terms = Map<string, number>
export type TermKinds = { grams: Terms; stems: Terms }

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
  ).map(word => word.slice(0, longestWord))

/** Words that carry the subject; all words where none does. */
export function telling(words: readonly string[], vocabulary: Vocabulary): string[] {
  const left = words.filter(word => !vocabulary.isStopword(word))
  return left.length > 0 ? left : [...words]
}

export function termsOf(words: readonly string[], vocabulary: Vocabulary): TermKinds {
  const grams: Terms = new Map()
  const stems: Terms = new Map()
  const add = (to: Terms, term: string, units: number) => void to.set(term, (to.get(term) ?? 0) + units)
  for (const word of words) {
    if (vocabulary.isStopword(word)) continue
    const forms = vocabulary.formsOf(word)
    for (const gram of forms.grams) add(grams, gram, unit)
    add(stems, forms.stem, unit)
    for (const part of forms.parts) add(stems, part, unit / 2)
  }
  return { grams, stems }
}

export const inUnits = (units: number): number => units / unit
