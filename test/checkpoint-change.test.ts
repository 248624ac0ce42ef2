// A change to a checkpoint takes two persons: whoever proposed it cannot publish it, not even past the program; once published it holds in
// the next question to the gate, and on the days it says.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makeLink, personNamed } from '#casework/people/people.ts'
import { grant } from '#governance/rights/rights.ts'
import { openDesk, signIn } from '#test/desk.ts'

const { house, address, client } = await openDesk()
const { room } = house
type Json = Record<string, unknown>
type Listed = { checkpoints: { id: string; draft: Json; onDay: string | null; today: string | null }[] }
type Proposals = { proposals: { id: string; own: boolean; decided: string | null; changes: Json }[] }
const json = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T
const listed = (query = '') => json<Listed>(client.get(`/api/checkpoints${query}`))
const draftOf = async (id: string) => (await listed()).checkpoints.find(one => one.id === id)!.draft

const other = await personNamed(room, 'Folke Alm', 'Juridik')
await room.database.transaction(tx =>
  grant(tx, other.id, 'Prov', { role: 'function-owner', unit: null, ground: 'Prov' }, room.clock()),
)
const lawyer = await signIn(address, await makeLink(room, other))

test('the same card on two days is asked different things', async () => {
  const { card, version } = await json<{ card: Json; version: number }>(client.get('/api/cards/route'))
  const aiAct = { class: 'high-risk', area: 'public-benefits', obligations: [] }
  const changed = { ...card, aiSystem: { is: true, reasoning: 'Tränad.' }, aiAct }
  await client.send('PUT', '/api/cards/route', { card: changed, version, why: 'prov' })
  const decision = { status: 'försök', date: '2026-11-20', dnr: 'KS 2026-00100', by: 'Kommunstyrelsen', note: '' }
  const trial = { units: ['Kansliet'], from: '2026-01-01', to: '2099-12-31', volume: 100, data: 'real' }
  const sent = await client.send('POST', '/api/cards/route/status', { decision, trial, version: version + 1 })
  expect(sent.status).toBe(200)
  const on = async (day: string) =>
    (await listed(`?card=route&day=${day}`)).checkpoints.filter(one => one.onDay).map(one => one.id)
  const [before, after] = [await on('2026-11-23'), await on('2027-12-03')]
  expect(before.length).toBeGreaterThan(5)
  expect(after.filter(id => !before.includes(id)).length).toBeGreaterThan(0)
  expect((await client.get('/api/checkpoints?card=nothing')).status).toBe(404)
})

test('a draft at fault is told where, and is not taken', async () => {
  const draft = await draftOf('KLA-01')
  const check = (changed: Json) =>
    json<{ fault: { path: string } | null }>(client.send('POST', '/api/checkpoints/check', { draft: changed }))
  expect((await check(draft)).fault).toBeNull()
  expect((await check({ ...draft, source: {} })).fault?.path).toMatch(/^source/)
  expect((await check({ ...draft, fires: { field: 'status', is: 'avvecklad' } })).fault?.path).toBe('fixtures')
  const body = { draft: { ...draft, question: '' }, area: 'Säkerhet', why: 'prov' }
  expect(await json(client.send('POST', '/api/checkpoints/proposals', body))).toMatchObject({
    reason: 'invalid-input',
    params: { what: 'question' },
  })
})

test('it takes two persons, and then it holds', async () => {
  const draft = { ...(await draftOf('KLA-01')), question: 'Är informationen klassad, och av vem?', closes: 'trial' }
  const body = { draft, area: 'Säkerhet', why: 'Frågan var otydlig.' }
  const { proposals } = await json<Proposals>(client.send('POST', '/api/checkpoints/proposals', body))
  const [mine] = proposals
  expect(mine).toMatchObject({ own: true, decided: null })
  expect(Object.keys(mine!.changes)).toEqual(['question'])
  const publish = (by: typeof client) => by.send('POST', `/api/checkpoints/proposals/${mine!.id}/publish`)
  expect(await json(publish(client))).toMatchObject({ reason: 'two-persons' })
  expect((await draftOf('KLA-01')).question).not.toBe(draft.question)
  expect((await publish(lawyer)).status).toBe(200)
  expect((await publish(lawyer)).status).toBe(409)
  expect((await draftOf('KLA-01')).question).toBe(draft.question)
  const { points } = await json<{ points: { checkpoint: { id: string; question: string } }[] }>(
    client.get('/api/cards/check'),
  )
  expect(points.find(one => one.checkpoint.id === 'KLA-01')?.checkpoint.question).toBe(draft.question)
  const { events } = await json<{ events: { act: string; actor: string }[] }>(client.get('/api/log?subject=KLA-01'))
  expect(events.map(({ act, actor }) => [act, actor])).toEqual([
    ['checkpoint.publish', 'Folke Alm'],
    ['checkpoint.propose', 'Ingegerd Ekvall'],
  ])
})

test('a point of one’s own shuts the gate from the moment it is published', async () => {
  const draft = {
    ...(await draftOf('KLA-01')),
    id: 'EGEN-01',
    title: 'Nämndens eget beslut',
    question: 'Har nämnden själv beslutat?',
    fires: { field: 'status', is: 'försök' },
    settledBy: undefined,
    asks: ['dnr'],
    fixtures: { fires: { card: { status: 'försök' } }, silent: { card: { status: 'idé' } } },
  }
  const open = async () => (await json<{ verdict: { open: boolean } }>(client.get('/api/cards/mask'))).verdict.open
  const sent = await client.send('POST', '/api/checkpoints/proposals', { draft, area: 'Egna', why: 'Nämnden vill.' })
  const { proposals } = (await sent.json()) as Proposals
  expect(await open()).toBe(true)
  await lawyer.send('POST', `/api/checkpoints/proposals/${proposals[0]!.id}/publish`)
  expect(await open()).toBe(false)
})

test('the database itself refuses one person for two, and a decided proposal is not changed', async () => {
  const { query } = room.database
  const add = sql`insert into checkpoint_proposal (id, checkpoint, area, draft, why, by_person, by_whom, at, decided, decided_person)
    values ('cpp_x', 'KLA-01', 'a', '{}', 'x', 'per_a', 'A', now(), 'published', 'per_a')`
  await expect(add.execute(query)).rejects.toThrow(/check/)
  await expect(sql`update checkpoint_proposal set decided = null`.execute(query)).rejects.toThrow(/decided once/)
  await expect(sql`delete from checkpoint_proposal`.execute(query)).rejects.toThrow(/decided once/)
})
