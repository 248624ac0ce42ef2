import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { describeSchema } from '#store/describe.ts'
import { migrate, readMigrations } from '#store/migrate.ts'
import { testDatabase } from '#test/database.ts'

const { database, again } = await testDatabase()
const known = readMigrations()
const next = (text: string) => ({ number: known.length + 1, name: 'next.sql', text, sha256: 'f'.repeat(64) })

test('schema.sql is what the migrations make (update with vitest -u)', async () => {
  await expect(await describeSchema(database.query as never)).toMatchFileSnapshot('./schema.sql')
})

test('migrations that have run are not run again', async () => {
  expect(await migrate(database.query)).toBe(known.length)
})

test('a migration that fails leaves nothing behind', async () => {
  const broken = [...known, next('create table half (a int); select 1 / 0;')]
  await expect(migrate(database.query, broken)).rejects.toThrow(/division/)
  const { rows } = await sql`select 1 from pg_class where relname = 'half'`.execute(database.query)
  expect(rows).toEqual([])
})

test('a migration that was changed after it had run is refused', async () => {
  const changed = known.map((m, i) => (i === 0 ? { ...m, sha256: 'a'.repeat(64) } : m))
  await expect(migrate(database.query, changed)).rejects.toThrow(/was changed after/)
})

test('two processes that start at once migrate once, and an older program is then refused', async () => {
  const newer = [...known, next('create table newer (a int)')]
  const other = await again()
  expect(await Promise.all([migrate(database.query, newer), migrate(other.query, newer)])).toEqual([
    known.length + 1,
    known.length + 1,
  ])
  await other.close()
  await expect(migrate(database.query)).rejects.toMatchObject({
    reason: 'database-newer-than-program',
    params: { database: known.length + 1, program: known.length },
  })
})
