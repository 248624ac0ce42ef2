// The function's card over HTTP: a trial is decided, stays shut for a missing date, is completed and opens; a stop shuts it for runs and for the command line.
import { expect, test } from 'vitest'
import { gateAt } from '#app/governing/gate-file.ts'
import { openDesk } from '#test/desk.ts'

const { client, folder } = await openDesk()
type Json = Record<string, unknown>
type Whole = {
  version: number
  card: Json & { status: string }
  verdict: { open: boolean; reasons: { id: string; params: Json }[] }
  points: { checkpoint: { id: string; asks: string[]; closes: string }; state: string }[]
}
const json = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T
const card = (name: string) => json<Whole>(client.get(`/api/cards/${name}`))
const reasons = ({ verdict }: Whole) => verdict.reasons.map(reason => reason.id)
const answer = { text: '', date: '2026-11-01', group: 'FSG', dnr: 'KS 2026-00090', document: 'bilaga 1', until: null }
const give = (name: string, checkpoint: string, given: object | null) =>
  client.send('PUT', `/api/cards/${name}/evidence/${checkpoint}`, { answer: given })

test('a trial that lacks a date is shut, is completed over HTTP, and opens', async () => {
  const before = await card('sources')
  const decision = { status: 'försök', date: '2026-11-20', dnr: 'KS 2026-00100', by: 'Kommunstyrelsen', note: '' }
  const trial = { units: ['Kansliet'], from: '2026-01-01', to: '2099-12-31', volume: 100, data: 'real' }
  const body = { decision, trial, version: before.version }
  expect((await client.send('POST', '/api/cards/sources/status', body)).status).toBe(200)
  const asked = (await card('sources')).points.filter(({ checkpoint }) => checkpoint.closes === 'trial')
  for (const { checkpoint } of asked) await give('sources', checkpoint.id, answer)
  await give('sources', 'MBL-01', { ...answer, date: null })
  expect(reasons(await card('sources'))).toEqual(['evidence-lacks-date'])
  const { items } = await json<{ items: { name: string; checkpoint: string; shuts: boolean }[] }>(
    client.get('/api/todo'),
  )
  expect(items[0]).toMatchObject({ name: 'sources', checkpoint: 'MBL-01', what: 'lacking', shuts: true })
  const shut = await client.drop('a.txt', Buffer.from('Enligt 6 kap. 38 § kommunallagen (2017:725).\n'))
  await client.until(shut, 'reviewing', 'ready')
  expect(await stateOfRun(shut, 'sources')).toBe('refused')
  const given = await json<Whole>(give('sources', 'MBL-01', answer))
  expect(given.verdict).toMatchObject({ open: true, reasons: [] })
  const open = await client.drop('b.txt', Buffer.from('Enligt 6 kap. 38 § kommunallagen (2017:725).\n'))
  await client.until(open, 'reviewing', 'ready')
  expect(await stateOfRun(open, 'sources')).toBe('done')
  expect((await gateAt(folder, 'sources', 'Kansliet', new Date())).open).toBe(true)
  expect(reasons(await json<Whole>(give('sources', 'MBL-01', null)))).toEqual(['checkpoint-open'])
})

const stateOfRun = async (document: string, name: string): Promise<string | undefined> => {
  const { runs } = await json<{ runs: { function: string; state: string }[] }>(client.get(`/api/documents/${document}`))
  return runs.find(run => run.function === name)?.state
}

test('a decision that cannot stand is refused with its reason, and use in earnest tells all that is missing', async () => {
  const { version, card: held } = await card('summarise')
  const decision = { status: 'införd', date: '2026-11-20', dnr: 'KS 2026-00100', by: 'Kommunstyrelsen', note: '' }
  const said = await client.send('POST', '/api/cards/summarise/status', { decision, trial: null, version })
  expect(said.status).toBe(409)
  expect(await said.json()).toMatchObject({ reason: 'status-not-ready', params: { because: 'evaluation-missing' } })
  expect((await card('summarise')).card.status).toBe(held.status)
  const { next } = await json<{ next: { status: string; reasons: { id: string }[] }[] }>(
    client.get('/api/cards/summarise'),
  )
  const missing = new Set(next.find(one => one.status === 'införd')?.reasons.map(reason => reason.id))
  expect(missing).toEqual(new Set(['evaluation-missing', 'checkpoint-open']))
})

test('a stop shuts the function at once, for runs and in the command line’s file, until it is ended', async () => {
  const stop = { why: 'fel i version 9', running: 'cancel' }
  expect((await client.send('POST', '/api/cards/check/stop', stop)).status).toBe(200)
  expect((await client.send('POST', '/api/cards/check/stop', stop)).status).toBe(409)
  expect((await gateAt(folder, 'check', null, new Date())).reasons).toMatchObject([{ id: 'function-stopped' }])
  const id = await client.drop('c.txt', Buffer.from('Detta är en text om en sak.\n'))
  await client.until(id, 'reviewing', 'ready')
  expect(await stateOfRun(id, 'check')).toBe('refused')
  expect((await client.send('POST', '/api/cards/check/resume', { why: 'rättat' })).status).toBe(200)
  expect((await gateAt(folder, 'check', null, new Date())).open).toBe(true)
})

test('a change of the card that would change its status, decisions or trial past a decision is refused', async () => {
  const { card: held, version } = await card('route')
  const change = (more: object) =>
    client.send('PUT', '/api/cards/route', { card: { ...held, ...more }, version, why: 'prov' })
  expect((await change({ status: 'införd' })).status).toBe(400)
  expect((await change({ id: 'check' })).status).toBe(400)
  expect((await change({ purpose: 'Nytt ändamål' })).status).toBe(200)
  expect((await change({ purpose: 'Ännu ett' })).status).toBe(409) // an older version was looked at
})
