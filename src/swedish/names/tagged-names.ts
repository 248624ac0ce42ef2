// Joins what a trained tagger proposes with what the rules found: the tagger adds finds, lengthens them, and moves their certainty.
// Must not know how the tagger came to it; it only asks.
import { type Reason, reason } from '#text/finding.ts'
import { isPersonWord, isWeekday, particles } from './name-cues.ts'
import type { NameFind } from './name-find.ts'
import type { NameLists } from './name-lists.ts'
import { baseOf, givenStrength, surnameStrength } from './name-strength.ts'
import type { NameToken } from './name-tokens.ts'
import { otherNameBy } from './other-names.ts'

/** What is heard of a text's words, one number a word. */
export type Tagged = {
  /** The probability of being part of a person's name. */
  persons: ArrayLike<number>
  /** The probability of opening one. */
  begins: ArrayLike<number>
  /** The probability of being part of a place's or an organisation's name. */
  others: ArrayLike<number>
  /** What speaks for a name most: the word's own form, the lists, or the words around. */
  why(at: number): 'form' | 'lists' | 'around'
}
export type NameTagger = (tokens: readonly NameToken[]) => Tagged

/** From what probability a word that only the tagger takes for a name becomes a find, at each level of care. Chosen on the development sets. */
export const taggerLeast = { standard: 0.25, strict: 0.1 } as const
/** What a find of the tagger's is at least worth, so that it is shown at its level. */
const shown = { standard: 0.5, strict: 0.3 } as const

/** Finds of the rules with the tagger's word on them: what both see is surer, what it sees no name in is less sure. */
export function weighed(
  finds: readonly NameFind[],
  tokens: readonly NameToken[],
  tagged: Tagged,
  lists: NameLists,
): NameFind[] {
  const covered = new Uint8Array(tokens.length)
  for (const find of finds) covered.fill(1, find.from, find.to)
  return finds.map(find => {
    let most = 0
    for (let i = find.from; i < find.to; i++) most = Math.max(most, tagged.persons[i]!)
    const longer = lengthened(find, tokens, covered, tagged, lists)
    if (find.why.some(({ id }) => id === 'part-of-other-name')) return find
    if (isAnother(find, tagged))
      return { ...longer, sure: twoDigits(Math.max(0, find.sure - 0.45)), why: [...find.why, reason('tagger-against')] }
    if (most >= 0.5) return { ...longer, sure: agreed(find.sure, most), why: [...find.why, said(find.from, tagged)] }
    if (most >= 0.02 || find.sure >= 0.85) return longer
    const doubt = find.why.some(({ id }) => id === 'after-word') ? 0.1 : 0.25
    return { ...longer, sure: twoDigits(Math.max(0, find.sure - doubt)), why: [...find.why, reason('tagger-against')] }
  })
}

/** The tagger hears a firm or a place in every word of a find that the rules are not sure of. */
function isAnother(find: NameFind, { persons, others }: Tagged): boolean {
  if (find.sure >= 0.95 || find.why.some(({ id }) => id === 'after-word')) return false
  for (let i = find.from; i < find.to; i++) if (others[i]! < 0.6 || persons[i]! > 0.2) return false
  return true
}

const twoDigits = (n: number): number => Math.round(n * 100) / 100
/** Two that agree leave less doubt than either; a find that something speaks against keeps half of that doubt. */
const agreed = (rule: number, tagger: number): number =>
  twoDigits(rule < 0.2 ? rule : Math.min(0.98, Math.max(rule, 1 - (1 - rule) * (1 - 0.8 * tagger))))

const said = (at: number, tagged: Tagged): Reason => reason(`tagger-${tagged.why(at)}`)

