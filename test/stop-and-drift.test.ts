// What is already running when a function is stopped either ends or is let fall, as the one who stops says; and a function whose findings
// reviewers surely no longer agree with falls back to a trial by itself, with an event.
import { expect, test } from 'vitest'
import { perform } from '#casework/runs/runs.ts'
import { change, current } from '#governance/cards/cards.ts'
import { verdict, watch } from '#governance/gate/gate.ts'
import { log } from '#governance/log/log.ts'
import { openDesk } from '#test/desk.ts'

const { client, house } = await openDesk()
const { room } = house
const { database, governed } = room
const { query } = database
const lines = (count: number, from: number) =>
  Array.from({ length: count }, (_, i) => `Ring mig på 070-174 06 ${String(from + i).padStart(2, '0')}.`).join('\n\n')

/** A run of `mask` as it is between the question and the answer. */
async function asked(name: string): Promise<`run_${string}`> {
  const id = await client.drop(name, Buffer.from(`${lines(2, 10)}\n${name}`))
  await client.until(id, 'reviewing', 'ready')
  const run = await query
    .updateTable('run')
    .set({ state: 'asked', done_at: null })
    .where('document', '=', id as `doc_${string}`)
    .where('function', '=', 'mask')
    .returning('id')
    .executeTakeFirstOrThrow()
  return run.id
}
const stateOf = async (id: `run_${string}`) =>
  (await query.selectFrom('run').select(['state', 'refusal']).where('id', '=', id).executeTakeFirstOrThrow()) as {
    state: string
    refusal: unknown
  }
const stop = (running: string) => client.send('POST', '/api/cards/mask/stop', { why: 'läcker', running })
const resume = () => client.send('POST', '/api/cards/mask/resume', { why: 'klart' })

test('a stop that cancels lets what is running fall, with the reason', async () => {
  const run = await asked('a.txt')
  expect((await stop('cancel')).status).toBe(200)
  expect(await stateOf(run)).toMatchObject({
    state: 'refused',
    refusal: { reason: 'gate-closed', params: { because: 'function-stopped', why: 'läcker' } },
  })
  await perform(room, run) // the job comes too late, and changes nothing
  expect((await stateOf(run)).state).toBe('refused')
  await resume()
})

test('a stop that drains lets it end, and lets nothing new begin', async () => {
  const run = await asked('b.txt')
  expect((await stop('drain')).status).toBe(200)
  expect((await stateOf(run)).state).toBe('asked')
  const after = await client.drop('c.txt', Buffer.from(lines(2, 30)))
  await client.until(after, 'reviewing', 'ready')
  const begun = await query
    .selectFrom('run')
    .select('state')
    .where('document', '=', after as `doc_${string}`)
    .where('function', '=', 'mask')
    .execute()
  expect(begun).toEqual([{ state: 'refused' }])
  await resume()
})

test('reviewers who surely accept too little make a function in use fall back, by an event', async () => {
  const id = await client.drop('d.txt', Buffer.from(lines(60, 20)))
  await client.until(id, 'reviewing')
  const held = (await current(query, 'mask'))!
  const decision = {
    status: 'införd' as const,
    date: '2026-10-01',
    dnr: 'KS 2026-00100',
    by: 'Kommunstyrelsen',
    note: '',
  }
  const inUse = { ...held.card, status: 'införd' as const, decisions: [decision], trial: null }
  await database.transaction(tx => change(tx, { card: inUse, by: 'Ada Ek', why: 'prov' }, held.version, new Date()))
  const version = governed.known.find(one => one.name === 'mask')!.version
  const figures = inUse.thresholds.map(({ figure, set, at, unit }) => {
    const good = at === 'at-least' ? 100 : 0
    return { figure, set, value: good, unit, spread: { low: good, high: good, of: 'interval' as const } }
  })
  const own = { ...governed, evaluation: { at: '', versions: { mask: version }, figures } }
  expect(await watch(database, own, new Date()), 'nothing has been decided on yet').toEqual([])

  const { findings } = (await (await client.get(`/api/documents/${id}/findings?function=mask&limit=500`)).json()) as {
    findings: { id: string }[]
  }
  expect(findings.length).toBeGreaterThanOrEqual(50)
  const reject = (some: typeof findings) =>
    client.send('POST', `/api/documents/${id}/decisions`, {
      decisions: some.map(one => ({ act: 'reject', finding: one.id })),
    })
  await reject(findings.slice(0, 49))
  expect(await watch(database, own, new Date()), 'too few to say').toEqual([])
  await reject(findings.slice(49))
  expect(await watch(database, own, new Date())).toMatchObject([{ name: 'mask', reason: { id: 'drifted' } }])
  const { card } = (await current(query, 'mask'))!
  expect(card).toMatchObject({ status: 'försök', trial: { data: 'real', volume: 10_000 } })
  const [event] = (await log.page(query, { act: 'card.fall-back' })).events
  expect(event).toMatchObject({ subject: 'mask', content: { why: 'drifted' } })
  const asks = { name: 'mask', unit: 'Kansliet', at: new Date(Date.now() + 31 * 86_400_000) }
  expect((await verdict(query, own, asks)).reasons.map(one => one.id)).toContain('trial-ended')
})
