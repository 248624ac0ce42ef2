// Names written without capitals, as in hurried mails: "mvh anna berg", "jag pratade med fatima".
import { reason } from '#text/finding.ts'
import { type Cue, isGreeted, particles } from './name-cues.ts'
import type { NameFind } from './name-find.ts'
import type { NameLists } from './name-lists.ts'
import { baseOf, givenStrength, surnameStrength } from './name-strength.ts'
import type { NameToken } from './name-tokens.ts'

/** Bearers (log2) from which a name without a capital is taken for one: rarer ones are more often misspelt words. */
const oftenGiven = 8
const oftenSurname = 8

/** "lin- och oljeväxter", "km/tim", "Bergmans stig", "Martinsons roman": nouns that are first names as well. */
const isNoun = (tokens: readonly NameToken[], i: number): boolean =>
  /^-[ ,]/u.test(tokens[i + 1]?.gap ?? '') ||
  /\/$/u.test(tokens[i]!.gap) ||
  (/^(?:stig|roman|tim|ruta|mark|sten|park)$/u.test(tokens[i]!.lower) &&
    (tokens[i]!.gap !== ' ' || tokens[i - 1]?.shape === 'title' || /s$/u.test(tokens[i - 1]?.lower ?? '')))

export function lowerName(tokens: readonly NameToken[], i: number, lists: NameLists, cue: Cue | null): NameFind | null {
  const token = tokens[i]!
  if (token.text.length < 2 || particles.has(token.lower) || isNoun(tokens, i)) return null
  const base = baseOf(token.lower, lists)
  const strength = givenStrength(token.lower, lists)
  const strong = strength === 3 && lists.common(base) < 0 && (lists.given(base) >= oftenGiven || base.includes('-'))
  // After "mvh" or "hej" a rarer name will do, but not a word that everybody writes.
  const rare = lists.common(token.lower) < 3 && lists.common(base) < 3
  const fits = strong || (cue !== null && strength >= 1 && !isGreeted(token.lower) && rare)
  if (!fits) return null
  const given = [base, ...moreGiven(tokens, i + 1, lists)]
  const end = i + given.length
  const surname = surnameAfter(tokens, end, lists, cue)
  const find = { from: i, to: surname ? surname.to : end, given, surnames: surname ? [surname.word] : [] }
  if (surname) return { ...find, sure: strong ? 0.86 : 0.7, why: [reason('given-and-surname'), reason('no-capital')] }
  return { ...find, sure: strong ? 0.66 : 0.55, why: [reason('given-name'), reason('no-capital')] }
}

/** Second and third first names: "anna karin berg". */
function moreGiven(tokens: readonly NameToken[], from: number, lists: NameLists): string[] {
  const more: string[] = []
  for (let at = from; more.length < 2; at++) {
    const token = tokens[at]
    if (token?.gap !== ' ' || givenStrength(token.lower, lists) < 3) break
    const base = baseOf(token.lower, lists)
    if (lists.common(base) >= 0 || lists.given(base) < oftenGiven || lists.surname(base) > lists.given(base)) break
    more.push(base)
  }
  return more
}

function surnameAfter(tokens: readonly NameToken[], at: number, lists: NameLists, cue: Cue | null) {
  const token = tokens[at]
  if (!token || !/^ {1,2}$/u.test(token.gap)) return null
  const strength = surnameStrength(token.lower, lists)
  const base = baseOf(token.lower, lists)
  const common = lists.common(token.lower)
  // "anna berg" yes, "anna ska" no: a surname that is also a word must be far better known as a name.
  const known = lists.surname(base) >= oftenSurname || base.includes('-')
  const fits = strength === 3 || (strength === 2 && known && common < (cue === 'farewell' ? 13 : 11))
  return fits && (known || cue === 'farewell' || token.shape !== 'lower') ? { to: at + 1, word: base } : null
}
