// What a report can say of one function: its counts, measurements, nyttokalkyl and footprint as figures, each with the rows behind it.
// What fewer than five people did in a month is in no row and no sum, nor what people did in part of one.
import { byMonth, openMonths, type Period, peopleByMonth } from '#effect/counts/counts.ts'
import type { Factors } from '#effect/factors/factors.ts'
import { effectOf } from '#effect/overview/overview.ts'
import type { Behind, Cell, Found } from '#effect/report/figure.ts'
import type { Item } from '#effect/report/material/material.ts'
import type { Card } from '#governance/cards/cards.ts'
import type { Query } from '#store/database.ts'

export type Gathered = { item: Item; found: Found[] }
export type Whole = Awaited<ReturnType<typeof effectOf>>
type Month = Awaited<ReturnType<typeof byMonth>>[number]
/** With its months in the time the report is about, and the whole of its last year, which the nyttokalkyl goes by. */
export type HeldFunction = { card: Card; whole: Whole; months: Month[]; shown: Month[] }

export async function holdFunction(q: Query, factors: Factors, card: Card, period: Period): Promise<HeldFunction> {
  const [whole, months, people] = await Promise.all([
    effectOf(q, factors, card.id, new Date(`${period.to}T12:00:00Z`)),
    byMonth(q, card.id, period.from, period.to),
    peopleByMonth(q, period.from, period.to),
  ])
  const enough = openMonths(
    people.filter(one => one.function === card.id),
    period,
  )
  return { card, whole, months, shown: months.filter(one => enough.has(one.month)) }
}

export function gatherFunction(held: HeldFunction, to: string): Gathered {
  const { card, whole } = held
  const of = { id: card.id, title: card.title }
  const round = tellingRound(whole, to)
  const found = [
    ...counts(held, of),
    ...handling(whole, of),
    ...measured(round, of),
    ...value(whole, of),
    ...footprint(whole, of),
  ]
  const { id, title, status, purpose, owner } = card
  const facts = {
    title,
    status,
    purpose,
    owner: owner.role,
    task: whole.task?.task ?? title,
    unit: round?.round.unit ?? '',
    'round-from': dayOf(round?.round.begun_at),
    'round-to': dayOf(round?.round.ended_at ?? round?.round.begun_at),
  }
  const quality = (whole.task?.quality ?? []).map((said, i) => ({ id: `${id}.q${i}`, facts: { said }, flags: [] }))
  return { item: { id, facts, flags: flagsOf(held, round), lists: { quality } }, found }
}

const dayOf = (at: Date | null | undefined): string => at?.toISOString().slice(0, 10) ?? ''
type Round = Whole['rounds'][number]

/** The newest that was begun by the last day and tells something. */
const tellingRound = ({ rounds }: Whole, to: string): Round | null =>
  rounds.find(
    ({ round, outcome }) =>
      outcome.saved !== null &&
      outcome.saved.low !== null &&
      outcome.saved.high !== null &&
      dayOf(round.begun_at) <= to,
  ) ?? null

function flagsOf({ card, whole, months, shown }: HeldFunction, round: Round | null): string[] {
  const { reckoned, handling } = whole
  const hasRuns = months.some(one => one.runs > 0)
  const isUsed = (card.status === 'försök' || card.status === 'införd') && hasRuns
  const flags: [string, boolean][] = [
    [
      card.status === 'idé'
        ? 'ide'
        : card.status === 'försök'
          ? 'forsok'
          : card.status === 'införd'
            ? 'inford'
            : 'avvecklad',
      true,
    ],
    ['has-runs', hasRuns],
    ['has-people', shown.some(one => one.offered > 0)],
    ['has-handling', handling !== null],
    ['has-round', round !== null],
    ['has-value', reckoned !== null && isUsed],
    ['pays-back', isUsed && reckoned !== null && reckoned.calculation.flows.paybackQuarter !== null],
    ['has-footprint', isUsed && reckoned?.footprint != null],
    [`round-${round?.outcome.saved?.verdict ?? 'none'}`, true],
    ...(reckoned?.calculation.warnings ?? []).map((one): [string, boolean] => [one.id, isUsed]),
  ]
  const isFailing = isUsed && flags.some(([name, holds]) => holds && (name === 'uptake-low' || name === 'no-payback'))
  return [...flags, ['failing', isFailing] as const, ['goes-on', isUsed && !isFailing] as const]
    .filter(([, holds]) => holds)
    .map(([name]) => name)
}

