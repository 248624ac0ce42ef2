// Names that are not of persons though they look so: firms, schools, laws, books. By a list, and by the words before and after.
// Must not know what a name is used for.
import { businessAfter, classBefore, isLandmark, namesPlace, opensOtherName, unmakesName } from './name-cues.ts'
import type { NameToken } from './name-tokens.ts'

/** How many words of a listed name open at a word; 0 where none does. */
export type OtherNames = (tokens: readonly NameToken[], at: number) => number

/** Names from a list of one a line; # opens a remark. Only words with a capital are compared, so that "komet" stays a word. */
export function otherNames(list: string): OtherNames {
  const byFirst = new Map<string, string[][]>()
  const capitals = new Set<string>()
  for (const line of list.split('\n')) {
    const words = line.startsWith('#') ? [] : wordsOf(line)
    const [first] = words
    // "SARA" is a method; Sara is not.
    if (words.length === 1 && /^\p{Lu}{2,}$/u.test(line.trim())) capitals.add(first!)
    if (first)
      byFirst.set(
        first,
        [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
      )
  }
  return (tokens, at) => {
    const token = tokens[at]!
    const entries = byFirst.get(token.lower) ?? byFirst.get(bare(token.lower)) ?? []
    const isWritten = (words: string[]) =>
      words.length > 1
        ? words.every((word, i) => isWord(tokens[at + i], word, i === 0, i === words.length - 1))
        : token.shape === 'upper' || (token.shape === 'title' && !capitals.has(words[0]!))
    return entries.find(isWritten)?.length ?? 0
  }
}

const wordsOf = (line: string): string[] => line.toLowerCase().match(/[\p{L}\p{M}’'-]+/gu) ?? []
const bare = (word: string): string => word.replace(/[:’']?s$/u, '')
const isWord = (token: NameToken | undefined, word: string, isFirst: boolean, isLast: boolean): boolean =>
  token !== undefined &&
  (token.lower === word || (isLast && bare(token.lower) === word)) &&
  (isFirst || /^(?:[ .]{1,2}| & )$/u.test(token.gap))

/** The words of a text that belong to listed names: 1 where the name is one word, 2 where it is several. */
export function listedOthers(tokens: readonly NameToken[], others: OtherNames): Uint8Array {
  const out = new Uint8Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    const count = others(tokens, i)
    // "kung Karl XI": one listed name may open within another.
    for (let at = i; at < i + count; at++) out[at] = Math.max(out[at]!, count > 1 ? 2 : 1)
  }
  return out
}

/** "Till: Ekebyholms kommun": a municipality, whatever stands before it. */
export const isMunicipality = (tokens: readonly NameToken[], to: number): boolean =>
  (tokens[to]?.gap === ' ' && /^kommuns?$/u.test(tokens[to].text)) || /^kommuns?$/u.test(tokens[to - 1]!.text)

/** The word that makes tokens [from, to) a street, a school, a firm, a house; null where none does. */
export function otherNameBy(tokens: readonly NameToken[], from: number, to: number): string | null {
  return wordWithin(tokens, from, to) ?? wordAfter(tokens, from, to) ?? wordBefore(tokens, from, to)
}

const firm = /^(?:AB|HB|KB)s?$/u
/** A firm by its form, whatever word stands before it: "Sökande: Napoli & Tutti HB", "Bröderna Hall Mark & Trädgård AB". */
export function firmBy(tokens: readonly NameToken[], from: number): string | null {
  for (let at = from; at < from + 7; at++) {
    const token = tokens[at]
    if (!token || (at > from && !/^ (?:& )?$/u.test(token.gap)) || (token.shape === 'lower' && at > from)) return null
    if (at > from && firm.test(token.text)) return token.text
  }
  return null
}
const club = /^(?:AB|HB|KB|IFK|IFK:s|GIF|IF|IK|BK|FK|SK|HK|HC|KFUM|AIK|FF)$/u
/** Clubs, after their town: "Åbro IF". */
const sport = /^(?:IF|IK|BK|SK|IBK|FK|BTK|OK|GIF|IFK)s?$/u
/** "Nils Ferlin-salen", "Karl Johans-hemmet": what bears a name, with a hyphen. */
const room =
  /^\p{Lu}\p{L}+-(?:sal|rum|bad|hall|hem|bassäng|hus|skola|gata|väg|park|plats|torg|pris|stipendi|fond|arena|gård|bibliotek|dag|klubb|modell|metod|test|skal|minne|museum|muse|lund|stig|led)(?:en|et|n|t|an|na|mmet|met)?s?$/u
/** Ends of the last word of a street, a stop or a school built on a name: "Nils Ericsonsterminalen". */
const built =
  /(?:gatan|vägen|torget|terminalen|gymnasiet|skolan|plan|parken|bron|gränd|leden|allén|kajen|sjukhuset|biblioteket|badet|hallen|huset|gården|kyrkan|stiftelsen|priset|fonden)$/u

/** "Advokatfirman Vinge", "Öquist Arkitektur", "Kyl-Janne AB", taken for a name as a whole. */
function wordWithin(tokens: readonly NameToken[], from: number, to: number): string | null {
  const [first, last] = [tokens[from]!, tokens[to - 1]!]
  if (first.lower.length > 5 && (opensOtherName(first.lower) || classBefore(first.lower))) return first.text
  // "Lundgrens Livs": the trade by itself, after what may be a name.
  if (to - from < 2)
    return first.gap === ' ' && isTrade(first) && tokens[from - 1]?.shape === 'title' ? first.text : null
  if (opensOtherName(first.lower) || classBefore(first.lower)) return first.text
  for (let i = from; i < to; i++) if (firm.test(tokens[i]!.text)) return tokens[i]!.text
  if (sport.test(last.text) || room.test(last.text)) return last.text
  return last.gap === ' ' && isTrade(last) ? last.text : null
}

const isTrade = ({ shape, lower }: NameToken): boolean =>
  shape === 'title' && (businessAfter(lower) || (lower.length > 6 && built.test(lower)))

/** Right after, or within three capitals more: "Karl Hedin Bygg AB", "Ruud & Wall". */
function wordAfter(tokens: readonly NameToken[], from: number, to: number): string | null {
  for (let on = 0; on < 4; on++) {
    const next = tokens[to + on]
    // "Ingrid Bergmans ⏎ äldreboende": a genitive waits for its word.
    if (on === 0 && next?.newLine && next.gap === ' ' && tokens[to - 1]!.lower.endsWith('s') && to - from > 1)
      return unmakesName(next.lower) ? next.text : null
    if (!next || next.newLine || !/^ (?:& )?$/u.test(next.gap)) return null
    const isFirm = firm.test(next.text) || (on < 2 && (sport.test(next.text) || room.test(next.text)))
    if (isFirm || (on === 0 && (unmakesName(next.lower) || isLandmark(next.text) || isTrade(next)))) return next.text
    if (next.shape === 'lower' && next.lower !== 'och') return null
  }
  return null
}

/** "Lex Maja", "Hälsocentralen Björknäs", "Hotell Sankt Jörgen", "AB Karl Hedin", "avdelningarna Humlan, Myran och Liljan". */
function wordBefore(tokens: readonly NameToken[], from: number, to: number): string | null {
  let at = from
  // Over the capitals and members of the enumeration that stand between.
  for (let back = 0; back < 4; back++) {
    const [before, here] = [tokens[at - 1], tokens[at]!]
    if (!before || here.newLine) return null
    const beside = here.gap === ' '
    if (beside && club.test(before.text)) return before.text
    if (beside && opensOtherName(before.lower) && (before.lower === 'lex' || !isPlural(before.lower)))
      return before.text
    if (beside && (classBefore(before.lower) || (to - from === 1 && namesPlace(before.lower)))) return before.text
    const listed = here.gap === ', ' || before.lower === 'och'
    if (!(listed && isInList(tokens, at)) && !(beside && before.shape === 'title' && !before.opens)) return null
    at -= before.lower === 'och' ? 2 : 1
    if (at < 1) return null
  }
  return null
}

const isPlural = (lower: string): boolean => lower.endsWith('na')
/** An enumeration of single capitals, opened by a plural that says what they are. */
const isInList = (tokens: readonly NameToken[], at: number): boolean => {
  for (let back = 1; back < 5; back++) {
    const before = tokens[at - back]
    if (!before) return false
    if (before.shape === 'lower' && before.lower !== 'och') return isPlural(before.lower) && classBefore(before.lower)
    if (before.shape === 'title' && isPlural(before.lower) && classBefore(before.lower)) return true
  }
  return false
}
