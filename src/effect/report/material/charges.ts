// What a report can say of what administrations are charged: by administration and by month, over the whole months of the time the report is
// about. What fewer than five people did is charged together with others, or not told.
import { type Charge, chargesBetween, type UnitCharge } from '#effect/charges/charges.ts'
import type { Period } from '#effect/counts/counts.ts'
import { type Behind, type Catalogue, type Cell, type Found, wordOf } from '#effect/report/figure.ts'
import type { Item, Part } from '#effect/report/material/material.ts'
import type { Query } from '#store/database.ts'

type Charged = Pick<UnitCharge, 'runs' | 'metered' | 'shared' | 'total'> & { month: string; unit: string }
const none: Part = { facts: {}, flags: [], lists: { charges: [], 'charge-months': [] }, found: [] }

export async function gatherCharges(query: Query, catalogue: Catalogue, period: Period): Promise<Part> {
  const span = wholeMonths(period)
  if (!span) return none
  const months = await chargesBetween(query, span.from, span.to)
  const rest = wordOf('charge-rest', catalogue)
  const rows = months.flatMap(month => rowsOf(month, rest))
  if (rows.length === 0) return none
  const names = [...new Set(rows.map(row => row.unit))].sort(
    (a, b) => Number(a === rest) - Number(b === rest) || a.localeCompare(b, 'sv'),
  )
  const units = names.map((unit, i) => gatherUnit(unit, `charge-${i + 1}`, rows))
  const own = months.map(month => gatherMonth(month, rows))
  const last = months.at(-1)!.month
  return {
    facts: { 'charge-from': span.from, 'charge-to': span.to, 'charge-last': last },
    flags: months.some(one => one.hidden > 0) ? ['has-hidden-charges'] : [],
    lists: { charges: units.map(one => one.item), 'charge-months': own.map(one => one.item) },
    found: [...units.flatMap(one => one.found), ...own.map(one => one.found), ...sums(months, rows)],
  }
}

/** Months of which every day is in the time; null where there is none. */
function wholeMonths({ from, to }: Period): Period | null {
  const first = from.endsWith('-01') ? from.slice(0, 7) : monthAfter(from.slice(0, 7), 1)
  const isWhole = monthAfter(to.slice(0, 7), 1) === dayAfter(to).slice(0, 7)
  const last = isWhole ? to.slice(0, 7) : monthAfter(to.slice(0, 7), -1)
  return first <= last ? { from: first, to: last } : null
}

function monthAfter(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const count = year * 12 + number - 1 + by
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

const rowsOf = ({ month, units, rest }: Charge, restName: string): Charged[] =>
  [...units, ...(rest ? [{ ...rest, unit: restName }] : [])].map(({ unit, runs, metered, shared, total }) => ({
    month,
    unit,
    runs,
    metered,
    shared,
    total,
  }))

const behind = (rows: readonly Charged[]): Behind => ({
  from: ['effect_day', 'price', 'fixed_cost', 'service_time'],
  columns: ['month', 'unit', 'runs', 'metered', 'shared', 'total'],
  rows: rows.map((row): Cell[] => [row.month, row.unit, row.runs, row.metered, row.shared, row.total]),
})
const total = (rows: readonly Charged[], of: 'runs' | 'metered' | 'shared' | 'total'): number =>
  rows.reduce((sum, row) => sum + row[of], 0)

function gatherUnit(unit: string, id: string, all: readonly Charged[]): { item: Item; found: Found[] } {
  const rows = all.filter(row => row.unit === unit)
  const of = { id, title: unit }
  const one = (kind: string, value: number): Found => ({ kind, of, value, behind: behind(rows) })
  return {
    item: { id, facts: { name: unit }, flags: [] },
    found: [
      one('charge-months', rows.length),
      one('charge-runs', total(rows, 'runs')),
      one('charge-metered', total(rows, 'metered')),
      one('charge-shared', total(rows, 'shared')),
      one('charge-total', total(rows, 'total')),
      one('charge-mean', total(rows, 'total') / rows.length),
    ],
  }
}

/** Null where nobody may be told of that month. */
function gatherMonth({ month, hidden }: Charge, all: readonly Charged[]): { item: Item; found: Found } {
  const rows = all.filter(row => row.month === month)
  const id = `charge-${month}`
  const value = rows.length > 0 ? total(rows, 'total') : null
  const found = { kind: 'charge-month', of: { id, title: month }, value, few: hidden > 0, behind: behind(rows) }
  return { item: { id, facts: { name: month }, flags: [] }, found }
}

function sums(months: readonly Charge[], rows: readonly Charged[]): Found[] {
  const one = (kind: string, value: number): Found => ({ kind, value, behind: behind(rows) })
  const beside = (kind: 'hidden' | 'unshared'): Found => ({
    kind: `charges-${kind}`,
    value: months.reduce((sum, month) => sum + month[kind], 0),
    behind: { from: behind([]).from, columns: ['month', kind], rows: months.map(month => [month.month, month[kind]]) },
  })
  return [
    one('all-charged', total(rows, 'total')),
    one('all-charged-metered', total(rows, 'metered')),
    one('all-charged-shared', total(rows, 'shared')),
    beside('hidden'),
    beside('unshared'),
  ]
}
