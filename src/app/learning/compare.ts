// Two models on the same marked documents: how many of the names of persons each finds whole, and how many words it takes that should stay.
// Fails closed: one that finds fewer is not offered, nor one that surely takes more.
import { interval } from '#app/bench/figure.ts'
import { knowledgeFiles } from '#app/knowledge.ts'
import type { OwnLine } from '#app/learning/lines-of.ts'
import { Refusal } from '#base/refusal.ts'
import { learn, mask } from '#functions/mask/mask.ts'
import { type MarkedDocument, measureMask, type Share } from '#functions/mask/measure-mask.ts'

type Figures = { found: Share; over: Share }
export type Compared = { set: 'development' | 'own'; documents: number; before: Figures; after: Figures }

const none: Share = { hits: 0, of: 0, share: null, low: null, high: null }

/** Eight of eight in two documents drawn again is always eight of eight: the interval is never narrower than the count itself allows. */
function atLeastWilson(share: Share): Share {
  if (share.of === 0) return share
  const { low, high } = interval(share.hits, share.of)
  return { ...share, low: Math.min(share.low ?? 1, low / 100), high: Math.max(share.high ?? 0, high / 100) }
}

/** `mask` as a whole, with its rules and lists and the given weights. */
function figuresOf(model: Uint8Array, documents: readonly MarkedDocument[]): Figures {
  const files = mask.reads.flatMap(folder => knowledgeFiles(folder, null))
  const knowledge = learn([...files, { path: 'knowledge/models/names.crf', bytes: model }])
  const { recall, innocentWords } = measureMask(documents, knowledge, { sensitive: false })
  return { found: atLeastWilson(recall.PERSON ?? none), over: atLeastWilson(innocentWords) }
}

export const compared = (
  set: Compared['set'],
  documents: readonly MarkedDocument[],
  before: Uint8Array,
  after: Uint8Array,
): Compared => ({
  set,
  documents: documents.length,
  before: figuresOf(before, documents),
  after: figuresOf(after, documents),
})

/** @throws Refusal model-worse, model-takes-more, with the set and both figures */
export function mustBeNoWorse({ set, before, after }: Compared): void {
  if (after.found.hits < before.found.hits)
    throw new Refusal('model-worse', { set, before: before.found.hits, after: after.found.hits, of: after.found.of })
  if ((after.over.low ?? 0) > (before.over.high ?? 0))
    throw new Refusal('model-takes-more', { set, before: before.over.hits, after: after.over.hits })
}

/** A document's own lines put together: persons are met again within a document, so that is what is drawn for the intervals. */
export function documentsOf(lines: readonly OwnLine[]): MarkedDocument[] {
  const whole = new Map<string, MarkedDocument>()
  for (const { document, text, spans } of lines) {
    const one = whole.get(document) ?? { id: document, text: '', gold: [] }
    whole.set(document, one)
    const at = one.text.length
    one.text += `${text}\n\n`
    one.gold.push(...spans.map(({ start, end, label }) => ({ label, span: { start: at + start, end: at + end } })))
  }
  return [...whole.values()]
}