/** "Anna" by the lists, "Qwerty" after it by the tagger: one name. */
function lengthened(
  find: NameFind,
  tokens: readonly NameToken[],
  covered: Uint8Array,
  tagged: Tagged,
  lists: NameLists,
): NameFind {
  let { to } = find
  const more: string[] = []
  for (let token = tokens[to]; token && to - find.to < 3; token = tokens[++to]) {
    if (covered[to] || token.gap !== ' ' || token.newLine || tagged.persons[to]! < 0.3) break
    if (tagged.begins[to]! > tagged.persons[to]! / 2) break
    // "Wallanders svärson": after a capital, a small word is no surname.
    if (token.shape === 'lower' && tokens[to - 1]!.shape !== 'lower' && !particles.has(token.lower)) break
    if (isNoun(token, lists) || (lists.places.isPlace(token.lower) && !isBorne(token, lists))) break
    more.push(token.lower)
  }
  return to === find.to ? find : { ...find, to, surnames: [...find.surnames, ...more] }
}

/** Names that only the tagger sees. */
export function taggedBeyond(
  tokens: readonly NameToken[],
  finds: readonly NameFind[],
  tagged: Tagged,
  lists: NameLists,
  level: keyof typeof taggerLeast,
): NameFind[] {
  const least = taggerLeast[level]
  const covered = new Uint8Array(tokens.length)
  for (const find of finds) covered.fill(1, find.from, find.to)
  const usual = usually(tokens, tagged.persons, least)
  const out: NameFind[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (
      covered[i] ||
      tagged.persons[i]! < least ||
      !isWord(tokens[i]!) ||
      isInLink(tokens, i) ||
      isInCode(tokens, i) ||
      isWeekday(tokens, i) ||
      isCellLetter(tokens, i) ||
      isKey(tokens, i) ||
      usual(tokens[i]!.lower) < least
    )
      continue
    let to = i + 1
    let sure = tagged.persons[i]!
    while (to < tokens.length && !covered[to] && tagged.persons[to]! >= least && goesOn(tokens, to, tagged))
      sure = Math.max(sure, tagged.persons[to++]!)
    const from = pastNouns(tokens, i, to, lists)
    const words = tokens.slice(from, to).map(token => baseOf(token.lower, lists))
    if (from < to && otherNameBy(tokens, from, to) === null && sure >= leastFor(tokens, from, to, lists, least))
      out.push({
        from,
        to,
        ...parts(words, lists),
        sure: twoDigits(Math.max(shown[level], 0.95 * sure)),
        why: [said(i, tagged)],
      })
    i = to - 1
  }
  return out
}

/** How likely a word is to be a name where it stands in this text, taken together: one odd sentence makes no name of a firm. */
function usually(tokens: readonly NameToken[], persons: ArrayLike<number>, least: number): (lower: string) => number {
  const sums = new Map<string, { sum: number; count: number }>()
  for (const [i, { lower }] of tokens.entries()) if (persons[i]! >= least) sums.set(lower, { sum: 0, count: 0 })
  for (const [i, { lower }] of tokens.entries()) {
    const known = sums.get(lower)
    if (!known) continue
    known.sum += persons[i]!
    known.count++
  }
  return lower => {
    const known = sums.get(lower)
    return known && known.count > 2 ? known.sum / known.count : 1
  }
}

/** "Badplatsen Sandarna", "Årsmöte Ekeby": nouns that nobody bears open no name; what is no name known either goes with them. */
function pastNouns(tokens: readonly NameToken[], from: number, to: number, lists: NameLists): number {
  // "Elins Knappar": whose it is and what it is, a firm; "lin- och oljeväxter": half a word.
  const isOwner = to === from + 2 && baseOf(tokens[from]!.lower, lists) !== tokens[from]!.lower
  if (isOwner && isNoun(tokens[from + 1]!, lists)) return to
  if (tokens[from]!.shape === 'lower' && /^- /u.test(tokens[from + 1]?.gap ?? '')) return to
  let at = from
  while (at < to && isNoun(tokens[at]!, lists)) at++
  if (at === from) return from
  return tokens.slice(at, to).some(token => isBorne(token, lists)) ? at : to
}
const isBorne = ({ lower }: NameToken, lists: NameLists): boolean =>
  givenStrength(lower, lists) > 0 || surnameStrength(lower, lists) > 0
