// SQL behind figures: which rows a figure was reckoned from, counted.
import { sql } from 'kysely'
import type { Query } from '#store/database.ts'

/** Rows of counts of each function between two days. */
export async function countedRows(q: Query, from: string, to: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ function: string; count: number }>`
    select function, count(*)::int as count from effect_day where day between ${from} and ${to} group by function`.execute(
    q,
  )
  return new Map(rows.map(row => [row.function, row.count]))
}

export type Money = {
  id: string
  title: string
  cost: number
  spent: number | null
  effect_value: number | null
  effect_low: number | null
  effect_high: number | null
}
export const moneyOfInitiatives = (q: Query): Promise<Money[]> =>
  q
    .selectFrom('initiative')
    .select(['id', 'title', 'cost', 'spent', 'effect_value', 'effect_low', 'effect_high'])
    .orderBy('number')
    .execute()

export const roundsEnded = (q: Query): Promise<{ id: string; function: string; samples: number }[]> =>
  q
    .selectFrom('measuring_round as r')
    .innerJoin('measuring_sample as s', join => join.onRef('s.round', '=', 'r.id').on('s.state', '=', 'done'))
    .select(['r.id', 'r.function', eb => eb.fn.count<number>('s.id').as('samples')])
    .groupBy(['r.id', 'r.function', 'r.begun_at'])
    .orderBy('r.begun_at')
    .execute()
