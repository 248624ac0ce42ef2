// How likely each word of a text is to be part of a person's name, by a trained linear-chain CRF. Proposes; decides nothing.
// Must not know where the weights lie, nor what a name is used for.
import type { NameToken } from '../names/name-tokens.ts'
import type { NameTagger, Tagged } from '../names/tagged-names.ts'
import { featureCount, firstOfLists, firstOfNeighbours, readFeatures } from './features.ts'
import { beginPerson, insidePerson, labelCount } from './labels.ts'
import { lattice, rowWidth } from './lattice.ts'
import type { NameModel } from './name-model.ts'
import { emptyFacts, type Known, longest, readFacts } from './word-facts.ts'

export type Tagger = {
  /** What it makes of a text's words. */
  names: NameTagger
  /** The likeliest label of each word, as in `labels`. */
  labels(tokens: readonly NameToken[]): Uint8Array
}

/** Buffers are made once and used for every text: a tagger is for one thread. */
export function tagger(model: NameModel, known: Known): Tagger {
  const facts = emptyFacts()
  const rows = new Int32Array(longest * featureCount)
  const chain = lattice()
  chain.take(model.transitions)
  let readLast: readonly NameToken[] | null = null
  const read = (tokens: readonly NameToken[], from: number, to: number): void => {
    readLast = tokens
    readFacts(facts, tokens, from, to, known)
    readFeatures(facts, rows)
  }
  const each = (tokens: readonly NameToken[], use: (from: number, to: number) => void): void => {
    for (let from = 0; from < tokens.length; ) {
      const to = stretchEnd(tokens, from)
      read(tokens, from, to)
      addUp(model, rows, chain.scores, to - from)
      chain.run(to - from)
      use(from, to)
      from = to
    }
  }
  const names = (tokens: readonly NameToken[]): Tagged => {
    const heard = emptyHeard(tokens.length)
    const { persons, said, ...rest } = heard
    const opens: number[] = []
    each(tokens, (from, to) => {
      opens.push(from)
      takeNames(chain.marginals, from, to, heard)
      for (let i = from; i < to; i++)
        if (persons[i]! >= likely) said[i] = 1 + groups.indexOf(weighsMost(model, rows, i - from))
    })
    let lastRead = -1
    const why = (at: number) => {
      if (said[at]) return groups[said[at] - 1]!
      const from = opens[lastUpTo(opens, at)]!
      if (from !== lastRead || tokens !== readLast) read(tokens, from, stretchEnd(tokens, from))
      lastRead = from
      return weighsMost(model, rows, at - from)
    }
    return { persons, ...rest, why }
  }
  const labels = (tokens: readonly NameToken[]): Uint8Array => {
    const out = new Uint8Array(tokens.length)
    each(tokens, (from, to) => {
      for (let i = from; i < to; i++) out[i] = likeliest(chain.marginals, (i - from) * rowWidth)
    })
    return out
  }
  return { names, labels }
}

/** From what probability a word is likely to be asked about. Others seldom are, in order: their stretch is read again, once. */
const likely = 0.1
const groups: ReturnType<Tagged['why']>[] = ['form', 'lists', 'around']

/** `said`: what speaks for a likely word, read off while its features are at hand: its place among the groups, from 1. */
type Heard = ReturnType<typeof emptyHeard>
const emptyHeard = (size: number) => ({
  persons: new Float32Array(size),
  begins: new Float32Array(size),
  others: new Float32Array(size),
  said: new Uint8Array(size),
})

function takeNames(marginals: Float64Array, from: number, to: number, { persons, begins, others }: Heard): void {
  for (let i = from; i < to; i++) {
    const at = (i - from) * rowWidth
    begins[i] = marginals[at + beginPerson]!
    persons[i] = begins[i]! + marginals[at + insidePerson]!
    for (let y = insidePerson + 1; y < labelCount; y++) others[i]! += marginals[at + y]!
  }
}

function likeliest(marginals: Float64Array, at: number): number {
  let best = 0
  for (let y = 1; y < labelCount; y++) if (marginals[at + y]! > marginals[at + best]!) best = y
  return best
}

function lastUpTo(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sorted[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** Which group of features speaks most for a person against no name at all. */
function weighsMost({ weights }: NameModel, rows: Int32Array, word: number): ReturnType<Tagged['why']> {
  const sums = { form: 0, lists: 0, around: 0 }
  for (let k = 0; k < featureCount; k++) {
    const at = rows[word * featureCount + k]! * rowWidth
    const speaks = Math.max(weights[at + beginPerson]!, weights[at + insidePerson]!) - weights[at]!
    sums[k < firstOfLists ? 'form' : k < firstOfNeighbours ? 'lists' : 'around'] += speaks
  }
  if (sums.around >= sums.form && sums.around >= sums.lists) return 'around'
  return sums.lists >= sums.form ? 'lists' : 'form'
}

/** Where the stretch that opens at `from` ends: with its sentence. "K. Sandell" and "bl.a. Anna" go on. */
export function stretchEnd(tokens: readonly NameToken[], from: number): number {
  for (let i = from + 1; i < tokens.length; i++) {
    if (i - from >= longest) return i
    const { gap } = tokens[i]!
    if (gap === ' ') continue
    if (!/[.!?]["”»)]*\s/u.test(gap)) continue
    const before = tokens[i - 1]!
    const shortened =
      /^\.\s/u.test(gap) && (before.text.length <= 2 || /^(?:tel|tfn|fam|adv|bl|nr|dir|ang)$/u.test(before.lower))
    if (!shortened) return i
  }
  return tokens.length
}

function addUp({ weights, scale }: NameModel, rows: Int32Array, scores: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let s4 = 0
    let s5 = 0
    let s6 = 0
    for (let k = i * featureCount, end = k + featureCount; k < end; k++) {
      const at = rows[k]! << 3
      s0 += weights[at]!
      s1 += weights[at + 1]!
      s2 += weights[at + 2]!
      s3 += weights[at + 3]!
      s4 += weights[at + 4]!
      s5 += weights[at + 5]!
      s6 += weights[at + 6]!
    }
    const to = i * rowWidth
    scores[to] = s0 * scale
    scores[to + 1] = s1 * scale
    scores[to + 2] = s2 * scale
    scores[to + 3] = s3 * scale
    scores[to + 4] = s4 * scale
    scores[to + 5] = s5 * scale
    scores[to + 6] = s6 * scale
  }
}
