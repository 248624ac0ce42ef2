// SQL of what is kept for measuring: asked of the database itself, so that the account of it cannot leave anything out.
import { sql } from 'kysely'
import type { Query } from '#store/database.ts'

export type Column = { table: string; column: string; type: string }

/** Every column of every table of effect. */
export async function columnsKept(q: Query): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
      and (c.relname like 'effect\_%' or c.relname like 'measuring\_%')
    order by c.relname, a.attnum`.execute(q)
  return rows
}

export async function rowsOf(q: Query, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(q)
  return rows[0]!.count
}
