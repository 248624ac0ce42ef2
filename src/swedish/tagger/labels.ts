// The seven labels of the tagger, and sentences marked by hand turned into them. Knows no weights.
import type { Span } from '#text/span.ts'
import { type NameToken, nameTokens } from '../names/name-tokens.ts'

/** What a stretch can be. PER is any person, officials too: who may stand is another's business. */
export type Kind = 'PER' | 'LOC' | 'ORG'
export type Sentence = { text: string; spans: (Span & { kind: Kind })[] }

export const labels = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG'] as const
export const labelCount = labels.length
export const beginPerson = 1
export const insidePerson = 2
const begins: Record<Kind, number> = { PER: 1, LOC: 3, ORG: 5 }

/** Whether one label may follow another: an inside only follows its own begin or inside. */
export const mayFollow = (before: number, after: number): boolean =>
  after === 0 || after % 2 === 1 || before === after || before === after - 1

export type Labelled = { tokens: NameToken[]; gold: Uint8Array }

/** The words of a sentence with their labels. A word belongs to the span that holds its first letter. */
export function labelled({ text, spans }: Sentence): Labelled {
  const tokens = nameTokens(text)
  const gold = new Uint8Array(tokens.length)
  for (const span of spans) {
    let inside = 0
    for (const [i, token] of tokens.entries())
      if (token.start >= span.start && token.start < span.end) gold[i] = begins[span.kind] + (inside++ > 0 ? 1 : 0)
  }
  return { tokens, gold }
}

/** Stretches of words in a sequence of labels: [kind, from, to). */
export function entities(sequence: ArrayLike<number>): [Kind, number, number][] {
  const out: [Kind, number, number][] = []
  const kinds: Kind[] = ['PER', 'LOC', 'ORG']
  for (let i = 0; i < sequence.length; i++) {
    const label = sequence[i]!
    if (label === 0 || (label % 2 === 0 && i > 0 && sequence[i - 1]! > 0 && (sequence[i - 1]! + 1) >> 1 === label >> 1))
      continue
    let to = i + 1
    while (
      to < sequence.length &&
      sequence[to]! > 0 &&
      sequence[to]! % 2 === 0 &&
      sequence[to]! >> 1 === (label + 1) >> 1
    )
      to++
    out.push([kinds[(label - 1) >> 1]!, i, to])
  }
  return out
}
