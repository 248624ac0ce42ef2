import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anchorLog, readAnchors } from '#app/admin/anchors.ts'
import { backup } from '#app/admin/backup.ts'
import { doctor } from '#app/admin/doctor.ts'
import { verifyLog } from '#app/admin/verify-log.ts'
import { log } from '#governance/log/log.ts'
import { openBlobs } from '#store/blobs.ts'
import { openDatabase } from '#store/database.ts'
import { runningServer } from '#store/embedded.ts'
import { adminWords } from '#words/admin.ts'

const home = mkdtempSync(join(tmpdir(), 'kansli-doctor-'))
chmodSync(home, 0o755) // else the server’s user cannot pass, and the database goes elsewhere
const data = { folder: join(home, 'data') }
const exported = join(home, 'log.jsonl')
let original: string

beforeAll(async () => {
  mkdirSync(data.folder)
  const database = await openDatabase(data)
  original = await openBlobs(data.folder).keep(Buffer.from('Tjänsteutlåtande'))
  await sql`insert into person (id, name, unit, account, added_at) values ('per_1', 'Ada Ek', '', 'ada.ek', now())`.execute(
    database.query,
  )
  await sql`insert into document (id, name, sha256, size, state, came_from, owner, received_at)
    values ('doc_1', 'a.txt', ${original}, 17, 'received', 'upload', 'per_1', now())`.execute(database.query)
  for (let i = 0; i < 5; i++)
    await database.transaction(tx =>
      log.append(tx, { actor: 'Ada Ek', act: 'x.y', subject: 's', content: { text: `rad\u2028 ${i}` } }),
    )
  await anchorLog(database, data.folder)
  const lines: string[] = []
  for await (const line of log.lines(database.query)) lines.push(line)
  writeFileSync(exported, `${lines.join('\n')}\n`)
  await database.close()
})
afterAll(async () => {
  await runningServer(data.folder)?.stop()
  rmSync(home, { recursive: true, force: true })
})

const stateOf = async (id: string) => (await doctor(data)).find(finding => finding.id === id)

test('a sound installation is found sound, and everything said has words', async () => {
  const findings = await doctor(data)
  expect(findings.map(finding => finding.id).sort()).toEqual(
    [
      'binaries',
      'checksums',
      'database',
      'disk',
      'folder',
      'log',
      'model',
      'node',
      'originals',
      'readers',
      'schema',
      'templates',
    ].sort(),
  )
  expect(findings.filter(finding => finding.state === 'fail')).toEqual([])
  for (const { id, state } of findings) expect(adminWords.sv[`${id}-${state}`]).toBeTruthy()
  expect(runningServer(data.folder)).toBe(null) // started for the examination, and stopped after it
})

test('a model of one’s own that nobody has taken in use is told of, and not used', async () => {
  const own = join(data.folder, 'knowledge', 'models')
  mkdirSync(own, { recursive: true })
  writeFileSync(join(own, 'names.crf'), 'KANSLI-NAMES 1 18')
  expect(await stateOf('model')).toEqual({ id: 'model', state: 'fail', params: { why: 'untaken' } })
  rmSync(own, { recursive: true })
})

test('a faulty template of one’s own is told of, with its line', async () => {
  const own = join(data.folder, 'knowledge', 'templates')
  mkdirSync(own, { recursive: true })
  writeFileSync(join(own, 'tallhamn.json'), '{\n  "name": 7\n}')
  expect(await stateOf('templates')).toMatchObject({
    state: 'fail',
    params: { file: 'knowledge/templates/tallhamn.json' },
  })
  rmSync(join(own, 'tallhamn.json'))
  expect(await stateOf('templates')).toMatchObject({ state: 'ok', params: { count: 0 } })
})

test('a data folder that does not exist is told of, not made', async () => {
  const folder = join(home, 'none')
  expect((await doctor({ folder })).find(finding => finding.id === 'folder')?.state).toBe('warn')
  expect(readdirSync(home)).not.toContain('none')
})

test('an event changed past the triggers, and a log cut and made whole, are found by doctor and by verify-log', async () => {
  const database = await openDatabase(data)
  await sql`alter table event disable trigger user`.execute(database.query)
  await sql`alter table event_head disable trigger user`.execute(database.query)
  await sql`update event set actor = 'Bo Ek' where number = 3`.execute(database.query)
  await database.close()
  expect(await stateOf('log')).toMatchObject({ state: 'fail', params: { event: 3, why: 'changed' } })
  expect((await verifyLog(data)).broken).toEqual({ number: 3, why: 'changed' })
  const again = await openDatabase(data)
  await sql`delete from event where number > 2`.execute(again.query)
  await sql`update event_head set number = 2, hash = (select hash from event where number = 2)`.execute(again.query)
  await again.close()
  expect((await verifyLog(data)).broken).toEqual({ number: 3, why: 'cut-off' })
})

test('an exported log is checked without a database, against the anchors when there are any', async () => {
  expect(await verifyLog(null, exported)).toMatchObject({ whole: true, events: 5 })
  expect(await verifyLog(data, exported)).toMatchObject({ whole: true, events: 5 })
  const ahead = [{ number: 9, hash: 'a'.repeat(64) }]
  expect((await verifyLog(null, exported, ahead)).broken).toEqual({ number: 6, why: 'cut-off' })
  writeFileSync(join(home, 'bad.jsonl'), 'not a line\n')
  await expect(verifyLog(null, join(home, 'bad.jsonl'))).rejects.toMatchObject({
    reason: 'log-broken',
    params: { event: 1 },
  })
  await expect(verifyLog(null, join(home, 'no.jsonl'))).rejects.toMatchObject({ reason: 'file-not-found' })
})

test('an anchor is written once for each new head, and half a line from a fall is passed over', async () => {
  const anchors = await readAnchors(data.folder)
  expect(anchors).toMatchObject([{ number: 5 }])
  writeFileSync(join(data.folder, 'log-anchors.jsonl'), `${JSON.stringify(anchors[0])}\n{"number":6,"ha`)
  expect(await readAnchors(data.folder)).toEqual(anchors)
})

test('a missing original is found by doctor, and a backup that would lack it is refused', async () => {
  expect((await stateOf('originals'))?.state).toBe('ok')
  rmSync(join(data.folder, 'blobs', original.slice(0, 2), original.slice(2, 4), original))
  expect(await stateOf('originals')).toMatchObject({ state: 'fail', params: { broken: 1, first: original } })
  await expect(backup(data, join(home, 'backups'))).rejects.toMatchObject({
    params: { why: 'blob-missing', file: original },
  })
})
