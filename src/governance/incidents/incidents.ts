// Incidents: what went wrong with a function, when it was found, which runs it may have touched, what the law asks for, and what was done.
//   await report(tx, given, by, at)   await note(tx, id, { kind, says }, by, at)   await incident(query, reminders, id, at)
// What is noted is only added to; affected runs are asked for anew each time, by function, version, time and unit.
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import * as store from '#governance/incidents/incidents.store.ts'
import { type Clock, clocksOf, type EntryKind, type Reminder } from '#governance/incidents/reminders.ts'
import { log } from '#governance/log/log.ts'
import type { Query, Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

export { entryKinds, type Reminder, readReminders } from '#governance/incidents/reminders.ts'

export type Report = {
  title: string
  what: string
  function: string | null
  versions: string[]
  unit: string | null
  from: Date | null
  to: Date | null
  severity: 'low' | 'medium' | 'high'
  foundAt: Date
  personalData: boolean
  serious: boolean
  document: Id<'doc'> | null
  finding: string | null
}

/** Writes an incident down. The last thing its transaction does. @throws Refusal invalid-input when it was found in the future */
export async function report(tx: Tx, given: Report, by: string, at: Date): Promise<Id<'inc'>> {
  if (given.foundAt > at) throw new Refusal('invalid-input', { what: 'foundAt' })
  if (given.from && given.to && given.to <= given.from) throw new Refusal('invalid-input', { what: 'to' })
  const id = mint('inc')
  const { title, what, function: name, versions, unit, from, to, severity, foundAt, personalData, serious } = given
  const { document, finding } = given
  const scope = { function: name, versions, unit, from_at: from, to_at: to }
  const facts = { severity, found_at: foundAt, personal_data: personalData, serious, document, finding }
  const number = await store.add(tx, { id, title, what, ...scope, ...facts, reported_by: by, reported_at: at })
  const content = { number, versions, severity, personalData, serious, ...(name && { function: name }) }
  await log.append(tx, { actor: by, act: 'incident.report', subject: id, content }, at)
  return id
}

type Noted = { kind: EntryKind; says: string }
const acts: Partial<Record<EntryKind, string>> = { close: 'incident.close', open: 'incident.open' }

/** @throws Refusal not-found, conflict when it is closed already, or open already */
export async function note(tx: Tx, id: Id<'inc'>, { kind, says }: Noted, by: string, at: Date): Promise<void> {
  const held = await store.hold(tx, id)
  if (!held || held.weeded_at) throw new Refusal('not-found')
  if ((held.closed_at !== null) !== (kind === 'open')) throw new Refusal('conflict', { state: 'incident' })
  await store.addEntry(tx, { incident: id, kind, says, by_whom: by, at })
  if (kind === 'close') await store.setClosed(tx, id, { closed_at: at, closed_by: by })
  if (kind === 'open') await store.setClosed(tx, id, { closed_at: null, closed_by: null })
  const content = { number: held.number, ...(acts[kind] ? {} : { kind }) }
  await log.append(tx, { actor: by, act: acts[kind] ?? 'incident.note', subject: id, content }, at)
}

export type Incident = { record: store.IncidentRecord; entries: store.EntryRecord[]; clocks: Clock[] }
type Whole = Incident & { counts: store.Counts; affected: store.AffectedRow[] }

export async function incidents(q: Query, reminders: readonly Reminder[], at: Date): Promise<Incident[]> {
  const records = await store.all(q)
  const entries = Map.groupBy(
    await store.entriesOf(
      q,
      records.map(one => one.id),
    ),
    entry => entry.incident,
  )
  return records.map(record => shown(record, entries.get(record.id) ?? [], reminders, at))
}

const mostShown = 200
const untouched: store.Counts = { runs: 0, documents: 0, releases: 0, weeded: 0 }

/** @throws Refusal not-found */
export async function incident(q: Query, reminders: readonly Reminder[], id: Id<'inc'>, at: Date): Promise<Whole> {
  const record = await store.byId(q, id)
  if (!record) throw new Refusal('not-found')
  const entries = await store.entriesOf(q, [id])
  const counts = record.function ? await store.countAffected(q, record) : untouched
  const affected = record.function ? await store.listAffected(q, record, mostShown) : []
  return { ...shown(record, entries, reminders, at), counts, affected }
}

function shown(
  record: store.IncidentRecord,
  entries: store.EntryRecord[],
  reminders: readonly Reminder[],
  at: Date,
): Incident {
  const { personal_data: personalData, serious, severity, found_at: foundAt } = record
  return { record, entries, clocks: clocksOf(reminders, { personalData, serious, severity, foundAt }, entries, at) }
}
