import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '#store/database.ts'
import { dumpTables, isEmpty, loadTables } from '#store/dump.ts'
import { testDatabase } from '#test/database.ts'

const { database: source } = await testDatabase()
const { database: target } = await testDatabase()

const run = (database: Database, text: string) => sql.raw(text).execute(database.query)
const everyType = `create table every_type (id bigint generated always as identity primary key, f float8, r real, m numeric, d date,
  i interval, t timestamptz, b bytea, j jsonb, k json, a text[], x text, twice bigint generated always as (id * 2) stored,
  up bigint references every_type (id))`

/** All rows of all tables, as PostgreSQL writes them. */
async function contents(database: Database): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration'`.execute(database.query)
  const all: Record<string, unknown[]> = {}
  for (const { name } of tables)
    all[name] = (
      await sql`select whole::text as row from ${sql.table(name)} whole order by 1`.execute(database.query)
    ).rows
  return all
}

async function copy(): Promise<void> {
  const dumps: { table: string; rows: string[][] }[] = []
  await dumpTables(source, async ({ table, rows }) => {
    const all: string[][] = []
    for await (const batch of rows) all.push(batch)
    dumps.push({ table, rows: all })
  })
  const again = async function* () {
    for (const { table, rows } of dumps)
      yield {
        table,
        rows: (async function* () {
          yield* rows
        })(),
      }
  }
  await loadTables(target, again())
}

test('every kind of value comes over as it was, and references and counters with it', async () => {
  for (const database of [source, target]) await run(database, everyType)
  expect(await isEmpty(target)).toBe(true)
  await run(
    source,
    `insert into every_type (f, r, m, d, i, t, b, j, k, a, x) values
    (0.1::float8 + 0.2, 'NaN', 0.10, '2026-02-28', '1 mon 2.5 s', '2026-03-29T01:30:00.123456Z', '\\x00ff', '{"b": 1, "a": 1.00}',
      '{"b":1,  "a":2}', '{"a,b",null,"\\"å"}', E'rad\\u2028bruten "å" \\\\ \\n'),
    ('Infinity', 1.5, 12345678901234567890.123, null, null, 'infinity', '', 'null', null, '{}', '')`,
  )
  await run(source, 'update every_type set up = 2 where id = 1') // refers to a row that comes after it
  await source.query
    .insertInto('done')
    .values(Array.from({ length: 1200 }, (_, i) => ({ key: `step ${i}` })))
    .execute()
  await copy()
  expect(await contents(target)).toEqual(await contents(source))
  expect(await isEmpty(target)).toBe(false)
  const { rows } = await sql<{ id: number }>`insert into every_type (x) values ('next') returning id`.execute(
    target.query,
  )
  expect(rows).toEqual([{ id: 3 }])
  await expect(run(target, 'update every_type set up = 99 where id = 1')).rejects.toThrow(/foreign key/)
})

test('rows that refer to nothing are not let in, and nothing of the load stays', async () => {
  await run(target, 'truncate every_type, done')
  await run(
    source,
    'alter table every_type drop constraint every_type_up_fkey; update every_type set up = 99 where id = 1',
  )
  await expect(copy()).rejects.toThrow(/foreign key/)
  expect(await isEmpty(target)).toBe(true)
})
