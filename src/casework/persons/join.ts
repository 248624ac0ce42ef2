// Who is who over the documents of a request. Joins only what is sure: the same birth number, or the same full name with nothing that
// speaks against it. When unsure, two persons stay two, and a person joins them.
import type { Mention } from '#casework/persons/mentions.ts'

/** A person as known so far: from the mentions in other documents. */
export type Known<I extends string = string> = {
  id: I
  names: ReadonlySet<string>
  numbers: ReadonlySet<string>
  keys: ReadonlySet<string>
}

export const isPerson = ({ names, numbers, key }: Pick<Mention, 'names' | 'numbers' | 'key'>): boolean =>
  names.length > 0 || numbers.length > 0 || key.startsWith('person:') || key.startsWith('added:name ')

/** The one known person that a mention is of; null for somebody new, or where it may be either of two. */
export function whoIs<I extends string>(mention: Mention, known: readonly Known<I>[]): I | null {
  // A document that knows one key by two numbers speaks of two people of one name: it is joined with nobody.
  if (mention.numbers.length > 1) return null
  if (!isPerson(mention)) return only(known.filter(({ keys }) => keys.has(mention.key)))
  const byNumber = known.filter(({ numbers }) => mention.numbers.some(number => numbers.has(number)))
  if (byNumber.length > 0) return only(byNumber)
  const byName = known.filter(({ names }) => mention.names.some(name => names.has(name)))
  return only(byName.filter(({ numbers }) => mention.numbers.length === 0 || numbers.size === 0))
}

const only = <I extends string>(found: readonly Known<I>[]): I | null => (found.length === 1 ? found[0]!.id : null)

/**
 * Persons whom one may take for the same: they share a word of their names, and no other word speaks against it, as another first name
 * does. For a person to look at, never joined by itself.
 */
export function alike<I extends string>(persons: readonly { id: I; shown: string }[]): Map<I, I[]> {
  const named = persons.map(({ id, shown }) => ({ id, words: wordsOf(shown) }))
  const byWord = Map.groupBy(
    named.flatMap(one => one.words.filter(word => word.length > 2).map(word => ({ word, one }))),
    ({ word }) => word,
  )
  const found = new Map<I, Set<I>>()
  for (const bearers of byWord.values())
    if (bearers.length <= 6)
      for (const { one } of bearers)
        for (const { one: other } of bearers)
          if (one !== other && mayBeOne(one.words, other.words))
            found.set(one.id, (found.get(one.id) ?? new Set()).add(other.id))
  return new Map([...found].map(([id, others]) => [id, [...others]]))
}

/** Without the genitive's s, so that "Eks" is "Ek". */
const wordsOf = (name: string): string[] => [
  ...new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .filter(Boolean)
      .map(word => (word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word)),
  ),
]

/** Whether what two names do not share can be the same name: one has nothing more, an initial, or a spelling near the other's. */
function mayBeOne(one: readonly string[], other: readonly string[]): boolean {
  const mine = one.filter(word => !other.includes(word))
  const theirs = other.filter(word => !one.includes(word))
  if (mine.length === 0 || theirs.length === 0) return true
  return mine.some(word => theirs.some(their => isNear(word, their)))
}

function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 1) return long.startsWith(short)
  let same = 0
  while (same < short.length && one[same] === other[same]) same++
  let tail = 0
  while (tail < short.length - same && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  return same >= 4 || (short.length >= 4 && long.length - same - tail <= 1)
}
