// A municipality's variant of a function: a card and a gate of its own, asked in the function's place for its units or by its name, and
// measured with its own settings without a restart.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { give } from '#governance/evidence/evidence.ts'
import { openDesk } from '#test/desk.ts'

const { client, house, folder } = await openDesk()
const { query } = house.room.database
type Json = Record<string, unknown>
type Whole = {
  version: number
  functionVersion: string
  card: { status: string; variant: unknown }
  verdict: { open: boolean; reasons: { id: string }[] }
  measured: { value: number | null }[]
  next: { status: string; reasons: { id: string }[] }[]
  settings: { field: string; kind: string }[]
}
const name = 'maskera-strangt'
const json = async <T = Json>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T
const whole = (of = name) => json<Whole>(client.get(`/api/cards/${of}`))
const reasons = async (of = name) => (await whole(of)).verdict.reasons.map(one => one.id)
const make = (more: Json = {}) =>
  client.send('POST', '/api/cards/mask/variants', {
    name,
    title: 'Maskera strängt',
    purpose: 'Socialtjänstens handlingar visas också när det är tveksamt.',
    units: ['Kansliet'],
    settings: { level: 'strict', also: ['Lindgården'] },
    ...more,
  })
const text = 'Jag heter Torborg Kallin och bor på Lindgården i Ekebyholm.\n'
type Runs = { runs: { function: string; variant: string | null; state: string }[] }
const maskRuns = async (id: string) =>
  (await json<Runs>(client.get(`/api/documents/${id}`))).runs.filter(run => run.function === 'mask')
const labels = async (id: string) =>
  (
    await json<{ findings: { excerpt: string }[] }>(client.get(`/api/documents/${id}/findings?function=mask`))
  ).findings.map(one => one.excerpt)

test('is made of a function that takes settings, and of nothing else', async () => {
  expect((await whole('mask')).settings.map(one => one.field)).toEqual(expect.arrayContaining(['level', 'also']))
  expect((await make({ settings: { level: 'lax' } })).status).toBe(400)
  expect((await make({ settings: { nothing: true } })).status).toBe(400)
  expect((await make({ name: 'mask' })).status).toBe(409)
  expect((await client.send('POST', '/api/cards/nothing/variants', { name })).status).toBe(400)
  expect((await make()).status).toBe(200)
  expect((await make()).status).toBe(409)
  expect((await make({ name: 'maskera-annat' })).status, 'a unit has one variant of a function').toBe(400)
  const made = await whole()
  expect(made.card).toMatchObject({ status: 'idé', variant: { of: 'mask', units: ['Kansliet'] } })
  expect(made.functionVersion).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/)
  expect(await reasons('mask'), 'the function itself is as it was').toEqual([])
})

test('that nobody has decided on is not asked; by its name the gate says no, and the answer is kept', async () => {
  const id = await client.drop('a.txt', Buffer.from(text))
  await client.until(id, 'reviewing', 'ready')
  expect(await maskRuns(id)).toMatchObject([{ variant: null, state: 'done' }])
  expect(await labels(id)).not.toContain('Lindgården')
  const { verdict } = await json<{ verdict: Whole['verdict'] }>(
    client.send('POST', `/api/documents/${id}/runs`, { function: name }),
  )
  expect(verdict.reasons.map(one => one.id)).toEqual(['status-idea'])
  const kept = await query
    .selectFrom('run')
    .select(['variant', 'state', 'verdict'])
    .where('variant', '=', name)
    .execute()
  expect(kept).toMatchObject([{ state: 'refused', verdict: { open: false } }])
  const answer = await client.send('POST', `/api/documents/${id}/runs`, { function: 'no-such' })
  expect(answer.status).toBe(404)
})

const answer = { text: '', date: '2026-11-01', group: 'FSG', dnr: 'KS 2026-00090', document: 'bilaga 1', until: null }

