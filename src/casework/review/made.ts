// From what a person asked for to the decisions that are kept: checked against what stands, and spread to every occurrence.
import type { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import { occurrences } from '#casework/review/occurrences.ts'
import { placer } from '#casework/review/place.ts'
import type { NewDecision, Placed } from '#casework/review/review.store.ts'
import type { Row, Standing } from '#casework/review/standing.ts'
import type { DecisionRequest } from '#casework/wire.ts'
import { mint } from '#store/mint.ts'
import type { Document } from '#text/document.ts'
import { fixOf } from '#text/settle.ts'
import type { Span } from '#text/span.ts'

export type Wanted = z.infer<typeof DecisionRequest>['decisions']
type One = Wanted[number]
type Addition = Extract<One, { act: 'add' }>
type Made = Omit<NewDecision, 'id' | 'document' | 'batch' | 'person' | 'at'>
type Place = (span: Span) => Placed

/** Decisions that one request may come to, when additions are spread. */
const most = 20_000

/**
 * @throws Refusal not-found for an unknown finding; invalid-input for a stretch outside the text, a label on what is no mark, a fix
 * of what has none, too many.
 */
export function made(wanted: Wanted, was: Standing, document: Document | null): Made[] {
  const rows = new Map<string, Row>(was.rows.map(row => [row.id, row]))
  const place: Place | null = document && placer(document)
  const taken = spansTaken(was.rows)
  const spread = spreader(document)
  const all: Made[] = []
  for (const one of wanted) {
    if ('span' in one && one.span) within(one.span, document)
    if (one.act === 'add') {
      const spans = spread(one)
      refuseBeyond(all.length + spans.length)
      all.push(...added(one, spans, place!, taken))
    } else {
      const row = rows.get(one.finding)
      if (!row) throw new Refusal('not-found', { finding: one.finding })
      all.push(decided(one, row, place))
    }
  }
  return all
}

function refuseBeyond(count: number): void {
  if (count > most) throw new Refusal('invalid-input', { what: 'decisions' })
}

/** Where an addition goes, each place once for a label. The text is read once, and the same words are sought once. */
function spreader(document: Document | null): (one: Addition) => Span[] {
  let text: ReturnType<typeof occurrences> | null = null
  const sought = new Set<string>()
  const given = new Set<string>()
  const isFirst = (seen: Set<string>, key: string) => !seen.has(key) && seen.add(key) !== null
  return ({ span, label, everywhere }) => {
    let spans = [span]
    if (everywhere) {
      text ??= occurrences(document!.text)
      if (isFirst(sought, `${label} ${text.words(span)}`)) spans = text.all(span)
    }
    return spans.filter(one => isFirst(given, `${label} ${keyOf(one)}`))
  }
}

/** A decision that moves nothing. */
export const untouched = {
  label: null,
  span: null,
  place: null,
  fixed: false,
  ground: null,
  harm_test: null,
  harm_note: null,
}
const empty = { ...untouched, undoes: null }

function decided(one: Exclude<One, { act: 'add' }>, row: Row, place: Place | null): Made {
  const fixed = one.act === 'accept' && one.fixed === true
  if (fixed && !fixOf(row.finding)) throw new Refusal('invalid-input', { what: 'fix' })
  if (one.act === 'ground') {
    if (row.finding.kind !== 'mark') throw new Refusal('invalid-input', { what: 'ground' })
    const { ground, test, note } = one
    return { ...empty, act: one.act, finding: one.finding, ground, harm_test: test, harm_note: note || null }
  }
  const plain = { ...empty, act: one.act, finding: one.finding, fixed }
  if (one.act !== 'change') return plain
  if (one.label && row.finding.kind !== 'mark') throw new Refusal('invalid-input', { what: 'label' })
  if (!one.label && !one.span) throw new Refusal('invalid-input', { what: 'change' })
  return { ...plain, label: one.label ?? null, span: one.span ?? null, place: one.span ? place!(one.span) : null }
}

/** An addition at each of its places. What a mark already covers is accepted there instead. */
function added(one: Addition, spans: readonly Span[], place: Place, taken: Map<string, Row>): Made[] {
  return spans.flatMap((span): Made[] => {
    const there = taken.get(keyOf(span))
    if (!there) {
      const finding = mint('fnd')
      return [{ ...empty, act: 'add', finding, label: one.label, span, place: place(span) }]
    }
    const same = there.finding.kind === 'mark' && there.finding.label === one.label
    if (same && there.state === 'accepted') return []
    const act = same ? ('accept' as const) : ('change' as const)
    return [{ ...empty, act, finding: there.id, label: same ? null : one.label }]
  })
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`

const spansTaken = (rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.flatMap(row => (row.finding.kind === 'mark' ? [[keyOf(row.finding.span), row] as const] : [])))

function within(span: Span, document: Document | null): void {
  if (!document || span.start >= span.end || span.end > document.text.length)
    throw new Refusal('invalid-input', { what: 'span' })
}
