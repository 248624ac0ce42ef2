// The search index: passages in, quotations out. Grams find what is misspelt or inflected, stems and parts of compounds what is meant;
// a question is never an AND. Knows no disk: it becomes bytes and is made from bytes.
import { fromBytes, toBytes } from '#swedish/index/bytes.ts'
import { questionOf } from '#swedish/index/evidence.ts'
import type { Passage } from '#swedish/index/passage.ts'
import { mostPassages, Postings } from '#swedish/index/postings.ts'
import { quotation } from '#swedish/index/quotation.ts'
import { type Terms, termsOf, wordsOf } from '#swedish/index/terms.ts'
import type { Vocabulary } from '#swedish/index/vocabulary.ts'
import type { Span } from '#text/span.ts'

/** `quote` is a stretch of the document's text inside the passage. `evidence`: how sure it is that the passage speaks of the question, 0–1. */
export type Hit = { passage: Passage; quote: Span; score: number; evidence: number }

/** Set on evaluation/search/development.txt. Below this a passage speaks of too little of the question to be an answer. Many passages hold more words by chance, so more is asked of them. */
const thin = (passages: number): number => Math.min(0.65, 0.4 + 0.045 * Math.max(0, Math.log2(passages / 30)))

const byGrams = 0.7
const byShare = 0.6
/** Passages that are looked at closely. */
const candidates = 20

export class SearchIndex {
  readonly #vocabulary: Vocabulary
  #passages: (Passage | null)[] = []
  #grams = new Postings()
  #stems = new Postings()
  #scores = { grams: new Float64Array(0), stems: new Float64Array(0) }

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  get size(): number {
    return this.#passages.reduce((sum, passage) => sum + (passage ? 1 : 0), 0)
  }

  add(passages: readonly Passage[]): void {
    for (const passage of passages) {
      if (this.#passages.length >= mostPassages) this.#renumber()
      const number = this.#passages.push(passage) - 1
      const { grams, stems } = this.#termsOf(passage)
      this.#grams.add(number, grams)
      this.#stems.add(number, stems)
    }
  }

  /** Takes out every passage of a document; nothing happens where there is none. */
  remove(document: string): void {
    for (const [number, passage] of this.#passages.entries()) {
      if (passage?.document !== document) continue
      const { grams, stems } = this.#termsOf(passage)
      this.#grams.remove(number, grams)
      this.#stems.remove(number, stems)
      this.#passages[number] = null
    }
  }

  /** Answers with evidence enough, best first; empty where nothing answers. */
  search(question: string, most = 10): Hit[] {
    const least = thin(this.size)
    return this.#near(question, most, hit => hit.evidence >= least)
  }

  /** The nearest passages, best first, whether they answer or not. */
  ranked(question: string, most = 10): Hit[] {
    return this.#near(question, most, () => true)
  }

  #near(question: string, most: number, isAnswer: (hit: Omit<Hit, 'quote'>) => boolean): Hit[] {
    const plain = question.replace(/\b(?:AND|OR|NOT)\b/g, ' ')
    const asked = questionOf(plain, this.#vocabulary)
    const near = this.#fused(termsOf(wordsOf(plain), this.#vocabulary), Math.max(most, candidates))
    return near
      .map(([number, fused]) => {
        const passage = this.#passages[number]!
        const met = asked.met(`${passage.section}\n${passage.text}`)
        const score = (fused + byShare * asked.share(met)) / (1 + byShare)
        return { number, passage, evidence: asked.evidence(met), score }
      })
      .filter(isAnswer)
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, most)
      .map(({ passage, evidence, score }) => {
        const { start, end } = quotation(passage.text, asked)
        return { passage, quote: { start: passage.start + start, end: passage.start + end }, score, evidence }
      })
  }

  toBytes(): Uint8Array {
    this.#renumber()
    const passages = this.#passages as Passage[]
    return toBytes(passages, [this.#grams.parts(passages.length), this.#stems.parts(passages.length)])
  }

  /** @throws Error where the bytes are not what `toBytes` gave */
  static fromBytes(bytes: Uint8Array, vocabulary: Vocabulary): SearchIndex {
    const index = new SearchIndex(vocabulary)
    const { passages, postings } = fromBytes(bytes)
    index.#passages = passages
    index.#grams = Postings.fromParts(postings[0]!)
    index.#stems = Postings.fromParts(postings[1]!)
    return index
  }

  #termsOf = ({ section, text }: Passage) => termsOf(wordsOf(`${section}\n${text}`), this.#vocabulary)

  /** The nearest by both scores, each held against its own highest. */
  #fused(terms: { grams: Terms; stems: Terms }, most: number): [number, number][] {
    const touched: number[] = []
    const grams = this.#scoresOf('grams', this.#grams, terms.grams, touched)
    const stems = this.#scoresOf('stems', this.#stems, terms.stems, touched)
    let [highGrams, highStems] = [1e-9, 1e-9]
    for (const number of touched) {
      highGrams = Math.max(highGrams, grams[number]!)
      highStems = Math.max(highStems, stems[number]!)
    }
    const near: [number, number][] = []
    for (const number of touched) {
      const score = (byGrams * grams[number]!) / highGrams + ((1 - byGrams) * stems[number]!) / highStems
      grams[number] = 0
      stems[number] = 0 // who was touched by both comes again, with nothing
      if (score > 0) keepNearest(near, [number, score], most)
    }
    return near
  }

  #scoresOf(kind: 'grams' | 'stems', postings: Postings, terms: Terms, touched: number[]): Float64Array {
    if (this.#scores[kind].length < this.#passages.length)
      this.#scores[kind] = new Float64Array(Math.ceil(this.#passages.length * 1.2))
    postings.score(terms, this.#scores[kind], touched)
    return this.#scores[kind]
  }

  /** Closes the gaps that removal left. */
  #renumber(): void {
    const to = new Uint32Array(this.#passages.length)
    let next = 0
    for (const [number, passage] of this.#passages.entries()) if (passage) to[number] = next++
    if (next === this.#passages.length) return
    this.#passages = this.#passages.filter(passage => passage !== null)
    this.#grams.renumber(to)
    this.#stems.renumber(to)
  }
}

/** Puts it in its place, best first, and lets the last fall out when there are more than `most`. */
function keepNearest(near: [number, number][], one: [number, number], most: number): void {
  const comesBefore = ([number, score]: [number, number]) => score > one[1] || (score === one[1] && number < one[0])
  if (near.length === most && comesBefore(near[most - 1]!)) return
  let at = near.length
  while (at > 0 && !comesBefore(near[at - 1]!)) at--
  near.splice(at, 0, one)
  if (near.length > most) near.pop()
}
