// Effect over HTTP on a real house: what is counted follows what people do, in the same transaction; small groups are not shown; the
// clock lets go of whose time it was; an owner's value stands over the assumption, with an event.
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { addPerson, makeLink } from '#casework/people/people.ts'
import { byFunction, fold, peopleByMonth } from '#effect/counts/counts.ts'
import type { EffectWhole } from '#effect/overview/effect.wire.ts'
import { grant } from '#governance/rights/rights.ts'
import { mint } from '#store/mint.ts'
import { type Client, openDesk, signIn } from '#test/desk.ts'
import { screens } from '#words/screens.ts'

const { house, address, client } = await openDesk()
const { room } = house
const { query } = room.database
const all = { from: '2000-01-01', to: '2100-01-01' }
/** An answer's body, with what any of these doors may say. */
type Told = Omit<z.infer<typeof EffectWhole>, 'status'> & {
  status: number
  findings: { id: string }[]
  columns: { table: string; column: string }[]
  documents: { id: Id<'doc'> }[]
  events: { act: string; content: Record<string, unknown> }[]
  id: string
  running: { id: string } | null
}
const json = async (answer: Response): Promise<Told> => ({
  status: answer.status,
  ...((await answer.json()) as Omit<Told, 'status'>),
})
const counted = async (name: string) =>
  (await byFunction(query, all.from, all.to)).find(one => one.function === name) ?? null
const text = 'Torborg Klintmark ringde från 070-174 06 12 om sitt beslut, och från 070-174 06 13.\n'

async function decided(document: string, act: string): Promise<number> {
  const { findings } = await json(await client.get(`/api/documents/${document}/findings?function=mask`))
  const decisions = findings.map(({ id }) => ({ act, finding: id }))
  await client.send('POST', `/api/documents/${document}/decisions`, { decisions })
  return decisions.length
}

test('runs, findings and decisions are counted when they are made, and taken back when they are', {
  timeout: 60_000,
}, async () => {
  const document = await client.drop('Samtal.txt', new TextEncoder().encode(text))
  await client.until(document, 'reviewing', 'ready')
  const ran = (await counted('mask'))!
  expect(ran).toMatchObject({ runs: 1, pages: 1, refused: 0, offered: 1, used: 0, accepted: 0 })
  expect(ran.wattHours).toBeGreaterThan(0)

  const count = await decided(document, 'accept')
  expect(count).toBeGreaterThan(1)
  expect(await counted('mask')).toMatchObject({ offered: 1, used: 1, accepted: count })
  await client.send('POST', `/api/documents/${document}/undo`, {})
  expect(await counted('mask')).toMatchObject({ used: 1, accepted: 0, rejected: 0 })
  await decided(document, 'reject')
  expect(await counted('mask')).toMatchObject({ used: 1, accepted: 0, rejected: count })

  const before = await counted('mask')
  await fold(room.database, room.clock())
  expect(
    (await sql<{ count: number }>`select count(*)::int as count from effect_delta`.execute(query)).rows[0]!.count,
  ).toBe(0)
  expect(await counted('mask')).toEqual(before)
  expect(await peopleByMonth(query, all.from, all.to)).toEqual([
    expect.objectContaining({ function: 'mask', people: 1 }),
  ])
})

test('what was done before there was an account of it is counted the same', async () => {
  const migration = readFileSync(new URL('../src/store/migrations/0012-effect.sql', import.meta.url), 'utf8')
  const again = migration.slice(migration.indexOf('-- What was done before'))
  const later = readFileSync(new URL('../src/store/migrations/0014-assignments.sql', import.meta.url), 'utf8')
  const pages = later.slice(later.indexOf('-- Pages of what was done before'))
  const [counts, people] = [await byFunction(query, all.from, all.to), await peopleByMonth(query, all.from, all.to)]
  expect(counts.length).toBeGreaterThan(1)
  await sql`truncate effect_day, effect_mark, effect_delta`.execute(query)
  await sql.raw(again).execute(query)
  await sql.raw(pages).execute(query)
  const rounded = (rows: typeof counts) =>
    rows.map(row => ({
      ...row,
      wallMs: Math.round(row.wallMs),
      cpuMs: Math.round(row.cpuMs),
      wattHours: row.wattHours.toFixed(9),
    }))
  expect(rounded(await byFunction(query, all.from, all.to))).toEqual(rounded(counts))
  expect(await peopleByMonth(query, all.from, all.to)).toEqual(people)
})

