// An incident over HTTP: reported from a document, its clock running, the runs it touched found, noted, closed, and fetched as a table.
import { unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { recordAsDocx } from '#app/record/weeding-record.ts'
import { log } from '#governance/log/log.ts'
import { openDesk } from '#test/desk.ts'

const { house, client } = await openDesk()
const { room } = house
let document = ''
let version = ''

beforeAll(async () => {
  document = await client.drop('Brev.txt', new TextEncoder().encode('Torborg Klintmark ringde från 070-174 06 12.\n'))
  await client.until(document, 'reviewing', 'ready')
  version = room.functions.find(one => one.function.name === 'mask')!.function.version
}, 30_000)

const base = () => ({
  title: 'Telefonnummer stod kvar',
  what: 'Ett nummer med bindestreck på fel plats maskerades inte.',
  function: 'mask',
  versions: [version],
  unit: null,
  from: null,
  to: null,
  severity: 'medium',
  foundAt: new Date(Date.now() - 3_600_000).toISOString(),
  personalData: true,
  serious: false,
  document,
  finding: null,
})
type Whole = {
  number: number
  closedAt: string | null
  clocks: { id: string; state: string; due: string | null }[]
  counts: { runs: number; documents: number; releases: number }
  affected: { document: string; version: string }[]
  entries: { kind: string }[]
}
const reported = async (given: object = {}) => client.send('POST', '/api/incidents', { ...base(), ...given })
const whole = async (id: string) => (await (await client.get(`/api/incidents/${id}`)).json()) as Whole
const noted = (id: string, kind: string) =>
  client.send('POST', `/api/incidents/${id}/notes`, { kind, says: 'Gjort, med skäl.' })

test('a breach of personal data has 72 hours from when it was found, until IMY has been told', async () => {
  const asked = await reported()
  expect(asked.status).toBe(201)
  const { id } = (await asked.json()) as { id: string }
  const said = await whole(id)
  expect(said.clocks).toMatchObject([{ id: 'imy', state: 'running' }])
  expect(Date.parse(said.clocks[0]!.due!) - Date.parse(base().foundAt)).toBeLessThan(72 * 3_600_000 + 60_000)
  expect(said.counts).toMatchObject({ runs: 1, documents: 1, releases: 0 })
  expect(said.affected).toMatchObject([{ document, version }])
  expect((await noted(id, 'imy-told')).status).toBe(200)
  expect((await whole(id)).clocks).toMatchObject([{ state: 'settled' }])
})

test('a clock whose time is out is late; a high breach asks for those affected; a serious one says from when', async () => {
  const foundAt = new Date(Date.now() - 80 * 3_600_000).toISOString()
  const { id } = (await (await reported({ foundAt, severity: 'high', serious: true })).json()) as { id: string }
  expect((await whole(id)).clocks.map(({ id: name, state }) => [name, state])).toEqual([
    ['imy', 'late'],
    ['people', 'running'],
    ['market', 'coming'],
  ])
})

test('runs are found by function, version, unit and days, and by nothing else', async () => {
  for (const [given, runs] of [
    [{ versions: [] }, 1],
    [{ versions: ['0.0.0'] }, 0],
    [{ function: 'check' }, 0],
    [{ unit: 'Miljöförvaltningen' }, 0],
    [{ unit: 'Kansliet' }, 1],
    [{ to: '2024-01-01' }, 0],
    [{ from: '2024-01-01' }, 1],
    [{ function: null }, 0],
  ] as const) {
    const { id } = (await (await reported(given)).json()) as { id: string }
    expect((await whole(id)).counts.runs, JSON.stringify(given)).toBe(runs)
  }
})

test('what cannot be is refused, and what is closed takes no more until it is opened', async () => {
  expect((await reported({ foundAt: new Date(Date.now() + 1e7).toISOString() })).status).toBe(400)
  expect((await reported({ from: '2026-02-02', to: '2026-02-01' })).status).toBe(400)
  expect((await reported({ title: ' ' })).status).toBe(400)
  const { id } = (await (await reported()).json()) as { id: string }
  expect((await noted(id, 'close')).status).toBe(200)
  expect((await whole(id)).closedAt).not.toBeNull()
  expect((await noted(id, 'measure')).status).toBe(409)
  expect((await noted(id, 'open')).status).toBe(200)
  expect((await whole(id)).entries.map(entry => entry.kind)).toEqual(['close', 'open'])
})

test('the table holds every incident and no formula, and fetching it is an event', async () => {
  await reported({ title: '=1+1' })
  const text = await (await client.get('/api/incidents/export')).text()
  expect(text).toContain("'=1+1")
  expect(text.split('\r\n').length).toBeGreaterThan(5)
  const { events } = await log.page(room.database.query, { act: 'incident.export' })
  expect(events[0]?.content).toMatchObject({ as: 'csv' })
  expect((await log.check(room.database.query)).whole).toBe(true)
})

test('the weeding record is a Word document that says on which decision, who, what and how many', () => {
  const at = '2026-11-20T08:00:00.000Z'
  const part = {
    title: 'Handlingar & kopior',
    months: 24,
    before: at,
    erased: 1312,
    over: true,
    oldest: at,
    newest: at,
  }
  const held = [{ why: 'hold' as const, count: 2 }]
  const bytes = recordAsDocx(
    {
      id: 'wee_000000000000000000000000',
      number: 7,
      dnr: 'KS 2026-00044',
      decidedBy: 'Kommunstyrelsen',
      decidedOn: '2026-03-01',
      state: 'done',
      by: 'Ingegerd Ekvall',
      orderedAt: at,
      doneAt: at,
      parts: [{ class: 'document', ...part, held }],
    },
    'sv',
  )
  const text = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
  for (const said of [
    'Gallringsprotokoll 7',
    'KS 2026-00044',
    'Ingegerd Ekvall',
    '1312',
    'undantag: 2',
    'Handlingar &amp; kopior',
  ])
    expect(text).toContain(said)
})
