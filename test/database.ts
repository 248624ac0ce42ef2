// A database of its own for each test file, copied from a template with the schema in place: real PostgreSQL, about 100 ms.
// Embedded by default; with KANSLI_TEST_DATABASE_URL the same tests run on that server (its user must be allowed to create databases).
//   const { database, folder } = await testDatabase()      // at the top of the file; dropped after the last test
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Database, databaseOn } from '#store/database.ts'
import { startEmbedded } from '#store/embedded.ts'

const address = process.env.KANSLI_TEST_DATABASE_URL
const templateLock = 0x74657374

export type TestDatabase = {
  database: Database
  /** A data folder for blobs. */
  folder: string
  /** Opens the same database once more, as a second process would. */
  again(alone?: boolean): Promise<Database>
  /** How to reach it with a client of one's own. */
  connection: pg.ClientConfig
}

export async function testDatabase({ alone = !address }: { alone?: boolean } = {}): Promise<TestDatabase> {
  const server = await serverConnection()
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(server, async client => {
    await client.query('select pg_advisory_lock($1)', [templateLock])
    await makeTemplate(client, server)
    await client.query(`create database ${name} template ${templateName}`)
  })
  const connection = connectionTo(server, name)
  const kind = address ? 'address' : 'embedded'
  const again = (asAlone = alone): Promise<Database> => databaseOn(connection, { kind, alone: asAlone })
  const database = await again()
  const folder = mkdtempSync(join(tmpdir(), 'kansli-data-'))
  afterAll(async () => {
    await database.close().catch(() => {})
    rmSync(folder, { recursive: true, force: true })
    await onServer(server, client => client.query(`drop database if exists ${name} with (force)`))
  })
  return { database, folder, again, connection }
}

/** Named by the process, since a server by address outlives the run. */
const templateName = `kansli_template_${process.pid}`

async function makeTemplate(client: pg.Client, server: pg.ClientConfig): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [templateName])
  if (rowCount) return
  await client.query(`create database ${templateName} template template0`)
  const template = await databaseOn(connectionTo(server, templateName), { kind: 'address', alone: false })
  await template.close()
}

async function serverConnection(): Promise<pg.ClientConfig> {
  if (address) return { connectionString: address }
  return (await startEmbedded(inject('databaseFolder'))).connection
}

function connectionTo(server: pg.ClientConfig, database: string): pg.ClientConfig {
  if (!server.connectionString) return { ...server, database }
  const url = new URL(server.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

async function onServer<T>(server: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
