// A person's decisions on findings: kept for ever, settled into what stands. One stroke is one batch, and is taken back as one.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import {
  type DocumentRecord,
  documentOf,
  documentRecord,
  rowOf as documentRow,
  holdDocument,
  moveDocument,
} from '#casework/documents/documents.ts'
import type { Person } from '#casework/people/people.ts'
import { countReview } from '#casework/review/counters.ts'
import type { ReviewCounts } from '#casework/review/counters.wire.ts'
import { made, untouched, type Wanted } from '#casework/review/made.ts'
import * as store from '#casework/review/review.store.ts'
import { putStanding, type Row, type Standing, stand, standingOf, talliesOf } from '#casework/review/standing.ts'
import { type Room, tellOf } from '#casework/room.ts'
import type { Lately } from '#casework/shelf.ts'
import type { Decided, FindingList } from '#casework/wire.ts'
import { log } from '#governance/log/log.ts'
import type { Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'
import type { Finding } from '#text/finding.ts'

type Asked = { function?: string; page?: number; after?: Id<'fnd'>; limit: number }
type Answer = z.infer<typeof Decided>

export { type Rate, rateOf } from '#casework/review/counters.ts'
export { RateShown } from '#casework/review/counters.wire.ts'
export { keepFindings } from '#casework/review/found.ts'
export { untouched } from '#casework/review/made.ts'
export { placer } from '#casework/review/place.ts'
export {
  addDecisions,
  addFindings,
  type DecisionRecord,
  decisionsOf,
  findingsOf,
  findingsOfRun,
  type NewDecision,
} from '#casework/review/review.store.ts'
export { type Row, type Standing, stand, standingOf, undecidedRow } from '#casework/review/standing.ts'

export async function findings(room: Room, id: Id<'doc'>, asked: Asked): Promise<z.infer<typeof FindingList>> {
  const standing = await standingOf(room, room.database.query, await documentRecord(room, id))
  const wanted = standing.rows.filter(
    row =>
      (asked.function === undefined || row.function === asked.function) &&
      (asked.page === undefined || row.page === asked.page || row.boxes.some(box => box.page === asked.page)),
  )
  const from = asked.after ? wanted.findIndex(row => row.id === asked.after) + 1 : 0
  const shown = wanted.slice(from, from + asked.limit)
  const next = from + shown.length < wanted.length ? (shown.at(-1)?.id ?? null) : null
  return { findings: shown, canUndo: standing.undoes !== null, next }
}

/** Counts of the review of `mask`: of what stands, and of when its decisions were made. */
export async function reviewCounts(room: Room, id: Id<'doc'>): Promise<z.infer<typeof ReviewCounts>> {
  const standing = await standingOf(room, room.database.query, await documentRecord(room, id))
  const { text } = await documentOf(room, id)
  const marks = standing.findings
    .filter(record => record.function === 'mask')
    .map(record => ({ ...(record.finding as Finding), id: record.id }))
  const known = new Set<string | null>(standing.settled.flatMap(s => (s.finding.kind === 'mark' ? [s.finding.id] : [])))
  const times = standing.decisions.filter(one => known.has(one.finding)).map(one => one.at.getTime())
  const words = text.match(/\S+/gu)?.length ?? 0
  const version = await store.versionThatStands(room.database.query, id, 'mask')
  return { document: id, version, words, ...countReview(marks, standing.settled, times, words) }
}

/** What may be decided on: from the first findings until it is being released, and again after. */
const open: readonly string[] = ['running', 'reviewing', 'ready', 'released']

async function held(tx: Tx, id: Id<'doc'>): Promise<DocumentRecord> {
  const document = await holdDocument(tx, id)
  if (!document) throw new Refusal('not-found')
  if (!open.includes(document.state)) throw new Refusal('conflict', { state: document.state })
  return document
}

export async function decide(room: Room, by: Person, id: Id<'doc'>, wanted: Wanted): Promise<Answer> {
  const needsText = wanted.some(one => 'span' in one && one.span)
  const text = needsText ? await documentOf(room, id) : null
  return kept(room, async tx => {
    const document = await held(tx, id)
    const was = await standingOf(room, tx, document)
    const batch = mint('bat')
    const decisions = made(wanted, was, text).map(one => ({ ...one, ...common(id, batch, by, room.clock()) }))
    await store.addDecisions(tx, decisions)
    const count = (act: string) => decisions.filter(one => one.act === act).length
    const content = {
      batch,
      accepted: count('accept'),
      fixed: decisions.filter(one => one.fixed).length,
      rejected: count('reject'),
      changed: count('change'),
      added: count('add'),
      ...(count('ground') > 0 && { grounded: count('ground') }),
    }
    return await after(
      room,
      tx,
      { document, was, batch, touched: decisions.map(one => one.finding!) },
      by,
      'finding.decide',
      content,
    )
  })
}

/** @throws Refusal conflict when there is nothing to take back. */
export async function undo(room: Room, by: Person, id: Id<'doc'>): Promise<Answer> {
  return kept(room, async tx => {
    const document = await held(tx, id)
    const was = await standingOf(room, tx, document)
    const { undoes } = was
    if (!undoes) throw new Refusal('conflict', { state: 'nothing-to-undo' })
    const batch = mint('bat')
    const nothing = { ...untouched, finding: null }
    await store.addDecisions(tx, [{ ...nothing, act: 'undo', undoes, ...common(id, batch, by, room.clock()) }])
    const touched = was.decisions.flatMap(one => (one.batch === undoes && one.finding ? [one.finding] : []))
    return await after(room, tx, { document, was, batch, touched }, by, 'finding.undo', { batch, undoes })
  })
}

/** Does a stroke in a transaction, and only when it has been committed puts what then stands where the next look finds it. */
async function kept(room: Room, stroke: (tx: Tx) => Promise<Done>): Promise<Answer> {
  const { answer, standing, revision } = await room.database.transaction(stroke)
  putStanding(room, { id: answer.row.id, revision }, standing)
  return answer
}

const common = (document: Id<'doc'>, batch: Id<'bat'>, by: Person, at: Date) => ({
  id: mint('dec'),
  document,
  batch,
  person: by.id,
  at,
})

type Done = { answer: Answer; standing: Standing; revision: number }
type Stroke = { document: DocumentRecord; was: Standing; batch: Id<'bat'>; touched: readonly string[] }

/** Settles anew, moves the document, tells, and logs last: writers of the log wait for each other. */
async function after(
  room: Room,
  tx: Tx,
  { document, was, batch, touched }: Stroke,
  by: Person,
  act: string,
  content: Record<string, unknown>,
): Promise<Done> {
  await room.requests.settle(room, tx, document.id)
  const standing = stand(was.findings, await store.decisionsOf(tx, document.id))
  const row = await moved(tx, document, standing)
  await tellOf(room, tx, document.id)
  await log.append(tx, { actor: by.name, act, subject: document.id, content }, room.clock())
  const names = new Set(touched)
  const findings = standing.rows.filter(one => names.has(one.id))
  const stands = new Set<string>(findings.map(one => one.id))
  const removed = [...names].filter(name => !stands.has(name)) as Id<'fnd'>[]
  const answer = { batch, findings, removed, canUndo: standing.undoes !== null, row }
  return { answer, standing, revision: document.revision + 1 }
}

/** Writes the counts and the state that follow from what stands. */
async function moved(tx: Tx, document: DocumentRecord, standing: Standing): Promise<Answer['row']> {
  const tallies = talliesOf(standing.rows)
  const state = document.state === 'running' ? 'running' : stateOf(standing.rows, document.unread_count)
  await moveDocument(tx, document.id, { tallies, state })
  return documentRow({ ...document, tallies, state })
}

/** A page that could not be read is never done by itself: a person must look at it, and says so by releasing. */
const stateOf = (rows: readonly Row[], unread: number): 'reviewing' | 'ready' =>
  unread > 0 || talliesOf(rows).some(tally => tally.open > 0) ? 'reviewing' : 'ready'

/** What has left the house stays so when findings arrive: only a decision opens it again. */
const left: readonly string[] = ['releasing', 'released']

/** After findings arrived: counts, and the state when no run is left to wait for. The document must be held. */
export async function settleAnew(room: Room, tx: Tx, id: Id<'doc'>, running: boolean): Promise<void> {
  await room.requests.settle(room, tx, id)
  const { rows } = stand(await store.findingsOf(tx, id), await store.decisionsOf(tx, id))
  const { unread_count: unread = 0, state = 'running' } = (await holdDocument(tx, id)) ?? {}
  await moveDocument(tx, id, {
    tallies: talliesOf(rows),
    ...(running ? {} : { state: left.includes(state) ? state : stateOf(rows, unread), progress: null }),
  })
  ;(room.shelf.standings as Lately<unknown>).drop(id)
}

/** After what holds for a document has become another: as after a decision, so that what has left the house is opened again. */
export async function settleHeld(room: Room, tx: Tx, document: DocumentRecord): Promise<void> {
  if (!open.includes(document.state)) return
  if (!(await room.requests.settle(room, tx, document.id))) return
  await moved(tx, document, stand(await store.findingsOf(tx, document.id), await store.decisionsOf(tx, document.id)))
  await tellOf(room, tx, document.id)
  ;(room.shelf.standings as Lately<unknown>).drop(document.id)
}
