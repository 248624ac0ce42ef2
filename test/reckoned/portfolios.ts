// The figures of a portfolio reckoned once more: by SQL, and by trying every set of candidates there is.
import type { Id } from '#base/id.ts'

type Rows = <T>(text: string) => Promise<T[]>
type Row = { id: Id<'ini'>; cost: number; low: number; value: number; high: number; risk: number; needs: string[] }
type Candidate = Row & { worth: number }
type Held = { budget: number; candidates: Candidate[]; best: Candidate[]; chosen: Candidate[]; all: Candidate[][] }

const sum = (rows: readonly Candidate[], of: 'cost' | 'low' | 'value' | 'high' | 'worth'): number =>
  rows.reduce((all, row) => all + row[of], 0)

async function held(rows: Rows, number: string): Promise<Held> {
  const [portfolio] = await rows<{ id: string; budget: string; candidates: string[]; risk_parts: number[] }>(
    `select id, budget, candidates, risk_parts from portfolio where number = ${number}`,
  )
  const { id, budget, candidates: ids, risk_parts: parts } = portfolio!
  const known = await rows<Row & { introduced: boolean }>(
    `select id, cost, effect_low low, effect_value value, effect_high high, risk, depends_on needs,
      coalesce(outcome = 'införs', false) introduced from initiative`,
  )
  const there = new Set(known.filter(one => one.introduced).map(one => one.id as string))
  const candidates = ids.flatMap(one => {
    const row = known.find(other => other.id === one && other.value !== null && other.risk !== null)
    if (!row) return []
    const gained = row.value > 0 ? Math.round(row.value * (1 - parts[row.risk - 1]!)) : row.value
    return [{ ...row, needs: row.needs.filter(need => !there.has(need)), worth: gained - row.cost }]
  })
  const all: Candidate[][] = []
  for (let bits = 0; bits < 2 ** candidates.length; bits++) all.push(candidates.filter((_, i) => bits & (1 << i)))
  const able = all.filter(set => set.every(one => one.needs.every(need => set.some(other => other.id === need))))
  const [choice] = await rows<{ chosen: string[] }>(
    `select chosen from portfolio_choice where portfolio = '${id}' order by number desc limit 1`,
  )
  const chosen = candidates.filter(one => choice?.chosen.includes(one.id))
  return { budget: Number(budget), candidates, best: bestOf(able, Number(budget)), chosen, all: able }
}

/** The most worth, and of equals the cheapest. */
const bestOf = (sets: readonly Candidate[][], budget: number): Candidate[] =>
  sets
    .filter(set => sum(set, 'cost') <= budget)
    .sort((a, b) => sum(b, 'worth') - sum(a, 'worth') || sum(a, 'cost') - sum(b, 'cost'))[0]!

/** `name` is what stands before the last dot: `portfolio-1`, `portfolio-1.candidate-3` or `portfolio-1.budget-2`. */
export function portfolioFigures(rows: Rows): Record<string, (name: string) => Promise<number>> {
  const known = new Map<string, Promise<Held>>()
  const of = (name: string): Promise<Held> => {
    const number = /^portfolio-(\d+)/.exec(name)![1]!
    if (!known.has(number)) known.set(number, held(rows, number))
    return known.get(number)!
  }
  const at = async (name: string) => (await of(name)).candidates[Number(/candidate-(\d+)$/.exec(name)![1]) - 1]!
  const out = async (name: string) => {
    const { candidates, best } = await of(name)
    return candidates.filter(one => !best.includes(one))
  }
  /** Even steps up to what all cost, and the budget itself among them; nothing is the first. */
  const budgetAt = async (name: string) => {
    const { candidates, budget, all } = await of(name)
    const most = Math.max(budget, sum(candidates, 'cost'))
    const steps = [...new Set([...Array.from({ length: 15 }, (_, i) => Math.round((most * i) / 14)), budget])]
    const given = steps.sort((a, b) => a - b)[Number(/budget-(\d+)$/.exec(name)![1]) - 1]!
    return { given, best: bestOf(all, given) }
  }
  const choice = (who: 'best' | 'chosen', word: string) => ({
    [`${word}-count`]: async (name: string) => (await of(name))[who].length,
    [`${word}-cost`]: async (name: string) => sum((await of(name))[who], 'cost'),
    [`${word}-effect`]: async (name: string) => sum((await of(name))[who], 'value'),
    [`${word}-effect-low`]: async (name: string) => sum((await of(name))[who], 'low'),
    [`${word}-effect-high`]: async (name: string) => sum((await of(name))[who], 'high'),
    [`${word}-worth`]: async (name: string) => sum((await of(name))[who], 'worth'),
  })
  return {
    ...choice('best', 'best'),
    ...choice('chosen', 'people'),
    candidates: async name => (await of(name)).candidates.length,
    'portfolio-budget': async name => (await of(name)).budget,
    'portfolio-asked': async name => sum((await of(name)).candidates, 'cost'),
    'left-count': async name => (await out(name)).length,
    'left-cost': async name => sum(await out(name), 'cost'),
    'left-worth': async name =>
      sum(
        (await out(name)).filter(one => one.worth > 0),
        'worth',
      ),
    'people-over': async name => Math.max(0, sum((await of(name)).chosen, 'cost') - (await of(name)).budget),
    'people-missed': async name =>
      Math.abs(sum((await of(name)).best, 'worth') - sum((await of(name)).chosen, 'worth')),
    'candidate-cost': async name => (await at(name)).cost,
    'candidate-effect': async name => (await at(name)).value,
    'candidate-effect-low': async name => (await at(name)).low,
    'candidate-effect-high': async name => (await at(name)).high,
    'candidate-risk': async name => (await at(name)).risk,
    'candidate-worth': async name => (await at(name)).worth,
    'budget-given': async name => (await budgetAt(name)).given,
    'budget-used': async name => sum((await budgetAt(name)).best, 'cost'),
    'budget-worth': async name => sum((await budgetAt(name)).best, 'worth'),
  }
}