test('the running month tells of no people: what it grew by since the last look would be the work of one', async () => {
  for (let i = 0; i < 4; i++)
    await sql`insert into effect_mark select function, unit, month, ${`now ${i}`} from effect_mark where mark not like 'now%'`.execute(
      query,
    )
  const { counted, units, months, parameters } = await json(await client.get('/api/effect/functions/mask'))
  expect(counted).toMatchObject({ runs: 1, people: null })
  expect(units).toEqual([])
  expect(months.at(-1)!.counted.people).toBeNull()
  expect(parameters.filter(one => one.origin === 'measured')).toEqual([])
  await sql`delete from effect_mark where mark like 'now%'`.execute(query)
})

test('what one person did is not shown, and what the machine did is', async () => {
  await sql`update effect_mark set month = (month - interval '1 month')::date`.execute(query)
  await sql`update effect_day set day = (date_trunc('month', day) - interval '1 month')::date`.execute(query)
  const { counted, units, hiddenUnits, footprint } = await json(await client.get('/api/effect/functions/mask'))
  expect(counted.runs).toBe(1)
  expect(counted.people).toBeNull()
  expect(units).toEqual([])
  expect(hiddenUnits).toBe(1)
  expect(footprint!.perRun.low).toBeLessThan(footprint!.perRun.high)
})

test('the work of five may be shown, and no count can be led to a person', async () => {
  for (let i = 0; i < 4; i++)
    await sql`insert into effect_mark select function, unit, month, ${`other ${i}`} from effect_mark where mark not like 'other%'`.execute(
      query,
    )
  const { counted, units } = await json(await client.get('/api/effect/functions/mask'))
  expect(counted.people).toMatchObject({ used: 1, rejected: expect.any(Number) })
  expect(units).toHaveLength(1)
  const { columns } = await json(await client.get('/api/effect/logged'))
  const words: Record<string, string> = screens.sv
  expect(columns.flatMap(one => [one.table, one.column]).filter(name => !words[`kept-${name}`])).toEqual([])
  expect(columns.every(one => Object.keys(one).length === 3)).toBe(true)
  const named = columns.filter(one => /person|actor|name|user/.test(one.column))
  expect(named.map(one => `${one.table}.${one.column}`)).toEqual(['measuring_sample.person'])
})

test('handling time is reckoned from signs when the document is settled, and the signs are gone', async () => {
  const { documents } = await json(await client.get('/api/documents?limit=1'))
  const { id } = documents[0]!
  const at = Date.parse('2026-10-05T08:00:00Z')
  for (const [sitting, seconds] of [
    ['a', 0],
    ['a', 120],
    ['a', 1000],
    ['b', 5],
    ['b', 65],
  ] as const)
    await sql`insert into effect_sign values (${id}, 'mask', ${sitting}, ${new Date(at + seconds * 1000)})`.execute(
      query,
    )
  await query.updateTable('document').set({ state: 'ready' }).where('id', '=', id).execute()
  await fold(room.database, new Date(at + 7_200_000))
  const { rows } = await sql<{ step: number; count: number }>`select step, count from effect_time`.execute(query)
  expect(rows).toEqual([{ step: Math.floor(Math.log(180) / Math.log(1.05)), count: 1 }])
  expect((await sql`select 1 from effect_sign`.execute(query)).rows).toEqual([])
  const signed = await client.send('POST', `/api/documents/${id}/activity`, {
    function: 'mask',
    sitting: '0123456789abcdef',
  })
  expect(signed.status).toBe(200)
})

test('an owner’s value stands over the assumption, with who, why, before and after', async () => {
  const path = '/api/effect/functions/check/parameters/freedMinutes'
  const source = { kind: 'measured', text: 'Egen tidtagning i oktober', date: '2026-10-31' }
  const before = await json(await client.get('/api/effect/functions/check'))
  const given = { value: 30, low: 20, high: 40, source }
  const after = await json(await client.send('PUT', path, { given, why: 'Vi mätte själva.' }))
  const of = (whole: typeof before) => whole.parameters.find(one => one.id === 'freedMinutes')!
  expect(of(before)).toMatchObject({ origin: 'shipped', source: { kind: 'assumption' } })
  expect(of(after)).toMatchObject({ value: 30, origin: 'own' })
  expect(after.flows!.netPresentValue).toBeGreaterThan(before.flows!.netPresentValue)
  const { events } = await json(await client.get('/api/log?subject=check&limit=1'))
  expect(events[0]!).toMatchObject({ act: 'effect.set-parameter' })
  expect(events[0]!.content).toMatchObject({
    parameter: 'freedMinutes',
    after: { value: 30 },
    before: { value: of(before).value },
  })

  expect((await client.send('PUT', path, { given: { ...given, value: 50 }, why: 'utanför' })).status).toBe(400)
  const share = { value: 1.4, low: 1, high: 2, source }
  expect(
    (await client.send('PUT', path.replace('freedMinutes', 'uptake'), { given: share, why: 'för mycket' })).status,
  ).toBe(400)
  const back = await json(await client.send('PUT', path, { given: null, why: 'Drar tillbaka.' }))
  expect(of(back)).toEqual(of(before))
})

