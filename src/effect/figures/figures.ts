// Figures by id: every number that a conclusion, an initiative or a report may lean on, with its unit, its range and the rows behind it.
// Reckoned anew each time, from the same rows as the screens; nothing is kept here.
//   await figures(query, factors, at)        await figuresNamed(query, factors, ['function.check.net-present-value'], at)
import type { Id } from '#base/id.ts'
import { outcomeOf } from '#effect/baselines/baselines.ts'
import { type Period, wholeMonths } from '#effect/counts/counts.ts'
import type { Factors } from '#effect/factors/factors.ts'
import * as store from '#effect/figures/figures.store.ts'
import { lastYear, portfolio, type Row, rangeOf } from '#effect/overview/overview.ts'
import type { Query } from '#store/database.ts'

export type FigureUnit = 'kr' | 'minutes' | 'share' | 'Wh' | 'g' | 'quarter' | 'count'
/** Where a figure comes from: rows of a table (how many, and by what they are found), or parameters of the nyttokalkyl. */
export type Trace = { table: string; where: Record<string, string>; count: number }
export type Figure = {
  /** `function.NAME.KIND`, `round.ID.KIND` or `initiative.ID.KIND`. */
  id: string
  kind: string
  about: { what: 'function' | 'round' | 'initiative'; subject: string; title: string }
  value: number
  /** Null where the figure is counted and not reckoned. */
  low: number | null
  high: number | null
  unit: FigureUnit
  /** The days it is of, where it is of some. */
  from: string | null
  to: string | null
  traces: Trace[]
}

type Loose = Pick<Figure, 'kind' | 'value' | 'unit'> & Partial<Pick<Figure, 'low' | 'high' | 'from' | 'to'>>

/** Every figure there is now. What too few people took part in is not among them. */
export async function figures(q: Query, factors: Factors, at: Date): Promise<Figure[]> {
  const [period, told] = [lastYear(at), wholeMonths(at)]
  const [rows, counted, decided, money, rounds] = await Promise.all([
    portfolio(q, factors, at),
    store.countedRows(q, period.from, period.to),
    store.countedRows(q, told.from, told.to),
    store.moneyOfInitiatives(q),
    store.roundsEnded(q),
  ])
  const titles = new Map(rows.map(({ card }) => [card.id, card.title]))
  return [
    ...rows.flatMap(row => ofFunction(row, daysOf(row, period, counted), daysOf(row, told, decided))),
    ...(await Promise.all(rounds.map(round => ofRound(q, round, titles.get(round.function) ?? round.function)))).flat(),
    ...money.flatMap(ofInitiative),
  ]
}

/** Those of some ids that are there. */
export async function figuresNamed(q: Query, factors: Factors, ids: readonly string[], at: Date): Promise<Figure[]> {
  const wanted = new Set(ids)
  return (await figures(q, factors, at)).filter(one => wanted.has(one.id))
}

const whole = (about: Figure['about'], traces: Trace[], { low, high, from, to, ...one }: Loose): Figure => ({
  ...one,
  id: `${about.what}.${about.subject}.${one.kind}`,
  about,
  low: low ?? null,
  high: high ?? null,
  from: from ?? null,
  to: to ?? null,
  traces,
})

/** Rows of a function's days between two days. */
const daysOf = ({ card }: Row, { from, to }: Period, counted: ReadonlyMap<string, number>): Trace => ({
  table: 'effect_day',
  where: { function: card.id, from, to },
  count: counted.get(card.id) ?? 0,
})

/** `ran`: the days that its runs were counted in; `decided`: those of the whole months that people's work is told of. */
function ofFunction({ card, counted, reckoned }: Row, ran: Trace, decided: Trace): Figure[] {
  const about = { what: 'function' as const, subject: card.id, title: card.title }
  const days = ({ where: { from, to } }: Trace) => ({ from: from!, to: to! })
  const found: Figure[] = []
  if (counted.runs > 0)
    found.push(whole(about, [ran], { kind: 'runs', value: counted.runs, unit: 'count', ...days(ran) }))
  if (counted.people) {
    const { offered, used, accepted, rejected, changed } = counted.people
    const share = (kind: string, part: number, of: number): Figure[] =>
      of > 0 ? [whole(about, [decided], { kind, value: part / of, unit: 'share', ...days(decided) })] : []
    found.push(...share('uptake', used, offered))
    found.push(...share('accepted', accepted + changed, accepted + rejected + changed))
  }
  if (!reckoned) return found
  const { calculation, parameters, footprint } = reckoned
  const { netPresentValue, investment, running, saved, paybackQuarter } = calculation.flows
  const parts = Object.values(parameters)
  // Values of the nyttokalkyl come from files, from what was measured and from what the owner has written: each says which.
  const traces = [{ table: 'nyttokalkyl', where: { function: card.id }, count: parts.length }, ran, decided]
  const { value, low, high } = parameters.freedMinutes
  const told: Loose[] = [
    { kind: 'net-present-value', value: netPresentValue, unit: 'kr', ...rangeOf(netPresentValue, calculation.tornado) },
    { kind: 'investment', value: investment, unit: 'kr' },
    { kind: 'running-cost', value: running, unit: 'kr' },
    { kind: 'freed-time', value: saved, unit: 'kr' },
    { kind: 'freed-minutes', value, low, high, unit: 'minutes' },
  ]
  if (paybackQuarter !== null) told.push({ kind: 'payback-quarter', value: paybackQuarter, unit: 'quarter' })
  if (footprint) {
    told.push({ kind: 'energy-per-year', ...footprint.perYear, unit: 'Wh' })
    told.push({ kind: 'net-climate', ...footprint.netGrams, unit: 'g' })
  }
  return [...found, ...told.map(one => whole(about, traces, one))]
}

async function ofRound(
  q: Query,
  { id, function: name, samples }: Awaited<ReturnType<typeof store.roundsEnded>>[number],
  title: string,
): Promise<Figure[]> {
  const about = { what: 'round' as const, subject: id, title }
  const traces = [{ table: 'measuring_sample', where: { round: id, function: name }, count: samples }]
  const { without, with: having, saved } = await outcomeOf(q, id as Id<'rnd'>)
  const minutes = (seconds: number): number => seconds / 60
  const found: Figure[] = []
  for (const [kind, arm] of [['median-without', without] as const, ['median-with', having] as const]) {
    if (!arm.median) continue
    const { median, low, high } = arm.median
    const told = { value: minutes(median), low: minutes(low), high: minutes(high) }
    found.push(whole(about, traces, { kind, ...told, unit: 'minutes' }))
  }
  if (without.median && having.median && saved?.low != null && saved.high !== null) {
    const value = minutes(without.median.median - having.median.median)
    const ends = { low: Math.min(value, minutes(saved.low)), high: Math.max(value, minutes(saved.high)) }
    found.push(whole(about, traces, { kind: 'saved', value, ...ends, unit: 'minutes' }))
  }
  return found
}

function ofInitiative({ id, title, cost, spent, effect_value, effect_low, effect_high }: store.Money): Figure[] {
  const about = { what: 'initiative' as const, subject: id, title }
  const traces = [{ table: 'initiative', where: { id }, count: 1 }]
  const told: Loose[] = [{ kind: 'cost', value: cost, unit: 'kr' }]
  if (spent !== null) told.push({ kind: 'spent', value: spent, unit: 'kr' })
  if (effect_value !== null)
    told.push({ kind: 'effect', value: effect_value, low: effect_low, high: effect_high, unit: 'kr' })
  return told.map(one => whole(about, traces, one))
}