type Of = { id: string; title: string }
type Count = 'runs' | 'refused' | 'offered' | 'used' | 'accepted' | 'rejected' | 'changed' | 'added'

export const monthRows = (months: readonly Month[], columns: readonly (keyof Month)[]): Behind => ({
  from: ['effect_day', 'effect_delta'],
  columns: ['month', ...columns],
  rows: months.map(one => [one.month.slice(0, 7), ...columns.map(name => one[name])]),
})
const total = (months: readonly Month[], count: Count | 'wattHours'): number =>
  months.reduce((sum, one) => sum + one[count], 0)

function counts({ months, shown }: HeldFunction, of: Of): Found[] {
  const isHidden = shown.length < months.filter(one => one.offered > 0).length
  const sum = (kind: Count, rows: readonly Month[], isTold: boolean): Found => ({
    kind,
    of,
    value: isTold ? total(rows, kind) : null,
    few: !isTold && isHidden,
    behind: monthRows(rows, [kind]),
  })
  const share = (kind: string, part: Count, all: Count, over: number): Found => ({
    kind,
    of,
    value: over > 0 ? total(shown, part) / over : null,
    few: over === 0 && isHidden,
    behind: monthRows(shown, [part, all]),
  })
  const isTold = shown.length > 0
  const people: readonly Count[] = ['offered', 'used', 'accepted', 'rejected', 'changed', 'added']
  return [
    sum('runs', months, true),
    sum('refused', months, true),
    { kind: 'energy', of, value: total(months, 'wattHours'), behind: monthRows(months, ['wattHours']) },
    ...people.map(kind => sum(kind, shown, isTold)),
    share('uptake', 'used', 'offered', total(shown, 'offered')),
    share('agreement', 'accepted', 'rejected', total(shown, 'accepted') + total(shown, 'rejected')),
  ]
}

function handling({ handling: held }: Whole, of: Of): Found[] {
  const behind: Behind = {
    from: ['effect_time'],
    columns: ['n', 'median', 'low', 'high'],
    rows: held ? [[held.n, held.median, held.low, held.high]] : [],
  }
  return [
    { kind: 'handling', of, value: held?.median ?? null, behind },
    { kind: 'handling-low', of, value: held?.low ?? null, behind },
    { kind: 'handling-high', of, value: held?.high ?? null, behind },
    { kind: 'handling-count', of, value: held?.n ?? null, behind },
  ]
}

function measured(held: Round | null, of: Of): Found[] {
  if (!held) return []
  const { round, outcome } = held
  const { without, with: having, saved } = outcome
  const row = (arm: string, { n, median }: typeof without): Cell[] => [
    round.id,
    arm,
    n,
    median?.median ?? null,
    median?.low ?? null,
    median?.high ?? null,
  ]
  const behind: Behind = {
    from: ['measuring_round', 'measuring_sample'],
    columns: ['round', 'arm', 'n', 'median', 'low', 'high'],
    rows: [row('without', without), row('with', having)],
  }
  const sequence: Behind = {
    ...behind,
    columns: ['round', 'low', 'high'],
    rows: [[round.id, saved?.low ?? null, saved?.high ?? null]],
  }
  const one = (kind: string, value: number | null | undefined, from = behind): Found => ({
    kind,
    of,
    value: value ?? null,
    behind: from,
  })
  return [
    one('without', without.median?.median),
    one('without-low', without.median?.low),
    one('without-high', without.median?.high),
    one('without-count', without.n),
    one('with', having.median?.median),
    one('with-low', having.median?.low),
    one('with-high', having.median?.high),
    one('with-count', having.n),
    one('saved-low', saved?.low, sequence),
    one('saved-high', saved?.high, sequence),
  ]
}

