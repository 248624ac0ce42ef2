// What a report can say of portfolios under a budget: what fits, what is left out and what that costs, beside what people chose, and what
// another budget would give. Portfolios that were made, and choices that were decided, by the end of the time the report is about.
import { listPortfolios, type PortfolioWhole, portfolioOf } from '#effect/portfolio/portfolio.ts'
import type { Behind, Cell, Found } from '#effect/report/figure.ts'
import type { Item, Part } from '#effect/report/material/material.ts'
import type { Query } from '#store/database.ts'

type Gathered = { item: Item; found: Found[] }
type Candidate = PortfolioWhole['candidates'][number]

export async function gatherPortfolios(query: Query, to: string): Promise<Part> {
  const rows = (await listPortfolios(query)).filter(one => one.madeOn <= to)
  const all: Gathered[] = []
  // The newest stands first, and is the one that a decision is proposed on.
  for (const [i, { id }] of rows.entries()) all.push(gatherPortfolio(await portfolioOf(query, id, to), i === 0))
  return { facts: {}, flags: [], lists: { portfolios: all.map(one => one.item) }, found: all.flatMap(one => one.found) }
}

function gatherPortfolio(held: PortfolioWhole, isNewest: boolean): Gathered {
  const { title, source, dnr, number, candidates, best, people, steady, unsure } = held
  const id = `portfolio-${number}`
  const own = candidates.map((one, i) => gatherCandidate(one, `${id}.candidate-${i + 1}`, held))
  const curve = held.curve.map((one, i) => gatherBudget(one, { id: `${id}.budget-${i + 1}`, title }, held))
  const titlesOf = (ids: readonly string[]) =>
    candidates
      .filter(one => ids.includes(one.id))
      .map(one => one.title)
      .join('; ')
  const facts = {
    title,
    source,
    dnr: dnr ?? '',
    best: titlesOf(best.ids),
    steady: titlesOf(steady),
    unsure: titlesOf(unsure),
    people: people ? titlesOf(people.ids) : '',
    'people-by': people?.by ?? '',
    'people-day': people?.onDay ?? '',
    'people-why': people?.why ?? '',
    unweighed: held.unweighed.map(one => one.title).join('; '),
  }
  const flags = [
    ...(best.ids.length > 0 ? ['has-best'] : []),
    ...(best.ids.length < candidates.length ? ['has-left'] : []),
    ...(steady.length > 0 ? ['has-steady'] : []),
    ...(unsure.length > 0 ? ['has-unsure'] : []),
    ...(held.unweighed.length > 0 ? ['has-unweighed'] : []),
    ...(people ? peopleFlags(people) : ['nobody-chose']),
    ...(isNewest ? proposal(held) : []),
  ]
  const lists = { candidates: own.map(one => one.item), budgets: curve.map(one => one.item) }
  return {
    item: { id, facts, flags, lists },
    found: [...own, ...curve].flatMap(one => one.found).concat(sums(held, { id, title })),
  }
}

function peopleFlags({ faults, missed, ids }: NonNullable<PortfolioWhole['people']>): string[] {
  const isOver = faults.some(one => one.kind === 'over-budget')
  const lacks = faults.some(one => one.kind === 'lacks')
  const way = missed > 0 ? 'missed' : missed < 0 ? 'above' : 'as-good'
  return [
    'has-people',
    ...(ids.length > 0 ? ['has-chosen'] : []),
    ...(isOver ? ['people-over'] : []),
    ...(lacks ? ['people-lack'] : []),
    ...(isOver || lacks ? [] : ['people-fit']),
    way,
  ]
}

/** What people chose is proposed where it can be carried out, and the best choice where not. */
function proposal({ best, people }: PortfolioWhole): string[] {
  if (people && people.ids.length > 0 && people.faults.length === 0) return ['propose-people']
  return best.ids.length > 0 ? ['propose-best'] : []
}

