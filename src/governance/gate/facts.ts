// What the gate's answer stands on: the card, its evidence, what was measured, a stop, the trial's runs. Gathered from the database in one place.
import type { Card, CardVersion } from '#governance/cards/cards.ts'
import { current } from '#governance/cards/cards.ts'
import { type Checkpoints, standingCheckpoints } from '#governance/checkpoints/checkpoints.ts'
import { standing } from '#governance/evidence/evidence.ts'
import * as store from '#governance/gate/gate.store.ts'
import type { Facts } from '#governance/gate/verdict.ts'
import { countersOf, type Evaluation, qualityOf } from '#governance/quality/quality.ts'
import type { Query } from '#store/database.ts'

/** What governance is handed: read and measured once, in app. */
export type Governance = {
  shipped: readonly Card[]
  checkpoints: Checkpoints
  evaluation: Evaluation
  /** The functions of this program, with their versions. */
  known: readonly { name: string; version: string }[]
}

export type Asks = { name: string; unit: string | null; at: Date }

/** Everything the verdict stands on. `isThorough` also counts reviewers' decisions, which takes longer. */
export async function factsOf(
  query: Query,
  governed: Governance,
  { name, unit, at }: Asks,
  isThorough = false,
): Promise<Facts & { card: CardVersion | null }> {
  const [card, stop] = [await current(query, name), await store.stopOf(query, name)]
  const version = governed.known.find(one => one.name === name)?.version ?? '–'
  const from = card?.card.status === 'försök' ? card.card.trial?.from : null
  return {
    name,
    isKnown: governed.known.some(one => one.name === name),
    card,
    checkpoints: await standingCheckpoints(query, governed.checkpoints),
    evidence: await standing(query, name),
    quality: card && qualityOf(card.card, version, governed.evaluation),
    counters: isThorough && card ? await countersOf(query, card.card, at) : null,
    stop: stop ?? null,
    volume: from ? await store.runsSince(query, name, from) : 0,
    unit,
  }
}
