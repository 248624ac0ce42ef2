// Gathers the material of a report: every function's figures, their sums, the months, what the law asks, and with whom it was discussed.
// Other rooms add theirs as further lists, facts and figures. Knows no words: they are in the templates.
import type { Period } from '#effect/counts/counts.ts'
import type { Factors } from '#effect/factors/factors.ts'
import type { Unchecked } from '#effect/report/checked.ts'
import { type Behind, type Catalogue, type Figure, type Found, figureOf } from '#effect/report/figure.ts'
import { gatherFunction, type HeldFunction, holdFunction } from '#effect/report/material/function.ts'
import { gatherLaw } from '#effect/report/material/law.ts'
import type { Item, Material, Part } from '#effect/report/material/material.ts'
import { all } from '#governance/cards/cards.ts'
import type { Governance } from '#governance/gate/gate.ts'
import type { Query } from '#store/database.ts'

type Given = {
  query: Query
  factors: Factors
  governed: Governance
  catalogue: Catalogue
  period: Period
  unchecked: Unchecked
}

export async function gather(given: Given, added: readonly Part[]): Promise<Material> {
  const { query, factors, governed, catalogue, period, unchecked } = given
  const cards = await all(query)
  const held: HeldFunction[] = []
  for (const { card } of cards) held.push(await holdFunction(query, factors, card, period))
  held.sort((a, b) => a.card.title.localeCompare(b.card.title, 'sv'))
  const functions = held.map(one => gatherFunction(one, period.to))
  const law = await gatherLaw(query, governed, new Date(`${period.to}T12:00:00Z`), unchecked)
  const own: Part = {
    facts: { from: period.from, to: period.to, ...gridOf(factors) },
    flags: [],
    lists: {
      functions: functions.map(one => one.item),
      ...monthsOf(held).lists,
      ...armsOf(functions),
      proposals: proposed(functions),
    },
    found: [...functions.flatMap(one => one.found), ...monthsOf(held).found, ...totals(held, functions)],
  }
  return numbered(put([own, law, ...added], catalogue))
}

/** What a decision can be proposed on, numbered as the points of one decision: functions first, then the portfolio. */
function numbered(material: Material): Material {
  const { proposals = [], portfolios = [] } = material.lists
  const isProposed = ({ flags }: Item) => flags.some(flag => flag.startsWith('propose-'))
  let number = 0
  const next = (one: Item): Item => ({ ...one, facts: { ...one.facts, number: String(++number) } })
  const lists = {
    ...material.lists,
    proposals: proposals.map(next),
    portfolios: portfolios.map(one => (isProposed(one) ? next(one) : one)),
  }
  return { ...material, lists }
}

function put(parts: readonly Part[], catalogue: Catalogue): Material {
  const figures = new Map<string, Figure>()
  for (const found of parts.flatMap(one => one.found)) {
    const figure = figureOf(found, catalogue)
    if (figures.has(figure.id)) throw new Error(`two figures are ${figure.id}`)
    figures.set(figure.id, figure)
  }
  const lists = Object.assign({}, ...parts.map(one => one.lists)) as Material['lists']
  const full = Object.entries(lists).filter(([, list]) => list.length > 0)
  return {
    facts: Object.assign({}, ...parts.map(one => one.facts)) as Material['facts'],
    flags: [...parts.flatMap(one => one.flags), ...full.map(([name]) => `has-${name}`)],
    lists,
    figures,
  }
}

const gridOf = ({ ecology: { grid } }: Factors): Record<string, string> => ({
  'grid-what': grid.what,
  'grid-date': grid.date,
})

/** Runs by month of all functions together. */
function monthsOf(held: readonly HeldFunction[]): Pick<Part, 'lists' | 'found'> {
  const names = [...new Set(held.flatMap(one => one.months.map(month => month.month)))].sort()
  const found = names.map((month): Found => {
    const rows = held.flatMap(one =>
      one.months.filter(other => other.month === month).map(other => [one.card.id, other.runs]),
    )
    const id = month.slice(0, 7)
    const behind = { from: ['effect_day', 'effect_delta'], columns: ['function', 'runs'], rows }
    return {
      kind: 'month-runs',
      of: { id, title: id },
      value: rows.reduce((sum, [, runs]) => sum + Number(runs), 0),
      behind,
    }
  })
  const items = names.map(month => ({ id: month.slice(0, 7), facts: { name: month.slice(0, 7) }, flags: [] }))
  return { lists: { months: items }, found }
}

/** With and without, for the chart that shows both. */
function armsOf(functions: readonly { item: Item }[]): Pick<Part, 'lists'>['lists'] {
  return { measured: functions.map(one => one.item).filter(one => one.flags.includes('has-round')) }
}

/** Those that a decision can be proposed on. */
const proposed = (functions: readonly { item: Item }[]): Item[] =>
  functions.map(one => one.item).filter(one => one.flags.includes('goes-on') || one.flags.includes('failing'))

const isUsed = (item: Item): boolean => item.flags.includes('has-value')

function totals(held: readonly HeldFunction[], functions: readonly { item: Item; found: Found[] }[]): Found[] {
  const inUse = new Set(functions.filter(one => isUsed(one.item)).map(one => one.item.id))
  const used = functions.filter(one => inUse.has(one.item.id))
  const amountOf = (one: { found: Found[] }, kind: string): number => one.found.find(f => f.kind === kind)?.value ?? 0
  const sum = (kind: string, of: string, over: readonly { item: Item; found: Found[] }[]): Found => {
    const rows = over.map(one => [one.item.id, amountOf(one, of)])
    const behind: Behind = { from: over.map(one => `${one.item.id}.${of}`), columns: ['function', of], rows }
    return { kind, value: rows.reduce((all, [, value]) => all + Number(value), 0), behind }
  }
  const cards = (kind: string, is: (one: HeldFunction) => boolean): Found => {
    const rows = held.filter(is).map(({ card }) => [card.id, card.title, card.status])
    return { kind, value: rows.length, behind: { from: ['card'], columns: ['function', 'title', 'status'], rows } }
  }
  return [
    cards('functions', () => true),
    cards('functions-in-use', ({ card }) => card.status === 'införd'),
    cards('functions-on-trial', ({ card }) => card.status === 'försök'),
    cards('functions-ended', ({ card }) => card.status === 'avvecklad'),
    cards('functions-reckoned', ({ card }) => inUse.has(card.id)),
    sum('all-runs', 'runs', functions),
    sum('all-investment', 'investment', used),
    sum('all-running-cost', 'running-cost', used),
    sum('all-saved', 'saved', used),
    sum('all-worth', 'worth', used),
    sum('all-freed-hours', 'freed-hours', used),
    sum('all-assumed', 'assumed', used),
    sum('all-values', 'values', used),
    sum('all-energy', 'energy', functions),
    sum('all-energy-year-low', 'energy-year-low', used),
    sum('all-energy-year-high', 'energy-year-high', used),
    sum('all-net-gas-low', 'net-gas-low', used),
    sum('all-net-gas-high', 'net-gas-high', used),
    sum('all-model-energy-low', 'model-energy-low', used),
    sum('all-model-energy-high', 'model-energy-high', used),
  ]
}
