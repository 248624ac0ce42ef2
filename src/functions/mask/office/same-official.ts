// Who is named again after being shown in service: the same whole name, the surname, the first name by itself. A first name is left
// standing only where nothing near makes it somebody else's. Knows names and what stands beside them; decides no mark.
import { isFarewell, isGreeting } from '#swedish/names/name-cues.ts'
import type { NameFind } from '#swedish/names/name-find.ts'
import type { NameToken } from '#swedish/names/name-tokens.ts'
import type { People } from '#swedish/names/people.ts'
import type { Reason } from '#text/finding.ts'

/** What is known of all finds, by their place in the list. */
export type Known = {
  text: string
  tokens: readonly NameToken[]
  finds: readonly NameFind[]
  people: People
  keys: readonly string[]
  isPrivate: readonly boolean[]
  shown: ReadonlyMap<number, Reason>
}
type Official = { why: Reason; find: NameFind; at: number }

/** For each find that is not shown by itself why it stays as one that is, or null. */
export function sameOfficials(known: Known): (i: number) => Reason | null {
  const { finds, keys, isPrivate, shown, people } = known
  const officials = new Map<string, Official[]>()
  for (const [at, why] of shown) {
    const same = officials.get(keys[at]!)
    if (same) same.push({ why, find: finds[at]!, at })
    else officials.set(keys[at]!, [{ why, find: finds[at]!, at }])
  }
  const privateKeys = new Set(keys.filter((_, i) => isPrivate[i]))
  const citizens = keys.some(key => !officials.has(key))
  const byFirst = new Map<string, boolean>()
  const firstAlone = (key: string): boolean => {
    const before = byFirst.get(key) ?? isTheirs(known, key, officials)
    byFirst.set(key, before)
    return before
  }
  const fits = (key: string, find: NameFind): Reason | null =>
    privateKeys.has(key) ? null : (officials.get(key)?.find(one => isNoFuller(find, one.find))?.why ?? null)
  return i => {
    const [find, key] = [finds[i]!, keys[i]!]
    if (isPrivate[i]) return null
    if (!officials.has(key)) return eachSurname(find, people, one => fits(people.keyOf(one), one))
    // A first name by the lists may be the official's surname: "Aslan" of Mehmet Aslan.
    const isWhole = find.surnames.length > 0 || find.given.length > 1 || key.endsWith(` ${find.given[0]}`)
    const same = isWhole && find.surnames.length === 0 ? asSurname(find) : find
    return isWhole || !citizens || firstAlone(key) ? (fits(key, same) ?? fits(key, find)) : null
  }
}

const asSurname = (find: NameFind): NameFind =>
  find.given.length === 1 ? { ...find, given: [], surnames: find.given } : find

/** "Ja: Ek, Ros": taken for one name, surname first, and both are surnames of officials. */
function eachSurname(find: NameFind, people: People, fits: (one: NameFind) => Reason | null): Reason | null {
  if (find.surnames.length !== 1 || find.given.length !== 1) return null
  const both = [...find.surnames, ...find.given].map(word => ({ ...find, given: [], surnames: [word] }))
  const why = both.map(one => (people.keyOf(one).includes(' ') ? fits(one) : null))
  return why.every(one => one !== null) ? why[0]! : null
}

/** A name with more first names or surnames than the official's is somebody else's of the same name. */
const isNoFuller = (find: NameFind, of: NameFind): boolean =>
  (find.given.length <= of.given.length || of.given.length === 0) &&
  (find.surnames.length <= of.surnames.length || of.surnames.length === 0) &&
  find.given.slice(1).every((name, i) => of.given[i + 1] === undefined || of.given[i + 1] === name)

/**
 * Whether the first name alone is the official's wherever it stands: shown first, never in the company of private persons,
 * with no age, kin or field beside it, and borne by nobody else who is named.
 */
function isTheirs(
  { text, tokens, finds, keys, shown }: Known,
  key: string,
  officials: Map<string, Official[]>,
): boolean {
  const whole = officials.get(key)!.filter(({ find }) => find.given.length > 0)
  const first = whole[0]?.find.given[0]
  if (!first) return false
  const from = Math.min(...whole.map(({ at }) => at))
  const isOfficial = (i: number): boolean => shown.has(i) || officials.has(keys[i] ?? '')
  return finds.every((find, i) => {
    if (keys[i] !== key) return !find.given.includes(first)
    if (find.surnames.length > 0 || shown.has(i)) return true
    if (i < from || isFielded(tokens, find)) return false
    const after = text.slice(tokens[find.to - 1]!.end, tokens[find.to - 1]!.end + 40)
    if (ofPrivate.test(after)) return false
    const beside = [finds[i - 1], finds[i + 1]].map((other, side) => other && isBeside(text, tokens, find, other, side))
    return !(beside[0] && !isOfficial(i - 1)) && !(beside[1] && !isOfficial(i + 1))
  })
}

/** A word before that says a person follows, other than a greeting or a farewell. */
const isFielded = (tokens: readonly NameToken[], { from, why }: NameFind): boolean =>
  why.some(({ id }) => id === 'after-word') &&
  !isFarewell(tokens[from - 1]?.lower ?? '') &&
  !isGreeting(tokens[from - 1]?.lower ?? '')

/** An age, a class, whose mother: those in service are not spoken of so. */
const ofPrivate =
  /^(?:,? \(?\d{1,2}(?: år|,| \(|\)|[A-F](?!\p{L})| )|s? (?:mamma|pappa|mor|far|föräldrar|son|dotter|bror|syster|syskon|mormor|morfar|farmor|farfar|man|fru|make|maka|sambo|barn|klass|lägenhet|hem|bostad|konto|personnummer)(?!\p{L})|,? född|,? åk(?!\p{L}))/u

/** Nothing but "och", a comma or a stroke between two names: they are of one company. */
function isBeside(text: string, tokens: readonly NameToken[], find: NameFind, other: NameFind, side: number): boolean {
  const [one, two] = side === 0 ? [other, find] : [find, other]
  return /^(?: ?(?:och|o|samt|&|\/|,|\+|med) ?| (?:och|o|samt|med) (?:\p{Ll}{2,12} ){0,2})$/u.test(
    text.slice(tokens[one.to - 1]!.end, tokens[two.from]!.start),
  )
}
