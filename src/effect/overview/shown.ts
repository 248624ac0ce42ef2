// Effect as it goes over the wire.
import type { z } from 'zod'
import type { Outcome, RoundRecord, Running } from '#effect/baselines/baselines.ts'
import type { EffectRow, EffectWhole, MeasuringRound, SampleRunning } from '#effect/overview/effect.wire.ts'
import { countedOf, type effectOf, type Row, rangeOf } from '#effect/overview/overview.ts'
import type { Rights } from '#governance/rights/rights.ts'

export function rowShown({ card, counted, reckoned }: Row): z.infer<typeof EffectRow> {
  const { id: name, title, status, owner } = card
  const base = { name, title, status, owner: owner.role, counted }
  if (!reckoned) return { ...base, value: null, footprint: null }
  const { flows, tornado, warnings } = reckoned.calculation
  const { investment, netPresentValue, paybackQuarter } = flows
  return {
    ...base,
    value: {
      investment,
      netPresentValue,
      ...rangeOf(netPresentValue, tornado),
      paybackQuarter,
      uptake: reckoned.parameters.uptake.value,
      cumulative: flows.quarters.map(quarter => quarter.cumulative),
      warnings,
    },
    footprint: reckoned.footprint && {
      perRun: reckoned.footprint.perRun,
      perYear: reckoned.footprint.perYear,
      netGrams: reckoned.footprint.netGrams,
    },
  }
}

export function wholeShown(held: Awaited<ReturnType<typeof effectOf>>, rights: Rights): z.infer<typeof EffectWhole> {
  const { card, period, told, task, counted, months, units, handling, written, reckoned, ecology, rounds } = held
  const { low, value, high, date, what, source } = ecology.grid
  return {
    name: card.id,
    title: card.title,
    status: card.status,
    owner: card.owner.role,
    ...period,
    told,
    task: task?.task ?? null,
    quality: task?.quality ?? [],
    counted,
    months,
    units: units.units.map(({ unit, months: told, sums }) => ({ unit, months: told, counted: countedOf(sums, sums) })),
    hiddenUnits: units.hidden,
    restOfUnits: units.rest && { months: units.rest.months, counted: countedOf(units.rest.sums, units.rest.sums) },
    handling,
    parameters: reckoned ? Object.values(reckoned.parameters) : [],
    written: written.map(({ parameter, given, why, by, at }) => ({
      parameter,
      why,
      by,
      at: at.toISOString(),
      stands: given !== null,
    })),
    flows: reckoned?.calculation.flows ?? null,
    tornado: reckoned?.calculation.tornado ?? [],
    warnings: reckoned?.calculation.warnings ?? [],
    footprint: reckoned?.footprint ?? null,
    grid: { low, value, high, date, what, source },
    modelTold: ecology.modelCall.told,
    rounds: rounds.map(one => roundShown(one, rights)),
    mayOwn: rights.may('own', 'house').granted,
  }
}

type Measured = { round: RoundRecord; outcome: Outcome }
const roundShown = ({ round, outcome }: Measured, rights: Rights): z.infer<typeof MeasuringRound> => ({
  id: round.id,
  unit: round.unit,
  way: round.way,
  oneIn: round.one_in,
  task: round.task,
  wanted: round.wanted,
  begunAt: round.begun_at.toISOString(),
  endedAt: round.ended_at?.toISOString() ?? null,
  mayMeasure: round.ended_at === null && rights.may('decide', { unit: round.unit }).granted,
  ...outcome,
})

export const runningShown = ({ begun_at, ...plain }: Running): z.infer<typeof SampleRunning> => ({
  ...plain,
  begunAt: begun_at.toISOString(),
})
