// Which candidates to take for a sum of money, so that what is expected of them is as much as it can be: an exact choice, made by
// HiGHS (decision in docs/decisions). Every answer is recounted in whole kronor before it is believed. Knows no database.
import { setImmediate as breathe } from 'node:timers/promises'
import highs, { type Highs } from 'highs'

export type Candidate = {
  id: string
  /** Whole kronor. */
  cost: number
  /** Whole kronor; what counts when one is weighed against another. May be negative. */
  worth: number
  /** Cannot be had without these. One that is not a candidate cannot be had at all. */
  requires: readonly string[]
}

// Its types speak of the CommonJS form, where the loader is the module's `default`; what Node imports is the loader itself.
const loadHighs = highs as unknown as typeof highs.default
let loaded: Promise<Highs> | null = null
/** The solver is loaded once, when first asked for, and anew if it has failed. */
const solver = (): Promise<Highs> => {
  loaded ??= loadHighs()
  return loaded
}

// At this size it is free to leave presolve out, and a presolve has been wrong before (highs-js issue 53).
const options = {
  presolve: 'off',
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  mip_feasibility_tolerance: 1e-9,
  mip_detect_symmetry: false,
  random_seed: 0,
  time_limit: 20,
  output_flag: false,
} as const

const total = (of: 'cost' | 'worth', these: readonly Candidate[]): number =>
  these.reduce((sum, one) => sum + one[of], 0)

/**
 * The ids of the best choice, in the order given: most worth within the budget, and of those the cheapest.
 * @throws Error when the solver has not proved its answer to be best within its time
 */
export async function choose(candidates: readonly Candidate[], budget: number): Promise<string[]> {
  const able = attainable(candidates, budget)
  const best = await solve(able, budget, { goal: 'worth', atLeast: null })
  const cheapest = await solve(able, budget, { goal: 'cost', atLeast: total('worth', best) })
  const taken = new Set(cheapest.map(one => one.id))
  return candidates.filter(one => taken.has(one.id)).map(one => one.id)
}

/** Those that could be taken at all: not dearer than the budget by themselves, and with all they require among them. */
function attainable(candidates: readonly Candidate[], budget: number): Candidate[] {
  let able = candidates.filter(one => one.cost <= budget)
  for (;;) {
    const ids = new Set(able.map(one => one.id))
    const next = able.filter(one => one.requires.every(id => ids.has(id)))
    if (next.length === able.length) return able
    able = next
  }
}

type Goal = { goal: 'worth' | 'cost'; atLeast: number | null }

/** Solves, recounts, and where a hair's breadth in the solver's arithmetic let through what does not hold, forbids that and solves anew. */
async function solve(able: readonly Candidate[], budget: number, asked: Goal): Promise<Candidate[]> {
  if (able.length === 0) return []
  const cuts: string[] = []
  for (let round = 0; round < 50; round++) {
    const picked = await ask(able, model(able, budget, asked, cuts))
    const isOver = total('cost', picked) > budget
    const isUnder = asked.atLeast !== null && total('worth', picked) < asked.atLeast
    if (!isOver && !isUnder) return picked
    const held = new Set(picked)
    cuts.push(`${sum(able, one => (held.has(one) ? 1 : -1))} <= ${picked.length - 1}`)
  }
  throw new Error('the solver keeps to no answer')
}

async function ask(able: readonly Candidate[], lp: string): Promise<Candidate[]> {
  // Others are let in between: a solve holds the process for some milliseconds.
  await breathe()
  try {
    const { Status, Columns } = (await solver()).solve(lp, options)
    if (Status !== 'Optimal') throw new Error(`the solver ended with: ${Status}`)
    return able.filter((_, i) => Number((Columns[`x${i}`] as { Primal?: number } | undefined)?.Primal ?? 0) > 0.5)
  } catch (error) {
    loaded = null
    throw error
  }
}

/** One term a line: the format has a longest line. */
const sum = (able: readonly Candidate[], weight: (one: Candidate) => number): string =>
  able
    .map((one, i) => ({ weight: weight(one), name: `x${i}` }))
    .map(term => `${term.weight < 0 ? '-' : '+'} ${Math.abs(term.weight)} ${term.name}`)
    .join('\n ')

/** The model as HiGHS reads it: yes or no for each, the budget, and what requires what. */
function model(able: readonly Candidate[], budget: number, { goal, atLeast }: Goal, cuts: readonly string[]): string {
  const place = new Map(able.map((one, i) => [one.id, i]))
  const needs = able.flatMap((one, i) => one.requires.map(id => `x${i} - x${place.get(id)} <= 0`))
  const rows = [`${sum(able, one => one.cost)} <= ${budget}`, ...needs, ...cuts]
  if (atLeast !== null) rows.push(`${sum(able, one => one.worth)} >= ${atLeast}`)
  return [
    goal === 'worth' ? 'Maximize' : 'Minimize',
    ` goal: ${sum(able, one => one[goal])}`,
    'Subject To',
    ...rows.map((row, i) => ` r${i}: ${row}`),
    'Binary',
    ...able.map((_, i) => ` x${i}`),
    'End',
  ].join('\n')
}
