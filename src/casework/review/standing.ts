// What stands in a document after the decisions: rows for the screens, counts for the queue. Fetched once a revision.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import * as store from '#casework/review/review.store.ts'
import type { Room } from '#casework/room.ts'
import type { Lately } from '#casework/shelf.ts'
import type { FindingRow, Tally } from '#casework/wire.ts'
import type { Query } from '#store/database.ts'
import type { Finding, MaskLabel } from '#text/finding.ts'
import {
  type Decision,
  type HarmTest,
  lastBatch,
  type Proposed,
  type Settled,
  settle,
  standsByItself,
} from '#text/settle.ts'

export type Row = z.infer<typeof FindingRow>
export type Standing = {
  findings: store.FindingRecord[]
  decisions: store.DecisionRecord[]
  settled: Settled[]
  rows: Row[]
  undoes: string | null
}

/** What stands, as of a revision of the document that the caller has seen (or holds). */
export async function standingOf(
  room: Room,
  query: Query,
  document: { id: Id<'doc'>; revision: number },
): Promise<Standing> {
  const shelf = room.shelf.standings as Lately<{ revision: number; standing: Standing }>
  const near = shelf.get(document.id)
  if (near?.revision === document.revision) return near.standing
  const findings = await store.findingsOf(query, document.id)
  const standing = stand(findings, await store.decisionsOf(query, document.id))
  putStanding(room, document, standing)
  return standing
}

/** Keeps what stands as of a revision that has been committed. */
export function putStanding(
  room: Room,
  { id, revision }: { id: Id<'doc'>; revision: number },
  standing: Standing,
): void {
  const shelf = room.shelf.standings as Lately<{ revision: number; standing: Standing }>
  shelf.put(id, { revision, standing }, standing.rows.length * 2500)
}

export function stand(findings: store.FindingRecord[], decisions: store.DecisionRecord[]): Standing {
  const proposed: Proposed[] = findings.map(({ id, finding }) => ({ ...(finding as Finding), id }))
  const made = decisions.map(decisionOf)
  const settled = settle(proposed, made)
  const byId = new Map(findings.map(record => [record.id as string, record]))
  const places = placesOf(decisions)
  const names = new Map(decisions.map(one => [one.id as string, one.person_name]))
  return {
    findings,
    decisions,
    settled,
    rows: settled.map(s => rowOf(s, byId, places, names)),
    undoes: lastBatch(taken(made.filter(isByHand(decisions)), settled)),
  }
}

/** What was decided in the document itself: what holds over a whole request is taken back there. */
function isByHand(records: readonly store.DecisionRecord[]): (decision: Decision) => boolean {
  const held = new Set(records.flatMap(({ id, held }) => (held === null ? [] : [id as string])))
  return ({ id, act }) => act === 'undo' || !held.has(id)
}

/** Decisions on what stands: to take back one on what no longer is found would change nothing that is seen. */
function taken(decisions: readonly Decision[], settled: readonly Settled[]): Decision[] {
  const stands = new Set(settled.map(one => one.finding.id))
  return decisions.filter(one => one.act === 'undo' || stands.has(one.finding))
}

/** Where findings stand that a person added or moved: by the last decision on each that moved it and is not undone. */
function placesOf(decisions: readonly store.DecisionRecord[]): Map<string, store.Placed> {
  const undone = new Set(decisions.map(decision => decision.undoes))
  const places = new Map<string, store.Placed>()
  for (const { finding, batch, place } of decisions)
    if (finding && place && !undone.has(batch)) places.set(finding, place as store.Placed)
  return places
}

function decisionOf({
  id,
  batch,
  act,
  finding,
  label,
  span_start,
  span_end,
  undoes,
  fixed,
  ground,
  harm_test,
  harm_note,
}: store.DecisionRecord): Decision {
  const span = span_start === null || span_end === null ? null : { start: span_start, end: span_end }
  if (act === 'undo') return { id, batch, act, undoes: undoes! }
  if (act === 'add') return { id, batch, act, finding: finding!, label: label as MaskLabel, span: span! }
  if (act === 'ground')
    return { id, batch, act, finding: finding!, ground, test: harm_test as HarmTest | null, note: harm_note }
  if (act === 'accept') return { id, batch, act, finding: finding!, fixed }
  if (act === 'reject') return { id, batch, act, finding: finding! }
  return {
    id,
    batch,
    act: 'change',
    finding: finding!,
    ...(label ? { label: label as MaskLabel } : {}),
    ...(span ? { span } : {}),
  }
}

function rowOf(
  settled: Settled,
  byId: ReadonlyMap<string, store.FindingRecord>,
  places: ReadonlyMap<string, store.Placed>,
  names: ReadonlyMap<string, string>,
): Row {
  const record = byId.get(settled.finding.id)
  const { excerpt, page, line, boxes } = places.get(settled.finding.id) ?? record!
  return {
    id: settled.finding.id as Id<'fnd'>,
    function: record?.function ?? 'mask',
    run: record?.run ?? null,
    finding: settled.finding,
    excerpt,
    page,
    line,
    boxes: boxes as Row['boxes'],
    state: settled.state,
    added: settled.added,
    changed: settled.changed,
    fixed: settled.fixed,
    grounded: settled.grounded ? { by: names.get(settled.grounded.by) ?? '', note: settled.grounded.note } : null,
  }
}

/** A finding on which nobody decides, as a row for the screens. */
export const undecidedRow = (record: store.FindingRecord): Row => stand([record], []).rows[0]!

/** Counts by function. What stays by default and is undecided is counted for itself, not as open. */
export function talliesOf(rows: readonly Row[]): z.infer<typeof Tally>[] {
  const tallies = new Map<string, z.infer<typeof Tally>>()
  for (const row of rows) {
    const tally = tallies.get(row.function) ?? zero(row.function)
    tallies.set(row.function, tally)
    tally.total++
    if (row.state !== 'proposed') tally[row.state]++
    else if (standsByItself(row.finding)) tally.stays++
    else tally.open++
  }
  return [...tallies.values()].sort((a, b) => (a.function < b.function ? -1 : 1))
}

const zero = (name: string) => ({ function: name, total: 0, open: 0, accepted: 0, rejected: 0, stays: 0 })
