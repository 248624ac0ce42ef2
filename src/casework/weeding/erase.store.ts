// SQL that erases: a batch of one class in the caller's transaction. What stays of a document is that it was here, which functions were
// asked, and how many findings were taken: counters and incidents stand on that. Gives the instants of what was erased.
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import { free, type RowClass, stillFree } from '#casework/weeding/due.store.ts'
import { eraseEmptyRequests, eraseOfRequests } from '#casework/weeding/erase-requests.store.ts'
import type { Tx } from '#store/database.ts'

export type Batch = { weeding: Id<'wee'>; before: Date; at: Date; limit: number }
type Erased = { ids: string[]; ats: Date[] }

export async function erase(tx: Tx, name: RowClass, batch: Batch): Promise<Erased> {
  if (name === 'session') return eraseSessions(tx, batch)
  if (name === 'incident') return eraseIncidents(tx, batch)
  if (name === 'document') await eraseEmptyRequests(tx, batch.before)
  return eraseOf(tx, name, batch)
}

const work = { document: eraseDocuments, trace: eraseTraces, release: eraseReleases } as const

async function eraseOf(tx: Tx, name: keyof typeof work, batch: Batch): Promise<Erased> {
  const found = await free(tx, name, batch.before, batch.at, batch.limit)
  const ids = await held(
    tx,
    name,
    found.map(row => row.id),
  )
  // Looked at again with the rows in hand: somebody may have held one, or asked something of it, since they were found.
  const still = await stillFree(tx, name, [...ids], batch.before, batch.at)
  const rows = found.filter(row => still.has(row.id))
  const chosen = rows.map(row => row.id)
  if (chosen.length > 0) await work[name](tx, chosen, batch)
  return { ids: chosen, ats: rows.map(row => row.at) }
}

/** Takes the documents in hand; those that somebody works with just now are passed by. */
async function held(tx: Tx, name: keyof typeof work, ids: readonly string[]): Promise<Set<string>> {
  const key = name === 'release' ? sql`(select document from release where id = one)` : sql`one`
  const { rows } = await sql<{ one: string }>`
    select one from unnest(${[...ids]}::text[]) as one join document d on d.id = ${key} for update of d skip locked`.execute(
    tx,
  )
  return new Set(rows.map(row => row.one))
}

async function eraseDocuments(tx: Tx, ids: string[], { weeding, at }: Batch): Promise<void> {
  const mine = sql`any(${ids}::text[])`
  await sql`insert into weeding_blob (sha256, weeding)
    select distinct sha256, ${weeding} from (
      select sha256 from document where id = ${mine}
      union all select glyphs from content where document = ${mine} and glyphs is not null
      union all select sha256 from page_image where document = ${mine}
    ) as files on conflict do nothing`.execute(tx)
  for (const table of ['content', 'page_image', 'justified_reading', 'effect_sign', 'request_mention'])
    await sql`delete from ${sql.table(table)} where document = ${mine}`.execute(tx)
  await sql`delete from weeding_hold where document = ${mine} and lifted_at is not null`.execute(tx)
  await sql`update document set state = 'weeded', weeded_at = ${at}, weeding = ${weeding}, name = '', sha256 = '', size = 0,
    refusal = null, progress = null, came_from = '', matter = null, matter_kind = null, revision = revision + 1 where id = ${mine}`.execute(
    tx,
  )
  await sql`update run set settings = '{}', about = null, doubts = '[]', beside = '[]', input_hash = id,
    refusal = case when refusal is null then null else jsonb_build_object('reason', refusal->'reason', 'params', '{}'::jsonb) end
    where document = ${mine}`.execute(tx)
  const outline = (
    column: string,
  ) => sql`coalesce((select jsonb_object_agg(key, value) from jsonb_each(${sql.ref(column)})
    where key in ('kind', 'label', 'rule', 'severity', 'sure', 'status', 'stays')), '{}')`
  await sql`update finding set finding = ${outline('finding')}, excerpt = '', page = 0, line = 0, boxes = '[]'
    where document = ${mine}`.execute(tx)
  await sql`update found_again set said = ${outline('said')}
    where run in (select id from run where document = ${mine})`.execute(tx)
  await sql`update decision set place = null, span_start = null, span_end = null, harm_note = null
    where document = ${mine}`.execute(tx)
  await eraseOfRequests(tx, ids)
}

async function eraseTraces(tx: Tx, ids: string[]): Promise<void> {
  const mine = sql`any(${ids}::text[])`
  await sql`delete from found_again where run in (select id from run where document = ${mine})`.execute(tx)
  await sql`delete from finding where document = ${mine}`.execute(tx)
  await sql`delete from decision where document = ${mine}`.execute(tx)
}

async function eraseReleases(tx: Tx, ids: string[], { weeding, at }: Batch): Promise<void> {
  const mine = sql`any(${ids}::text[])`
  await sql`insert into weeding_blob (sha256, weeding) select distinct sha256, ${weeding} from release
    where id = ${mine} and sha256 is not null on conflict do nothing`.execute(tx)
  await sql`update release set weeded_at = ${at}, note = '', removals = '[]', refusal = null, proof = null, name = null, sha256 = null
    where id = ${mine}`.execute(tx)
}

async function eraseSessions(tx: Tx, { before, limit }: Batch): Promise<Erased> {
  const { rows } = await sql<{ at: Date }>`
    with sessions as (
      delete from session where id in (select id from session where least(until, ended_at) < ${before} limit ${limit})
      returning least(until, ended_at) as at
    ), links as (
      delete from sign_in_link where token_hash in (select token_hash from sign_in_link where until < ${before} limit ${limit})
      returning until as at
    ) select at from sessions union all select at from links`.execute(tx)
  await sql`delete from sign_in_attempt where last_at < ${before}`.execute(tx)
  return { ids: rows.map(() => ''), ats: rows.map(row => row.at) }
}

async function eraseIncidents(tx: Tx, { before, at, limit }: Batch): Promise<Erased> {
  const { rows } = await sql<{ id: string; at: Date }>`
    update incident set weeded_at = ${at}, title = 'Incident ' || number, what = '', finding = null
    where id in (select id from incident where weeded_at is null and closed_at < ${before} order by closed_at limit ${limit})
    returning id, closed_at as at`.execute(tx)
  const ids = rows.map(row => row.id)
  await sql`update incident_entry set says = '' where incident = any(${ids}::text[])`.execute(tx)
  return { ids, ats: rows.map(row => row.at) }
}
