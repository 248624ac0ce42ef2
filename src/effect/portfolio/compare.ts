// A portfolio under a budget: the best choice beside the people's own, what is left out and what that costs, what does not hang on the
// estimates, and what another budget would give. Knows no database.
import { choose } from '#effect/portfolio/choose.ts'

/** Whole kronor; the effect is over four years, before the cost. `risk` 1 is least. `requires`: ids that must be carried out too. */
export type Candidate = {
  id: string
  title: string
  cost: number
  effect: { low: number; value: number; high: number }
  risk: number
  requires: readonly string[]
}
/** The part of the effect that each risk, 1 to 5, takes away: 0 to 1. */
export type RiskParts = readonly [number, number, number, number, number]
type Level = 'low' | 'value' | 'high'
export type Choice = {
  ids: string[]
  cost: number
  effect: { low: number; value: number; high: number }
  worth: number
}
export type Fault = { kind: 'over-budget'; kronor: number } | { kind: 'lacks'; id: string; requires: string }
export type Comparison = {
  best: Choice
  /** Null where nobody has chosen. */
  people: (Choice & { faults: Fault[] /** What the best is worth more. */; missed: number }) | null
  /** What each candidate is weighed at: effect less risk, less cost. */
  worths: Record<string, number>
  /** Worth of what the best leaves out, where it is worth its cost, and the cost of all that is left out. */
  left: { worth: number; cost: number }
  /** In the best whether every effect is at its lowest, its middle or its highest. */
  steady: string[]
  /** In one of those, and not in all. */
  unsure: string[]
  /** The best that each budget gives. */
  curve: { budget: number; cost: number; worth: number }[]
}

export const worthOf = ({ effect, cost, risk }: Candidate, parts: RiskParts, level: Level = 'value'): number => {
  const expected = effect[level]
  // Risk takes from what is gained; it does not make a loss smaller.
  return Math.round(expected > 0 ? expected * (1 - (parts[risk - 1] ?? 0)) : expected) - cost
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const curveSteps = 14

export async function compare(
  candidates: readonly Candidate[],
  budget: number,
  parts: RiskParts,
  people: readonly string[] | null,
): Promise<Comparison> {
  const at = (level: Level, most: number) =>
    choose(
      candidates.map(({ id, cost, requires, ...one }) => ({
        id,
        cost,
        requires,
        worth: worthOf({ id, cost, requires, ...one }, parts, level),
      })),
      most,
    )
  const choiceOf = (ids: readonly string[]): Choice => choice(candidates, parts, ids)
  const best = choiceOf(await at('value', budget))
  const [low, high] = [await at('low', budget), await at('high', budget)]
  const all = [best.ids, low, high]
  const isIn = (id: string, how: 'every' | 'some') => all[how](ids => ids.includes(id))
  const left = candidates.filter(one => !best.ids.includes(one.id))
  return {
    best,
    people: people && {
      ...choiceOf(people),
      ...judged(candidates, budget, people),
      missed: best.worth - choiceOf(people).worth,
    },
    worths: Object.fromEntries(candidates.map(one => [one.id, worthOf(one, parts)])),
    left: { worth: sum(left.map(one => Math.max(0, worthOf(one, parts)))), cost: sum(left.map(one => one.cost)) },
    steady: candidates.filter(one => isIn(one.id, 'every')).map(one => one.id),
    unsure: candidates.filter(one => isIn(one.id, 'some') && !isIn(one.id, 'every')).map(one => one.id),
    curve: await curveOf(candidates, budget, async most => choiceOf(await at('value', most))),
  }
}

/** From the largest budget down: what costs so much is the best of every budget between its cost and the one it was found at. */
async function curveOf(
  candidates: readonly Candidate[],
  budget: number,
  bestAt: (budget: number) => Promise<Choice>,
): Promise<Comparison['curve']> {
  const curve: Comparison['curve'] = []
  let held: Choice | null = null
  for (const most of budgetsOf(candidates, budget).reverse()) {
    if (!held || held.cost > most) held = await bestAt(most)
    curve.unshift({ budget: most, cost: held.cost, worth: held.worth })
  }
  return curve
}

function choice(candidates: readonly Candidate[], parts: RiskParts, ids: readonly string[]): Choice {
  const taken = candidates.filter(one => ids.includes(one.id))
  const of = (level: Level) => sum(taken.map(one => one.effect[level]))
  return {
    ids: taken.map(one => one.id),
    cost: sum(taken.map(one => one.cost)),
    effect: { low: of('low'), value: of('value'), high: of('high') },
    worth: sum(taken.map(one => worthOf(one, parts))),
  }
}

/** Budgets from nothing to all of it, evenly, with the budget itself among them. */
function budgetsOf(candidates: readonly Candidate[], budget: number): number[] {
  const all = Math.max(budget, sum(candidates.map(one => one.cost)))
  const even = Array.from({ length: curveSteps + 1 }, (_, i) => Math.round((all * i) / curveSteps))
  return [...new Set([...even, budget])].sort((a, b) => a - b)
}

function judged(candidates: readonly Candidate[], budget: number, ids: readonly string[]): { faults: Fault[] } {
  const taken = candidates.filter(one => ids.includes(one.id))
  const over = sum(taken.map(one => one.cost)) - budget
  const faults: Fault[] = over > 0 ? [{ kind: 'over-budget', kronor: over }] : []
  for (const { id, requires } of taken)
    for (const other of requires) if (!ids.includes(other)) faults.push({ kind: 'lacks', id, requires: other })
  return { faults }
}
