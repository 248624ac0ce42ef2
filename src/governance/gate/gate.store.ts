// SQL of the gate: which functions someone has stopped, and how many runs a trial has had.
import type { ExpressionBuilder } from 'kysely'
import type { Query, Tx } from '#store/database.ts'
import type { Tables } from '#store/tables.ts'

export const stopOf = (q: Query, name: string) =>
  q
    .selectFrom('function_stop')
    .select(['why', 'at', 'by_whom as by', 'running'])
    .where('function', '=', name)
    .executeTakeFirst()

/** False when it had been stopped before. */
export async function addStop(
  tx: Tx,
  stop: { function: string; why: string; at: Date; by_whom: string; running: string },
): Promise<boolean> {
  const added = await tx
    .insertInto('function_stop')
    .values(stop)
    .onConflict(conflict => conflict.doNothing())
    .returning('function')
    .execute()
  return added.length === 1
}

export async function endStop(tx: Tx, name: string): Promise<boolean> {
  const ended = await tx.deleteFrom('function_stop').where('function', '=', name).returning('function').execute()
  return ended.length === 1
}

/** Runs of a function as it comes, or of a variant by its name: each is counted for itself. */
const of = (name: string) => (eb: ExpressionBuilder<Tables, 'run'>) =>
  eb.or([eb('variant', '=', name), eb.and([eb('function', '=', name), eb('variant', 'is', null)])])

/** Runs that were let through since a day; refused ones do not count. */
export async function runsSince(q: Query, name: string, from: string): Promise<number> {
  const row = await q
    .selectFrom('run')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(of(name))
    .where('today', '>=', from)
    .where('state', '<>', 'refused')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
