// What the house leaves in its gate file: every function's answer now, and the last day it can be leaned on.
import { dateInSweden } from '#base/clock.ts'
import { all, type Card } from '#governance/cards/cards.ts'
import { factsOf, type Governance } from '#governance/gate/facts.ts'
import { type Facts, verdictOf } from '#governance/gate/verdict.ts'
import type { GateState } from '#governance/gate-state/gate-state.ts'
import type { Query } from '#store/database.ts'

type Entry = GateState['functions'][string]

/** Every function's state. The unit is left to whoever asks. */
export async function stateOf(query: Query, governed: Governance, at: Date): Promise<GateState> {
  const functions: GateState['functions'] = {}
  for (const { card } of await all(query)) {
    const facts = await factsOf(query, governed, { name: card.id, unit: null, at })
    functions[card.id] = entryOf(facts, card, dateInSweden(at))
  }
  return { kansli: 'gate', at: at.toISOString(), functions }
}

function entryOf(facts: Facts, card: Card, day: string): Entry {
  const own = card.variant?.units ?? []
  const tried = card.status === 'försök' ? (card.trial?.units ?? []) : []
  const units = own.length > 0 && tried.length > 0 ? own.filter(unit => tried.includes(unit)) : [...own, ...tried]
  const onDay = (asked: string) => verdictOf({ ...facts, unit: units[0] ?? null }, asked, asked)
  const { open, reasons } = onDay(day)
  const turn = turns(facts, card)
    .filter(one => one > day)
    .sort()
    .find(one => onDay(one).open !== open)
  const variant = card.variant && { variant: { of: card.variant.of, settings: card.variant.settings } }
  return { open, reasons, units, until: turn ? dayBefore(turn) : null, ...variant }
}

/** Days on which the answer may become another. */
const turns = ({ checkpoints, evidence }: Facts, { trial }: Card): string[] =>
  [
    ...checkpoints.all.flatMap(({ from, to }) => [from, to && dayAfter(to)]),
    ...evidence.map(({ until }) => until && dayAfter(until)),
    trial?.from ?? null,
    trial?.to ? dayAfter(trial.to) : null,
  ].filter(day => day !== null)

const shift = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
const dayAfter = (day: string): string => shift(day, 1)
const dayBefore = (day: string): string => shift(day, -1)
