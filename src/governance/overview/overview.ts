// A function as those who answer for it see it: its card, the gate's answer and what would mend it, each checkpoint with its answer, and
// what has been measured. The screen, the public register and the compliance file are all made from this, so they cannot tell different things.
import { dateInSweden } from '#base/clock.ts'
import { all, type Card, type CardVersion, mayBecome, type Status } from '#governance/cards/cards.ts'
import { type Checkpoint, isAsked } from '#governance/checkpoints/checkpoints.ts'
import type { Evidence } from '#governance/evidence/evidence.ts'
import {
  type Facts,
  factsOf,
  type Governance,
  type Point,
  pointOf,
  type Reason,
  stopped,
  type Verdict,
  verdictOf,
  wouldBe,
} from '#governance/gate/gate.ts'
import { type Agreement, agreementOf, type Counters, type Quality } from '#governance/quality/quality.ts'
import { versionOf } from '#governance/variants/variants.ts'
import type { Query } from '#store/database.ts'

export type PointShown = { checkpoint: Checkpoint; state: Point['state']; reasons: Reason[]; evidence: Evidence | null }
export type Overview = {
  card: Card
  version: number
  by: string
  at: Date
  /** The program's version of the function; null where this program has none. */
  functionVersion: string | null
  verdict: Verdict
  stop: { why: string; at: Date; by: string | null } | null
  points: PointShown[]
  quality: Quality | null
  /** What reviewers decided: `counters` may be told only where it is not `tooFew`, and the share is left out there. */
  reviewed: { counters: Counters; agreement: Agreement | null; tooFew: boolean } | null
  /** What stands between the function and each status it may take. */
  next: { status: Status; reasons: Reason[] }[]
  volume: number
}

/** Fewer than this, and a figure could point at a person. */
const fewestPeople = 5

export async function overviewOf(
  query: Query,
  governed: Governance,
  held: CardVersion,
  unit: string | null,
  at: Date,
): Promise<Overview> {
  const { card, version, by, at: changed } = held
  const own = card.variant?.units ?? []
  // A variant is told of as it stands for its own units, whoever looks.
  const seen = own.length > 0 && (unit === null || !own.includes(unit)) ? own[0]! : unit
  const facts = await factsOf(query, governed, { name: card.id, unit: seen, at }, true)
  const day = dateInSweden(at)
  const stop = await stopped(query, card.id)
  const { counters, quality, volume } = facts
  return {
    card,
    version,
    by,
    at: changed,
    functionVersion: versionOf(governed.known, card),
    verdict: verdictOf(facts, day, at.toISOString()),
    stop: stop && { why: stop.why, at: stop.at, by: stop.by },
    points: pointsOf(facts, card, day),
    quality,
    reviewed: counters && {
      counters,
      agreement: counters.people < fewestPeople ? null : agreementOf(counters),
      tooFew: counters.people < fewestPeople,
    },
    next: mayBecome(card.status).map(status => ({ status, reasons: standsBetween(facts, card, status, day) })),
    volume,
  }
}

/** Checkpoints that are asked now, and those that would be asked in use in earnest: nobody should meet them by surprise. */
function pointsOf(facts: Facts, card: Card, day: string): PointShown[] {
  const inUse: Card = card.status === 'idé' || card.status === 'försök' ? { ...card, status: 'införd' } : card
  return facts.checkpoints.all
    .filter(checkpoint => isAsked(checkpoint, card, day) || isAsked(checkpoint, inUse, day))
    .map(checkpoint => {
      const point = pointOf(checkpoint, card, facts.evidence, day) ?? pointOf(checkpoint, inUse, facts.evidence, day)!
      const evidence = facts.evidence.find(one => one.checkpoint === checkpoint.id) ?? null
      return { checkpoint, ...point, evidence }
    })
}

/** As if the decision had been made, with its number and, for a trial, its limits. */
function standsBetween(facts: Facts, card: Card, status: Status, day: string): Reason[] {
  if (status !== 'försök' && status !== 'införd') return []
  const decision = { status, date: day, dnr: '-', by: '-', note: '' }
  const unit = card.variant?.units[0] ?? '-'
  const trial = { units: [unit], from: day, to: day, volume: 1, data: 'real' as const }
  const after: Card = {
    ...card,
    status,
    decisions: [...card.decisions, decision],
    trial: status === 'försök' ? trial : null,
  }
  return wouldBe({ ...facts, unit, volume: 0 }, after, day)
}

/** Every function's overview, in the order of their names. */
export async function overviews(
  query: Query,
  governed: Governance,
  unit: string | null,
  at: Date,
): Promise<Overview[]> {
  const held = await all(query)
  const shown: Overview[] = []
  for (const one of held) shown.push(await overviewOf(query, governed, one, unit, at))
  return shown
}

/** Something for an owner to do: an open point, one that lacks a part, one that is or soon will be too old. */
export type ToDo = {
  name: string
  title: string
  owner: string
  checkpoint: string
  question: string
  what: 'open' | 'lacking' | 'expired' | 'expiring'
  /** The day it grows too old, where it does. */
  until: string | null
  /** True where the gate is shut by it now. */
  shuts: boolean
}

/** Days before an answer grows too old that its owner is reminded. */
export const remindBefore = 60

/** What there is to do, what shuts a gate first and then by the day it must be done. Pure. */
export function toDoOf(shown: readonly Overview[], day: string): ToDo[] {
  const soon = new Date(Date.parse(`${day}T12:00:00Z`) + remindBefore * 86_400_000).toISOString().slice(0, 10)
  const isLive = ({ card }: Overview) => card.status === 'försök' || card.status === 'införd'
  const list = shown.filter(isLive).flatMap(one => one.points.flatMap(point => itemOf(one, point, day, soon)))
  const rank = (one: ToDo) => `${one.shuts ? 0 : 1} ${one.until ?? '9999'} ${one.name} ${one.checkpoint}`
  return list.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

function itemOf({ card, verdict }: Overview, point: PointShown, day: string, soon: string): ToDo[] {
  const { checkpoint, evidence, state } = point
  const until = evidence?.until ?? null
  const isSoon = state === 'answered' && until !== null && until <= soon
  if (state === 'settled' || (state === 'answered' && !isSoon)) return []
  // What is only asked in use in earnest is no task for a function on trial.
  if (!isAsked(checkpoint, card, day) || (card.status === 'försök' && checkpoint.closes === 'use')) return []
  const shuts = verdict.reasons.some(reason => reason.params.checkpoint === checkpoint.id)
  const what = state === 'answered' ? 'expiring' : state
  return [
    {
      name: card.id,
      title: card.title,
      owner: card.owner.role,
      checkpoint: checkpoint.id,
      question: checkpoint.question,
      what,
      until,
      shuts,
    },
  ]
}
