// SQL of the sample's history: whole rows into the tables that everybody's are counted in.
import { sql } from 'kysely'
import type { Tx } from '#store/database.ts'

type HistoryTable =
  | 'effect_day'
  | 'effect_mark'
  | 'effect_time'
  | 'effect_review'
  | 'effect_review_mark'
  | 'measuring_round'
  | 'measuring_sample'

/** Rows by their column names. What is there already is left as it is. */
export async function putRows(tx: Tx, table: HistoryTable, rows: readonly object[]): Promise<void> {
  const whole = sql.table(table)
  await sql`insert into ${whole} select * from json_populate_recordset(null::${whole}, ${JSON.stringify(rows)}::json)
    on conflict do nothing`.execute(tx)
}
