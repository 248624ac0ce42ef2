// Names written with capitals: Anna Berg, K.G. Svensson, Berg, Anna, Mohamed al-Rashid, Anna B.
import { type Reason, reason } from '#text/finding.ts'
import { type Cue, isFarewell, isGreeted, isPersonWord, namesPlace, particles } from './name-cues.ts'
import type { NameFind } from './name-find.ts'
import type { NameLists } from './name-lists.ts'
import { baseOf, givenStrength, isUnknown, type Strength, surnameStrength } from './name-strength.ts'
import type { NameToken } from './name-tokens.ts'

type Tokens = readonly NameToken[]
/** A first name or surname found, with how strongly. */
type Part = { word: string; strength: Strength }

const joined = (token: NameToken | undefined): token is NameToken => token !== undefined && /^ {1,2}$/u.test(token.gap)
const capital = (token: NameToken): boolean =>
  token.shape === 'title' || token.shape === 'upper' || article.test(token.text)
/** al-Sayed, el-Amin: the article stands small before a capital. */
const article = /^(?:al|el|ad|an|ar|as|ash)-(?=\p{Lu})/u

export function nameAtCapital(tokens: Tokens, i: number, lists: NameLists, cue: Cue | null): NameFind | null {
  if (isPersonWord(tokens[i]!.lower) && givenStrength(tokens[i]!.lower, lists) < 3) return null
  // "Pat. N. Ek": cut short.
  if (/^(?:pat|kl|ev|tel|ref)$/u.test(tokens[i]!.lower) && tokens[i + 1]?.gap.startsWith('.')) return null
  const find =
    initialsAndSurname(tokens, i, lists) ??
    initialsAlone(tokens, i) ??
    surnameFirst(tokens, i, lists) ??
    plainName(tokens, i, lists, cue)
  const single = find !== null && find.to - find.from === 1
  return single && joined(tokens[i]) && namesPlace(tokens[i - 1]?.lower ?? '') ? null : find
}

/** A. Berg, A Berg, K.G. Svensson. */
function initialsAndSurname(tokens: Tokens, i: number, lists: NameLists): NameFind | null {
  let to = i
  while (tokens[to]?.shape === 'initial' && (to === i || /^\.? ?$/u.test(tokens[to]!.gap)) && to - i < 3) to++
  const last = tokens[to]
  if (/\d$/u.test(tokens[i]!.gap) || (last?.newLine && last.gap === ' ')) return null
  if (to === i || !last || !capital(last) || !/^\.? {0,2}$/u.test(last.gap)) return null
  const dotted = last.gap.startsWith('.')
  // Without a stop, "I Berg" and "A Bygg" are more often a preposition or a list letter.
  const strength = surnameStrength(last.lower, lists)
  if (strength < (dotted ? 2 : 3) || (!dotted && /^[IÅÖ]$/u.test(tokens[i]!.text))) return null
  const sure = dotted ? (strength === 3 ? 0.9 : 0.75) : tokens[i]!.opens ? 0.55 : 0.7
  return {
    from: i,
    to: to + 1,
    given: tokens.slice(i, to).map(token => token.lower),
    surnames: [baseOf(last.lower, lists)],
    sure,
    why: [reason('initial-and-surname')],
  }
}

/** N.S., A.B:s — as journals and decisions shorten a name: two letters with a stop between, and no more. */
function initialsAlone(tokens: Tokens, i: number): NameFind | null {
  const [first, second, after] = [tokens[i]!, tokens[i + 1], tokens[i + 2]]
  const isLetter = (token: NameToken | undefined) => /^\p{Lu}(?::s)?$/u.test(token?.text ?? '')
  if (first.shape !== 'initial' || second?.gap !== '.' || !isLetter(second) || tokens[i - 1]?.shape === 'initial')
    return null
  const ends = second.text.length > 1 || (after?.gap.startsWith('.') && !isLetter(after))
  if (!ends || (after && capital(after) && after.gap === '. ')) return null
  const given = [first.lower, second.lower.slice(0, 1)]
  return { from: i, to: i + 2, given, surnames: [], sure: 0.6, why: [reason('initials')] }
}

