// SQL of the price list, fixed costs and hours. Prices and costs are only added to: the newest row of a month stands.
import { sql } from 'kysely'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { FixedCostTable, PriceTable, ServiceTimeTable } from '#store/tables/assignments.ts'

type Written<T> = Omit<T, 'number' | 'at' | 'by_whom'> & { number: number; at: Date; by_whom: string }
export type PriceRow = Written<PriceTable>
export type FixedRow = Omit<Written<FixedCostTable>, 'parts'> & { parts: Record<string, number> }

/** Every row, by what it prices, the oldest first. */
export const prices = (q: Query): Promise<PriceRow[]> =>
  q.selectFrom('price').selectAll().orderBy('from_month').orderBy('number').execute()

export const fixedCosts = async (q: Query): Promise<FixedRow[]> =>
  (await q.selectFrom('fixed_cost').selectAll().orderBy('from_month').orderBy('number').execute()) as FixedRow[]

export const addPrice = (tx: Tx, row: Omit<PriceRow, 'number'>) => tx.insertInto('price').values(row).execute()
export const addFixed = (tx: Tx, { parts, ...row }: Omit<FixedRow, 'number'>) =>
  tx
    .insertInto('fixed_cost')
    .values({ ...row, parts: asJson(parts) })
    .execute()
export const addTime = (tx: Tx, row: Omit<ServiceTimeTable, 'number'>) =>
  tx.insertInto('service_time').values(row).execute()

export type TimeRow = { month: string; unit: string; class: ServiceTimeTable['class']; minutes: number }
/** By month (its first day), administration and class, between two days inclusive. */
export async function times(q: Query, from: string, to: string): Promise<TimeRow[]> {
  const { rows } = await sql<TimeRow>`
    select date_trunc('month', day)::date as month, unit, class, sum(minutes)::int as minutes
    from service_time where day between ${from} and ${to} group by 1, 2, 3 order by 1, 2, 3`.execute(q)
  return rows
}
