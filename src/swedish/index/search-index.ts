// The search index: passages in, quotations out. Grams find what is misspelt or inflected, stems and parts of compounds what is meant;
// a question is never an AND. Knows no disk: it becomes bytes and is made from bytes. Several can be asked as one.
import { fromBytes, toBytes } from '#swedish/index/bytes.ts'
import { type Question, questionOf } from '#swedish/index/evidence.ts'
import { type Lift, type Near, nearest, type Pools } from '#swedish/index/nearest.ts'
import type { Passage } from '#swedish/index/passage.ts'
import { PassageRows } from '#swedish/index/passage-rows.ts'
import { mostPassages, Postings } from '#swedish/index/postings.ts'
import { quotation } from '#swedish/index/quotation.ts'
import { countTerms, termsOf, wordsOf } from '#swedish/index/terms.ts'
import type { Vocabulary } from '#swedish/index/vocabulary.ts'
import type { Span } from '#text/span.ts'

/**
 * `evidence`: how sure it is that the passage speaks of the question, 0–1; `met`: how far each of its words is met; `fused`: how near it
 * was among all. `index`: which of those asked, `document`: by its number there.
 */
export type Nearby = {
  index: number
  document: number
  passage: Passage
  score: number
  evidence: number
  met: readonly number[]
  fused: number
}
/** `quote` is a stretch of the document's text inside the passage. */
export type Hit = Pick<Nearby, 'passage' | 'score' | 'evidence'> & { quote: Span }

/** Set on the development halves in evaluation/search. Below this a passage speaks of too little of the question to be an answer. Many passages hold more words by chance, so more is asked of them. */
export const thin = (passages: number): number => Math.min(0.66, 0.33 + 0.045 * Math.max(0, Math.log2(passages / 30)))

const byShare = 0.6
/** Passages that are looked at closely. */
const candidates = 20

export class SearchIndex {
  readonly #vocabulary: Vocabulary
  #rows = new PassageRows()
  grams = new Postings()
  stems = new Postings()

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  get size(): number {
    return this.grams.passages
  }

  /** Numbers up to which passages go, those removed among them. */
  get count(): number {
    return this.#rows.count
  }

  get documents(): readonly string[] {
    return this.#rows.documents
  }

  documentOf = (passage: number): number => this.#rows.documentOf(passage)
  passage = (number: number): Passage => this.#rows.passage(number)

  add(passages: readonly Passage[]): void {
    for (const passage of passages) {
      if (this.#rows.count >= mostPassages) this.seal()
      this.#count(passage)
      const number = this.#rows.add(passage)
      this.grams.add(number)
      this.stems.add(number)
    }
  }

  /** Takes out every passage of a document; nothing happens where there is none. */
  remove(document: string): void {
    for (const number of this.#rows.of(document)) {
      this.#count(this.#rows.passage(number))
      this.grams.remove(number)
      this.stems.remove(number)
      this.#rows.remove(number)
    }
  }

  /** Answers with evidence enough, best first; empty where nothing answers. */
  search(question: string, most = 10): Hit[] {
    const least = thin(this.size)
    return this.#near(question, most, one => one.evidence >= least)
  }

  /** The nearest passages, best first, whether they answer or not. */
  ranked(question: string, most = 10): Hit[] {
    return this.#near(question, most, () => true)
  }

  #near(question: string, most: number, isAnswer: (one: Nearby) => boolean): Hit[] {
    const asked = ask([this], question, this.#vocabulary, { everything: true }, Math.max(most, candidates))
    return asked.pools[0]!.filter(isAnswer)
      .slice(0, most)
      .map(({ passage, score, evidence }) => ({
        passage,
        quote: quoted(passage, asked.question),
        score,
        evidence,
      }))
  }

  /** Lets go of what was removed and lays the rest in order. What is said afterwards is the same. */
  seal(): void {
    const { to, count } = this.#rows.seal()
    this.grams.seal(to, count)
    this.stems.seal(to, count)
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    const { to, count } = this.#rows.seal()
    return toBytes(this.#rows.parts(), [this.grams.seal(to, count), this.stems.seal(to, count)])
  }

  /** The index holds on to the bytes. @throws Error where the bytes are not what `toBytes` gave */
  static fromBytes(bytes: Uint8Array<ArrayBuffer>, vocabulary: Vocabulary): SearchIndex {
    const index = new SearchIndex(vocabulary)
    const { passages, postings } = fromBytes(bytes)
    index.#rows = PassageRows.fromParts(passages)
    index.grams = Postings.fromParts(postings[0]!)
    index.stems = Postings.fromParts(postings[1]!)
    return index
  }

  #count(passage: Passage): void {
    countTerms(wordsOf(searched(passage)), this.#vocabulary, this.grams, this.stems)
  }
}

const searched = ({ section, text, also = '' }: Passage): string => `${section}\n${text}\n${also}`

const everything: Pools = { count: 1, of: () => 1 }

/** Asks several indexes as one. Each pool's nearest, best first, with their evidence; `quoted` then quotes those that are shown. */
export function ask(
  indexes: readonly SearchIndex[],
  text: string,
  vocabulary: Vocabulary,
  pools: Pools | { everything: true },
  most: number,
  liftFor: (question: Question) => Lift = () => () => 0,
): { question: Question; pools: Nearby[][] } {
  const plain = text.replace(/(?<![\p{L}\p{N}_])(?:AND|OR|NOT)(?![\p{L}\p{N}_])/gu, ' ')
  const question = questionOf(plain, vocabulary)
  const lift = liftFor(question)
  const looked = new Map<string, Nearby>()
  const look = ({ index, passage: number, fused }: Near): Nearby => {
    const key = `${index} ${number}`
    const known = looked.get(key)
    if (known) return known
    const passage = indexes[index]!.passage(number)
    const met = question.met(searched(passage))
    const score = (fused + byShare * question.share(met)) / (1 + byShare)
    const document = indexes[index]!.documentOf(number)
    const one = { index, document, passage, score, evidence: question.evidence(met), met, fused }
    looked.set(key, one)
    return one
  }
  const near = nearest(
    indexes,
    termsOf(wordsOf(plain), vocabulary),
    'everything' in pools ? everything : pools,
    most,
    lift,
  )
  return { question, pools: near.map(pool => pool.map(look).sort(byScore)) }
}

/** Where two score alike the order is that of names, never of how they came in. */
const byScore = (a: Nearby, b: Nearby): number =>
  b.score - a.score ||
  a.index - b.index ||
  (a.passage.document < b.passage.document ? -1 : a.passage.document > b.passage.document ? 1 : 0) ||
  a.passage.start - b.passage.start

/** The sentence or two of a passage that answer best. */
export function quoted({ text, start: from }: Passage, question: Question): Span {
  const { start, end } = quotation(text, question)
  return { start: from + start, end: from + end }
}
