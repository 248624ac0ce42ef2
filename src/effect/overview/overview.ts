// The effect of a function and of all of them: what was counted, what it is worth, what it takes of energy, put together for those who look.
//   await portfolio(query, factors, at)      await effectOf(query, factors, 'check', at)      await write(tx, …)
import { dateInSweden } from '#base/clock.ts'
import { Refusal } from '#base/refusal.ts'
import { outcomeOf, roundsOf } from '#effect/baselines/baselines.ts'
import {
  type Calculation,
  calculate,
  faultOf,
  Given,
  ParameterId,
  type Parameters,
  type Swing,
} from '#effect/calculation/calculation.ts'
import {
  byFunction,
  byFunctionAndMonth,
  byMonth,
  handlingOf,
  openMonths,
  openSums,
  type Period,
  peopleByMonth,
  type Sums,
  unitsOf,
  wholeMonths,
} from '#effect/counts/counts.ts'
import { type Ecology, type Footprint, footprintOf } from '#effect/ecology/ecology.ts'
import { type Factors, settle } from '#effect/factors/factors.ts'
import { fromCounts, fromRounds, type Measured } from '#effect/overview/measured.ts'
import * as store from '#effect/overview/parameters.store.ts'
import { all, type Card } from '#governance/cards/cards.ts'
import { log } from '#governance/log/log.ts'
import type { Query, Tx } from '#store/database.ts'

const dayLong = 86_400_000
const yearDays = 365

/** The last year, to and with today. */
export const lastYear = (at: Date): Period => ({
  from: dateInSweden(new Date(at.getTime() - (yearDays - 1) * dayLong)),
  to: dateInSweden(at),
})
const daysIn = ({ from, to }: Period): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLong) + 1

/** What people did is of whole months that five took part in, and null where there is none; what the machine did is told of always. */
export type Counted = {
  runs: number
  refused: number
  wattHours: number
  measuredShare: number
  people: { offered: number; used: number; accepted: number; rejected: number; changed: number; added: number } | null
}

export const countedOf = (sums: Sums | null, people: Sums | null): Counted => ({
  runs: sums?.runs ?? 0,
  refused: sums?.refused ?? 0,
  wattHours: sums?.wattHours ?? 0,
  measuredShare: sums && sums.wattHours > 0 ? sums.raplHours / sums.wattHours : 0,
  people: people && pick(people),
})

const pick = ({ offered, used, accepted, rejected, changed, added }: Sums) => ({
  offered,
  used,
  accepted,
  rejected,
  changed,
  added,
})

type Reckoned = { parameters: Parameters; calculation: Calculation; footprint: Footprint | null }
export type Row = { card: Card; counted: Counted; reckoned: Reckoned | null }

/** Every function with its year and its nyttokalkyl. */
export async function portfolio(q: Query, factors: Factors, at: Date): Promise<Row[]> {
  const [period, told] = [lastYear(at), wholeMonths(at)]
  const [cards, sums, months, people, written] = await Promise.all([
    all(q),
    byFunction(q, period.from, period.to),
    byFunctionAndMonth(q, told.from, told.to),
    peopleByMonth(q, told.from, told.to),
    store.writtenOfAll(q),
  ])
  return Promise.all(
    cards.map(async ({ card }) => {
      const own = <T extends { function: string }>(rows: readonly T[]) => rows.filter(one => one.function === card.id)
      const held = {
        period,
        sums: own(sums)[0] ?? null,
        told: { ...told, from: startOf(own(months), told) },
        people: openSums(own(months), own(people), told),
      }
      const { reckoned } = await reckon(q, factors, card.id, own(written), held)
      return { card, counted: countedOf(held.sums, held.people), reckoned }
    }),
  )
}

/** The first day that anything was counted, in the months that people's work is told of. */
const startOf = (rows: readonly { first: string }[], { from }: Period): string =>
  rows.map(row => row.first).sort()[0] ?? from

/** From the worst to the best that any one parameter alone makes of it. */
export const rangeOf = (value: number, tornado: readonly Swing[]) => {
  const ends = [value, ...tornado.flatMap(one => [one.atLow, one.atHigh])]
  return { low: Math.min(...ends), high: Math.max(...ends) }
}

type Held = { period: Period; sums: (Sums & { first: string }) | null; told: Period; people: Sums | null }
async function reckon(
  q: Query,
  factors: Factors,
  name: string,
  written: readonly store.Written[],
  { period, sums, told, people }: Held,
): Promise<{ measured: Measured; reckoned: Reckoned | null }> {
  const days = sums ? daysIn({ from: sums.first, to: period.to }) : 0
  const counted = fromCounts({ ...told, sums: people, days: daysIn(told) })
  const measured = { ...counted, ...(await fromRounds(q, name)) }
  const parameters = settle(factors, name, measured, ownOf(written))
  if (!parameters) return { measured, reckoned: null }
  const footprint = sums ? footprintFor(parameters, sums, days, factors.ecology) : null
  return { measured, reckoned: { parameters, calculation: calculate(parameters), footprint } }
}

