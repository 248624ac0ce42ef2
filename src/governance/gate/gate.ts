// The gate: may this function run? Its answer is a Verdict that is kept with the run, whether open or closed. Every run passes here,
// over HTTP, in jobs and (by the file that the house leaves behind) on the command line.
import { dateInSweden } from '#base/clock.ts'
import type { Params } from '#base/refusal.ts'
import type { Card } from '#governance/cards/cards.ts'
import { type Asks, factsOf, type Governance } from '#governance/gate/facts.ts'
import * as store from '#governance/gate/gate.store.ts'
import { type Verdict, verdictOf } from '#governance/gate/verdict.ts'
import type { GateState } from '#governance/gate-state/gate-state.ts'
import type { Figure } from '#governance/quality/quality.ts'
import type { Query } from '#store/database.ts'

export { decide, wouldBe } from '#governance/gate/decide.ts'
export { factsOf, type Governance } from '#governance/gate/facts.ts'
export { stateOf } from '#governance/gate/state-of.ts'
export { resume, stop } from '#governance/gate/stop.ts'
export { type Facts, type Point, pointOf, type Reason, type Verdict, verdictOf } from '#governance/gate/verdict.ts'
export { watch } from '#governance/gate/watch.ts'

/** Governance with the way to leave the gate's state where the command line reads it, and to have a function measured. */
export type Governed = Governance & {
  post(state: GateState): Promise<void>
  /** Whether there is something to measure a function on; and what it is measured to be, with its variant's settings. */
  measures(card: Card): boolean
  measure(card: Card): Promise<Figure[]>
}

/** The gate's answer now. */
export async function verdict(query: Query, governed: Governance, asks: Asks): Promise<Verdict> {
  const facts = await factsOf(query, governed, asks)
  return verdictOf(facts, dateInSweden(asks.at), asks.at.toISOString())
}

/** Who stopped a function, when and why; null when nobody has. */
export const stopped = async (query: Query, name: string) => (await store.stopOf(query, name)) ?? null

/** The gate's answer as a refusal with its first reason, for the run's own record; null when it is open. */
export const closedBy = ({ reasons: [first] }: Verdict, name: string): { reason: string; params: Params } | null =>
  first ? { reason: 'gate-closed', params: { ...first.params, function: name, because: first.id } } : null
