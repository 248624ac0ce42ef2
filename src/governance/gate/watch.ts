// The watch: a function in use whose version no longer holds its bars, or whose reviewers no longer agree with it, falls back to a trial.
// It is the program's own act, with an event, and lasts thirty days: then the gate shuts, unless a person has decided.
import { dateInSweden } from '#base/clock.ts'
import { all, type Card, change, program } from '#governance/cards/cards.ts'
import { factsOf, type Governance } from '#governance/gate/facts.ts'
import { type Reason, reasonsOfQuality } from '#governance/gate/verdict.ts'
import type { Database } from '#store/database.ts'

const days = 30
const dayLong = 86_400_000
const volume = 10_000

/** Gives the functions that fell back, with the reason. */
export async function watch(
  database: Database,
  governed: Governance,
  at: Date,
): Promise<{ name: string; reason: Reason }[]> {
  const fallen: { name: string; reason: Reason }[] = []
  const inUse = (await all(database.query)).filter(one => one.card.status === 'införd')
  for (const { card, version } of inUse) {
    const facts = await factsOf(database.query, governed, { name: card.id, unit: null, at }, true)
    const [reason] = facts.isKnown ? reasonsOfQuality(card, facts) : []
    if (!reason) continue
    const after = fallenBack(card, reason, at)
    await database.transaction(tx =>
      change(tx, { card: after, by: program, why: reason.id, act: 'card.fall-back' }, version, at),
    )
    fallen.push({ name: card.id, reason })
  }
  return fallen
}

function fallenBack(card: Card, reason: Reason, at: Date): Card {
  const date = dateInSweden(at)
  const to = dateInSweden(new Date(at.getTime() + days * dayLong))
  return {
    ...card,
    status: 'försök',
    decisions: [...card.decisions, { status: 'försök', date, dnr: null, by: program, note: reason.id }],
    trial: { units: [], from: date, to, volume, data: 'real' },
  }
}
