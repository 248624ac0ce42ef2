// SQL of horizon items, of the to-dos that a change makes, and of how things looked when they were last looked at.
import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { HorizonItemTable, HorizonTodoTable } from '#store/tables/initiatives.ts'

export type ItemRow = Selectable<HorizonItemTable>
export type TodoRow = Selectable<HorizonTodoTable>
type Plain = Omit<
  ItemRow,
  'id' | 'number' | 'version' | 'by_whom' | 'at' | 'functions' | 'checkpoints' | 'closed_why'
> & {
  functions: readonly string[]
  checkpoints: readonly string[]
}
const columns = ({ functions, checkpoints, ...plain }: Plain) => ({
  ...plain,
  functions: asJson(functions),
  checkpoints: asJson(checkpoints),
})

export async function add(tx: Tx, id: Id<'hzn'>, body: Plain, by: string, at: Date): Promise<number> {
  const { number } = await tx
    .insertInto('horizon_item')
    .values({ id, version: 1, closed_why: null, by_whom: by, at, ...columns(body) })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

type Version = { by: string; at: Date; from: number }
export async function change(tx: Tx, id: Id<'hzn'>, body: Plain, { by, at, from }: Version): Promise<void> {
  await tx
    .updateTable('horizon_item')
    .set({ version: from + 1, by_whom: by, at, ...columns(body) })
    .where('id', '=', id)
    .execute()
}

export async function close(tx: Tx, id: Id<'hzn'>, why: string | null, { by, at, from }: Version): Promise<void> {
  await tx
    .updateTable('horizon_item')
    .set({ version: from + 1, by_whom: by, at, closed_why: why })
    .where('id', '=', id)
    .execute()
}

export const all = (q: Query): Promise<ItemRow[]> =>
  q.selectFrom('horizon_item').selectAll().orderBy('number').execute()

/** Held until the transaction ends. */
export const hold = (tx: Tx, id: Id<'hzn'>): Promise<ItemRow | undefined> =>
  tx.selectFrom('horizon_item').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** What remains first, the nearest day on top. */
export const todos = (q: Query): Promise<TodoRow[]> =>
  q
    .selectFrom('horizon_todo')
    .selectAll()
    .orderBy(eb => eb.case().when('done_at', 'is', null).then(0).else(1).end())
    .orderBy('due', order => order.asc().nullsLast())
    .orderBy('number')
    .limit(500)
    .execute()

type NewTodo = Omit<TodoRow, 'number' | 'done_at' | 'done_by' | 'done_says' | 'params' | 'functions'> & {
  params: unknown
  functions: readonly string[]
}
/** False when one with the same mark has been made before. */
export async function addTodo(tx: Tx, { params, functions, ...plain }: NewTodo): Promise<boolean> {
  const rows = await tx
    .insertInto('horizon_todo')
    .values({ ...plain, params: asJson(params), functions: asJson(functions) })
    .onConflict(conflict => conflict.column('mark').doNothing())
    .returning('id')
    .execute()
  return rows.length === 1
}

/** Null when there is none, or when it has been done. */
export async function finish(tx: Tx, id: Id<'tdo'>, says: string, by: string, at: Date): Promise<TodoRow | null> {
  const row = await tx
    .updateTable('horizon_todo')
    .set({ done_at: at, done_by: by, done_says: says })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export const todoById = (q: Query, id: Id<'tdo'>): Promise<TodoRow | undefined> =>
  q.selectFrom('horizon_todo').selectAll().where('id', '=', id).executeTakeFirst()

export async function seen(q: Query): Promise<Map<string, unknown>> {
  const rows = await q.selectFrom('horizon_seen').select(['subject', 'facts']).execute()
  return new Map(rows.map(row => [row.subject, row.facts]))
}

export async function keepSeen(tx: Tx, subject: string, facts: unknown, at: Date): Promise<void> {
  await tx
    .insertInto('horizon_seen')
    .values({ subject, facts: asJson(facts), at })
    .onConflict(conflict => conflict.column('subject').doUpdateSet({ facts: asJson(facts), at }))
    .execute()
}

export async function forget(tx: Tx, subject: string): Promise<void> {
  await tx.deleteFrom('horizon_seen').where('subject', '=', subject).execute()
}
