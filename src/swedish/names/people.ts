// Who is who in a document: finds that name the same person get the same key, so that one decision holds everywhere.
import type { NameFind } from './name-find.ts'

export type People = {
  /** The key of the person a find names: `anna berg`, or the single name where it fits none or several. */
  keyOf(find: Pick<NameFind, 'given' | 'surnames'>): string
  /** The part as known in this document without its genitive s; null where no one bears it. */
  part(lower: string): { word: string; as: 'given' | 'surname' | 'both' } | null
  /** The key of the person whose names make up the local part of an e-mail address; null where none or several do. */
  keyOfEmail(address: string): string | null
}

/** People from the finds that are sure enough to stand on their own. */
export function peopleOf(finds: readonly NameFind[]): People {
  const given = new Map<string, Set<string>>()
  const surnames = new Map<string, Set<string>>()
  const known = new Set(finds.flatMap(find => [...find.given, ...find.surnames]))
  const bare = (word: string): string => (word.endsWith('s') && known.has(word.slice(0, -1)) ? word.slice(0, -1) : word)
  for (const find of finds) {
    const key = fullKey(find, bare)
    for (const word of find.given) if (word.length > 1) add(given, bare(word), key)
    for (const word of find.surnames) add(surnames, bare(word), key)
  }
  return {
    keyOf: find => whole(find, given, surnames, bare),
    part: lower => partOf(lower, given, surnames),
    keyOfEmail: address => keyOfEmail(address, given, surnames),
  }
}

function add(map: Map<string, Set<string>>, word: string, key: string): void {
  const keys = map.get(word)
  if (keys) keys.add(key)
  else map.set(word, new Set([key]))
}

const fullKey = (find: Pick<NameFind, 'given' | 'surnames'>, bare: (word: string) => string): string =>
  [find.given[0], find.surnames.at(-1)]
    .filter(word => word !== undefined)
    .map(bare)
    .join(' ')

/** Full names among the keys: those that a part alone may stand for. */
const full = (keys: Iterable<string> | undefined): string[] => [...(keys ?? [])].filter(key => /^[^ ]{2,} ./u.test(key))

function whole(
  find: Pick<NameFind, 'given' | 'surnames'>,
  given: Map<string, Set<string>>,
  surnames: Map<string, Set<string>>,
  bare: (word: string) => string,
): string {
  const key = fullKey(find, bare)
  const [first, last] = [find.given[0] && bare(find.given[0]), find.surnames.at(-1) && bare(find.surnames.at(-1)!)]
  if (first && first.length > 1 && last) return key
  const candidates = full(last ? surnames.get(last) : given.get(first ?? ''))
  const fitting = first && last ? candidates.filter(candidate => candidate.startsWith(first)) : candidates
  return fitting.length === 1 ? fitting[0]! : key
}

function partOf(lower: string, given: Map<string, Set<string>>, surnames: Map<string, Set<string>>) {
  const forms = [lower, lower.replace(/[:’']?s$/u, '')]
  for (const word of new Set(forms)) {
    const [asGiven, asSurname] = [given.has(word), surnames.has(word)]
    if (asGiven || asSurname)
      return {
        word,
        as: asGiven && asSurname ? ('both' as const) : asGiven ? ('given' as const) : ('surname' as const),
      }
  }
  return null
}

/** Letters as e-mail addresses write them: å and ä as a, ö as o, accents gone. */
export const folded = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/gu, 'o').replace(/æ/gu, 'ae')

function keyOfEmail(
  address: string,
  given: Map<string, Set<string>>,
  surnames: Map<string, Set<string>>,
): string | null {
  const words = folded(address.split(/@| ?[([{]| at /u)[0] ?? '')
    .split(/[^a-z]+/u)
    .filter(Boolean)
  const found = new Set<string>()
  for (const [surname, keys] of surnames)
    for (const key of full(keys)) {
      const last = folded(surname)
      const first = folded(key.split(' ')[0]!)
      const both = words.includes(last) && words.some(word => word === first || first.startsWith(word))
      if (both || words.some(word => word === first + last || word === last + first || word === first[0] + last))
        found.add(key)
    }
  if (found.size === 1) return [...found][0]!
  if (found.size > 1 || words.length !== 1) return null
  const alone = full(given.get(words[0]!))
  return alone.length === 1 ? alone[0]! : null
}
