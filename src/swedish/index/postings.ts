// Which passage holds which term how often, in typed arrays, and BM25 over it. Passages are numbers here; the highest is added last.
import { inUnits, type Terms } from '#swedish/index/terms.ts'

const k1 = 1.2
const b = 0.75
/** An entry is passage × 256 + count, so that one number holds both. */
const countBits = 8
const mostCounted = 2 ** countBits - 1
export const mostPassages = 2 ** (32 - countBits)

type List = { entries: Uint32Array<ArrayBuffer>; used: number }

export class Postings {
  readonly #lists = new Map<string, List>()
  #lengths = new Uint32Array(64)
  #passages = 0
  #length = 0

  add(passage: number, terms: Terms): void {
    let length = 0
    for (const [term, count] of terms) {
      length += count
      append(this.#listOf(term), passage * 2 ** countBits + Math.min(count, mostCounted))
    }
    if (passage >= this.#lengths.length) this.#lengths = longer(this.#lengths, passage + 1)
    this.#lengths[passage] = length
    this.#length += length
    this.#passages++
  }

  /** `terms` must be what the passage was added with. */
  remove(passage: number, terms: Terms): void {
    for (const term of terms.keys()) {
      const list = this.#lists.get(term)
      if (!list) continue
      takeOut(list, passage)
      if (list.used === 0) this.#lists.delete(term)
    }
    this.#length -= this.#lengths[passage]!
    this.#lengths[passage] = 0
    this.#passages--
  }

  /** Adds each passage's score for the terms to `scores`, and puts every passage that holds one of them into `touched`. */
  score(terms: Terms, scores: Float64Array, touched: number[]): void {
    const mean = this.#length / Math.max(1, this.#passages)
    // in the order of the alphabet, so that the order of the question can never show in the last decimal
    for (const term of [...terms.keys()].sort()) {
      const list = this.#lists.get(term)
      if (!list) continue
      const rarity = Math.log(1 + (this.#passages - list.used + 0.5) / (list.used + 0.5)) * inUnits(terms.get(term)!)
      for (let i = 0; i < list.used; i++) {
        const entry: number = list.entries[i]!
        const passage = entry >>> countBits
        const count = inUnits(entry & mostCounted)
        if (scores[passage] === 0) touched.push(passage)
        const long = k1 * (1 - b + (b * this.#lengths[passage]!) / mean)
        scores[passage]! += (rarity * count * (k1 + 1)) / (count + long)
      }
    }
  }

  /** Gives every passage a new number, in the same order. */
  renumber(to: Uint32Array): void {
    const lengths = new Uint32Array(Math.max(64, this.#passages))
    for (const [from, length] of this.#lengths.entries()) if (length > 0) lengths[to[from]!] = length
    this.#lengths = lengths
    for (const { entries, used } of this.#lists.values())
      for (let i = 0; i < used; i++)
        entries[i] = to[entries[i]! >>> countBits]! * 2 ** countBits + (entries[i]! & mostCounted)
  }

  /** Terms in the order of the alphabet with their entries, and the lengths of the first `passages`. */
  parts(passages: number): { terms: string[]; entries: Uint32Array<ArrayBuffer>[]; lengths: Uint32Array<ArrayBuffer> } {
    const terms = [...this.#lists.keys()].sort()
    const entries = terms.map(term => {
      const { entries, used } = this.#lists.get(term)!
      return entries.subarray(0, used)
    })
    return { terms, entries, lengths: longer(this.#lengths, passages).slice(0, passages) }
  }

  static fromParts({ terms, entries, lengths }: ReturnType<Postings['parts']>): Postings {
    const postings = new Postings()
    for (const [i, term] of terms.entries())
      postings.#lists.set(term, { entries: entries[i]!, used: entries[i]!.length })
    postings.#lengths = lengths
    postings.#passages = lengths.length
    postings.#length = lengths.reduce((sum, length) => sum + length, 0)
    return postings
  }

  #listOf(term: string): List {
    let list = this.#lists.get(term)
    if (!list) {
      list = { entries: new Uint32Array(2), used: 0 }
      this.#lists.set(term, list)
    }
    return list
  }
}

function append(list: List, entry: number): void {
  if (list.used === list.entries.length) list.entries = longer(list.entries, list.used + 1)
  list.entries[list.used++] = entry
}

function takeOut(list: List, passage: number): void {
  let low = 0
  let high = list.used
  while (low < high) {
    const middle = (low + high) >> 1
    if (list.entries[middle]! >>> countBits < passage) low = middle + 1
    else high = middle
  }
  if (low === list.used || list.entries[low]! >>> countBits !== passage) return
  list.entries.copyWithin(low, low + 1, list.used)
  list.used--
}

function longer(array: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(Math.max(least, Math.ceil(array.length * 1.5)))
  grown.set(array)
  return grown
}
