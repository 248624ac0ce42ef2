// The face of the database: PostgreSQL, embedded in the data folder by default, or any server from 15 by address. The same SQL runs on both.
//   const database = await openDatabase({ folder })                    // or { folder, url: 'postgres://…' }
//   await database.transaction(async tx => { await tx.insertInto('done').values({ key }).execute() })
// Must not know what the tables mean.
import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { Refusal } from '#base/refusal.ts'
import { type Cluster, startEmbedded } from '#store/embedded.ts'
import { migrate } from '#store/migrate.ts'
import type { Tables } from '#store/tables.ts'

export type Tx = Transaction<Tables>
/** Either a transaction or the open database: for reads that may stand in both. */
export type Query = Kysely<Tables>

export type Database = {
  query: Query
  /** Runs `work` in one transaction: all of it or nothing. Read committed. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Ends the connections, and stops the embedded server when this process started or adopted it. */
  close(): Promise<void>
  /** How the queue and the notices reach the same database. */
  connection: pg.ClientConfig
  /** True when no other process may work on this store: the embedded database, owned by us. */
  alone: boolean
  kind: 'embedded' | 'address'
}

export type Place = {
  /** The data folder. The embedded database lives in it when no url is given. */
  folder?: string | undefined
  /** Address of a PostgreSQL server (postgres://…). */
  url?: string | undefined
  /** Share the embedded database with a process that has it open (doctor, backup, verify-log) instead of refusing. */
  share?: boolean
  /** Bring the schema no further than this migration: for putting back a backup taken by an older program. */
  upTo?: number
}

/**
 * Opens the database and brings its schema up to this program's.
 * @throws Refusal data-folder-in-use | database-unreachable | database-newer-than-program
 */
export async function openDatabase(place: Place): Promise<Database> {
  const { upTo } = place
  if (place.url) return databaseOn({ connectionString: place.url }, { kind: 'address', alone: false, upTo })
  if (!place.folder) throw new Refusal('wrong-usage', { what: 'data folder' })
  const cluster = await startEmbedded(place.folder)
  const owner = await ownership(place.folder, cluster)
  if (!owner && !place.share) throw new Refusal('data-folder-in-use', { path: place.folder })
  return databaseOn(cluster.connection, { kind: 'embedded', alone: owner !== null, upTo }, owner?.release)
}

/** The database at a connection; `release` is called when it has been closed. */
export async function databaseOn(
  connection: pg.ClientConfig,
  { upTo, ...facts }: Pick<Database, 'kind' | 'alone'> & { upTo?: number | undefined },
  release: () => Promise<void> = async () => {},
): Promise<Database> {
  const query = queryOn(connection)
  const close = async (): Promise<void> => {
    await query.destroy()
    await release()
  }
  try {
    await sql`select 1`.execute(query)
    await migrate(query, undefined, upTo)
  } catch (error) {
    await close()
    throw isUnreachable(error) ? new Refusal('database-unreachable', { why: String(error) }, { cause: error }) : error
  }
  const transaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => query.transaction().execute(work)
  return { query, transaction, close, connection, ...facts }
}

/** Typed queries over a small pool of connections. */
function queryOn(connection: pg.ClientConfig): Query {
  const pool = new pg.Pool({ ...connection, types, max: 8, idleTimeoutMillis: 60_000, application_name: 'kansli' })
  // A lost connection is replaced at the next query, and a query in progress fails by itself. Without a listener on both
  // the pool (idle) and each client (between two queries of a transaction) it would end the process.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** A value for a jsonb column. Plain arrays would otherwise be taken for PostgreSQL arrays. */
export const asJson = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`

const INT8 = 20
const DATE = 1082
const int8 = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`)
  return value
}
/** Per pool, not global: int8 as number; a date stays the calendar date it is instead of a midnight somewhere. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return int8
    if (oid === DATE) return (text: string) => text
    return pg.types.getTypeParser(oid, format as 'text')
  }) as pg.CustomTypesConfig['getTypeParser'],
}

type Owner = { release(): Promise<void> }
const ownerLock = 0x6b616e73 // "kans"

/**
 * One process owns the data folder. The lock is a session of the server's, so it ends with the process however that dies.
 * The owner also starts the server again if it falls. Null when somebody else owns it.
 */
async function ownership(folder: string, started: Cluster): Promise<Owner | null> {
  let cluster = started
  let closing = false
  let client = await lockedSession(cluster)
  if (!client) return null
  const restart = async (): Promise<void> => {
    while (!closing)
      try {
        cluster = await startEmbedded(folder)
        client = await lockedSession(cluster)
        if (client) return watch(client)
      } catch {
        await wait(1000) // such as a full disk: keep trying, for each query meanwhile tells its caller
      }
  }
  const watch = (session: pg.Client): void => void session.on('end', () => void restart())
  watch(client)
  // A process that ends without closing stops its server all the same; one that is killed leaves it to be adopted.
  const atExit = (): void => void process.kill(cluster.pid, 'SIGINT')
  process.once('exit', atExit)
  return {
    async release() {
      closing = true
      process.off('exit', atExit)
      await client?.end().catch(() => {})
      await cluster.stop()
    },
  }
}

/** A session holding the owner's lock; waits two seconds for an owner that is on its way out. */
async function lockedSession(cluster: Cluster): Promise<pg.Client | null> {
  const client = new pg.Client({ ...cluster.connection, application_name: 'kansli owner' })
  client.on('error', () => {})
  await client.connect()
  for (let tries = 0; tries < 20; tries++) {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [ownerLock])
    if (rows[0]?.mine) return client
    await wait(100)
  }
  await client.end()
  return null
}

function isUnreachable(error: unknown): boolean {
  const { code = '', errno } = error as { code?: string; errno?: number }
  // Connection trouble from the system, or class 08 (connection), 28 (who are you), 3D000 (no such database), 57P (shutting down).
  return errno !== undefined || /^(08|28|3D|57P)/.test(code)
}