/** Berg, Anna — as in tables and registers. */
function surnameFirst(tokens: Tokens, i: number, lists: NameLists): NameFind | null {
  const [surname, given] = [tokens[i]!, tokens[i + 1]]
  if (given?.gap !== ', ' || given.newLine || !capital(surname) || !capital(given)) return null
  const least = isRow(tokens, i) && surnameStrength(surname.lower, lists) >= 2 ? 1 : 3
  if (
    isFarewell(surname.lower) ||
    givenStrength(given.lower, lists) < least ||
    givenStrength(surname.lower, lists) === 3
  )
    return null
  const strength = surnameStrength(surname.lower, lists)
  if (strength < 2 && !(surname.opens && isUnknown(surname.lower, lists) && !lists.isOfLanguage(surname.lower)))
    return null
  if (!surname.opens && strength < 3 && !(strength === 2 && giver.test(tokens[i - 1]?.lower ?? ''))) return null
  const more = tokens[i + 2]
  const to = joined(more) && !more.newLine && capital(more) && givenStrength(more.lower, lists) === 3 ? i + 3 : i + 2
  return {
    from: i,
    to,
    given: tokens.slice(i + 1, to).map(token => baseOf(token.lower, lists)),
    surnames: [baseOf(surname.lower, lists)],
    sure: surname.opens ? 0.92 : 0.8,
    why: [reason('surname-first')],
  }
}

const giver = /^(?:från|till|av|med|för|åt|hos|om|mot|sökande|sökanden|klagande|klaganden|anmälare)$/u
/** "Lund, Per | Vaktmästare": a line of a table opens here, and the cell ends after the two words. */
const isRow = (tokens: Tokens, i: number): boolean =>
  tokens[i]!.opens && (tokens[i + 2] === undefined || /^\s*[|;\t\d]|\n/u.test(tokens[i + 2]!.gap))

/** "Men Anna", "Som Lars Ek": a word that opens the sentence, rather than the first of several names. */
function isOpeningWord(tokens: Tokens, i: number, lists: NameLists): boolean {
  const [token, next] = [tokens[i]!, tokens[i + 1]]
  const common = lists.common(token.lower)
  if (!token.opens || common < 8 || givenStrength(token.lower, lists) > 1) return false
  if (lists.given(token.lower) < common - 4 && lists.surname(token.lower) < common - 2) return true
  return joined(next) && capital(next) && givenStrength(next.lower, lists) === 3
}

/** First names, particles, surnames, in that order; either may be missing. */
function plainName(tokens: Tokens, i: number, lists: NameLists, cue: Cue | null): NameFind | null {
  if (!capital(tokens[i]!) || (cue === null && isOpeningWord(tokens, i, lists))) return null
  // "Till: Förskolekön": a noun in a field is whom or what it goes to, and no name.
  if (cue === 'field' && isPlainNoun(tokens[i]!.lower, lists)) return null
  const given: Part[] = []
  let at = i
  for (; given.length < 4; at++) {
    const token = tokens[at]
    if (!token || !capital(token) || (at > i && !joined(token))) break
    const strength = givenStrength(token.lower, lists)
    const asSurname = surnameStrength(token.lower, lists)
    // After a first name, a word that is rather a surname is left for the surname.
    if (
      strength === 0 ||
      (asSurname > strength && (given.length > 0 || strength === 1)) ||
      (given.length > 0 && token.newLine && strength < 3)
    )
      break
    given.push({ word: baseOf(token.lower, lists), strength })
  }
  const first = given[0]?.strength ?? 0
  const named =
    first >= 2 || (first === 1 && cue !== null) || cue === 'person-word' || cue === 'field' || cue === 'farewell'
  const tail = surnamesFrom(tokens, at, lists, first === 3 || (named && cue !== null), i === at)
  if (isHouseOf(tokens, i, tail.to, given.length, lists)) return null
  // "Josefin Lilja": both are first names, but the last one stands where a surname does.
  const last = given.at(-1)
  if (last && given.length > 1 && tail.parts.length === 0 && lists.surname(last.word) >= 8)
    tail.parts.push(given.pop()!)
  const find = { from: i, to: tail.to, given: given.map(p => p.word), surnames: tail.parts.map(p => p.word) }
  if (find.to === i) return null
  if (cue === 'greeting' && isGreeted(tokens[i]!.lower)) return null
  // "Tack" and then a new sentence: "Vår granne …".
  if (cue !== null && first < 2 && find.to === i + 1 && lists.common(tokens[i]!.lower) >= 8) return null
  const { sure, why } = weigh(tokens[i]!, given, tail.parts, tail.initial, cue)
  return sure < 0.2 ? null : { ...find, sure, why }
}

/** "Monicas Fötter", "Tommys Tak": whose it is and what it is, both with a capital, is a firm and no surname. */
function isHouseOf(tokens: Tokens, from: number, to: number, given: number, lists: NameLists): boolean {
  const [owner, thing] = [tokens[from]!, tokens[from + 1]]
  if (given !== 1 || to > from + 2 || !joined(thing) || thing.newLine || thing.shape !== 'title') return false
  if (baseOf(owner.lower, lists) === owner.lower) return false
  return isPlainNoun(thing.lower, lists)
}

