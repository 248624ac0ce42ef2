// Quotations searched in the other documents of the case: found word for word, found with other words, or not found.
// What counts as the same words is text/quotation.ts's to say. Must not know where the documents came from.
import { findQuotation, quotable } from '#text/quotation.ts'
import type { Span } from '#text/span.ts'

export type CaseDocument = { name: string; text: string }
export type Quotation = Span & { text: string }
export type Answer =
  | { found: 'same'; name: string }
  | { found: 'other-words'; name: string; here: string; there: string }
  | { found: 'nowhere' }

const shortest = 5 // words; shorter ones are names and expressions
const most = 200 // quotations of one document
const mark = /[”“"»«]([^”“"»«\n]{12,1500})[”“"»«]/gu

/** Quotations of a flow in order. What follows "rapporten" is a title. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = []
  for (const match of text.matchAll(mark)) {
    const words = match[1]?.match(/[\p{L}\p{N}]+/gu) ?? []
    const isTitle = /(?:rapporten?|utredningen|promemorian|handlingsplanen|utvärderingen) $/iu.test(
      text.slice(Math.max(0, match.index - 20), match.index),
    )
    if (words.length >= shortest && !isTitle)
      found.push({ start: match.index, end: match.index + match[0].length, text: match[1] ?? '' })
    if (found.length === most) break
  }
  return found
}

/** Makes the documents ready to be searched, each once. */
export function searchIn(documents: readonly CaseDocument[]): (quotation: Quotation) => Answer {
  const held = documents.map(({ name, text }) => ({ name, source: quotable(text.normalize('NFKC')) }))
  return quotation => {
    const words = quotation.text.normalize('NFKC')
    let nearest: Answer = { found: 'nowhere' }
    for (const { name, source } of held) {
      const answer = findQuotation(words, source)
      if (answer.status === 'found') return { found: 'same', name }
      if (answer.status === 'missing' || nearest.found !== 'nowhere') continue
      const [first] = answer.differences
      nearest = { found: 'other-words', name, here: told(first?.quoted), there: told(first?.stands) }
    }
    return nearest
  }
}

const shown = 12 // differing words told at most
const told = (words = ''): string => words.split(/\s+/u).slice(0, shown).join(' ') || '–'
