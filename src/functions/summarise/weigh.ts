// How much each sentence says of the whole: how central it is, how near the title, where it stands, and what it promises to say.
import { likeness, type Sentence, toLength1 } from '#functions/summarise/sentence.ts'

/** A letter asks at its end; a memo or a piece of news says it first. */
export type Genre = 'letter' | 'paper'
export const features = ['central', 'ranked', 'title', 'place', 'length', 'cue'] as const
export type Feature = (typeof features)[number]
export type Weighed = { sentence: Sentence; score: number; parts: Record<Feature, number> }

/** After a measured regression on texts with known questions (centroid first, then title, length, rank and place). */
const weights: Record<Feature, number> = { central: 3, ranked: 1, title: 1.4, place: 1, length: 0.6, cue: 0.5 }
const cue =
  /\b(?:bör|föreslå\w*|beslut\w*|krävs|behöv\w*|sammanfattningsvis|slutsats\w*|bedöm\w*|syfte\w*|begär|yrka\w*|önska\w*|undrar|anser|kostnad\w*)\b/iu

export function weigh(sentences: readonly Sentence[], title: ReadonlyMap<string, number>, genre: Genre): Weighed[] {
  const middle = new Map<string, number>()
  for (const { speaks } of sentences)
    for (const [stem, weight] of speaks) middle.set(stem, (middle.get(stem) ?? 0) + weight)
  const centre = toLength1(middle)
  const ranks = ranksOf(sentences)
  const highest = (all: readonly number[]) => all.reduce((high, one) => Math.max(high, one), 1e-9)
  const central = sentences.map(one => likeness(one.speaks, centre))
  const [mostCentral, highestRank] = [highest(central), highest(ranks)]
  return sentences.map((sentence, i) => {
    const parts: Record<Feature, number> = {
      central: central[i]! / mostCentral,
      ranked: ranks[i]! / highestRank,
      title: likeness(sentence.speaks, title),
      place: placeOf(i, sentences.length, genre),
      length: Math.min(1, sentence.words / 18) * (sentence.words > 40 ? 0.6 : 1),
      cue: cue.test(sentence.text) || (genre === 'letter' && sentence.text.endsWith('?')) ? 1 : 0,
    }
    return { sentence, parts, score: features.reduce((sum, feature) => sum + weights[feature] * parts[feature], 0) }
  })
}

/** 1 where the genre says the most, falling over five sentences; the other end counts for less. */
function placeOf(at: number, of: number, genre: Genre): number {
  const near = (distance: number) => Math.max(0, 1 - distance / 5)
  const [first, last] = [near(at), near(of - 1 - at)]
  return genre === 'letter' ? Math.max(last, first / 3) : Math.max(first, last / 3)
}

/** TextRank: a sentence weighs by the sentences it resembles. Bounded: at most 400 sentences, twenty rounds. */
function ranksOf(sentences: readonly Sentence[]): number[] {
  const count = sentences.length
  const alike = sentences.map((one, i) =>
    sentences.map((other, j) => (i === j ? 0 : likeness(one.speaks, other.speaks))),
  )
  const sums = alike.map(row => row.reduce((sum, each) => sum + each, 0) || 1)
  let ranks = sentences.map(() => 1 / count)
  for (let round = 0; round < 20; round++)
    ranks = ranks.map(
      (_, i) => 0.15 / count + 0.85 * ranks.reduce((sum, rank, j) => sum + (rank * alike[j]![i]!) / sums[j]!, 0),
    )
  return ranks
}
