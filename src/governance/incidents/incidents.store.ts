// SQL of incidents, of what was done about them, and of the runs they may have affected.
import { type Selectable, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { EntryKind } from '#governance/incidents/reminders.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { IncidentEntryTable, IncidentTable } from '#store/tables/record.ts'

export type IncidentRecord = Selectable<IncidentTable>
export type EntryRecord = Selectable<IncidentEntryTable>

type New = Omit<IncidentRecord, 'number' | 'versions' | 'closed_at' | 'closed_by' | 'weeded_at'> & {
  versions: string[]
}
export async function add(tx: Tx, { versions, ...plain }: New): Promise<number> {
  const { number } = await tx
    .insertInto('incident')
    .values({ ...plain, versions: asJson(versions), closed_at: null, closed_by: null })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

export const all = (q: Query): Promise<IncidentRecord[]> =>
  q.selectFrom('incident').selectAll().orderBy('number', 'desc').execute()

export const byId = (q: Query, id: Id<'inc'>): Promise<IncidentRecord | undefined> =>
  q.selectFrom('incident').selectAll().where('id', '=', id).executeTakeFirst()

/** Held until the transaction ends. */
export const hold = (tx: Tx, id: Id<'inc'>): Promise<IncidentRecord | undefined> =>
  tx.selectFrom('incident').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const entriesOf = (q: Query, ids: readonly string[]): Promise<EntryRecord[]> =>
  q
    .selectFrom('incident_entry')
    .selectAll()
    .where(sql<boolean>`incident = any(${[...ids]}::text[])`)
    .orderBy('number')
    .execute()

type Entry = { incident: Id<'inc'>; kind: EntryKind; says: string; by_whom: string; at: Date }
export const addEntry = (tx: Tx, entry: Entry) => tx.insertInto('incident_entry').values(entry).execute()

export const setClosed = (tx: Tx, id: Id<'inc'>, closed: { closed_at: Date | null; closed_by: string | null }) =>
  tx.updateTable('incident').set(closed).where('id', '=', id).execute()

export type Scope = Pick<IncidentRecord, 'function' | 'versions' | 'unit' | 'from_at' | 'to_at'>

/** Runs of the function and versions in the days and the unit. An incident without a function says nothing of runs. */
const affected = ({ function: name, versions, unit, from_at, to_at }: Scope) => sql`
  from run r join document d on d.id = r.document
  where r.function = ${name} and r.state = 'done'
    and (${JSON.stringify(versions)}::jsonb = '[]' or ${JSON.stringify(versions)}::jsonb ? r.version)
    and (${unit}::text is null or d.unit = ${unit})
    and (${from_at}::timestamptz is null or r.asked_at >= ${from_at}) and (${to_at}::timestamptz is null or r.asked_at < ${to_at})`

export type Counts = { runs: number; documents: number; releases: number; weeded: number }
export async function countAffected(q: Query, scope: Scope): Promise<Counts> {
  const { rows } = await sql<Counts>`
    with runs as (select r.id, r.document, d.state ${affected(scope)})
    select (select count(*)::int from runs) as runs, (select count(distinct document)::int from runs) as documents,
      (select count(*)::int from release l where l.state = 'released' and l.document in (select document from runs)) as releases,
      (select count(distinct document)::int from runs where state = 'weeded') as weeded`.execute(q)
  return rows[0]!
}

export type AffectedRow = {
  run: string
  document: string
  unit: string
  version: string
  at: Date
  releases: string[]
  weeded: boolean
}
/** The newest first; a document's releases after the run are told with it. */
export async function listAffected(q: Query, scope: Scope, limit: number): Promise<AffectedRow[]> {
  const { rows } = await sql<AffectedRow>`
    select r.id as run, r.document, d.unit, r.version, r.asked_at as at, d.state = 'weeded' as weeded,
      coalesce((select array_agg(l.id order by l.at) from release l
        where l.document = d.id and l.state = 'released' and l.at >= r.asked_at), '{}') as releases
    ${affected(scope)} order by r.asked_at desc, r.id limit ${limit}`.execute(q)
  return rows
}
