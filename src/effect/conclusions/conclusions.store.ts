// SQL of conclusions and what they rest on.
import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { ConclusionTable } from '#store/tables/initiatives.ts'

export type ConclusionRow = Selectable<ConclusionTable>
type Body = { title: string; says: string; initiatives: readonly string[]; figures: readonly string[] }
const columns = ({ initiatives, figures, ...plain }: Body) => ({
  ...plain,
  initiatives: asJson(initiatives),
  figures: asJson(figures),
})

export async function add(tx: Tx, id: Id<'con'>, body: Body, by: string, at: Date): Promise<number> {
  const { number } = await tx
    .insertInto('conclusion')
    .values({ id, version: 1, withdrawn_why: null, by_whom: by, at, ...columns(body) })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

export async function change(tx: Tx, id: Id<'con'>, body: Body, by: string, at: Date, from: number): Promise<void> {
  await tx
    .updateTable('conclusion')
    .set({ version: from + 1, by_whom: by, at, ...columns(body) })
    .where('id', '=', id)
    .execute()
}

export async function withdraw(tx: Tx, id: Id<'con'>, why: string, by: string, at: Date, from: number): Promise<void> {
  await tx
    .updateTable('conclusion')
    .set({ version: from + 1, by_whom: by, at, withdrawn_why: why })
    .where('id', '=', id)
    .execute()
}

export const all = (q: Query): Promise<ConclusionRow[]> =>
  q.selectFrom('conclusion').selectAll().orderBy('number').execute()

/** Held until the transaction ends. */
export const hold = (tx: Tx, id: Id<'con'>): Promise<ConclusionRow | undefined> =>
  tx.selectFrom('conclusion').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
