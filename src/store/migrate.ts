// Brings the schema up to this program's: numbered plain SQL files, each in a transaction of its own, one process at a time.
// A file that has run is never edited: its checksum is kept, and a changed one is an error. Must not know what the tables mean.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kysely, sql } from 'kysely'
import { Refusal } from '#base/refusal.ts'
import type { Tables } from '#store/tables.ts'

export type Migration = { number: number; name: string; text: string; sha256: string }

const migrationFolder = fileURLToPath(new URL('./migrations/', import.meta.url))

/** The migrations of a folder, in order. @throws when two share a number or one is missing. */
export function readMigrations(folder = migrationFolder): Migration[] {
  const files = readdirSync(folder).filter(name => name.endsWith('.sql'))
  const migrations = files.sort().map(name => {
    const text = readFileSync(join(folder, name), 'utf8')
    const sha256 = createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
    return { number: Number.parseInt(name, 10), name, text, sha256 }
  })
  for (const [i, { number, name }] of migrations.entries())
    if (number !== i + 1) throw new Error(`migration ${name} should have number ${i + 1}`)
  return migrations
}

/** The number of the newest migration this program brings. */
export const programSchema = (): number => readMigrations().length

const migrationLock = 0x6b616e74

/**
 * Runs what has not been run, up to `upTo`. Gives the number the schema now has.
 * @throws Refusal database-newer-than-program. A changed old migration is a bug and thrown as one.
 */
export async function migrate(
  query: Kysely<Tables>,
  migrations = readMigrations(),
  upTo = migrations.length,
): Promise<number> {
  return query.connection().execute(async session => {
    await sql`select pg_advisory_lock(${migrationLock})`.execute(session)
    try {
      await sql`create table if not exists migration (
        number int primary key, name text not null, sha256 text not null, at timestamptz not null default now())`.execute(
        session,
      )
      const done = await session.selectFrom('migration').selectAll().orderBy('number').execute()
      compare(done, migrations)
      for (const migration of migrations.slice(done.length, upTo)) await run(session, migration)
      return Math.max(done.length, upTo)
    } finally {
      await sql`select pg_advisory_unlock(${migrationLock})`.execute(session)
    }
  })
}

function compare(done: readonly { number: number; sha256: string }[], migrations: readonly Migration[]): void {
  const newest = done.at(-1)?.number ?? 0
  if (newest > migrations.length)
    throw new Refusal('database-newer-than-program', { database: newest, program: migrations.length })
  for (const [i, { sha256 }] of done.entries())
    if (migrations[i]?.sha256 !== sha256)
      throw new Error(`migration ${migrations[i]?.name} was changed after it had been run`)
}

async function run(session: Kysely<Tables>, { number, name, text, sha256 }: Migration): Promise<void> {
  await session.transaction().execute(async tx => {
    await sql.raw(text).execute(tx)
    await tx.insertInto('migration').values({ number, name, sha256 }).execute()
  })
}
