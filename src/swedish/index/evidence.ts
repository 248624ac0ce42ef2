// How much of a question a text speaks of, 0–1: each word of the question weighs by how telling it is, whatever collection is searched.
// A word counts as met in another form, in a compound, or misspelt.

import { telling, wordsOf } from '#swedish/index/terms.ts'
import type { Forms, Vocabulary } from '#swedish/index/vocabulary.ts'
import { slipsBetween } from '#swedish/slips.ts'

/** A question taken apart once, held against many texts. */
export type Question = {
  /** How far each of its words is met in a text, 0–1, in an order of its own. */
  met(text: string): readonly number[]
  /** How much of the question that is, 0–1. */
  share(met: readonly number[]): number
  /** Evidence that a text answers: the share, and how much was met at all, 0–1. One telling word is evidence in a long question too. */
  evidence(met: readonly number[]): number
}

/** A word that only a part of a compound answers to: "bygglov" in "lov". */
const byPart = 0.8
/** A word that tells this much stands in no list, and may be a slip of the pen. */
const unknownFrom = 13
/** What a slip takes away in a word of one letter; in a longer word less. */
const bySlip = 1.6
/** What a likely slip counts where the word is known as it stands. */
const byKnown = 0.5
/** A word made from the other: "röka" and "rökning", "bygga" and "byggnad". */
const byRoot = 0.7

/** A word that may stand for the one of the question. */
const byOther = 0.8

/** Sum of what the met words tell that is as good as the whole question. */
const plenty = 30
/** Weight of the share; the rest is how much was met. */
const byShareMet = 0.8

/** `other`: a word that may stand for the one of the question. */
type Word = Forms & { word: string; tells: number; of: number; other: boolean }

export function questionOf(question: string, vocabulary: Vocabulary): Question {
  const { asked, words } = takenApart(question, vocabulary)
  const holders = new Map<number, number[]>()
  for (const [i, { grams }] of words.entries())
    for (const gram of new Set(grams)) holders.set(gram, [...(holders.get(gram) ?? []), i])
  const all = asked.reduce((sum, { tells }) => sum + tells, 0)
  const share = (met: readonly number[]) =>
    all === 0 ? 0 : asked.reduce((sum, { tells }, i) => sum + tells * met[i]!, 0) / all
  // A text's words come back in the next text, so each is looked at once a question.
  const known = new Map<string, readonly number[] | null>()
  const none = asked.map(() => 0)
  const likeness = (word: string): readonly number[] | null => {
    const before = known.get(word)
    if (before !== undefined) return before
    const like = vocabulary.isStopword(word) ? null : likenessOf(word, words, holders, vocabulary)
    const found = like && best(asked.length, words, like)
    known.set(word, found)
    return found
  }
  return {
    met: text => {
      const most = [...none]
      for (const word of wordsOf(text)) {
        const like = likeness(word)
        if (like) for (const [i, points] of like.entries()) if (points > most[i]!) most[i] = points
      }
      return most
    },
    share,
    evidence: met => byShareMet * share(met) + (1 - byShareMet) * Math.min(1, (share(met) * all) / plenty),
  }
}

type Asked = { word: string; tells: number }

/** The words of the question in an order of their own, and all words that answer to them: each itself, then those that may stand for it. */
function takenApart(question: string, vocabulary: Vocabulary): { asked: Asked[]; words: Word[] } {
  const others = new Map<string, readonly string[]>()
  for (const one of telling(wordsOf(question), vocabulary))
    others.set(one.word, [...(others.get(one.word) ?? []), ...one.others])
  const asked = [...others.keys()].sort().map(word => ({ word, tells: vocabulary.tells(word) }))
  const words = asked.flatMap(({ word, tells }, of): Word[] => [
    { word, ...vocabulary.formsOf(word), tells, of, other: false },
    ...others.get(word)!.map(each => ({ word: each, ...vocabulary.formsOf(each), tells: 0, of, other: true })),
  ])
  return { asked, words }
}

/** For each word of the question the best that a text's word does for it or for one that may stand for it. */
function best(size: number, words: readonly Word[], like: readonly number[]): number[] {
  const most = Array.from({ length: size }, () => 0)
  for (const [i, { of, other }] of words.entries()) most[of] = Math.max(most[of]!, like[i]! * (other ? byOther : 1))
  return most
}

const derived = /^(?:n|ning|nad|nads|and|ar|lig|ig|els|bar|sam|er|ering)$/

const madeFrom = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 3 && long.startsWith(short) && (long === short || derived.test(long.slice(short.length)))
}

/** What a text's word does for each word of the question; null where nothing. */
function likenessOf(
  word: string,
  words: readonly Word[],
  holders: ReadonlyMap<number, number[]>,
  vocabulary: Vocabulary,
): number[] | null {
  const { stem: root, parts: ownParts, grams } = vocabulary.formsOf(word)
  const near = new Set<number>()
  for (const gram of grams) for (const i of holders.get(gram) ?? []) near.add(i)
  if (near.size === 0 && !words.some(each => madeFrom(each.stem, root))) return null
  const parts = new Set([root, ...ownParts])
  return words.map((each, i) => {
    if (each.stem === root) return 1
    if (parts.has(each.stem)) return byPart
    const inParts = each.parts.filter(part => parts.has(part)).length / Math.max(1, each.parts.length)
    const made = madeFrom(each.stem, root) || (each.parts.length === 0 && sharesRoot(each.stem, root))
    return Math.max(byPart * inParts, made ? byRoot : 0, near.has(i) ? misspelt(each, word, root) : 0)
  })
}

/** How likely a word of the question is the other with a slip of the pen. A word that the lists know is seldom a slip for another. */
function misspelt({ word: asked, stem: root, tells }: Word, word: string, otherRoot: string): number {
  const length = Math.min(asked.length, word.length)
  const most = length < 4 || /\d/.test(asked) ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3
  const slips = Math.min(slipsBetween(asked, word, most), slipsBetween(root, otherRoot, most))
  if (slips > most) return 0
  return Math.max(0, 1 - (bySlip * slips) / length) * (tells >= unknownFrom ? 1 : byKnown)
}

/** Both begin alike for most of their length: "nattarbetande" and "nattarbete". */
function sharesRoot(one: string, other: string): boolean {
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  return same >= 5 && same >= 0.6 * Math.max(one.length, other.length)
}
