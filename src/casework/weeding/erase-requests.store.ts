// SQL that erases from requests what goes with their documents. The names of persons go with the documents that named them (with their
// mentions); what was noted of a person goes with the last of those; who asked, and for what, with the last document of the request.
import { sql } from 'kysely'
import type { Tx } from '#store/database.ts'

/** After the mentions of the documents were erased, and before anything else is done: the documents are weeded in this transaction. */
export async function eraseOfRequests(tx: Tx, documents: readonly string[]): Promise<void> {
  const mine = sql`any(${[...documents]}::text[])`
  const { rows } = await sql<{ id: string }>`
    select distinct request as id from request_document where document = ${mine}`.execute(tx)
  const requests = rows.map(row => row.id)
  if (requests.length === 0) return
  await eraseNotes(tx, requests)
  await sql`update request_part set refusal = case when refusal is null then null
      else jsonb_build_object('reason', refusal->'reason', 'params', '{}'::jsonb) end
    where document = ${mine}`.execute(tx)
  const { rows: ended } = await sql<{ id: string }>`
    select one as id from unnest(${requests}::text[]) as one where not exists (
      select 1 from request_document rd join document d on d.id = rd.document
      where rd.request = one and d.state <> 'weeded')`.execute(tx)
  await eraseWriting(
    tx,
    ended.map(row => row.id),
  )
}

/** What was noted of persons who are met nowhere any more, also where it is kept to be put back. */
async function eraseNotes(tx: Tx, requests: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update request_person p set harm_note = null where request = any(${[...requests]}::text[])
      and not exists (select 1 from request_mention m where m.person = p.id) returning id`.execute(tx)
  const gone = rows.map(row => row.id)
  if (gone.length === 0) return
  await sql`update request_act set before = jsonb_set(before, '{persons}', (
      select coalesce(jsonb_agg(case when one->>'id' = any(${gone}::text[]) then one || '{"harm_note": null}' else one end), '[]')
      from jsonb_array_elements(before->'persons') as one))
    where request = any(${[...requests]}::text[])`.execute(tx)
}

/** A request that nothing was ever put in, or everything was taken out of, is weeded by its own age. */
export async function eraseEmptyRequests(tx: Tx, before: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from request where made_at < ${before} and (asked_by is not null or dnr is not null)
      and not exists (select 1 from request_document where request_document.request = request.id)`.execute(tx)
  await eraseWriting(
    tx,
    rows.map(row => row.id),
  )
}

async function eraseWriting(tx: Tx, requests: readonly string[]): Promise<void> {
  if (requests.length === 0) return
  const mine = sql`any(${[...requests]}::text[])`
  await sql`update request set asked_by = null, dnr = null where id = ${mine}`.execute(tx)
  await sql`update request_package set note = '' where request = ${mine}`.execute(tx)
}