function surnamesFrom(tokens: Tokens, from: number, lists: NameLists, takesUnknown: boolean, alone: boolean) {
  const parts: Part[] = []
  let to = from
  for (let at = from; parts.length < (takesUnknown ? 3 : 2); at++) {
    let token = tokens[at]
    if (!token || (at > from || !alone ? !joined(token) : false)) break
    let skipped = 0
    while (
      token &&
      particles.has(token.lower) &&
      skipped < 2 &&
      !(alone && parts.length === 0 && at === from && token.shape === 'lower')
    ) {
      token = tokens[at + ++skipped]
      if (!joined(token)) token = undefined
    }
    if (!token || !capital(token)) break
    // Another first name begins another person: columns of signatures run together.
    const opensNext =
      givenStrength(token.lower, lists) === 3 && lists.given(token.lower) > lists.surname(token.lower) + 3
    if (parts.length > 0 && skipped === 0 && opensNext) break
    const strength = surnameStrength(token.lower, lists)
    const unknown = takesUnknown && !token.newLine && isUnknown(token.lower, lists)
    const enough =
      skipped > 0 || parts.length === 0 ? strength >= 1 || unknown : strength >= 2 || (unknown && strength >= 1)
    if (!enough || (token.newLine && strength < 2) || (token.newLine && parts.length > 0)) break
    parts.push({ word: baseOf(token.lower, lists), strength: unknown ? (Math.max(strength, 1) as Strength) : strength })
    at += skipped
    to = at + 1
  }
  const next = tokens[to]
  const initial =
    parts.length === 0 && !alone && next?.shape === 'initial' && next.gap === ' ' && !/^[IÅÖ]$/u.test(next.text)
  return { parts, to: initial ? to + 1 : to, initial }
}

/** Certainties are set by hand from what each pattern is worth; `evaluation/mask` measures what they give. */
function weigh(token: NameToken, given: Part[], surnames: Part[], initial: boolean, cue: Cue | null) {
  const first = Math.max(0, ...given.map(p => p.strength))
  const last = Math.max(0, ...surnames.map(p => p.strength))
  const why = (id: string, sure: number): { sure: number; why: Reason[] } => ({ sure, why: [reason(id)] })
  if (first > 0 && surnames.length > 0) {
    const both = first + last
    return why(
      'given-and-surname',
      both >= 5 ? 0.97 : both === 4 ? 0.88 : first === 3 ? 0.8 : both === 3 ? (first === 2 ? 0.62 : 0.42) : 0.3,
    )
  }
  if (first === 3 && initial) return why('given-and-initial', 0.85)
  if (given.length > 1 && first === 3) return why('given-names', 0.9)
  // "MAC", "RUT": an abbreviation, where the lists know it for a rare name only.
  if (/^\p{Lu}{1,3}(?::|$)/u.test(token.text)) return why('given-name-or-word', cue ? 0.2 : 0.15)
  if (first === 3) return why('given-name', token.shape === 'upper' ? 0.6 : token.opens ? 0.78 : 0.86)
  if (cue && (given.length > 0 || surnames.length > 0)) return why('name-by-place', byPlace(token, first, last, cue))
  if (first === 2) return why('given-name-or-word', token.opens || token.shape === 'upper' ? 0.35 : 0.6)
  if (first === 1) return why('given-name-or-word', token.opens || token.shape === 'upper' ? 0.2 : 0.32)
  if (surnames.length > 1 && last === 3) return why('surnames', 0.75)
  if (last === 3) return why('surname', token.shape === 'upper' ? 0.4 : token.opens ? 0.55 : 0.72)
  return why('surname-or-word', last === 2 && !token.opens ? 0.38 : 0.1)
}

/** Nouns in the definite form and titles stand after greetings and farewells as names do: "Hälsningar Redaktionen". */
const noun = /(?:en|et|na|are|ist|gog|man|nen|dens?|or)$/u

/** A word of the language that hardly anybody bears. */
const isPlainNoun = (lower: string, lists: NameLists): boolean =>
  givenStrength(lower, lists) === 0 && surnameStrength(lower, lists) < 2 && lists.isOfLanguage(lower)

function byPlace(token: NameToken, first: number, last: number, cue: Cue): number {
  if (first >= 2 || last === 3) return 0.8
  if (cue === 'person-word' || cue === 'field') return last === 2 || !noun.test(token.lower) ? 0.7 : 0.4
  if (first === 1 || last === 2) return 0.45
  return noun.test(token.lower) ? 0.2 : 0.42
}
