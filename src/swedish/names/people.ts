// Who is who in a document: finds that name the same person get the same key, so that one decision holds everywhere.
import type { NameFind } from './name-find.ts'

type Named = Pick<NameFind, 'given' | 'surnames'>

export type People = {
  /** The key of the person a find names: `anna berg`, or the single name where it fits none or several. */
  keyOf(find: Named): string
  /** The part as known in this document without its genitive s; null where no one bears it. */
  part(lower: string): { word: string; as: 'given' | 'surname' | 'both' } | null
  /** The key of the person whose names make up the local part of an e-mail address; null where none or several do. */
  keyOfEmail(address: string): string | null
}

/** A person named in full somewhere: first name and last surname, in base form. */
type Person = { key: string; first: string; last: string }

/** People from the finds that are sure enough to stand on their own. */
export function peopleOf(finds: readonly NameFind[]): People {
  const known = new Set(finds.flatMap(find => [...find.given, ...find.surnames]))
  const bare = (word: string): string => (word.endsWith('s') && known.has(word.slice(0, -1)) ? word.slice(0, -1) : word)
  const persons = new Map<string, Person>()
  for (const find of finds) {
    const [first, last] = ends(find, bare)
    if (first && last && first.length > 1) persons.set(`${first} ${last}`, { key: `${first} ${last}`, first, last })
  }
  // "Kerstin Hallon": two first names by the lists, and nobody else of the first: the second stands as a surname.
  const firsts = new Set(Array.from(persons.values(), ({ first }) => first))
  for (const { given, surnames } of finds) {
    const [first, last] = [given[0]!, given.at(-1)!]
    if (surnames.length === 0 && given.length === 2 && first.length > 1 && last.length > 1 && !firsts.has(first))
      persons.set(`${first} ${last}`, { key: `${first} ${last}`, first, last })
  }
  const byFirst = grouped(persons.values(), person => [person.first])
  const byLast = grouped(persons.values(), person => [person.last])
  const given = new Set(finds.flatMap(find => find.given.filter(word => word.length > 1).map(bare)))
  const surnames = new Set(finds.flatMap(find => find.surnames.map(bare)))
  const mailboxes = grouped(persons.values(), mailboxForms)
  return {
    keyOf: find => {
      const [first, last] = ends(find, bare)
      const second = find.surnames.length === 0 && find.given.length === 2 ? find.given[1]! : undefined
      return second && persons.has(`${first} ${second}`) ? `${first} ${second}` : keyOf([first, last], byFirst, byLast)
    },
    part: lower => partOf(lower, given, surnames),
    keyOfEmail: address => keyOfEmail(address, mailboxes),
  }
}

const ends = (find: Named, bare: (word: string) => string): [string | undefined, string | undefined] => {
  const [first, last] = [find.given[0], find.surnames.at(-1)]
  return [first === undefined ? first : bare(first), last === undefined ? last : bare(last)]
}

function grouped(persons: Iterable<Person>, by: (person: Person) => string[]): Map<string, Person[]> {
  const groups = new Map<string, Person[]>()
  for (const person of persons)
    for (const name of new Set(by(person))) {
      const group = groups.get(name)
      if (group) group.push(person)
      else groups.set(name, [person])
    }
  return groups
}

function keyOf(
  [first, last]: [string | undefined, string | undefined],
  byFirst: Map<string, Person[]>,
  byLast: Map<string, Person[]>,
): string {
  const key = [first, last].filter(word => word !== undefined).join(' ')
  if (first && first.length > 1 && last) return key
  // "Aslan", a first name by the lists, is in this document somebody's surname; and the other way about.
  const candidates =
    (last
      ? (byLast.get(last) ?? (first ? [] : byFirst.get(last)))
      : (byFirst.get(first ?? '') ?? byLast.get(first ?? ''))) ?? []
  const fitting = first && last ? candidates.filter(person => person.first.startsWith(first)) : candidates
  return fitting.length === 1 ? fitting[0]!.key : key
}

function partOf(lower: string, given: ReadonlySet<string>, surnames: ReadonlySet<string>) {
  for (const word of new Set([lower, lower.replace(/[:’']?s$/u, '')])) {
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
const folded = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/gu, 'o').replace(/æ/gu, 'ae')

/** How a person's names are put together before the @, words parted by a full stop: anna.berg, berg.anna, annaberg, aberg, a.berg, anna. */
function mailboxForms({ first, last }: Person): string[] {
  const [f, l] = [folded(first).replace(/[^a-z]/gu, ''), folded(last).replace(/[^a-z]/gu, '')]
  if (!f || !l) return []
  return [`${f}.${l}`, `${l}.${f}`, f + l, l + f, f[0]! + l, `${f[0]}.${l}`, `${l}.${f[0]}`, f, l]
}

function keyOfEmail(address: string, mailboxes: Map<string, Person[]>): string | null {
  const local = folded(address.split(/@| ?[([{]| at /u)[0] ?? '')
  // Hyphens inside a name vanish (anna-karin.berg); other marks part the words. Middle initials are passed over.
  const words = local
    .replace(/-/gu, '')
    .split(/[^a-z]+/u)
    .filter(Boolean)
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return null
  const found = mailboxes.get(words.length > 1 ? `${first}.${last}` : first) ?? []
  return found.length === 1 ? found[0]!.key : null
}
