// What is known of names: who bears them and whether they are common words too. Must not know where the lists lie.
import { splitter } from '../compounds.ts'
import type { Places } from '../places.ts'

/** log2 of how many bear or write a word, rounded down; −1 where it is not listed. */
export type Weight = number

export type NameLists = {
  given(word: string): Weight
  surname(word: string): Weight
  common(word: string): Weight
  /** A word that official texts write small, or a compound of such words; false for all where no words were handed in. */
  isOfLanguage(lower: string): boolean
  places: Places
}

/** log2 of how often a word must be met to be one of the language: rarer ones are as often slips. */
const leastMet = 2

/** Ends of nouns: badplats|en, jour|en, rapportör|erna. */
const endings = ['en', 'et', 'n', 'ar', 'er', 'or', 'na', 'arna', 'erna', 's', 'ens']

/** Lists in classes: a line `= 9` opens the words counted 2^9 to 2^10 − 1 times. Words in lower case; # opens a remark. */
export function weightsFrom(list: string): Map<string, Weight> {
  const weights = new Map<string, Weight>()
  let weight = 0
  for (const line of list.split('\n'))
    if (line.startsWith('= ')) weight = Number(line.slice(2))
    else if (line && !line.startsWith('#')) weights.set(line, weight)
  return weights
}

export function nameLists(
  lists: { given: string; surnames: string; common: string; everyday: string; words?: string; nouns?: string },
  places: Places,
): NameLists {
  const given = weightsFrom(lists.given)
  const surnames = weightsFrom(lists.surnames)
  const common = weightsFrom(lists.common)
  // Written by hand, so without counts: each weighs as a word met some 16,000 times.
  for (const word of weightsFrom(lists.everyday).keys()) common.set(word, 14)
  const words = weightsFrom(lists.words ?? '')
  for (const noun of weightsFrom(lists.nouns ?? '').keys()) words.set(noun, Math.max(words.get(noun) ?? 0, leastMet))
  const parts = splitter(word => words.get(word) ?? -1)
  const isWord = (lower: string): boolean =>
    (words.get(lower) ?? -1) >= leastMet || (words.size > 0 && parts(lower).length > 1)
  return {
    given: word => given.get(word) ?? -1,
    surname: word => surnames.get(word) ?? -1,
    common: word => common.get(word) ?? -1,
    isOfLanguage: lower =>
      isWord(lower) ||
      (lower.length > 5 && endings.some(end => lower.endsWith(end) && isWord(lower.slice(0, -end.length)))),
    places,
  }
}
