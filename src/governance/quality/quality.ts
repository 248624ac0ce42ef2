// Quality: does this version of a function hold its own bars, and do those who review still agree with it? Pure but for the counters' one question.
// The interval decides, never the middle value: few measurements cannot let a function in.
import type { Card } from '#governance/cards/cards.ts'
import { log } from '#governance/log/log.ts'
import * as store from '#governance/quality/quality.store.ts'
import type { Query, Tx } from '#store/database.ts'

/** A figure as the bench leaves it, as far as the gate needs it. */
export type Figure = {
  figure: string
  set: string
  value: number
  unit: string
  spread: { low: number; high: number; of: 'runs' | 'interval' } | null
}
/** What has been measured, and of which version of each function. */
export type Evaluation = { at: string; versions: Record<string, string>; figures: Figure[] }

/** A measurement that the house has made of this very version; else the one that came with the program. */
export async function measuredOf(
  query: Query,
  name: string,
  version: string,
  shipped: Evaluation,
): Promise<Evaluation> {
  const own = await store.newestMeasurement(query, name, version)
  if (!own) return shipped
  return { at: own.at.toISOString(), versions: { [name]: version }, figures: own.figures as Figure[] }
}

type Made = { name: string; version: string; figures: readonly Figure[]; by: string }

/** Writes down what a version was measured to be, with an event: the last thing its transaction does. */
export async function keepMeasurement(tx: Tx, { name, version, figures, by }: Made, at: Date): Promise<void> {
  await store.addMeasurement(tx, { function: name, version, figures, by_whom: by, at })
  await log.append(tx, { actor: by, act: 'function.measure', subject: name, content: { version, figures } }, at)
}

type Threshold = Card['thresholds'][number]
export type Measured = Threshold & { measured: Figure | null; holds: boolean }
export type Quality = { state: 'holds' | 'missing' | 'below'; version: string; at: string; figures: Measured[] }

/** A share counts by the end of its 95 % interval that is against it; a plain count by itself. */
function isHeld({ at, value }: Threshold, { spread, value: own, unit }: Figure): boolean {
  if (spread?.of === 'interval') return at === 'at-least' ? spread.low >= value : spread.high <= value
  if (unit === '%') return false // a share without an interval says nothing of how sure it is
  return at === 'at-least' ? own >= value : own <= value
}

/** Holds the card's bars to what was measured of exactly this version. */
export function qualityOf(card: Card, version: string, evaluation: Evaluation): Quality {
  const isOfThis = evaluation.versions[card.id] === version
  const figures = card.thresholds.map(threshold => {
    const measured = isOfThis ? (evaluation.figures.find(one => isAbout(threshold, one)) ?? null) : null
    return { ...threshold, measured, holds: measured !== null && isHeld(threshold, measured) }
  })
  const isMissing = figures.length === 0 || figures.some(one => one.measured === null)
  const state = isMissing ? 'missing' : figures.every(one => one.holds) ? 'holds' : 'below'
  return { state, version, at: evaluation.at, figures }
}

const isAbout = ({ figure, set }: Threshold, one: Figure): boolean => one.figure === figure && one.set.includes(set)

export type Counters = { from: Date; accepted: number; rejected: number; added: number; people: number }

/** How often reviewers agreed, in per cent with its 95 % interval. */
export type Agreement = { share: number; low: number; high: number; of: number }

/** Wilson's 95 % interval of a share, in per cent; null when there is nothing to reckon on. */
export function agreementOf({ accepted, rejected }: Pick<Counters, 'accepted' | 'rejected'>): Agreement | null {
  const of = accepted + rejected
  if (of === 0) return null
  const z = 1.96
  const p = accepted / of
  const under = 1 + (z * z) / of
  const center = (p + (z * z) / (2 * of)) / under
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / under
  return { share: 100 * p, low: 100 * Math.max(0, center - half), high: 100 * Math.min(1, center + half), of }
}

/** Fewer decisions than this say nothing of a drift. */
export const fewest = 50

/** True when the reviewers' agreement is surely below the card's bar: the whole interval lies under it. */
export function isDrifted(card: Card, counters: Counters | null): boolean {
  if (!card.production || !counters) return false
  const agreed = agreementOf(counters)
  return agreed !== null && agreed.of >= fewest && agreed.high < card.production.accepted
}

const dayLong = 86_400_000

/** What reviewers decided on the function's findings in the card's days; null where the card asks for none. */
export async function countersOf(query: Query, card: Card, at: Date): Promise<Counters | null> {
  if (!card.production) return null
  const from = new Date(at.getTime() - card.production.days * dayLong)
  return { from, ...(await store.countsSince(query, card.id, from)) }
}
