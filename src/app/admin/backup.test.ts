import { createHash, randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type Backup, backup, restore } from '#app/admin/backup.ts'
import { log } from '#governance/log/log.ts'
import { openBlobs } from '#store/blobs.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { runningServer } from '#store/embedded.ts'
import { openJobs } from '#store/jobs.ts'

const home = mkdtempSync(join(tmpdir(), 'kansli-backup-'))
chmodSync(home, 0o755) // else the server’s user cannot pass, and the database goes elsewhere
const data = { folder: join(home, 'data') }
const originals = [Buffer.alloc(0), randomBytes(100_000), Buffer.from('Tjänsteutlåtande')]
const steering = '# Nycklar\n\nNyckeln kvitteras i receptionen.\n'
let hashes: string[] = []
let taken: Backup
let before: unknown

beforeAll(async () => {
  mkdirSync(data.folder)
  const database = await openDatabase(data)
  hashes = await Promise.all(originals.map(bytes => openBlobs(data.folder).keep(bytes)))
  await database.query
    .insertInto('done')
    .values({ key: 'rad\u2028bruten', at: new Date('2026-03-29T01:30:00.123Z') })
    .execute()
  const content = { name: 'rad\u2028bruten "å"\\ \n\u0000' }
  await database.transaction(tx => log.append(tx, { actor: 'Ada Ek', act: 'document.receive', subject: 's', content }))
  const jobs = await openJobs(database, ['read'])
  await database.transaction(tx => jobs.send(tx, 'read', { n: 'å' }, { key: 'waiting' }))
  await jobs.close(2)
  mkdirSync(join(data.folder, 'samlingar', 'rutiner'), { recursive: true })
  writeFileSync(join(data.folder, 'samlingar', 'rutiner', 'nycklar.md'), steering)
  before = await contents(database)
  taken = await backup(data, join(home, 'backups'))
  await database.close()
})
afterAll(async () => {
  for (const name of readdirSync(home)) await runningServer(join(home, name))?.stop()
  rmSync(home, { recursive: true, force: true })
})

const contents = async (database: Database): Promise<unknown> => {
  const rows: unknown[] = []
  for (const table of ['done', 'event', 'event_head'])
    rows.push((await sql`select t::text as row from ${sql.table(table)} t order by 1`.execute(database.query)).rows)
  return rows
}
const copyOfBackup = (name: string): string => {
  const copy = join(home, name)
  cpSync(taken.folder, copy, { recursive: true })
  return copy
}

test('a backup is taken while the program runs, as plain files', () => {
  expect(taken).toMatchObject({ blobs: 3, events: 1 })
  expect(readdirSync(taken.folder).sort()).toEqual(['blobs', 'manifest.json', 'tables'])
  expect(readFileSync(join(taken.folder, 'tables', 'event.jsonl'), 'utf8')).toContain('Ada Ek')
})

test('restored, every row and original is what it was, and waiting jobs are done', async () => {
  const back = { folder: join(home, 'back') }
  mkdirSync(back.folder)
  await restore(taken.folder, back)
  const database = await openDatabase(back)
  expect(await contents(database)).toEqual(before)
  for (const [i, sha256] of hashes.entries())
    expect((await openBlobs(back.folder).read(sha256)).equals(originals[i]!)).toBe(true)
  // of a collection the files come back; its index is made anew of them
  expect(readFileSync(join(back.folder, 'samlingar', 'rutiner', 'nycklar.md'), 'utf8')).toBe(steering)
  expect(existsSync(join(back.folder, 'index'))).toBe(false)
  const jobs = await openJobs(database, ['read'])
  const seen: unknown[] = []
  await jobs.work('read', {
    schema: z.unknown(),
    concurrency: 1,
    handle: async job => void seen.push([job.key, job.payload]),
  })
  await vi.waitFor(() => expect(seen).toEqual([['waiting', { n: 'å' }]]), { timeout: 5000 })
  await jobs.close(2)
  await database.close()
})

test('a folder that is not empty is left alone', async () => {
  const full = join(home, 'full')
  mkdirSync(full)
  writeFileSync(join(full, 'mine.txt'), 'x')
  await expect(restore(taken.folder, { folder: full })).rejects.toMatchObject({ params: { why: 'folder-not-empty' } })
  expect(readdirSync(full)).toEqual(['mine.txt'])
})

const harm: [string, string, (folder: string) => void][] = [
  ['file-changed', 'a changed row', f => edit(join(f, 'tables', 'event.jsonl'), 'Ada Ek', 'Bo  Ek')],
  ['file-missing', 'a row too many', f => appendFileSync(join(f, 'tables', 'done.jsonl'), '{"key":"x"}\n')],
  ['file-missing', 'a missing table', f => rmSync(join(f, 'tables', 'done.jsonl'))],
  ['blob-changed', 'a changed original', f => writeFileSync(blobIn(f, hashes[1]!), randomBytes(100_000))],
  ['blob-missing', 'a missing original', f => rmSync(blobIn(f, hashes[2]!))],
  ['blob-missing', 'a missing steering document', f => rmSync(blobIn(f, hashOf(steering)))],
  ['manifest-changed', 'a changed manifest', f => edit(join(f, 'manifest.json'), '"rows": 1', '"rows": 2')],
  ['manifest-missing', 'no manifest', f => rmSync(join(f, 'manifest.json'))],
]
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const edit = (path: string, from: string, to: string): void =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
const blobIn = (folder: string, sha256: string): string =>
  join(folder, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256)

test.each(harm)('%s: a backup with %s is refused, and nothing is written', async (why, what, hurt) => {
  const hurtBackup = copyOfBackup(`hurt ${what}`)
  hurt(hurtBackup)
  const folder = join(home, `into ${what}`)
  await expect(restore(hurtBackup, { folder })).rejects.toMatchObject({ reason: 'backup-invalid', params: { why } })
  expect(existsSync(folder)).toBe(false)
})

test('an original that is broken in the data folder stops the backup, and no half backup stays', async () => {
  writeFileSync(blobIn(data.folder, hashes[2]!), 'something else')
  const to = join(home, 'second')
  await expect(backup(data, to)).rejects.toMatchObject({
    reason: 'backup-invalid',
    params: { why: 'blob-changed', file: hashes[2] },
  })
  expect(readdirSync(to)).toEqual([])
})
