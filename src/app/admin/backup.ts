// Takes a backup while the program runs, and puts one back: database and files as they stood at one instant, with a hash of everything.
//   backup({ folder, url? }, to) → a new folder in `to`          restore(from, { folder, url? })
// A backup is plain files (JSON lines and the originals), so that it can be read without Kansli.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { anchorLog } from '#app/admin/anchors.ts'
import { linesOf } from '#app/admin/lines-of.ts'
import {
  checkTables,
  type Manifest,
  manifestFile,
  readManifest,
  tablePath,
  writeManifest,
} from '#app/admin/manifest.ts'
import { hashesOfOwn, putOwnFiles, takeOwnFiles } from '#app/admin/own-files.ts'
import { Refusal } from '#base/refusal.ts'
import { log } from '#governance/log/log.ts'
import { BlobBroken, openBlobs } from '#store/blobs.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { dumpTables, isEmpty, loadTables, type TableDump } from '#store/dump.ts'
import { runningServer } from '#store/embedded.ts'
import { migrate, programSchema } from '#store/migrate.ts'
import { namedBlobs } from '#store/named-blobs.ts'

/** A data folder, and the address of its database when that is not embedded. */
export type Data = { folder: string; url?: string | undefined }
export type Backup = {
  folder: string
  takenAt: string
  tables: number
  rows: number
  blobs: number
  bytes: number
  events: number
}

/**
 * Backs up into a new folder below `to`. The server may run meanwhile.
 * @throws Refusal backup-invalid when an original is missing or changed: a backup that hides that would be worse than none
 */
export async function backup(data: Data, to: string, at = new Date()): Promise<Backup> {
  const database = await openDatabase({ ...data, share: true })
  const name = `kansli-${at.toISOString().slice(0, 19).replaceAll(':', '')}`
  const half = join(to, `${name}.half`)
  try {
    await mkdir(join(half, 'tables'), { recursive: true, mode: 0o700 })
    const manifest = await takeAll(database, data, half, at)
    await writeSynced(join(half, manifestFile), writeManifest(manifest))
    await rename(half, join(to, name))
    return shown(join(to, name), manifest)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    throw error
  } finally {
    await database.close()
  }
}

async function takeAll(database: Database, data: Data, to: string, at: Date): Promise<Manifest> {
  const head = await anchorLog(database, data.folder, at)
  const tables: Manifest['tables'] = []
  const { schema } = await dumpTables(database, async dump => void tables.push(await takeTable(dump, to)))
  // After the tables: every original that a row names was kept before the row was.
  const named = await namedBlobs(database.query)
  const blobs = await takeBlobs(data.folder, to)
  const own = await takeOwnFiles(data.folder, to)
  for (const { sha256 } of blobs) named.delete(sha256)
  for (const sha256 of named) brokenBlob(new BlobBroken(sha256, 'missing'))
  return {
    format: 'kansli-backup-1',
    takenAt: at.toISOString(),
    schema,
    head,
    tables,
    blobs,
    ...own,
  }
}

async function takeTable({ table, rows }: TableDump, to: string): Promise<Manifest['tables'][number]> {
  const file = await open(tablePath(to, table), 'wx', 0o600)
  const facts = { name: table, rows: 0, bytes: 0 }
  const hash = createHash('sha256')
  try {
    for await (const batch of rows) {
      const bytes = Buffer.from(`${batch.join('\n')}\n`)
      hash.update(bytes)
      facts.rows += batch.length
      facts.bytes += bytes.length
      await file.write(bytes)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { ...facts, sha256: hash.digest('hex') }
}

async function takeBlobs(from: string, to: string): Promise<Manifest['blobs']> {
  const source = openBlobs(from)
  const target = openBlobs(to)
  const taken: Manifest['blobs'] = []
  for await (const sha256 of source.list()) {
    const bytes = await source.read(sha256).catch(brokenBlob)
    await target.keep(bytes)
    taken.push({ sha256, bytes: bytes.length })
  }
  return taken
}

function brokenBlob(error: unknown): never {
  if (error instanceof BlobBroken) throw new Refusal('backup-invalid', { why: `blob-${error.why}`, file: error.sha256 })
  throw error
}

/**
 * Puts a backup into a data folder that is empty (and, by address, an empty database). Everything is checked before anything is written.
 * @throws Refusal backup-invalid | database-newer-than-program | data-folder-in-use
 */
export async function restore(from: string, data: Data): Promise<Backup> {
  const manifest = await checkBackup(from)
  const { folder } = data
  const existed = existsSync(folder)
  if (existed && readdirSync(folder).length > 0)
    throw new Refusal('backup-invalid', { why: 'folder-not-empty', file: folder })
  await mkdir(folder, { recursive: true })
  try {
    await fill(from, manifest, data)
    return shown(folder, manifest)
  } catch (error) {
    await runningServer(folder)?.stop()
    for (const name of readdirSync(folder)) await rm(join(folder, name), { recursive: true, force: true })
    if (!existed) await rm(folder, { recursive: true })
    throw error
  }
}

/** Reads a whole backup without using it: hashes, originals, and the log's chain. @throws Refusal backup-invalid */
async function checkBackup(from: string): Promise<Manifest> {
  const manifest = await readManifest(from)
  const program = programSchema()
  if (manifest.schema > program)
    throw new Refusal('database-newer-than-program', { database: manifest.schema, program })
  await checkTables(from, manifest)
  const blobs = openBlobs(from)
  for (const sha256 of [...manifest.blobs.map(blob => blob.sha256), ...hashesOfOwn(manifest)])
    await blobs.read(sha256).catch(brokenBlob)
  return manifest
}

async function fill(from: string, manifest: Manifest, data: Data): Promise<void> {
  const database = await openDatabase({ ...data, upTo: manifest.schema })
  try {
    if (!(await isEmpty(database))) throw new Refusal('backup-invalid', { why: 'database-not-empty' })
    await loadTables(database, dumpsOf(from, manifest))
    const { broken } = await log.check(database.query, manifest.head ? [manifest.head] : [])
    if (broken) throw new Refusal('log-broken', { event: broken.number, why: broken.why })
    await migrate(database.query)
    const source = openBlobs(from)
    const target = openBlobs(data.folder)
    for (const { sha256 } of manifest.blobs) await target.keep(await source.read(sha256))
    await putOwnFiles(from, manifest, data.folder)
    await anchorLog(database, data.folder)
  } finally {
    await database.close()
  }
}

async function* dumpsOf(from: string, manifest: Manifest): AsyncGenerator<TableDump> {
  for (const { name } of manifest.tables) yield { table: name, rows: batchesOf(tablePath(from, name)) }
}

async function* batchesOf(path: string): AsyncGenerator<string[]> {
  let batch: string[] = []
  for await (const line of linesOf(path)) {
    batch.push(line)
    if (batch.length < 500) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function writeSynced(path: string, text: string): Promise<void> {
  let file: FileHandle | undefined
  try {
    file = await open(path, 'wx', 0o600)
    await writeFile(file, text)
    await file.sync()
  } finally {
    await file?.close()
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const shown = (folder: string, { takenAt, tables, blobs, head }: Manifest): Backup => ({
  folder,
  takenAt,
  tables: tables.length,
  rows: sum(tables.map(table => table.rows)),
  blobs: blobs.length,
  bytes: sum([...tables, ...blobs].map(file => file.bytes)),
  events: head?.number ?? 0,
})
