// What the gate's answer stands on: the card, its evidence, what was measured, a stop, the trial's runs. Gathered from the database in one place.
import { type Card, type CardVersion, current } from '#governance/cards/cards.ts'
import { type Checkpoints, standingCheckpoints } from '#governance/checkpoints/checkpoints.ts'
import { standing } from '#governance/evidence/evidence.ts'
import * as store from '#governance/gate/gate.store.ts'
import type { Facts } from '#governance/gate/verdict.ts'
import { countersOf, type Evaluation, measuredOf, qualityOf } from '#governance/quality/quality.ts'
import { type Known, knownFor, versionOf } from '#governance/variants/variants.ts'
import type { Query } from '#store/database.ts'

/** What governance is handed: read and measured once, in app. */
export type Governance = {
  shipped: readonly Card[]
  checkpoints: Checkpoints
  evaluation: Evaluation
  /** The functions of this program, with their versions. */
  known: readonly Known[]
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
  const variant = card?.card.variant ?? null
  const version = (card && versionOf(governed.known, card.card)) ?? '–'
  const from = card?.card.status === 'försök' ? card.card.trial?.from : null
  return {
    name,
    isKnown: knownFor(governed.known, name, variant) !== undefined,
    card,
    checkpoints: await standingCheckpoints(query, governed.checkpoints),
    evidence: await standing(query, name),
    quality:
      card &&
      qualityOf(
        card.card,
        version,
        // a trial is not held to it: the question is spared before every run
        isThorough || card.card.status === 'införd'
          ? await measuredOf(query, name, version, governed.evaluation)
          : governed.evaluation,
      ),
    counters: isThorough && card ? await countersOf(query, card.card, at) : null,
    stop: stop ?? null,
    baseStop: variant ? ((await store.stopOf(query, variant.of)) ?? null) : null,
    volume: from ? await store.runsSince(query, name, from) : 0,
    unit,
  }
}