const isNoun = (token: NameToken, lists: NameLists): boolean =>
  token.lower.length > 2 && !isBorne(token, lists) && !particles.has(token.lower) && lists.isOfLanguage(token.lower)

/** Where the words themselves speak against a name, a mere suspicion will not do. */
const suspicion = 0.5

/** A single word that no list of names has is a firm or a thing as often as a person: "Anbudet från Texstar". */
const unborne = 0.45
function isUnborne(tokens: readonly NameToken[], at: number, lists: NameLists): boolean {
  const { lower } = tokens[at]!
  return !isBorne(tokens[at]!, lists) && !/[^a-zåäöé-]/u.test(lower) && !hasNameBeside(tokens, at, lists)
}
/** A first name, an initial or a surname right before or after. */
const hasNameBeside = (tokens: readonly NameToken[], at: number, lists: NameLists): boolean =>
  [tokens[at - 1], tokens[at + 1]].some(
    (beside, i) =>
      beside !== undefined &&
      /^,? {1,3}$/u.test((i === 0 ? tokens[at]! : beside).gap) &&
      beside.shape !== 'lower' &&
      (beside.shape === 'initial' || isBorne(beside, lists)),
  )

/** What nobody bears and is written as an abbreviation is none. */
const never = 2

/** More is asked of towns, and of a common word or noun that opens a sentence or a line of its own. */
function leastFor(tokens: readonly NameToken[], from: number, to: number, lists: NameLists, least: number): number {
  const words = tokens.slice(from, to)
  const isName = ({ lower }: NameToken) => givenStrength(lower, lists) >= 2
  const short = words.every(({ shape, text }) => shape === 'upper' && /^\p{L}{2,5}$/u.test(text))
  if (short && !words.some(word => isBorne(word, lists))) return never
  if (short && words.every(({ lower }) => givenStrength(lower, lists) < 3 && surnameStrength(lower, lists) < 2))
    return 0.9
  if (words.some(isName)) return least
  // "P R O M E M O R I A": letters set apart.
  if (words.length > 3 && words.every(({ shape }) => shape === 'initial')) return never
  if (words.every(({ lower }) => lists.places.isPlace(lower))) return suspicion
  const [word] = words
  if (words.length === 1 && word!.shape === 'title' && isUnborne(tokens, from, lists)) return unborne
  if (words.length > 1 || !word || surnameStrength(word.lower, lists) === 3) return least
  // A heading or a field: "Umgängesstöd: Pappa Farid kom i tid", "Lokal: Aulan".
  const isField = word.opens && (tokens[to]?.gap.startsWith(':') || /[:|]/u.test(word.gap))
  if (isField && word.shape === 'title') return suspicion
  const isNoun = lists.common(word.lower) >= 3 || /(?:en|et|ar|er|na|ln|ng|are)$/u.test(word.lower)
  return isNoun && (word.opens || word.shape === 'lower') ? suspicion : least
}

/** "Hustrun", "Thu": they stand where names do, and are none. */
const isWord = ({ text, lower, shape }: NameToken): boolean =>
  (text.length > 1 || shape === 'initial') && !isPersonWord(lower) && !calendar.has(lower) && !formWord.test(lower)
/** Ends of what forms ask for: clearingnr, Gatuadress, födelsedatum, användarnamn. No name ends so. */
const formWord =
  /(?:[^aeiouyåäö]nr|nummer|adress|datum|namn|uppgift(?:er)?|beteckning|kod|faktura|konto|kvitto|avtal|ansökan|anmälan|blankett|bilaga|beslut|protokoll|logg|pnr|postadress|^p-?nr|^e-?mail|^åå.*)$/u
