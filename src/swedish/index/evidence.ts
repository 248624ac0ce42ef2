// How much of a question a text speaks of, 0–1: each word of the question weighs by how telling it is, whatever collection is searched.
// A word counts as met in another form, in a compound, or misspelt.
import { telling, wordsOf } from '#swedish/index/terms.ts'
import type { Forms, Vocabulary } from '#swedish/index/vocabulary.ts'

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
/** Shared grams (Dice) from which two words may be the same one misspelt. */
const alike = 0.42
/** A word made from the other: "röka" and "rökning", "bygga" and "byggnad". */
const byRoot = 0.7

/** Sum of what the met words tell that is as good as the whole question. */
const plenty = 20

type Word = Forms & { tells: number }

export function questionOf(question: string, vocabulary: Vocabulary): Question {
  const distinct = [...new Set(telling(wordsOf(question), vocabulary))].sort()
  const words: Word[] = distinct.map(word => ({ ...vocabulary.formsOf(word), tells: vocabulary.tells(word) }))
  const holders = new Map<number, number[]>()
  for (const [i, { grams }] of words.entries())
    for (const gram of new Set(grams)) holders.set(gram, [...(holders.get(gram) ?? []), i])
  const all = words.reduce((sum, word) => sum + word.tells, 0)
  const share = (met: readonly number[]) =>
    all === 0 ? 0 : words.reduce((sum, word, i) => sum + word.tells * met[i]!, 0) / all
  // A text's words come back in the next text, so each is looked at once a question.
  const known = new Map<string, readonly number[] | null>()
  const none = words.map(() => 0)
  const likeness = (word: string): readonly number[] | null => {
    const before = known.get(word)
    if (before !== undefined) return before
    const found = vocabulary.isStopword(word) ? null : likenessOf(word, words, holders, vocabulary)
    known.set(word, found)
    return found
  }
  return {
    met: text => {
      const best = [...none]
      for (const word of wordsOf(text)) {
        const like = likeness(word)
        if (like) for (const [i, points] of like.entries()) if (points > best[i]!) best[i] = points
      }
      return best
    },
    share,
    evidence: met => Math.min(1, (share(met) + (share(met) * all) / plenty) / 2),
  }
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
  const shared = words.map(() => 0)
  let any = false
  for (const gram of new Set(grams))
    for (const i of holders.get(gram) ?? []) {
      shared[i]!++
      any = true
    }
  if (!any && !words.some(each => madeFrom(each.stem, root))) return null
  const parts = new Set([root, ...ownParts])
  return words.map((each, i) => {
    if (each.stem === root) return 1
    if (parts.has(each.stem)) return byPart
    const dice = (2 * shared[i]!) / (each.grams.length + grams.length)
    const inParts = each.parts.filter(part => parts.has(part)).length / Math.max(1, each.parts.length)
    const likely = dice < alike ? 0 : Math.min(1, dice + 0.3)
    return Math.max(byPart * inParts, likely, madeFrom(each.stem, root) ? byRoot : 0)
  })
}
