// SQL of weedings, of holds, and of files that are on their way out.
import { type Selectable, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { WeedingHoldTable, WeedingTable } from '#store/tables/record.ts'

export type WeedingRecord = Selectable<WeedingTable>
export type HoldRecord = Selectable<WeedingHoldTable>

const weedings = (q: Query) =>
  q
    .selectFrom('weeding')
    .select(['id', 'number', 'dnr', 'decided_by', 'parts', 'state', 'by_whom', 'ordered_at', 'done_at'])
    .select(sql<string>`to_char(decided_on, 'YYYY-MM-DD')`.as('decided_on'))

export const allWeedings = (q: Query): Promise<WeedingRecord[]> => weedings(q).orderBy('number', 'desc').execute()

export const weedingById = (q: Query, id: Id<'wee'>): Promise<WeedingRecord | undefined> =>
  weedings(q).where('id', '=', id).executeTakeFirst()

/** The weeding that runs, held until the transaction ends. */
export const runningWeeding = (q: Query): Promise<WeedingRecord | undefined> =>
  weedings(q).where('state', '=', 'running').limit(1).executeTakeFirst()

const oneAtATime = 0x77656564
/** One weeding is ordered at a time. */
export const holdOrders = (tx: Tx) => sql`select pg_advisory_xact_lock(${oneAtATime})`.execute(tx)

type New = Pick<WeedingRecord, 'id' | 'dnr' | 'decided_by' | 'decided_on' | 'by_whom' | 'ordered_at'> & {
  parts: unknown
}
export const addWeeding = (tx: Tx, { parts, ...plain }: New) =>
  tx
    .insertInto('weeding')
    .values({ ...plain, parts: asJson(parts), state: 'running', done_at: null })
    .execute()

/** Lets this transaction, and no other, empty what is otherwise only added to. */
export const beginErasing = (tx: Tx, id: Id<'wee'>) => sql`select set_config('kansli.weeding', ${id}, true)`.execute(tx)

export const setParts = (tx: Tx, id: Id<'wee'>, parts: unknown) =>
  tx
    .updateTable('weeding')
    .set({ parts: asJson(parts) })
    .where('id', '=', id)
    .execute()

/** False when it had ended before. */
export async function endWeeding(tx: Tx, id: Id<'wee'>, at: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('weeding')
    .set({ state: 'done', done_at: at })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .execute()
  return ended.length === 1
}

/** Files to remove, with whether a row still names them. */
export async function leavingBlobs(
  q: Query,
  after: string,
  limit: number,
): Promise<{ sha256: string; named: boolean }[]> {
  const { rows } = await sql<{ sha256: string; named: boolean }>`
    select sha256, exists (select 1 from document where sha256 = b.sha256)
      or exists (select 1 from release where sha256 = b.sha256)
      or exists (select 1 from content where glyphs = b.sha256)
      or exists (select 1 from page_image where sha256 = b.sha256) as named
    from weeding_blob b where sha256 > ${after} order by sha256 limit ${limit}`.execute(q)
  return rows
}

export const forgetBlob = (q: Query, sha256: string) =>
  q.deleteFrom('weeding_blob').where('sha256', '=', sha256).execute()

/** Gives back at once what was erased: the rows' old versions go from the tables' pages. Not in a transaction. */
export const clearPages = (q: Query) =>
  sql`vacuum (analyze) document, content, page_image, run, finding, found_again, decision, release, event`.execute(q)

type NewHold = Omit<HoldRecord, 'lifted_at' | 'lifted_by'>
export const addHold = (tx: Tx, hold: NewHold) =>
  tx
    .insertInto('weeding_hold')
    .values({ ...hold, lifted_at: null, lifted_by: null })
    .execute()

export const standingHolds = (q: Query): Promise<HoldRecord[]> =>
  q.selectFrom('weeding_hold').selectAll().where('lifted_at', 'is', null).orderBy('at', 'desc').execute()

/** What matter it was is not kept: it may name a person. Gives the document, or nothing when it had been lifted. */
export async function liftHold(tx: Tx, id: Id<'hld'>, by: string, at: Date): Promise<Id<'doc'> | undefined> {
  const row = await tx
    .updateTable('weeding_hold')
    .set({ lifted_at: at, lifted_by: by, matter_key: null })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .returning('document')
    .executeTakeFirst()
  return row?.document
}

/** A document's matter, the row held: a weeding on its way waits or passes it by. */
export const matterOf = (tx: Tx, document: Id<'doc'>): Promise<{ matter_key: string | null } | undefined> =>
  tx
    .selectFrom('document')
    .select('matter_key')
    .where('id', '=', document)
    .where('state', '<>', 'weeded')
    .forUpdate()
    .executeTakeFirst()