function gatherCandidate(one: Candidate, id: string, held: PortfolioWhole) {
  const { best, people, steady, unsure, candidates } = held
  const { title, cost, effect, risk, riskWhy, worth, requires, blockedBy } = one
  const needs = [...requires.map(other => candidates.find(held => held.id === other)?.title ?? other), ...blockedBy]
  const isIn = best.ids.includes(one.id)
  const flags = [
    isIn ? 'fits' : 'left',
    ...(people ? [people.ids.includes(one.id) ? 'chosen' : 'not-chosen'] : []),
    ...(steady.includes(one.id) ? ['steady'] : []),
    ...(unsure.includes(one.id) ? ['unsure'] : []),
    ...(blockedBy.length > 0 ? ['blocked'] : []),
    ...(needs.length > 0 ? ['needs'] : []),
    worth > 0 ? 'bears' : 'bears-not',
  ]
  const of = { id, title }
  const found = (kind: string, value: number): Found => ({ kind, of, value, behind: behind([one], held) })
  return {
    item: { id, facts: { title, 'risk-why': riskWhy, needs: needs.join('; ') }, flags },
    found: [
      found('candidate-cost', cost),
      found('candidate-effect', effect.value),
      found('candidate-effect-low', effect.low),
      found('candidate-effect-high', effect.high),
      found('candidate-risk', risk),
      found('candidate-worth', worth),
    ],
  }
}

/** `part`: what the risk takes of the effect. */
const behind = (these: readonly Candidate[], { riskParts }: PortfolioWhole): Behind => ({
  from: ['initiative', 'portfolio'],
  columns: ['initiative', 'cost', 'low', 'effect', 'high', 'risk', 'part', 'worth'],
  rows: these.map(({ id, cost, effect: { low, value, high }, risk, worth }): Cell[] => [
    id,
    cost,
    low,
    value,
    high,
    risk,
    riskParts[risk - 1] ?? 0,
    worth,
  ]),
})

function gatherBudget(one: PortfolioWhole['curve'][number], of: { id: string; title: string }, held: PortfolioWhole) {
  const { from } = behind([], held)
  const rows = [[one.budget, one.cost, one.worth]]
  const found = (kind: string, value: number): Found => ({
    kind,
    of,
    value,
    behind: { from, columns: ['budget', 'cost', 'worth'], rows },
  })
  return {
    item: {
      id: of.id,
      facts: {},
      flags: [...(one.budget === held.budget ? ['own'] : []), ...(one.budget > 0 ? ['some'] : [])],
    },
    found: [found('budget-given', one.budget), found('budget-used', one.cost), found('budget-worth', one.worth)],
  }
}

/** Of the whole: the budget, the best choice, what is left out, and what people chose. */
function sums(held: PortfolioWhole, of: { id: string; title: string }): Found[] {
  const { candidates, best, people, left, budget } = held
  const among = (ids: readonly string[]) => candidates.filter(one => ids.includes(one.id))
  const out = candidates.filter(one => !best.ids.includes(one.id))
  const one = (kind: string, value: number, these: readonly Candidate[]): Found => ({
    kind,
    of,
    value,
    behind: behind(these, held),
  })
  const chosen = among(best.ids)
  const asked = candidates.reduce((sum, { cost }) => sum + cost, 0)
  const row = { from: ['portfolio'], columns: ['portfolio', 'budget'], rows: [[held.id, budget]] }
  return [
    { kind: 'portfolio-budget', of, value: budget, behind: row },
    one('portfolio-asked', asked, candidates),
    one('candidates', candidates.length, candidates),
    ...choice('best', best, chosen, one),
    one('left-count', out.length, out),
    one('left-cost', left.cost, out),
    one('left-worth', left.worth, out),
    ...(people
      ? [
          ...choice('people', people, among(people.ids), one),
          one('people-over', Math.max(0, people.cost - budget), among(people.ids)),
          one('people-missed', Math.abs(people.missed), candidates),
        ]
      : []),
  ]
}

const choice = (
  who: 'best' | 'people',
  { cost, effect, worth }: PortfolioWhole['best'],
  these: readonly Candidate[],
  one: (kind: string, value: number, these: readonly Candidate[]) => Found,
): Found[] => [
  one(`${who}-count`, these.length, these),
  one(`${who}-cost`, cost, these),
  one(`${who}-effect`, effect.value, these),
  one(`${who}-effect-low`, effect.low, these),
  one(`${who}-effect-high`, effect.high, these),
  one(`${who}-worth`, worth, these),
]
