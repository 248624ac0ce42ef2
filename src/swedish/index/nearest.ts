// The passages nearest to a question over one or more indexes as if they were one: BM25 over grams and over stems, each held against
// its own highest. What may be found can be narrowed in several ways at once (pools), for answers and for counts beside them.
import { type Postings, rarityOf, rising } from '#swedish/index/postings.ts'
import type { TermKinds, Terms } from '#swedish/index/terms.ts'

/** Weight of grams; the rest is that of stems. */
const byGrams = 0.7

/** An index as far as ranking needs it. `documentOf`: a passage's document, by number. */
export type Ranked = {
  grams: Postings
  stems: Postings
  count: number
  documentOf(passage: number): number
}
/** Which pools a document of an index belongs to, a bit for each. */
export type Pools = { count: number; of(index: number, document: number): number }
/** What a document as a whole adds to the score of its passages, by its number. */
export type Lift = (index: number, document: number) => number
const noLift: Lift = () => 0
export type Near = { index: number; passage: number; fused: number }

/** Scores by passage, kept for the next question and always left at zero. */
const scratch: { grams: Float64Array[]; stems: Float64Array[] } = { grams: [], stems: [] }

/** The nearest of each pool, best first, `most` of each. */
export function nearest(
  indexes: readonly Ranked[],
  terms: TermKinds,
  pools: Pools,
  most: number,
  lift: Lift = noLift,
): Near[][] {
  const touched = indexes.map((): number[] => [])
  const grams = scored('grams', indexes, terms.grams, touched)
  const stems = scored('stems', indexes, terms.stems, touched)
  const high = { grams: 1e-9, stems: 1e-9 }
  for (const [i, passages] of touched.entries())
    for (const passage of passages) {
      if (grams[i]![passage]! > high.grams) high.grams = grams[i]![passage]!
      if (stems[i]![passage]! > high.stems) high.stems = stems[i]![passage]!
    }
  const near = Array.from({ length: pools.count }, (): Near[] => [])
  for (const [index, passages] of touched.entries()) {
    const { documentOf } = indexes[index]!
    for (const passage of passages) {
      const fused =
        (byGrams * grams[index]![passage]!) / high.grams + ((1 - byGrams) * stems[index]![passage]!) / high.stems
      grams[index]![passage] = 0
      stems[index]![passage] = 0 // who was touched by both comes again, with nothing
      if (fused <= 0) continue
      const document = documentOf(passage)
      const member = pools.of(index, document)
      const lifted = fused + lift(index, document)
      for (let pool = 0; pool < near.length; pool++)
        if ((member >> pool) & 1) keepNearest(near[pool]!, { index, passage, fused: lifted }, most)
    }
  }
  return near
}

function scored(
  kind: 'grams' | 'stems',
  indexes: readonly Ranked[],
  terms: Terms,
  touched: readonly number[][],
): Float64Array[] {
  const sum = (of: (postings: Postings) => number) => indexes.reduce((all, index) => all + of(index[kind]), 0)
  const passages = sum(postings => postings.passages)
  const mean = sum(postings => postings.length) / Math.max(1, passages)
  const scores = indexes.map(({ count }, i) => {
    const kept = scratch[kind][i]
    if (kept && kept.length >= count) return kept
    scratch[kind][i] = new Float64Array(Math.ceil(count * 1.2))
    return scratch[kind][i]
  })
  for (const [key, units] of rising(terms)) {
    const rarity = rarityOf(
      passages,
      sum(postings => postings.holders(key)),
      units,
    )
    for (const [i, index] of indexes.entries()) index[kind].score(key, { rarity, mean }, scores[i]!, touched[i]!)
  }
  return scores
}

/** Puts it in its place, best first, and lets the last fall out when there are more than `most`. */
function keepNearest(near: Near[], one: Near, most: number): void {
  const last = near[near.length - 1]
  if (near.length === most && last && comesBefore(last, one)) return
  let at = near.length
  while (at > 0 && !comesBefore(near[at - 1]!, one)) at--
  near.splice(at, 0, one)
  if (near.length > most) near.pop()
}

const comesBefore = (a: Near, b: Near): boolean =>
  a.fused > b.fused || (a.fused === b.fused && (a.index < b.index || (a.index === b.index && a.passage < b.passage)))
