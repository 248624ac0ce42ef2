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

/** Persons whom one may take for the same: they share a word of their names. For a person to look at, never joined by itself. */
export function alike<I extends string>(persons: readonly (Known<I> & { shown: string })[]): Map<I, I[]> {
  const byWord = new Map<string, I[]>()
  for (const { id, shown } of persons)
    for (const word of new Set(
      shown
        .toLowerCase()
        .split(/[^\p{L}-]+/u)
        .filter(one => one.length > 2),
    )) {
      const bare = word.endsWith('s') ? word.slice(0, -1) : word
      byWord.set(bare, [...(byWord.get(bare) ?? []), id])
    }
  const found = new Map<I, Set<I>>()
  for (const ids of byWord.values())
    if (ids.length > 1 && ids.length <= 6)
      for (const id of ids) found.set(id, new Set([...(found.get(id) ?? []), ...ids.filter(other => other !== id)]))
  return new Map([...found].map(([id, others]) => [id, [...others]]))
}
