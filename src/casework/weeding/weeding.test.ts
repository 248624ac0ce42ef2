// Weeding on the real thing: documents read, masked, decided on and released over HTTP, made old, and erased. What was in them is then
// looked for everywhere it could be.
import { existsSync } from 'node:fs'
import { readdir, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { linesFileOf } from '#app/learning/lines-file.ts'
import { makeLines } from '#app/learning/make-lines.ts'
import { log } from '#governance/log/log.ts'
import { dumpTables } from '#store/dump.ts'
import { openDesk } from '#test/desk.ts'
import { loggedFields } from '#words/log/fields.ts'

const { house, client, folder, person } = await openDesk()
const { room } = house
const { query } = room.database

const secrets = ['Torborg', 'Klintmark', 'Hemlighetsfull', '070-174 06 12', 'SN 2026-00718', 'Brevduvan', 'Åkernäs']
const text = 'Torborg Klintmark ringde från 070-174 06 12 om Brevduvan i Åkernäs.\n'
let old = ''
let same = ''
let kept = ''
let release = ''
let fresh = ''

async function dropped(name: string, body: string): Promise<string> {
  const id = await client.drop(name, new TextEncoder().encode(body))
  await client.until(id, 'reviewing', 'ready')
  return id
}

async function releasedOf(id: string): Promise<string> {
  const { findings } = (await (await client.get(`/api/documents/${id}/findings`)).json()) as {
    findings: { id: string }[]
  }
  const decisions = findings.map(one => ({ act: 'accept', finding: one.id }))
  if (decisions.length > 0) await client.send('POST', `/api/documents/${id}/decisions`, { decisions })
  const span = { start: text.indexOf('Brevduvan'), end: text.indexOf(' i Å') }
  const added = await client.send('POST', `/api/documents/${id}/decisions`, {
    decisions: [{ act: 'add', label: 'SENSITIVE', span, everywhere: false }],
  })
  expect(added.status, await added.text()).toBe(200)
  const asked = await client.send('POST', `/api/documents/${id}/releases`, {
    as: 'text',
    note: 'Till Torborg Klintmark',
  })
  const made = ((await asked.json()) as { id: string }).id
  await client.until(id, 'released')
  return made
}

/** As if it had all been done long ago: rows, and the files on disk. */
async function aged(...ids: string[]): Promise<void> {
  for (const table of ['decision', 'finding'])
    await sql`alter table ${sql.table(table)} disable trigger user`.execute(query)
  await sql`update document set received_at = received_at - interval '4 years' where id = any(${ids})`.execute(query)
  await sql`update decision set at = at - interval '4 years' where document = any(${ids})`.execute(query)
  await sql`update release set at = at - interval '4 years', done_at = done_at - interval '4 years' where document = any(${ids})`.execute(
    query,
  )
  for (const table of ['decision', 'finding'])
    await sql`alter table ${sql.table(table)} enable trigger user`.execute(query)
  const long = new Date(Date.now() - 1e9)
  for (const file of await filesIn(join(folder, 'blobs'))) await utimes(file, long, long)
}

const filesIn = async (path: string): Promise<string[]> =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))

/** Every row of every table as text, the queue's own too. */
async function everything(): Promise<string> {
  const parts: string[] = []
  await dumpTables(room.database, async ({ rows }) => {
    for await (const batch of rows) parts.push(batch.join('\n'))
  })
  const { rows } = await sql<{ line: string }>`select job::text as line from pgboss.job`.execute(query)
  return [...parts, ...rows.map(row => row.line)].join('\n')
}

const foundIn = (haystack: string) => secrets.filter(secret => haystack.includes(secret))

type Weeding = {
  id: string
  state: string
  parts: { class: string; erased: number; held: { why: string; count: number }[] }[]
}

async function weeded(id: string): Promise<Weeding> {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise(done => setTimeout(done, 50))) {
    const said = (await (await client.get(`/api/weedings/${id}`)).json()) as Weeding
    if (said.state === 'done') return said
  }
  throw new Error('the weeding did not end')
}

const asks = {
  dnr: 'KS 2026-00044',
  decidedBy: 'Kommunstyrelsen',
  decidedOn: '2026-03-01',
  classes: ['document', 'release'],
}
const orderOf = (given: object = {}) => client.send('POST', '/api/weedings', { ...asks, ...given })

beforeAll(async () => {
  old = await dropped('Hemlighetsfull.txt', text)
  same = await dropped('Samma byte.txt', text)
  kept = await dropped('Undantagen.txt', 'Det här undantas från gallring tills tvisten är över.\n')
  fresh = await dropped('Ny.txt', 'En handling som kom i dag.\n')
  await client.send('PATCH', `/api/documents/${old}`, { matter: 'SN 2026-00718' })
  release = await releasedOf(old)
  await client.get(`/api/releases/${release}/file`)
  await client.get(`/api/documents/${old}/pages/1`)
  await aged(old, kept)
}, 60_000)

test('nothing is weeded without a decision, and nothing that has no time of its own', async () => {
  expect((await orderOf({ dnr: '  ' })).status).toBe(400)
  expect((await orderOf({ classes: ['log-governance'] })).status).toBe(400)
  expect((await orderOf({ classes: [] })).status).toBe(400)
  await expect(sql`delete from finding`.execute(query)).rejects.toThrow(/only ever added/)
  await expect(
    room.database.transaction(async tx => {
      await sql`select set_config('kansli.weeding', 'wee_none', true)`.execute(tx)
      await sql`update decision set place = null`.execute(tx)
    }),
  ).rejects.toThrow(/only ever added/)
})

