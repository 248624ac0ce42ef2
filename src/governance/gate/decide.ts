// Deciding on a function's status. A version that does not hold its own bars is not let into use; that too is told as reasons.
import { dateInSweden } from '#base/clock.ts'
import { Refusal } from '#base/refusal.ts'
import { type Card, change, faultOf, type StatusDecision, type Trial } from '#governance/cards/cards.ts'
import { factsOf, type Governance } from '#governance/gate/facts.ts'
import { type Facts, type Reason, verdictOf } from '#governance/gate/verdict.ts'
import type { Tx } from '#store/database.ts'

/** The reasons there would be if the card had another status; `isKnown` and stops aside, since they are not the decision's business. */
export function wouldBe(facts: Facts, card: Card, day: string): Reason[] {
  const unit = card.variant?.units[0] ?? facts.unit // its own units are no hindrance to deciding on it
  const as = { ...facts, unit, isKnown: true, stop: null, baseStop: null, card: { card, version: 0 } }
  return verdictOf(as, day, day).reasons
}

type Asked = { name: string; decision: StatusDecision; trial: Trial | null; version: number }

/**
 * The last thing its transaction does.
 * @throws Refusal status-not-ready with the first reason, conflict, not-found.
 */
export async function decide(
  tx: Tx,
  governed: Governance,
  by: string,
  { name, decision, trial, version }: Asked,
  at: Date,
): Promise<void> {
  const facts = await factsOf(tx, governed, { name, unit: null, at }, true)
  if (!facts.card) throw new Refusal('not-found')
  const fault = faultOf(facts.card.card, decision, trial)
  if (fault) throw new Refusal('status-not-ready', { because: fault, count: 1 })
  const card: Card = {
    ...facts.card.card,
    status: decision.status,
    decisions: [...facts.card.card.decisions, decision],
    trial: decision.status === 'försök' ? trial : null,
  }
  if (decision.status === 'införd') {
    const reasons = wouldBe(facts, card, dateInSweden(at))
    const first = reasons[0]
    if (first) throw new Refusal('status-not-ready', { ...first.params, because: first.id, count: reasons.length })
  }
  await change(tx, { card, by, why: decision.note || decision.status, act: 'card.status' }, version, at)
}