async function someone(name: string): Promise<Client> {
  const at = room.clock()
  const person = await room.database.transaction(async tx => {
    const added = await addPerson(tx, { name, unit: 'Kansliet' }, 'Prov', at)
    await grant(tx, added.id, 'Prov', { role: 'caseworker', unit: 'Kansliet', ground: 'Prov' }, at)
    return added
  })
  return signIn(address, await makeLink(room, person))
}

test('a round: a clock that says whose it is while it runs, and not after', { timeout: 60_000 }, async () => {
  const asked = {
    function: 'check',
    unit: 'Kansliet',
    way: 'timed',
    oneIn: null,
    task: 'ett tjänsteutlåtande granskat',
    wanted: 20,
  }
  const { id } = await json(await client.send('POST', '/api/effect/rounds', asked))
  const who = await someone('Mätare Ett')
  const begun = await json(await who.send('POST', `/api/effect/rounds/${id}/samples`, { arm: 'without' }))
  expect(begun.status).toBe(200)
  expect((await json(await who.get('/api/effect/clock'))).running!.id).toBe(begun.id)
  expect((await who.send('POST', `/api/effect/rounds/${id}/samples`, { arm: 'without' })).status).toBe(409)
  expect(
    (await client.send('POST', `/api/effect/samples/${begun.id}/end`, { done: true, pausedSeconds: 0 })).status,
  ).toBe(409)
  expect((await who.send('POST', `/api/effect/samples/${begun.id}/end`, { done: true, pausedSeconds: 0 })).status).toBe(
    200,
  )
  const [kept] = (await sql<Record<string, unknown>>`select * from measuring_sample`.execute(query)).rows
  expect(kept).toMatchObject({ state: 'done', person: null, begun_at: null, arm: 'without' })
  expect(kept!.seconds).toBeGreaterThan(0)
  expect((await client.send('POST', `/api/effect/rounds/${id}/end`)).status).toBe(200)
  expect((await who.send('POST', `/api/effect/rounds/${id}/samples`, { arm: 'without' })).status).toBe(409)
})

test('a drawn round says nothing of four people, and of five it frees minutes that the calculation takes', {
  timeout: 60_000,
}, async () => {
  const asked = {
    function: 'check',
    unit: 'Kansliet',
    way: 'random',
    oneIn: 2,
    task: 'ett tjänsteutlåtande granskat',
    wanted: 60,
  }
  const { id } = await json(await client.send('POST', '/api/effect/rounds', asked))
  const put = async (people: number) => {
    for (let i = 0; i < 160; i++) {
      const arm = i % 2 ? 'with' : 'without'
      const seconds = (arm === 'with' ? 300 : 1200) + (i % 40) * 3
      await sql`insert into measuring_sample (id, round, number, arm, state, seconds, day, mark)
        values (${mint('smp')}, ${id}, ${1000 * people + i}, ${arm}, 'done', ${seconds}, '2026-11-02', ${`m${(i >> 1) % people}`})`.execute(
        query,
      )
    }
  }
  const round = async () =>
    (await json(await client.get('/api/effect/functions/check'))).rounds.find(one => one.id === id)!
  await put(4)
  expect(await round()).toMatchObject({ saved: null, with: { n: 80, isEnough: false, median: null } })
  await put(5)
  const told = await round()
  expect(told.saved!.verdict).toBe('saves')
  expect(told.without.median!.median - told.with.median!.median).toBeCloseTo(900, -2)
  const { parameters } = await json(await client.get('/api/effect/functions/check'))
  const freed = parameters.find(one => one.id === 'freedMinutes')!
  expect(freed).toMatchObject({ origin: 'measured', source: { kind: 'measured' } })
  expect(freed.value).toBeCloseTo(15, 0)
})

test('one in n without n is refused', async () => {
  const asked = { function: 'check', unit: 'Kansliet', way: 'random', oneIn: null, task: 'granskning', wanted: 20 }
  expect((await client.send('POST', '/api/effect/rounds', asked)).status).toBe(400)
})
