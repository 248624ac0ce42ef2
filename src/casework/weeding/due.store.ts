// SQL of what is due: rows of each class older than an instant, and what holds some of them. Counts and ids only, never content.
import { type RawBuilder, sql } from 'kysely'
import type { Query } from '#store/database.ts'

/** Rows of a class that are due: `held` is null where nothing stands in the way. */
export type DueRecord = { id: string; unit: string | null; at: Date; held: string | null }
export type DueCount = { held: string | null; count: number; oldest: Date; newest: Date }

type Rows = (before: Date, at: Date) => RawBuilder<DueRecord>

/** The last that was done with a document `d` by a person. */
const touched = sql`greatest(d.received_at, (select max(at) from decision where document = d.id),
  (select max(coalesce(done_at, at)) from release where document = d.id))`

/** What stands in the way of weeding document `d`, the weightiest first. */
const heldBy = (at: Date) => sql`case
  when exists (select 1 from weeding_hold h where h.lifted_at is null and (h.document = d.id or h.matter_key = d.matter_key)) then 'hold'
  when exists (select 1 from incident i where i.closed_at is null and (i.document = d.id or exists (
    select 1 from run r where r.document = d.id and r.function = i.function
      and (i.versions = '[]' or i.versions ? r.version) and (i.unit is null or i.unit = d.unit)
      and (i.from_at is null or r.asked_at >= i.from_at) and (i.to_at is null or r.asked_at < i.to_at)))) then 'incident'
  when d.state in ('received', 'reading') then 'reading'
  when d.state = 'releasing' or exists (select 1 from release where document = d.id and state = 'writing') then 'releasing'
  when exists (select 1 from run where document = d.id and state = 'asked') then 'running'
  when exists (select 1 from justified_reading where document = d.id and until > ${at}) then 'read-now'
  end`

const rowsOf: Record<'document' | 'trace' | 'release' | 'session' | 'incident', Rows> = {
  document: (before, at) => sql`
    select * from (
      select d.id, d.unit, ${touched} as at, ${heldBy(at)} as held
      from document d where d.state <> 'weeded' and d.received_at < ${before}
    ) as all_old where at < ${before}`,
  trace: (before, at) => sql`
    select d.id, d.unit, d.weeded_at as at, ${heldBy(at)} as held from document d
    where d.state = 'weeded' and d.weeded_at < ${before}
      and (exists (select 1 from decision where document = d.id) or exists (select 1 from finding where document = d.id))`,
  release: (before, at) => sql`
    select r.id, d.unit, coalesce(r.done_at, r.at) as at, ${heldBy(at)} as held
    from release r join document d on d.id = r.document
    where r.weeded_at is null and r.state <> 'writing' and coalesce(r.done_at, r.at) < ${before}`,
  session: before => sql`
    select 'session' as id, null::text as unit, least(until, ended_at) as at, null::text as held from session
    where least(until, ended_at) < ${before}
    union all
    select 'link', null, until, null from sign_in_link where until < ${before}`,
  incident: before => sql`
    select id, unit, closed_at as at, null::text as held from incident where weeded_at is null and closed_at < ${before}`,
}
export type RowClass = keyof typeof rowsOf
export const rowClasses = Object.keys(rowsOf) as RowClass[]

export async function counts(q: Query, name: RowClass, before: Date, at: Date): Promise<DueCount[]> {
  const { rows } = await sql<DueCount>`
    select held, count(*)::int as count, min(at) as oldest, max(at) as newest
    from (${rowsOf[name](before, at)}) as due group by held order by held nulls first`.execute(q)
  return rows
}

export async function list(q: Query, name: RowClass, before: Date, at: Date, limit: number): Promise<DueRecord[]> {
  const { rows } = await sql<DueRecord>`
    select id, unit, at, held from (${rowsOf[name](before, at)}) as due order by held nulls first, at, id limit ${limit}`.execute(
    q,
  )
  return rows
}

/** Ids of what is due and free, the oldest first. */
export async function free(q: Query, name: RowClass, before: Date, at: Date, limit: number): Promise<DueRecord[]> {
  const { rows } = await sql<DueRecord>`
    select id, unit, at, held from (${rowsOf[name](before, at)}) as due where held is null order by at, id limit ${limit}`.execute(
    q,
  )
  return rows
}

/** Which of these are due and free now. */
export async function stillFree(
  q: Query,
  name: RowClass,
  ids: readonly string[],
  before: Date,
  at: Date,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from (${rowsOf[name](before, at)}) as due where held is null and id = any(${[...ids]}::text[])`.execute(q)
  return new Set(rows.map(row => row.id))
}
