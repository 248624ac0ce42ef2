// How much each sentence says of the whole: how central it is, how near the title, where it stands, and what it promises to say.
import { purposeOf } from '#functions/summarise/headings.ts'
import { likeness, type Sentence, toLength1 } from '#functions/summarise/sentence.ts'

/** A letter asks at its end; a memo and minutes say it under certain headings; other papers say it first. */
export type Genre = 'letter' | 'memo' | 'minutes' | 'paper'
export const features = ['central', 'ranked', 'title', 'place', 'section', 'length', 'cue'] as const
export type Feature = (typeof features)[number]
export type Weighed = { sentence: Sentence; score: number; parts: Record<Feature, number> }

type Weights = Record<Feature, number>
/** After a measured regression on texts with known questions (centroid first, then title, length, rank and place), and what each genre asks for. */
const usual: Weights = { central: 3, ranked: 1, title: 1.4, place: 1, section: 0, length: 0.6, cue: 0.5 }
const weights: Record<Genre, Weights> = {
  letter: { ...usual, title: 0.7, place: 0.8, cue: 2 },
  memo: { ...usual, central: 1.5, ranked: 0.5, title: 1, place: 0.3, section: 2.5, cue: 1 },
  minutes: { ...usual, central: 1, ranked: 0.5, title: 0.3, place: 0, section: 3.5, cue: 1.5 },
  paper: { ...usual, central: 2, place: 0.6, section: 2, cue: 1.2 },
}
const cue =
  /(?<!\p{L})(?:bör|föreslå\p{L}*|förordar|rekommendera\p{L}*|beslut\p{L}*|krävs|sammanfattningsvis|slutsats\p{L}*|begär|yrka\p{L}*|överklaga\p{L}*|önska\p{L}*|undrar|kostnad\p{L}*|vi(?:ll| behöver)|jag (?:vill|ber|behöver))(?!\p{L})/iu
/** In minutes what was decided is asked for, not what was said or moved. */
const resolves =
  /(?<!\p{L})(?:beslutar|antar|avslår|bifaller|beviljar|godkänner|noterar|uppdrar|överlämnar|fastställer|föreslår|är överens)(?!\p{L})/iu
/** A sum, a share or a day: what one is asked about afterwards. */
const figure =
  /\d(?:[\d  ]*\d)?(?:,\d+)? ?(?:kronor|kr|tkr|mnkr|miljon\p{L}*|procent|%|st)|\d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu

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
      section: purposeOf(sentence.section),
      cue: cueOf(sentence.text, genre),
    }
    const own = weights[genre]
    return { sentence, parts, score: features.reduce((sum, feature) => sum + own[feature] * parts[feature], 0) }
  })
}

function cueOf(text: string, genre: Genre): number {
  if (genre === 'minutes') return resolves.test(text) ? 1 : 0
  if (cue.test(text) || (genre === 'letter' && text.endsWith('?'))) return 1
  return figure.test(text) ? 0.6 : 0
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
