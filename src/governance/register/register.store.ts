// SQL of the register: who publishes it. Everything else in it is the cards themselves.
import type { Query, Tx } from '#store/database.ts'

type Row = { name: string; site: string | null; email: string | null }

export const publisher = async (q: Query): Promise<Row | null> =>
  (await q.selectFrom('publisher').select(['name', 'site', 'email']).executeTakeFirst()) ?? null

export const setPublisher = (tx: Tx, row: Row) =>
  tx
    .insertInto('publisher')
    .values(row)
    .onConflict(conflict => conflict.column('id').doUpdateSet(row))
    .execute()
