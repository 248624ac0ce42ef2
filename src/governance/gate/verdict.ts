// The verdict: may this function run, for this unit, on this day? Pure, so that it can be asked again of any past day; a value, not an
// error: thrown, it would roll back its own record. Every reason is told, not only the first.
import type { Card, Status } from '#governance/cards/cards.ts'
import { type Checkpoint, holds, isAsked } from '#governance/checkpoints/checkpoints.ts'
import { type Evidence, lacksOf } from '#governance/evidence/evidence.ts'
import type { Reason, ReasonId, Verdict } from '#governance/gate-state/gate-state.ts'
import { type Counters, isDrifted, type Quality } from '#governance/quality/quality.ts'

export type { Reason, Verdict } from '#governance/gate-state/gate-state.ts'

export type Facts = {
  name: string
  isKnown: boolean
  card: { card: Card; version: number } | null
  checkpoints: { all: readonly Checkpoint[]; sha256: string }
  evidence: readonly Evidence[]
  quality: Quality | null
  counters: Counters | null
  stop: { why: string } | null
  /** The stop of the function that it is a variant of. */
  baseStop: { why: string } | null
  /** Runs made in the trial so far. */
  volume: number
  /** Who asks; null where it cannot be known (the command line). */
  unit: string | null
}

/** `day` is YYYY-MM-DD in Sweden; `at` the instant that is kept. */
export function verdictOf(facts: Facts, day: string, at: string): Verdict {
  const { name, card, checkpoints, stop } = facts
  const reasons: Reason[] = []
  const say = (id: ReasonId, params: Reason['params'] = {}) => void reasons.push({ id, params })
  if (!facts.isKnown) say('function-unknown', { name })
  if (!card) say('card-missing', { name })
  if (stop) say('function-stopped', { name, why: stop.why })
  if (facts.baseStop) say('base-stopped', { of: card?.card.variant?.of ?? '', why: facts.baseStop.why })
  if (card) reasons.push(...reasonsOfCard(card.card, facts, day))
  const looked = [
    `card ${card?.version ?? '-'}`,
    `checkpoints ${checkpoints.sha256.slice(0, 12)}`,
    `evidence ${facts.evidence.length}`,
    `version ${facts.quality?.version ?? '-'}`,
    `day ${day}`,
  ]
  return { open: reasons.length === 0, reasons, looked, at }
}

function reasonsOfCard(card: Card, facts: Facts, day: string): Reason[] {
  if (card.status === 'idé') return [{ id: 'status-idea', params: {} }]
  if (card.status === 'avvecklad') return [{ id: 'status-retired', params: {} }]
  const reasons: Reason[] = []
  if (card.decides) reasons.push({ id: 'decides-by-itself', params: {} })
  if (card.aiAct.class === 'prohibited') reasons.push({ id: 'prohibited', params: {} })
  if (!isDecided(card)) reasons.push({ id: 'decision-missing', params: {} })
  const units = card.variant?.units ?? []
  if (units.length > 0 && (facts.unit === null || !units.includes(facts.unit)))
    reasons.push({ id: 'variant-unit', params: { units: units.join(', ') } })
  if (card.status === 'försök') reasons.push(...reasonsOfTrial(card, facts, day))
  else reasons.push(...reasonsOfQuality(card, facts))
  for (const checkpoint of facts.checkpoints.all) {
    const point = pointOf(checkpoint, card, facts.evidence, day)
    if (point && closes(checkpoint, card.status)) reasons.push(...point.reasons)
  }
  return reasons
}

/** Whether a decision with a dnr, or the program's own falling back, stands behind the status. A trial on invented papers needs none. */
function isDecided({ status, decisions, trial }: Card): boolean {
  const last = decisions.at(-1)
  if (last?.status === status && (last.dnr !== null || status === 'försök')) return true
  return status === 'försök' && trial?.data === 'invented'
}

function reasonsOfTrial({ trial, decisions }: Card, { volume, unit }: Facts, day: string): Reason[] {
  const reasons: Reason[] = []
  if (!trial) return [{ id: 'trial-unlimited', params: {} }]
  const fellBack = decisions.at(-1)?.dnr === null
  const isLimited = trial.from !== null && trial.to !== null && trial.volume !== null
  if (trial.data === 'real' && !(isLimited && (trial.units.length > 0 || fellBack)))
    reasons.push({ id: 'trial-unlimited', params: {} })
  if (trial.from !== null && day < trial.from) reasons.push({ id: 'trial-not-begun', params: { from: trial.from } })
  if (trial.to !== null && day > trial.to) reasons.push({ id: 'trial-ended', params: { to: trial.to } })
  if (trial.units.length > 0 && (unit === null || !trial.units.includes(unit)))
    reasons.push({ id: 'trial-unit', params: { units: trial.units.join(', ') } })
  if (trial.volume !== null && volume >= trial.volume)
    reasons.push({ id: 'trial-full', params: { volume: trial.volume } })
  return reasons
}

/** A function in use in earnest holds its bars, by the end of the interval that is against it. */
export function reasonsOfQuality(card: Card, { quality, counters }: Pick<Facts, 'quality' | 'counters'>): Reason[] {
  const reasons: Reason[] = []
  if (!quality || quality.state === 'missing')
    reasons.push({ id: 'evaluation-missing', params: { version: quality?.version ?? '–' } })
  else
    for (const { figure, set, at, value, measured, holds: isHeld } of quality.figures) {
      if (isHeld || !measured) continue
      const end = at === 'at-least' ? measured.spread?.low : measured.spread?.high
      const low = Math.round((end ?? measured.value) * 10) / 10
      reasons.push({ id: 'evaluation-below', params: { figure, set, low, value } })
    }
  if (isDrifted(card, counters)) reasons.push({ id: 'drifted', params: { bar: card.production!.accepted } })
  return reasons
}

export type Point = { state: 'open' | 'lacking' | 'expired' | 'answered' | 'settled'; reasons: Reason[] }

/** How a checkpoint stands for a card on a day; null where it is not asked. */
export function pointOf(checkpoint: Checkpoint, card: Card, evidence: readonly Evidence[], day: string): Point | null {
  if (!isAsked(checkpoint, card, day)) return null
  if (checkpoint.settledBy && holds(checkpoint.settledBy, card)) return { state: 'settled', reasons: [] }
  const about = { checkpoint: checkpoint.id, title: checkpoint.title }
  const given = evidence.find(one => one.checkpoint === checkpoint.id)
  if (!given) return { state: 'open', reasons: [{ id: 'checkpoint-open', params: about }] }
  const lacks = lacksOf(checkpoint, given.answer)
  if (lacks.length > 0)
    return { state: 'lacking', reasons: lacks.map(part => ({ id: `evidence-lacks-${part}` as const, params: about })) }
  if (given.until !== null && given.until < day)
    return { state: 'expired', reasons: [{ id: 'evidence-expired', params: { ...about, until: given.until } }] }
  return { state: 'answered', reasons: [] }
}

const closes = (checkpoint: Checkpoint, status: Status): boolean =>
  checkpoint.closes === 'trial' || (checkpoint.closes === 'use' && status === 'införd')
