// The price list and what administrations are charged by it, month by month, from what was metered. Fewer than five people at work in an
// administration in a month: it is charged together with others, or not told of.
//   await priceList(query)      await chargesBetween(query, '2025-01', '2026-11')      await chargeOf(query, '2026-10')
//   await writePrice(tx, price, by, at)   await writeFixed(tx, cost, by, at)   await writeTime(tx, time, by, at)
import { dateInSweden } from '#base/clock.ts'
import * as store from '#effect/charges/charges.store.ts'
import {
  type FixedCost,
  type Line,
  type Price,
  reckon,
  type ServiceClass,
  type Share,
  type UnitCharge,
} from '#effect/charges/reckon.ts'
import { byUnitAndMonth, fewestPeople, marksByMonth, peopleOf, shownUnits } from '#effect/counts/counts.ts'
import { serviceClasses } from '#governance/cards/cards.ts'
import { log } from '#governance/log/log.ts'
import type { Query, Tx } from '#store/database.ts'

export type { FixedCost, UnitCharge } from '#effect/charges/reckon.ts'

/** `ends`: the month from which another row stands instead (YYYY-MM), null while it stands. `ore` null: no price from then. */
export type PriceTold = Omit<Price, 'ore'> & { ore: number | null; ends: string | null; by: string; at: string }
export type FixedTold = FixedCost & { ends: string | null; by: string; at: string }

const monthOf = (day: string): string => day.slice(0, 7)

/** Every price and fixed cost there has been, the newest first in each kind, with the months it stood. */
export async function priceList(q: Query): Promise<{ prices: PriceTold[]; fixed: FixedTold[] }> {
  const [prices, fixed] = await Promise.all([store.prices(q), store.fixedCosts(q)])
  const told = standing(prices, one => `${one.class} ${one.function} ${one.per}`).map(({ row, ends }) => {
    const { number, class: ofClass, function: name, per, ore, from_month, source, by_whom, at } = row
    const base = { number, class: ofClass, function: name, per, ore, from: monthOf(from_month), source }
    return { ...base, ends, by: by_whom, at: at.toISOString() }
  })
  const costs = standing(fixed, one => one.name).map(({ row, ends }) => {
    const { number, name, ore, from_month, key, parts, source, by_whom, at } = row
    return { number, name, ore, from: monthOf(from_month), key, parts, source, ends, by: by_whom, at: at.toISOString() }
  })
  return { prices: told.reverse(), fixed: costs.reverse() }
}

/** Rows with the month that each was replaced. One that was replaced for its own first month never stood, and is left out. */
function standing<T extends { from_month: string }>(
  rows: readonly T[],
  kind: (row: T) => string,
): { row: T; ends: string | null }[] {
  return rows.flatMap((row, i) => {
    const next = rows.slice(i + 1).find(other => kind(other) === kind(row))
    if (next?.from_month === row.from_month) return []
    return [{ row, ends: next ? monthOf(next.from_month) : null }]
  })
}

/** Administrations together where each is too small; `units` how many. Amounts in öre. */
export type Charge = {
  month: string
  units: UnitCharge[]
  rest: (Omit<UnitCharge, 'unit'> & { units: number }) | null
  /** Administrations that are not told of at all. */
  hidden: number
  unshared: number
  /** Of what is told. */
  total: number
}

/** @param month YYYY-MM */
export const chargeOf = async (q: Query, month: string): Promise<Charge> => (await chargesBetween(q, month, month))[0]!

/** Month by month, both included. */
export async function chargesBetween(q: Query, from: string, to: string): Promise<Charge[]> {
  const [first, last] = [`${from}-01`, lastDay(to)]
  const [{ prices, fixed }, used, marks, times, cards] = await Promise.all([
    priceList(q),
    byUnitAndMonth(q, first, last),
    marksByMonth(q, first, last),
    store.times(q, first, last),
    serviceClasses(q),
  ])
  const classesOf = Map.groupBy(cards, one => one.function)
  return monthsBetween(from, to).map(month => {
    const at = <T extends { month: string }>(rows: readonly T[]) => rows.filter(one => monthOf(one.month) === month)
    const stands = <T extends { from: string; ends: string | null }>(one: T) =>
      one.from <= month && (one.ends === null || month < one.ends)
    const held = prices.filter(stands).flatMap(({ ore, ...one }) => (ore === null ? [] : [{ ...one, ore }]))
    const classOf = (name: string) => classIn(month, classesOf.get(name) ?? [])
    const whole = reckon({ prices: held, fixed: fixed.filter(stands), used: at(used), times: at(times), classOf })
    // A person at work with two functions has two marks: each function is counted by itself, and the largest group tells.
    const parts = at(marks).map(one => ({ unit: one.unit, mark: one.mark, month: one.function }))
    return told(month, whole, parts)
  })
}

