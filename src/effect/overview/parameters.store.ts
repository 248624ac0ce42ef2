// SQL of what owners have written of parameters: only ever added to, the newest stands.
import { asJson, type Query, type Tx } from '#store/database.ts'

export type Written = { parameter: string; given: unknown; why: string; by: string; at: Date }

/** The newest of each parameter of a function; `given` null is withdrawn. */
export async function writtenOf(q: Query, name: string): Promise<Written[]> {
  const rows = await q
    .selectFrom('effect_parameter')
    .select(['parameter', 'given', 'why', 'by_whom as by', 'at'])
    .distinctOn('parameter')
    .where('function', '=', name)
    .orderBy('parameter')
    .orderBy('number', 'desc')
    .execute()
  return rows
}

/** The same for every function at once. */
export async function writtenOfAll(q: Query): Promise<(Written & { function: string })[]> {
  return q
    .selectFrom('effect_parameter')
    .select(['function', 'parameter', 'given', 'why', 'by_whom as by', 'at'])
    .distinctOn(['function', 'parameter'])
    .orderBy('function')
    .orderBy('parameter')
    .orderBy('number', 'desc')
    .execute()
}

export async function addWritten(tx: Tx, { function: name, ...row }: Written & { function: string }): Promise<void> {
  const { parameter, given, why, by, at } = row
  const values = { function: name, parameter, given: given === null ? null : asJson(given), why, by_whom: by, at }
  await tx.insertInto('effect_parameter').values(values).execute()
}