/** From the worst to the best that one parameter alone makes of it, as on the screens. */
export function valueRange({ reckoned }: Whole): { low: number; value: number; high: number } | null {
  if (!reckoned) return null
  const { flows, tornado } = reckoned.calculation
  const ends = [flows.netPresentValue, ...tornado.flatMap(one => [one.atLow, one.atHigh])]
  return { low: Math.min(...ends), value: flows.netPresentValue, high: Math.max(...ends) }
}

function value(whole: Whole, of: Of): Found[] {
  if (!whole.reckoned) return []
  const { parameters, calculation } = whole.reckoned
  const { flows, tornado } = calculation
  const quarters = (columns: readonly (keyof (typeof flows.quarters)[number])[]): Behind => ({
    from: ['nyttokalkyl'],
    columns: [...columns],
    rows: flows.quarters.map(one => columns.map(name => one[name])),
  })
  const given: Behind = {
    from: ['effect_parameter', 'knowledge/effect'],
    columns: ['parameter', 'value', 'low', 'high', 'unit', 'origin'],
    rows: Object.values(parameters).map(one => [one.id, one.value, one.low, one.high, one.unit, one.origin]),
  }
  const swings: Behind = {
    from: ['nyttokalkyl'],
    columns: ['parameter', 'low', 'high', 'atLow', 'atHigh'],
    rows: tornado.map(one => [one.id, one.low, one.high, one.atLow, one.atHigh]),
  }
  const range = valueRange(whole)!
  const assumed = Object.values(parameters).filter(one => one.source.kind === 'assumption').length
  const last = flows.quarters.slice(-4)
  const freed = last.reduce((sum, one) => sum + one.freedHours, 0)
  const one = (kind: string, of_value: number | null, behind: Behind): Found => ({ kind, of, value: of_value, behind })
  return [
    one('investment', flows.investment, quarters(['quarter', 'technology', 'competence', 'internal'])),
    one('running-cost', flows.running, quarters(['quarter', 'running', 'internal'])),
    one('saved', flows.saved, quarters(['quarter', 'freedHours', 'saved'])),
    one('net', flows.net, quarters(['quarter', 'net', 'cumulative'])),
    one('worth', range.value, quarters(['quarter', 'net', 'discounted'])),
    one('worth-low', range.low, swings),
    one('worth-high', range.high, swings),
    one('payback', flows.paybackQuarter, quarters(['quarter', 'cumulative'])),
    one('freed-hours', freed, {
      ...quarters(['quarter', 'freedHours']),
      rows: last.map(q => [q.quarter, q.freedHours]),
    }),
    one('uptake-reckoned', parameters.uptake.value, given),
    one('assumed', assumed, given),
    one('values', Object.keys(parameters).length, given),
  ]
}

function footprint({ reckoned, counted, period }: Whole, of: Of): Found[] {
  const held = reckoned?.footprint
  if (!held) return []
  const behind: Behind = {
    from: ['effect_day', 'knowledge/effect/ecology.json'],
    columns: ['from', 'to', 'runs', 'wattHours', 'measuredShare'],
    rows: [[period.from, period.to, counted.runs, counted.wattHours, counted.measuredShare]],
  }
  const ends = (kind: string, { low, high }: { low: number; high: number }): Found[] => [
    { kind: `${kind}-low`, of, value: low, behind },
    { kind: `${kind}-high`, of, value: high, behind },
  ]
  return [
    ...ends('energy-year', held.perYear),
    { kind: 'energy-year', of, value: held.perYear.value, behind },
    ...ends('net-energy', held.net),
    ...ends('net-gas', held.netGrams),
    ...ends('model-energy', held.model),
  ]
}
