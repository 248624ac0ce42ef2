// Which passage holds which term how often, in typed arrays, and BM25 over it. Passages are numbers here; the highest is added last.
// What is sealed lies in one array; what has come since lies in small ones beside it; what is removed is passed over until the next sealing.

import { EntryPool, grown } from '#swedish/index/entry-pool.ts'
import { TermTable } from '#swedish/index/term-table.ts'
import { inUnits, type Terms } from '#swedish/index/terms.ts'

const k1 = 1.2
const b = 0.75
/** An entry is passage × 256 + count, so that one number holds both. */
const countBits = 8
const mostCounted = 2 ** countBits - 1
export const mostPassages = 2 ** (32 - countBits)
/** The new number of a passage that is gone. */
export const gone = 0xffffffff

/** Terms by rising key; `entries` of term i from `from[i]` to `from[i + 1]`, by rising passage. */
export type Parts = {
  keys: Float64Array<ArrayBuffer>
  from: Uint32Array<ArrayBuffer>
  entries: Uint32Array<ArrayBuffer>
  lengths: Uint32Array<ArrayBuffer>
}

/** What a term weighs is reckoned over all that is searched, which may be several of these. */
export type Scale = { rarity: number; mean: number }

export class Postings {
  #terms = new TermTable()
  #sealed: Parts = {
    keys: new Float64Array(0),
    from: new Uint32Array(1),
    entries: new Uint32Array(0),
    lengths: new Uint32Array(0),
  }
  /** By term: entries since the sealing, how many of all are dead, and its count in the passage that is being told. */
  #later = new EntryPool(64)
  #dead = new Uint32Array(64)
  #lengths = new Uint32Array(64)
  #counts = new Uint32Array(64)
  #counted: number[] = []
  passages = 0
  /** Sum of the lengths of the passages, in half words. */
  length = 0

  /** Counts terms for the passage that is being added or removed: the first of them `units`, the others `rest`. */
  count(keys: ArrayLike<number>, units: number, rest = units): void {
    for (let i = 0; i < keys.length; i++) {
      const term = this.#terms.numberFor(keys[i]!)
      if (term >= this.#counts.length) this.#widen(Math.ceil(term * 1.5) + 1)
      if (this.#counts[term] === 0) this.#counted.push(term)
      this.#counts[term]! += i === 0 ? units : rest
    }
  }

  /** What has been counted is what the passage holds. */
  add(passage: number): void {
    let length = 0
    for (const term of this.#counted) {
      const count = this.#counts[term]!
      this.#counts[term] = 0
      length += count
      this.#later.push(term, passage * 2 ** countBits + Math.min(count, mostCounted))
    }
    this.#counted.length = 0
    if (passage >= this.#lengths.length) this.#lengths = longer(this.#lengths, passage + 1)
    this.#lengths[passage] = length
    this.length += length
    this.passages++
  }

  /** What has been counted must be what the passage was added with. */
  remove(passage: number): void {
    for (const term of this.#counted) {
      this.#counts[term] = 0
      this.#dead[term]!++
    }
    this.#counted.length = 0
    this.length -= this.#lengths[passage]!
    this.#lengths[passage] = 0
    this.passages--
  }

  /** Passages that hold the term. */
  holders(key: number): number {
    const term = this.#terms.numberOf(key)
    return term < 0 ? 0 : this.#sealedCount(term) + this.#later.count(term) - this.#dead[term]!
  }

  /** Adds the term's part to the score of every passage that holds it, and puts those that had none into `touched`. */
  score(key: number, { rarity, mean }: Scale, scores: Float64Array, touched: number[]): void {
    const term = this.#terms.numberOf(key)
    if (term < 0) return
    const { from, entries } = this.#sealed
    const count = this.#sealedCount(term)
    if (count > 0) this.#scoreEach(entries, from[term]!, from[term]! + count, rarity, mean, scores, touched)
    const at = this.#later.at(term)
    this.#scoreEach(this.#later.entries, at, at + this.#later.count(term), rarity, mean, scores, touched)
  }

  #scoreEach(
    entries: Uint32Array,
    from: number,
    to: number,
    rarity: number,
    mean: number,
    scores: Float64Array,
    touched: number[],
  ): void {
    for (let i = from; i < to; i++) {
      const entry = entries[i]!
      const passage = entry >>> countBits
      const length = this.#lengths[passage]!
      if (length === 0) continue // removed since
      const count = inUnits(entry & mostCounted)
      if (scores[passage] === 0) touched.push(passage)
      scores[passage]! += (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / mean))
    }
  }

  /** Gives every passage its new number, lets go of those that are gone, and lays all terms in one array by rising key. */
  seal(to: Uint32Array, passages: number): Parts {
    const order = Uint32Array.from({ length: this.#terms.size }, (_, term) => term)
    order.sort((one, other) => this.#terms.key(one) - this.#terms.key(other))
    const keys: number[] = []
    const from: number[] = [0]
    let all = this.#sealed.entries.length
    for (let term = 0; term < this.#terms.size; term++) all += this.#later.count(term)
    const entries = new Uint32Array(all)
    let at = 0
    for (const term of order) {
      const end = this.#lay(term, to, entries, at)
      if (end === at) continue
      keys.push(this.#terms.key(term))
      from.push(end)
      at = end
    }
    const lengths = new Uint32Array(passages)
    for (const [old, number] of to.entries()) if (number !== gone) lengths[number] = this.#lengths[old]!
    const kept = at === entries.length ? entries : entries.slice(0, at)
    const parts = { keys: Float64Array.from(keys), from: Uint32Array.from(from), entries: kept, lengths }
    this.#take(parts)
    return parts
  }

  /** Writes a term's entries under their new numbers from `at`; gives where they end. */
  #lay(term: number, to: Uint32Array, out: Uint32Array, at: number): number {
    const start = at
    let rising = true
    const put = (entry: number) => {
      const number = to[entry >>> countBits]!
      if (number === gone) return
      out[at] = number * 2 ** countBits + (entry & mostCounted)
      if (at > start && out[at]! < out[at - 1]!) rising = false
      at++
    }
    const { from, entries } = this.#sealed
    const count = this.#sealedCount(term)
    for (let i = 0; i < count; i++) put(entries[from[term]! + i]!)
    const later = this.#later.at(term)
    for (let i = 0; i < this.#later.count(term); i++) put(this.#later.entries[later + i]!)
    if (!rising) out.subarray(start, at).sort()
    return at
  }

  static fromParts(parts: Parts): Postings {
    const postings = new Postings()
    postings.#take(parts)
    return postings
  }

  #take(parts: Parts): void {
    this.#sealed = parts
    this.#terms = TermTable.of(parts.keys)
    this.#later = new EntryPool(parts.keys.length + 64)
    this.#dead = new Uint32Array(parts.keys.length + 64)
    this.#counts = new Uint32Array(parts.keys.length + 64)
    this.#lengths = parts.lengths.slice()
    this.passages = parts.lengths.length
    this.length = parts.lengths.reduce((sum, length) => sum + length, 0)
  }

  #sealedCount(term: number): number {
    const { keys, from } = this.#sealed
    return term < keys.length ? from[term + 1]! - from[term]! : 0
  }

  #widen(terms: number): void {
    this.#later.widen(terms)
    this.#dead = grown(this.#dead, terms)
    this.#counts = grown(this.#counts, terms)
  }
}

/** How telling it is that a passage holds what `holders` of `passages` hold, times how often it is asked for. */
export const rarityOf = (passages: number, holders: number, units: number): number =>
  Math.log(1 + (passages - holders + 0.5) / (holders + 0.5)) * inUnits(units)

export const longer = (array: Uint32Array, least: number): Uint32Array<ArrayBuffer> =>
  grown(array, Math.max(least, Math.ceil(array.length * 1.5)))

/** Counted terms in rising order, so that the order of the question can never show in the last decimal. */
export const rising = (terms: Terms): [number, number][] => [...terms].sort(([one], [other]) => one - other)
