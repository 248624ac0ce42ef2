// The charge on a real house with the sample's two years: every amount made again from rows, no administration of fewer than five told of,
// prices that change from a month on, and the same as a table.
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { putPrices } from '#app/sample/assignments/prices.ts'
import { putHistory } from '#app/sample/history/history.ts'
import { dateInSweden } from '#base/clock.ts'
import { chargeOf } from '#effect/charges/charges.ts'
import type { Charge, ChargeList } from '#effect/charges/charges.wire.ts'
import { change, current } from '#governance/cards/cards.ts'
import { openDesk } from '#test/desk.ts'

const { house, client } = await openDesk()
const { room } = house
const { query } = room.database
const today = dateInSweden(room.clock())
const lastMonth = new Date(Date.parse(`${today.slice(0, 7)}-01`) - 86_400_000).toISOString().slice(0, 7)
type Told = z.infer<typeof Charge>
const small = 'Kulturförvaltningen, Ekebyholms kommun'

beforeAll(async () => {
  await putHistory(room)
  await putPrices(room)
  await putPrices(room)
})
const between = async (from: string, to: string): Promise<Told[]> =>
  ((await (await client.get(`/api/charges?from=${from}&to=${to}`)).json()) as z.infer<typeof ChargeList>).months

test('an amount is the metered rows times the price that stood, and sums are their parts', async () => {
  const [charge] = await between(lastMonth, lastMonth)
  const social = charge!.units.find(one => one.unit.startsWith('Social'))!
  const { rows } = await sql<{ runs: number; pages: number; wh: number }>`
    select sum(runs)::int as runs, sum(pages)::int as pages, sum(watt_hours) as wh from effect_day
    where unit = ${social.unit} and function <> 'search'
      and day between ${`${lastMonth}-01`} and ${`${lastMonth}-${lastDayOf(lastMonth)}`}`.execute(query)
  const line = (per: string) => social.lines.find(one => one.class === 'bas' && one.per === per && !one.function)!
  expect(line('run').quantity).toBe(rows[0]!.runs)
  expect(line('page').quantity).toBe(rows[0]!.pages)
  expect(line('run').amount).toBe(rows[0]!.runs * line('run').ore)
  expect(charge!.total).toBe(charge!.units.reduce((sum, one) => sum + one.total, charge!.rest?.total ?? 0))
  const fixed = [...charge!.units, charge!.rest!].flatMap(one => one.shares).reduce((sum, one) => sum + one.amount, 0)
  expect(fixed).toBe(3_850_000 + 1_600_000 + 740_000)
})
const lastDayOf = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return String(new Date(Date.UTC(year, number, 0)).getUTCDate())
}

test('in two years no administration of three people is told of, nor can it be had from the others', async () => {
  const [year, month] = lastMonth.split('-').map(Number) as [number, number]
  const months = await between(`${year - 2}-${String(month).padStart(2, '0')}`, lastMonth)
  expect(months).toHaveLength(25)
  expect(months.flatMap(one => one.units).some(one => one.unit === small)).toBe(false)
  const told = months.filter(one => one.rest)
  expect(told.length).toBeGreaterThan(6)
  for (const one of told) expect(one.rest!.units).toBeGreaterThan(1)
})

test('four people are not told of, and the fifth makes it five', async () => {
  const unit = 'Prövningsnämnden'
  const month = '2019-05-01'
  await sql`insert into effect_day (function, unit, day, runs, refused, wall_ms, cpu_ms, watt_hours, rapl_hours, offered, used, accepted, rejected, changed, added)
    values ('check', ${unit}, ${month}, 10, 0, 1, 1, 1, 0, 9, 9, 9, 0, 0, 0)`.execute(query)
  const add = (mark: string) =>
    sql`insert into effect_mark (function, unit, month, mark) values ('check', ${unit}, ${month}, ${mark})`.execute(
      query,
    )
  for (const mark of ['p1', 'p2', 'p3', 'p4']) await add(mark)
  // The same four with another function are not eight.
  await sql`insert into effect_mark select 'mask', unit, month, mark || 'm' from effect_mark where unit = ${unit}`.execute(
    query,
  )
  expect(await chargeOf(query, '2019-05')).toMatchObject({ units: [], rest: null, hidden: 1, total: 0 })
  await add('p5')
  expect(await chargeOf(query, '2019-05')).toMatchObject({ units: [{ unit, runs: 10 }], hidden: 0 })
})

test('a price stands from its month until the next, and who changed it stands in the log', async () => {
  const at = today.slice(0, 7)
  const price = { class: 'bas', function: null, per: 'run', ore: 5000, from: at, source: 'Beslut KS 2026-00500' }
  expect((await client.send('POST', '/api/prices', { ...price, source: ' ' })).status).toBe(400)
  expect((await client.send('POST', '/api/prices', { ...price, ore: -1 })).status).toBe(400)
  const before = await between(lastMonth, lastMonth)
  expect((await client.send('POST', '/api/prices', price)).status).toBe(200)
  expect(await between(lastMonth, lastMonth)).toEqual(before)
  const list = (await (await client.get('/api/prices')).json()) as {
    prices: { from: string; ends: string; ore: number }[]
  }
  expect(list.prices[0]).toMatchObject({ ore: 5000, from: at, ends: null })
  expect(list.prices.find(one => one.ore === 95)).toMatchObject({ ends: at })
  const { events } = (await (await client.get('/api/log?limit=1')).json()) as {
    events: { act: string; content: object }[]
  }
  expect(events[0]).toMatchObject({ act: 'price.write', content: { ore: 5000, source: price.source } })
})

test('the table has every line, adds up to the same, and that it was fetched is logged', async () => {
  const answer = await client.get(`/api/charges/export?from=${lastMonth}&to=${lastMonth}`)
  const lines = (await answer.text()).trim().split('\r\n').slice(1)
  const amounts = lines.map(line => Math.round(Number(line.split(';')[8]!.replace(',', '.')) * 100))
  const [charge] = await between(lastMonth, lastMonth)
  expect(amounts.reduce((a, b) => a + b, 0)).toBe(charge!.total)
  const { events } = (await (await client.get('/api/log?limit=1')).json()) as { events: { act: string }[] }
  expect(events[0]!.act).toBe('price.export')
  expect((await client.get('/api/charges?from=2026-02&to=2026-01')).status).toBe(400)
})

test('a month is charged by the service class that stood when it began, not by today’s', async () => {
  const [before] = await between(lastMonth, lastMonth)
  const classed = async (name: string, at: Date) => {
    const { card, version } = (await current(query, name))!
    expect(card.serviceClass).toBe('bas')
    const changed = { card: { ...card, serviceClass: 'tillägg' as const }, by: 'Prov', why: 'Ny tjänsteklass' }
    await room.database.transaction(tx => change(tx, changed, version, at))
  }
  await classed('check', room.clock())
  expect(await between(lastMonth, lastMonth)).toEqual([before])
  await classed('sources', new Date(`${lastMonth}-01T03:00:00Z`))
  const [after] = await between(lastMonth, lastMonth)
  const runs = (charge: Told, ofClass: string) =>
    [...charge.units, charge.rest!]
      .flatMap(one => one.lines)
      .filter(one => one.class === ofClass && one.per === 'run' && !one.function)
      .reduce((sum, one) => sum + one.quantity, 0)
  const moved = runs(before!, 'bas') - runs(after!, 'bas')
  expect(moved).toBeGreaterThan(0)
  expect(runs(after!, 'tillägg') - runs(before!, 'tillägg')).toBe(moved)
})