/** "https", "www", "tiktok.com": parts of an address on the net, no stop of an initial between. */
const isInLink = (tokens: readonly NameToken[], at: number): boolean =>
  (/^(?::?\/|\.$|\\)/u.test(tokens[at + 1]?.gap ?? '') || /\\$/u.test(tokens[at]!.gap)) &&
  tokens[at]!.shape !== 'initial' &&
  tokens[at]!.lower.length < 12
    ? /^(?:https?|www|[\p{Ll}-]+|Users|Desktop|Documents|Public|Downloads)$/u.test(tokens[at]!.text)
    : false
/** "f%C3%B6r", "8H3K229": letters among figures are no initials. */
const isInCode = (tokens: readonly NameToken[], at: number): boolean =>
  /%$/u.test(tokens[at]!.gap) ||
  (tokens[at]!.text.length < 4 && (/\d$/u.test(tokens[at]!.gap) || /^\d/u.test(tokens[at + 1]?.gap ?? '')))
/** A letter by itself in its cell, a party's or a row's: "Anna Berg     S". */
const isCellLetter = (tokens: readonly NameToken[], at: number): boolean => {
  const [{ shape, gap, newLine }, next] = [tokens[at]!, tokens[at + 1]]
  const isApart = (between: string): boolean => / {3}|[\t|;]/u.test(between)
  const ends = next === undefined || next.newLine || isApart(next.gap)
  return shape === 'initial' && (isApart(gap) || ((newLine || at === 0) && isApart(next?.gap ?? ''))) && ends
}
/** `name="…"`, `stack=`: what a program calls its fields. */
const isKey = (tokens: readonly NameToken[], at: number): boolean =>
  /^=\S/u.test(`${tokens[at + 1]?.gap ?? ''}x`) && tokens[at]!.shape === 'lower'

/** Days, months and the labels of fields. */
const calendar = new Set(
  'mon tue wed thu fri sat sun mån tis ons tors fre lör sön jan feb mar apr jun jul aug sep oct okt nov dec januari februari mars april juni juli augusti september oktober november december måndag tisdag onsdag torsdag fredag lördag söndag mailto bg pg anv pnr regnr tfn tel mob fax konto-id användar-id användarnamn login username user id-nr orgnr bankkonto iban swish född konto lönekonto clearing kto personnummer telefon adress växel isbn epost e-post diarienr diarienummer dnr ärende sign datum ort inloggad alias nick skypenamn uppg lgh tr vån mopedbil lastbil personbil fullm reg nr uid ou dc cn usr pwd src dst ref bil ank avs mott betr ang enl forts best lev avd enh förv pat jour info maila mejla ring skicka anmäl kontakta svara läs kolla fyll bifoga hämta lämna betala swisha skriv klicka ladda öppna stäng accepted failed invalid connection session error warning denied password port host from inlogg roman novell bok boken filmen film moped mc släp husbil cykel kund brukare birthdate mac dhcp adressen skolskjuts öppnad stängd subject offert message-id x-originating-ip brorson brorsdotter remiss hei halal d:o tegel anmälare notering klient instruktör sem'.split(
    ' ',
  ),
)

/** Within a name stand spaces, the stop of an initial, and the comma of "Berg, Anna"; on a new line another name opens. */
function goesOn(tokens: readonly NameToken[], at: number, { begins, persons }: Tagged): boolean {
  const token = tokens[at]!
  const opensAnother = begins[at]! > persons[at]! / 2
  if (token.gap === ' ') return !opensAnother
  if (/^\. ?$/u.test(token.gap)) return tokens[at - 1]!.shape === 'initial' && !opensAnother
  return token.gap === ', ' && !token.newLine && !opensAnother
}

function parts(words: string[], lists: NameLists): { given: string[]; surnames: string[] } {
  if (words.length > 1) return { given: words.slice(0, -1), surnames: words.slice(-1) }
  const isGiven = lists.given(words[0]!) > lists.surname(words[0]!)
  return isGiven ? { given: words, surnames: [] } : { given: [], surnames: words }
}
