// Takes every row out of a database, and puts them into an empty one: as JSON, the same between embedded and address, and between
// versions of PostgreSQL. Must not know files or what the tables mean.
import { sql } from 'kysely'
import type { Database, Tx } from '#store/database.ts'

/** One table's rows as JSON texts, in batches. */
export type TableDump = { table: string; rows: AsyncIterable<string[]> }

/** All tables but `migration`, as they stood at one instant. `take` must read each table's rows before it asks for the next. */
export async function dumpTables(
  database: Database,
  take: (dump: TableDump) => Promise<void>,
): Promise<{ schema: number }> {
  return database.query
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async tx => {
      const { number: schema } = await tx
        .selectFrom('migration')
        .select(f => f.fn.max('number').as('number'))
        .executeTakeFirstOrThrow()
      for (const table of await tableNames(tx)) await take({ table, rows: rowsOf(tx, table) })
      return { schema }
    })
}

async function tableNames(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration' order by 1`.execute(tx)
  return rows.map(row => row.name)
}

type Column = { name: string; type: string; isJson: boolean; sequence: string | null }

/** The columns that hold something of their own: generated ones are made again from these. */
async function columnsOf(tx: Tx, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select attname as name, format_type(atttypid, atttypmod) as type, atttypid in ('json'::regtype, 'jsonb'::regtype) as "isJson",
      pg_get_serial_sequence(quote_ident(${table}), attname) as sequence
    from pg_attribute where attrelid = quote_ident(${table})::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`.execute(tx)
  return rows
}

async function* rowsOf(tx: Tx, table: string): AsyncGenerator<string[]> {
  // json as text inside the JSON: else json's own null and an empty column would both become null.
  const values = (await columnsOf(tx, table)).map(({ name, isJson }) =>
    isJson ? sql`${sql.ref(name)}::text as ${sql.ref(name)}` : sql.ref(name),
  )
  // Named as no column is: a shorter name would mean the column, where a table has one of that name.
  yield* batches(
    tx,
    sql`select row_to_json("whole row")::text as row from (select ${sql.join(values)} from ${sql.table(table)}) as "whole row"`,
  )
  // The queue's own tables belong to its library; what waits in them is carried in a table of ours.
  if (table === 'carried_job' && (await hasQueue(tx)))
    yield* batches(
      tx,
      sql`select json_build_object('id', (select coalesce(max(id), 0) from carried_job) + row_number() over (order by created_on, id),
        'queue', replace(name, '-gave-up', ''), 'key', data->>'key', 'payload', (data->'payload')::text)::text as row
        from pgboss.job where state <= 'active' and data ? 'key'`,
    )
}

async function* batches(tx: Tx, select: ReturnType<typeof sql>): AsyncGenerator<string[]> {
  await sql`declare dump no scroll cursor for ${select}`.execute(tx)
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch 500 from dump`.execute(tx)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
  }
  await sql`close dump`.execute(tx)
}

async function hasQueue(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ job: string | null }>`select to_regclass('pgboss.job')::text as job`.execute(tx)
  return rows[0]?.job != null
}

/** True when no table but the migrations' own holds a row. */
export async function isEmpty(database: Database): Promise<boolean> {
  return database.transaction(async tx => {
    for (const table of await tableNames(tx)) {
      const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx)
      if (rows.length > 0) return false
    }
    return true
  })
}

/**
 * Puts rows into the empty tables, in one transaction. References between tables are taken away meanwhile and made again
 * at the end, which checks every one of them; so the order of the tables does not matter.
 */
export async function loadTables(database: Database, dumps: AsyncIterable<TableDump>): Promise<void> {
  await database.transaction(async tx => {
    const { rows: references } = await sql<{ table: string; name: string; definition: string }>`
      select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`.execute(tx)
    for (const { table, name } of references) await sql.raw(`alter table ${table} drop constraint ${name}`).execute(tx)
    for await (const { table, rows } of dumps) await loadTable(tx, table, rows)
    for (const { table, name, definition } of references)
      await sql.raw(`alter table ${table} add constraint ${name} ${definition}`).execute(tx)
  })
}

async function loadTable(tx: Tx, table: string, batches: AsyncIterable<string[]>): Promise<void> {
  const columns = await columnsOf(tx, table)
  const names = sql.join(columns.map(({ name }) => sql.ref(name)))
  const values = sql.join(columns.map(({ name, type }) => sql`${sql.ref(name)}::${sql.raw(type)}`))
  const shapes = sql.join(
    columns.map(({ name, type, isJson }) => sql`${sql.ref(name)} ${sql.raw(isJson ? 'text' : type)}`),
  )
  const target = sql.table(table)
  await sql`alter table ${target} disable trigger user`.execute(tx)
  for await (const batch of batches)
    await sql`insert into ${target} (${names}) overriding system value
      select ${values} from json_to_recordset(${`[${batch.join(',')}]`}::json) as row(${shapes})`.execute(tx)
  await sql`alter table ${target} enable trigger user`.execute(tx)
  for (const { name, sequence } of columns)
    if (sequence)
      await sql`select setval(${sequence}, (select coalesce(max(${sql.ref(name)}), 0) + 1 from ${target}), false)`.execute(
        tx,
      )
}
