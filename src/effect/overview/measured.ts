// Values of parameters that have been measured here, for the nyttokalkyl: volume and uptake from what was counted, freed minutes from the
// newest measuring round that says anything. Where there is too little, nothing: then the assumption stands and is called one.

import { type Outcome, outcomeOf, roundsOf } from '#effect/baselines/baselines.ts'
import type { Given, ParameterId } from '#effect/calculation/calculation.ts'
import type { Period, Sums } from '#effect/counts/counts.ts'
import { agreementOf } from '#governance/quality/quality.ts'
import type { Query } from '#store/database.ts'

export type Measured = Partial<Record<ParameterId, Given>>
/** `sums`: of what people did, as far as it may be told; `days`: how many they were counted in. */
type Counted = Period & { sums: Sums | null; days: number }

/** Fewer days than this say nothing of a year, and fewer documents nothing of a share. */
const fewestDays = 90
const fewestOffered = 50

/**
 * From what was counted. A month that too few took part in is no part of the sums, but of the days: then the volume is rather too small. A count's own uncertainty is taken as 1,96 times its root (Poisson); a share's as Wilson's interval.
 */
export function fromCounts({ from, to, sums, days }: Counted): Measured {
  if (!sums || days < fewestDays || sums.offered < fewestOffered) return {}
  const { offered, used } = sums
  const perYear = (count: number): number => Math.round((Math.max(0, count) * 365) / days)
  const spread = 1.96 * Math.sqrt(offered)
  const source = (text: string) => ({ kind: 'measured' as const, text: `${text}; ${from} – ${to}`, date: to })
  const volume = {
    value: perYear(offered),
    low: perYear(offered - spread),
    high: perYear(offered + spread),
    source: source(`${offered} / ${days} d`),
  }
  const share = agreementOf({ accepted: used, rejected: offered - used })
  if (!share) return { volume }
  const uptake = { value: share.share / 100, low: share.low / 100, high: share.high / 100 }
  return { volume, uptake: { ...uptake, source: source(`${used} / ${offered}`) } }
}

/** Minutes that the newest telling round freed: the difference of the medians, within the interval that holds at any look. */
export async function fromRounds(q: Query, name: string): Promise<Measured> {
  for (const round of await roundsOf(q, name)) {
    const given = freedBy(await outcomeOf(q, round.id), (round.ended_at ?? round.begun_at).toISOString().slice(0, 10))
    if (given) return { freedMinutes: given }
  }
  return {}
}

export function freedBy({ without, with: having, saved }: Outcome, date: string): Given | null {
  if (!without.median || !having.median || saved?.low == null || saved.high === null) return null
  const value = (without.median.median - having.median.median) / 60
  const text = `${without.n} + ${having.n}`
  return {
    value,
    low: Math.min(value, saved.low / 60),
    high: Math.max(value, saved.high / 60),
    source: { kind: 'measured', text, date },
  }
}
