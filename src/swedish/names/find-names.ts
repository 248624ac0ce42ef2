// Finds names of persons among the words of a text: by lists, by what stands around, and by a trained tagger where there is one.
// Must not know what a name is used for, nor who is an official.
import { reason } from '#text/finding.ts'
import { nameAtCapital } from './capital-names.ts'
import { listedNames } from './listed-names.ts'
import { lowerName } from './lower-names.ts'
import { type Cue, cueOf, isWeekday } from './name-cues.ts'
import type { NameFind } from './name-find.ts'
import type { NameLists } from './name-lists.ts'
import type { NameToken } from './name-tokens.ts'
import { firmBy, otherNameBy } from './other-names.ts'
import { type NameTagger, taggedBeyond, weighed } from './tagged-names.ts'
import { isTownHere, townsHere } from './towns-here.ts'

type Level = 'standard' | 'strict'

/** Names by rules; with a tagger, what both see is weighed together and what only it sees is added. */
export function findNames(
  tokens: readonly NameToken[],
  lists: NameLists,
  tagger?: NameTagger | null,
  level: Level = 'standard',
): NameFind[] {
  const finds: NameFind[] = []
  for (let i = 0; i < tokens.length; ) {
    const find = nameAt(tokens, i, lists)
    if (find) finds.push(find)
    i = find ? find.to : i + 1
  }
  if (!tagger) return finds
  const tagged = tagger(tokens)
  const both = weighed(finds, tokens, tagged, lists)
  const towns = townsHere(tokens, lists)
  const found = rejoined(tokens, [...both, ...taggedBeyond(tokens, both, tagged, lists, level)]).filter(
    find => !isTownHere(tokens, find, towns),
  )
  return [...found, ...listedNames(tokens, found, lists)]
}

/** A first name that ends its line and a surname that opens the next, found apart, are one name. */
function rejoined(tokens: readonly NameToken[], finds: readonly NameFind[]): NameFind[] {
  const byStart = new Map(finds.map(find => [find.from, find]))
  const taken = new Set<NameFind>()
  const out = finds.map(find => {
    const rest = byStart.get(find.to)
    if (!rest || find.surnames.length > 0 || rest.given.length > 0 || find.sure < 0.5 || rest.sure < 0.5) return find
    const { newLine, gap } = tokens[find.to]!
    if (!newLine || gap !== ' ') return find
    taken.add(rest)
    return { ...find, to: rest.to, surnames: rest.surnames, sure: Math.max(find.sure, rest.sure) }
  })
  return out.filter((_, i) => !taken.has(finds[i]!))
}

/** A find that belongs to another name: shown only to those who want to see what is doubtful. */
export const doubted = (find: NameFind, word: string): NameFind => ({
  ...find,
  sure: Math.max(0, Math.round((find.sure - 0.6) * 100) / 100),
  why: [...find.why, reason('part-of-other-name', { word })],
})

/** "Efternamnet ändras till Krzyżanowska", "namnet är Sol". */
function namedTo(tokens: readonly NameToken[], i: number): Cue | null {
  if (
    tokens[i]!.gap !== ' ' ||
    tokens[i]!.shape === 'lower' ||
    !/^(?:till|är|blir|från|som|var)$/u.test(tokens[i - 1]!.lower)
  )
    return null
  const isNamed = [2, 3].some(back =>
    /^(?:förnamn|efternamn|flicknamn|tilltalsnamn|mellannamn|namn)(?:et|ets)?$/u.test(tokens[i - back]?.lower ?? ''),
  )
  return isNamed ? 'person-word' : null
}

function nameAt(tokens: readonly NameToken[], i: number, lists: NameLists): NameFind | null {
  const token = tokens[i]!
  const previous = tokens[i - 1]
  const cue = previous ? (cueOf(previous.lower, token.gap) ?? namedTo(tokens, i)) : null
  if (isWeekday(tokens, i)) return null
  const find = token.shape === 'lower' ? lowerName(tokens, i, lists, cue) : nameAtCapital(tokens, i, lists, cue)
  if (!find) return null
  if (cue) {
    find.why.push(reason('after-word', { word: previous!.text }))
    find.sure = Math.min(0.98, Math.round((find.sure + 0.08) * 100) / 100)
  }
  const isCued = cue === 'person-word' || cue === 'field'
  const word = isCued ? firmBy(tokens, find.from) : otherNameBy(tokens, find.from, find.to)
  return word === null ? find : doubted(find, word)
}