/** As the card said when the month began; before there was a card, as its first version said. */
export function classIn(month: string, versions: readonly { serviceClass: ServiceClass; at: Date }[]): ServiceClass {
  const then = versions.findLast(one => dateInSweden(one.at) <= `${month}-01`) ?? versions[0]
  return then?.serviceClass ?? 'bas'
}

type Parts = Parameters<typeof shownUnits>[1]

function told(month: string, { units, unshared }: ReturnType<typeof reckon>, parts: Parts): Charge {
  const shown = shownUnits(
    units.map(one => one.unit),
    parts,
  )
  const hidden = units.filter(one => !shown.has(one.unit))
  const people = peopleOf(parts, new Set(hidden.map(one => one.unit)))
  const rest = hidden.length > 0 && people >= fewestPeople ? together(hidden) : null
  const open = units.filter(one => shown.has(one.unit))
  const total = open.reduce((sum, one) => sum + one.total, rest?.total ?? 0)
  return { month, units: open, rest, hidden: rest ? 0 : hidden.length, unshared, total }
}

function together(units: readonly UnitCharge[]): NonNullable<Charge['rest']> {
  const sum = (of: 'runs' | 'pages' | 'kwh' | 'hours' | 'metered' | 'shared' | 'total') =>
    units.reduce((all, one) => all + one[of], 0)
  const lines = Map.groupBy(
    units.flatMap(one => one.lines),
    one => one.price,
  )
  const shares = Map.groupBy(
    units.flatMap(one => one.shares),
    one => one.fixed,
  )
  return {
    units: units.length,
    runs: sum('runs'),
    pages: sum('pages'),
    kwh: sum('kwh'),
    hours: sum('hours'),
    lines: [...lines.values()].map((same): Line => ({ ...same[0]!, ...added(same) })),
    shares: [...shares.values()].map((same): Share => ({ ...same[0]!, amount: added(same).amount })),
    metered: sum('metered'),
    shared: sum('shared'),
    total: sum('total'),
  }
}

const added = (rows: readonly { amount: number; quantity?: number }[]) => ({
  amount: rows.reduce((all, one) => all + one.amount, 0),
  quantity: rows.reduce((all, one) => all + (one.quantity ?? 0), 0),
})

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month)
  return months
}
const nextMonth = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
const lastDay = (month: string): string =>
  new Date(Date.parse(`${nextMonth(month)}-01`) - 86_400_000).toISOString().slice(0, 10)

export type PriceGiven = Omit<Price, 'number' | 'ore'> & { ore: number | null }
/** From a month on, until another is written. */
export async function writePrice(tx: Tx, given: PriceGiven, by: string, at: Date): Promise<void> {
  const { class: ofClass, function: name, per, ore, from, source } = given
  await store.addPrice(tx, {
    class: ofClass,
    function: name,
    per,
    ore,
    from_month: `${from}-01`,
    source,
    by_whom: by,
    at,
  })
  const content = { class: ofClass, function: name, per, ore, from, source }
  await log.append(tx, { actor: by, act: 'price.write', subject: 'price', content }, at)
}

export async function writeFixed(tx: Tx, given: Omit<FixedCost, 'number'>, by: string, at: Date): Promise<void> {
  const { name, ore, from, key, parts, source } = given
  await store.addFixed(tx, { name, ore, from_month: `${from}-01`, key, parts, source, by_whom: by, at })
  await log.append(
    tx,
    { actor: by, act: 'price.fixed', subject: 'price', content: { name, ore, from, key, parts, source } },
    at,
  )
}

export type TimeGiven = { class: ServiceClass; unit: string; day: string; minutes: number; what: string }
/** Hours of specialists for an administration: whose they were is not kept with them. */
export async function writeTime(tx: Tx, given: TimeGiven, by: string, at: Date): Promise<void> {
  await store.addTime(tx, given)
  const { class: ofClass, unit, day, minutes, what } = given
  await log.append(
    tx,
    { actor: by, act: 'price.time', subject: 'price', content: { class: ofClass, unit, day, minutes, what } },
    at,
  )
}