function ownOf(written: readonly store.Written[]): Measured {
  const own: Measured = {}
  for (const { parameter, given } of written) {
    const id = ParameterId.safeParse(parameter)
    const value = Given.safeParse(given)
    if (id.success && value.success) own[id.data] = value.data
  }
  return own
}

/** A year's runs, from at least thirty days; the hours freed are those of full uptake. */
function footprintFor(parameters: Parameters, sums: Sums, days: number, ecology: Ecology): Footprint | null {
  const runsPerYear = Math.round((sums.runs * yearDays) / Math.max(30, days))
  const { freedMinutes, volume, uptake } = parameters
  const hours = (minutes: number): number => (minutes / 60) * volume.value * uptake.value
  const freed = { low: hours(freedMinutes.low), value: hours(freedMinutes.value), high: hours(freedMinutes.high) }
  return footprintOf(
    { runs: sums.runs, wattHours: sums.wattHours, ofWhichRapl: sums.raplHours },
    runsPerYear,
    freed,
    ecology,
  )
}

/** One function whole. @throws Refusal not-found */
export async function effectOf(q: Query, factors: Factors, name: string, at: Date) {
  const card = (await all(q)).find(one => one.card.id === name)?.card
  if (!card) throw new Refusal('not-found')
  const [period, told] = [lastYear(at), wholeMonths(at)]
  const two = { from: `${Number(period.to.slice(0, 4)) - 2}-${period.to.slice(5, 7)}-01`, to: period.to }
  const [sums, everyone, months, units, written, rounds] = await Promise.all([
    byFunction(q, period.from, period.to),
    peopleByMonth(q, two.from, two.to),
    byMonth(q, name, two.from, two.to),
    unitsOf(q, name, told),
    store.writtenOf(q, name),
    roundsOf(q, name),
  ])
  const people = everyone.filter(one => one.function === name)
  const inYear = months.filter(one => one.month >= told.from && one.month <= told.to)
  const held = {
    period,
    sums: sums.find(one => one.function === name) ?? null,
    told: { ...told, from: startOf(inYear, told) },
    people: openSums(inYear, people, told),
  }
  const { measured, reckoned } = await reckon(q, factors, name, written, held)
  const open = openMonths(people, { from: two.from, to: told.to })
  return {
    card,
    period,
    told,
    task: factors.tasks[name] ?? null,
    counted: countedOf(held.sums, held.people),
    months: months.map(one => ({ month: one.month, counted: countedOf(one, open.has(one.month) ? one : null) })),
    units,
    handling: await handlingOf(q, name, openMonths(people, told)),
    written,
    measured,
    reckoned,
    ecology: factors.ecology,
    rounds: await Promise.all(rounds.map(async round => ({ round, outcome: await outcomeOf(q, round.id) }))),
  }
}

type Writing = { function: string; parameter: ParameterId; given: Given | null; why: string; by: string }

/**
 * Writes the owner's own value of a parameter, or withdraws it; the event keeps what stood before and after, and on what ground.
 * @throws Refusal invalid-input outside its bounds, not-found for an unknown function
 */
export async function write(tx: Tx, factors: Factors, writing: Writing, at: Date): Promise<void> {
  const { function: name, parameter, given, why, by } = writing
  if (!(await all(tx)).some(one => one.card.id === name)) throw new Refusal('not-found')
  const fault = given && faultOf(parameter, given)
  if (fault) throw new Refusal('invalid-input', { what: fault })
  const before = (await store.writtenOf(tx, name)).find(one => one.parameter === parameter)?.given ?? null
  const shipped = settle(factors, name, {}, {})?.[parameter] ?? null
  if (given === null && before === null) return
  await store.addWritten(tx, { function: name, parameter, given, why, by, at })
  const content = { parameter, before: plain(before ?? shipped), after: plain(given ?? shipped), why }
  await log.append(tx, { actor: by, act: 'effect.set-parameter', subject: name, content }, at)
}

/** What the log keeps of a value: the figures, and what kind of source they had. */
function plain(given: unknown): Record<string, unknown> | null {
  const held = Given.safeParse(given && { ...pickGiven(given as Given) })
  if (!held.success) return null
  const { value, low, high, source } = held.data
  return { value, low, high, source: source.kind }
}

const pickGiven = ({ value, low, high, source }: Given) => ({ value, low, high, source })