test('on trial it is asked of its units’ documents in the function’s place, within its own limits', async () => {
  const { version } = await whole()
  const [day, later] = [0, 30].map(days => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10))
  const status = await client.send('POST', `/api/cards/${name}/status`, {
    decision: { status: 'försök', date: day, dnr: 'SN 2026-00102', by: 'Socialdirektören', note: '' },
    trial: { units: ['Kansliet'], from: day, to: later, volume: 2, data: 'real' },
    version,
  })
  expect(status.status).toBe(200)
  expect(new Set(await reasons())).toEqual(new Set(['checkpoint-open']))
  for (const checkpoint of house.room.governed.checkpoints.all)
    await house.room.database.transaction(tx =>
      give(tx, { function: name, checkpoint, answer, by: 'Ada Ek' }, new Date()),
    )
  expect(await reasons()).toEqual([])
  const first = await client.drop('b.txt', Buffer.from(`${text}b`))
  await client.until(first, 'reviewing')
  expect(await maskRuns(first)).toMatchObject([{ variant: name, state: 'done' }])
  expect(await labels(first)).toContain('Lindgården')
  const by = await client.drop('c.txt', Buffer.from(`${text}c`))
  await client.until(by, 'reviewing')
  expect(await reasons(), 'two runs were the limit').toEqual(['trial-full'])
  expect(await reasons('mask'), 'the function’s own runs are its own').toEqual([])
  const after = await client.drop('d.txt', Buffer.from(`${text}d`))
  await client.until(after, 'reviewing')
  const asked = await query
    .selectFrom('run')
    .select(['variant', 'state'])
    .where('document', '=', after as never)
    .where('function', '=', 'mask')
    .orderBy('state')
    .execute()
  expect(asked).toEqual([
    { variant: null, state: 'done' },
    { variant: name, state: 'refused' },
  ])
})

test('is stopped alone, and is shut when its function is stopped', async () => {
  await client.send('POST', `/api/cards/${name}/stop`, { why: 'prövas om', running: 'cancel' })
  expect(await reasons()).toContain('function-stopped')
  expect(await reasons('mask')).toEqual([])
  await client.send('POST', `/api/cards/${name}/resume`, { why: 'klart' })
  await client.send('POST', '/api/cards/mask/stop', { why: 'läcker', running: 'drain' })
  expect(await reasons()).toContain('base-stopped')
  await client.send('POST', '/api/cards/mask/resume', { why: 'mätt' })
  expect(await reasons()).not.toContain('base-stopped')
})

test('is asked on the command line by its name, through the same gate', async () => {
  const program = fileURLToPath(new URL('../bin/kansli.mjs', import.meta.url))
  const ask = (unit: string, ...argv: string[]) =>
    spawnSync(process.execPath, [program, ...argv, '--data', folder], {
      input: `${JSON.stringify({ id: 1, text })}\n`,
      encoding: 'utf8',
      env: { ...process.env, KANSLI_UNIT: unit },
    })
  const held = await whole()
  const [day, later] = [0, 30].map(days => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10))
  await client.send('POST', `/api/cards/${name}/status`, {
    decision: { status: 'försök', date: day, dnr: 'SN 2026-00103', by: 'Socialdirektören', note: '' },
    trial: { units: ['Kansliet'], from: day, to: later, volume: 900, data: 'real' },
    version: held.version,
  })
  const ran = ask('Kansliet', name, '--jsonl')
  expect(ran.status, ran.stderr).toBe(0)
  expect(ran.stdout).toContain('Lindgården')
  const plain = ask('Kansliet', 'mask', '--jsonl')
  expect(plain.status, plain.stderr).toBe(0)
  expect(plain.stdout).not.toContain('Lindgården')
  expect(ask('Skolan', name, '--jsonl').status).toBe(3)
  expect(ask('Kansliet', 'maskera-annat', '--jsonl').status).toBe(2)
  await client.send('POST', '/api/cards/mask/stop', { why: 'läcker', running: 'drain' })
  const stopped = ask('Kansliet', name, '--jsonl')
  expect([stopped.status, stopped.stderr]).toEqual([3, expect.stringContaining('läcker')])
  await client.send('POST', '/api/cards/mask/resume', { why: 'mätt' })
})

test('is let into use when the house has measured it with its own settings, at once and with an event', async () => {
  const before = (await whole()).next.find(one => one.status === 'införd')!
  expect(before.reasons.map(one => one.id)).toEqual(['evaluation-missing'])
  expect((await client.send('POST', `/api/cards/${name}/measure`)).status).toBe(202)
  const end = Date.now() + 60_000
  while ((await whole()).measured.some(one => one.value === null) && Date.now() < end)
    await new Promise(done => setTimeout(done, 100))
  const after = await whole()
  expect(after.measured.every(one => one.value !== null)).toBe(true)
  expect(after.next.find(one => one.status === 'införd')!.reasons.map(one => one.id)).not.toContain(
    'evaluation-missing',
  )
  const { events } = await json<{ events: { subject: string }[] }>(client.get('/api/log?act=function.measure'))
  expect(events).toMatchObject([{ subject: name }])
  expect((await client.send('POST', '/api/cards/draft/measure')).status).toBe(404)
}, 90_000)
