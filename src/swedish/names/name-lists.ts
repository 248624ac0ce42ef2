// What is known of names: who bears them and whether they are common words too. Must not know where the lists lie.
import type { Places } from '../places.ts'

/** log2 of how many bear or write a word, rounded down; −1 where it is not listed. */
export type Weight = number

export type NameLists = {
  given(word: string): Weight
  surname(word: string): Weight
  common(word: string): Weight
  places: Places
}

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
  lists: { given: string; surnames: string; common: string; everyday: string },
  places: Places,
): NameLists {
  const given = weightsFrom(lists.given)
  const surnames = weightsFrom(lists.surnames)
  const common = weightsFrom(lists.common)
  // Written by hand, so without counts: each weighs as a word met some 16,000 times.
  for (const word of weightsFrom(lists.everyday).keys()) common.set(word, 14)
  return {
    given: word => given.get(word) ?? -1,
    surname: word => surnames.get(word) ?? -1,
    common: word => common.get(word) ?? -1,
    places,
  }
}