test('what is due is shown with why, and what is held with what holds it', async () => {
  const hold = await client.send('POST', '/api/holds', {
    document: kept,
    matter: false,
    why: 'Tvist i förvaltningsrätten',
  })
  expect(hold.status).toBe(200)
  const { classes } = (await (await client.get('/api/retention')).json()) as {
    classes: { id: string; due: number; held: object[] }[]
  }
  const of = (id: string) => classes.find(one => one.id === id)
  expect(of('document')).toMatchObject({ due: 1, held: [{ why: 'hold', count: 1 }], months: 24, keeps: 'months' })
  expect(of('release')).toMatchObject({ due: 1, held: [] })
  expect(of('text')).toMatchObject({ due: 0, keeps: 'with-document', before: null })
  const { rows } = (await (await client.get('/api/retention/document')).json()) as {
    rows: { id: string; held: string | null }[]
  }
  expect(rows.map(row => [row.id, row.held])).toEqual([
    [old, null],
    [kept, 'hold'],
  ])
  expect(foundIn(JSON.stringify(rows))).toEqual([])
})

test('before it, what is to be erased is found where it is looked for', async () => {
  expect(foundIn(await everything())).toEqual(secrets)
  await query
    .deleteFrom('page_image')
    .where('document', '=', same as `doc_${string}`)
    .execute()
  await makeLines(room.database, { data: folder, by: 'Ingegerd Ekvall', why: 'Dnr 1', unit: null }, new Date())
  expect(await readFile(linesFileOf(folder), 'utf8')).toContain('Torborg Klintmark')
})

test('a weeding erases the due, leaves the held, the new and the shared file, and the chain holds', async () => {
  const ordered = await orderOf()
  expect(ordered.status).toBe(202)
  const done = await weeded(((await ordered.json()) as { id: string }).id)
  expect(done.parts.map(part => [part.class, part.erased, part.held])).toEqual([
    ['document', 1, [{ why: 'hold', count: 1 }]],
    ['release', 1, []],
  ])
  for (const path of [
    `/api/documents/${old}`,
    `/api/documents/${old}/findings`,
    `/api/documents/${old}/pages/1`,
    `/api/releases/${release}`,
  ])
    expect((await client.get(path)).status, path).toBe(404)
  for (const id of [same, kept, fresh]) expect((await client.get(`/api/documents/${id}/original`)).status).toBe(200)
  expect((await log.check(query)).whole).toBe(true)
  const { rows } = await sql`select 1 from run where document = ${old} and state = 'done'`.execute(query)
  expect(rows.length).toBeGreaterThan(0)
  const queue = (await (await client.get('/api/documents')).json()) as { documents: { id: string }[] }
  expect(queue.documents.map(one => one.id)).not.toContain(old)
  expect(existsSync(linesFileOf(folder))).toBe(false) // what was to be learnt from goes with the document
})

test('when the other document with the same bytes is weeded too, the words are nowhere', {
  timeout: 60_000,
}, async () => {
  await aged(same)
  await weeded(((await (await orderOf({ classes: ['document'] })).json()) as { id: string }).id)
  expect(foundIn(await everything())).toEqual([])
  const files = await Promise.all((await filesIn(folder)).map(async file => file + (await readFile(file, 'latin1'))))
  const bytes = (word: string) => Buffer.from(word, 'utf8').toString('latin1')
  expect(secrets.filter(secret => files.some(file => file.includes(bytes(secret))))).toEqual([])
  expect((await log.check(query)).whole).toBe(true)
})

test('what has been weeded cannot be held, and what is lifted is weeded next', async () => {
  expect((await client.send('POST', '/api/holds', { document: old, matter: false, why: 'För sent' })).status).toBe(404)
  const { holds } = (await (await client.get('/api/holds')).json()) as { holds: { id: string }[] }
  await client.send('DELETE', `/api/holds/${holds[0]!.id}`)
  const done = await weeded(((await (await orderOf()).json()) as { id: string }).id)
  expect(done.parts[0]).toMatchObject({ erased: 1, held: [] })
})

test('the contents of the log are weeded by their acts, and what was logged is only what is said to be', async () => {
  const { events } = await log.page(query, { limit: 500 })
  const unsaid = events.flatMap(({ act, content }) =>
    Object.keys(content ?? {})
      .filter(field => field !== 'right' && !(loggedFields as Record<string, readonly string[]>)[act]?.includes(field))
      .map(field => `${act}: ${field}`),
  )
  expect([...new Set(unsaid)]).toEqual([])
  const entries = Array.from({ length: 12_000 }, (_, i) => ({
    actor: 'Ada Ek',
    act: i % 2 ? 'document.read-others' : 'card.change',
    subject: `doc_${i}`,
    content: { why: `Torborg ${i}` },
    at: new Date('2020-01-01T08:00:00Z'),
  }))
  await room.database.transaction(tx => log.appendAll(tx, entries))
  const done = await weeded(((await (await orderOf({ classes: ['log-reading'] })).json()) as { id: string }).id)
  expect(done.parts).toMatchObject([{ class: 'log-reading', erased: 6000 }])
  expect(await log.check(query)).toMatchObject({ whole: true })
  const left = await query.selectFrom('event').select('act').where('content', 'like', '%Torborg%').distinct().execute()
  expect(left).toEqual([{ act: 'card.change' }])
  expect(person).toMatch(/^per_/)
})
