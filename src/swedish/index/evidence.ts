// How much of a question a text speaks of, 0–1: each word of the question weighs by how telling it is, whatever collection is searched.
// A word counts as met in another form, in a compound, or misspelt.
import { gramsOf, telling, wordsOf } from '#swedish/index/terms.ts'
import type { Vocabulary } from '#swedish/index/vocabulary.ts'
import { stem } from '#swedish/stem.ts'

/** A question taken apart once, held against many texts. */
export type Question = {
  /** How far each of its words is met in a text, 0–1, in an order of its own. */
  met(text: string): readonly number[]
  /** How much of the question that is, 0–1. */
  share(met: readonly number[]): number
}

/** A word that only a part of a compound answers to: "bygglov" in "lov". */
const byPart = 0.8
/** Shared grams (Dice) from which two words may be the same one misspelt. */
const alike = 0.45

type Word = { stem: string; parts: readonly string[]; grams: number; tells: number }

export function questionOf(question: string, vocabulary: Vocabulary): Question {
  const distinct = [...new Set(telling(wordsOf(question), vocabulary))].sort()
  const words: Word[] = distinct.map(word => ({
    stem: stem(word),
    parts: vocabulary.parts(word).map(stem),
    grams: gramsOf(word).length,
    tells: vocabulary.tells(word),
  }))
  const holders = new Map<string, number[]>()
  for (const [i, word] of distinct.entries())
    for (const gram of new Set(gramsOf(word))) holders.set(gram, [...(holders.get(gram) ?? []), i])
  const all = words.reduce((sum, word) => sum + word.tells, 0)
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
    share: met => (all === 0 ? 0 : words.reduce((sum, word, i) => sum + word.tells * met[i]!, 0) / all),
  }
}

/** What a text's word does for each word of the question; null where nothing. */
function likenessOf(
  word: string,
  words: readonly Word[],
  holders: ReadonlyMap<string, number[]>,
  vocabulary: Vocabulary,
): number[] | null {
  const grams = gramsOf(word)
  const shared = words.map(() => 0)
  let any = false
  for (const gram of new Set(grams))
    for (const i of holders.get(gram) ?? []) {
      shared[i]!++
      any = true
    }
  const root = stem(word)
  if (!any && !words.some(each => each.stem === root)) return null
  const parts = new Set([root, ...vocabulary.parts(word).map(stem)])
  return words.map((each, i) => {
    if (each.stem === root) return 1
    if (parts.has(each.stem)) return byPart
    const dice = (2 * shared[i]!) / (each.grams + grams.length)
    const inParts = each.parts.filter(part => parts.has(part)).length / Math.max(1, each.parts.length)
    return Math.max(byPart * inParts, dice < alike ? 0 : dice)
  })
}
