// Which groups are large enough to be shown. Fewer than five people: not shown, and neither is anything from which it could be reckoned,
// by taking the others from the whole, some months from a year, or what stood yesterday from what stands today. Pure.
import { dateInSweden } from '#base/clock.ts'

/** A figure about the work of fewer people than this could be about somebody. */
export const fewestPeople = 5

type Part = { unit: string; month: string; mark: string }

/** At most in any one month: how many different people took part in these units together. */
export function peopleOf(parts: readonly Part[], units: ReadonlySet<string>): number {
  const months = new Map<string, Set<string>>()
  for (const { unit, month, mark } of parts) {
    if (!units.has(unit)) continue
    const there = months.get(month) ?? new Set()
    months.set(month, there.add(mark))
  }
  return Math.max(0, ...[...months.values()].map(marks => marks.size))
}

/**
 * The units that may be shown by themselves. The rest must together be none, or large enough, or the whole would give it away: then
 * the smallest of the shown is hidden too, until it holds.
 */
export function shownUnits(units: readonly string[], parts: readonly Part[]): ReadonlySet<string> {
  const sizes = units
    .map(unit => ({ unit, people: peopleOf(parts, new Set([unit])) }))
    .sort((a, b) => b.people - a.people || (a.unit < b.unit ? -1 : 1))
  const shown = sizes.filter(one => one.people >= fewestPeople).map(one => one.unit)
  for (;;) {
    const hidden = new Set(units.filter(unit => !shown.includes(unit)))
    const took = parts.some(part => hidden.has(part.unit))
    if (!took || shown.length === 0 || peopleOf(parts, hidden) >= fewestPeople) return new Set(shown)
    shown.pop()
  }
}

/** Days, both included, as YYYY-MM-DD. */
export type Period = { from: string; to: string }

/**
 * The twelve whole months before the one that is running. What people did is told of these only: a sum that grows while one looks would
 * tell what was done since the last look, and that is the work of one.
 */
export function wholeMonths(at: Date): Period {
  const [year, month] = dateInSweden(at).split('-').map(Number) as [number, number]
  const day = (ofYear: number, ofMonth: number, number: number): string =>
    new Date(Date.UTC(ofYear, ofMonth, number)).toISOString().slice(0, 10)
  return { from: day(year - 1, month - 1, 1), to: day(year, month - 1, 0) }
}

/** The months that lie whole between two days and that five took part in. `month` is its first day. */
export function openMonths(
  people: readonly { month: string; people: number }[],
  { from, to }: Period,
): ReadonlySet<string> {
  const lastOf = (month: string): string => {
    const [year, number] = month.split('-').map(Number) as [number, number]
    return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
  }
  return new Set(
    people
      .filter(one => one.people >= fewestPeople && one.month >= from && lastOf(one.month) <= to)
      .map(one => one.month),
  )
}

/**
 * Rows of units and months, as far as they may be told: each month by itself, so that every sum over months is of groups of five. What is
 * not told of its own unit in a month is in `rest` where those hidden are enough together, and else nowhere.
 */
export function toldRows<T extends { unit: string; month: string }>(
  rows: readonly T[],
  parts: readonly Part[],
): { shown: T[]; rest: T[] } {
  const [shown, rest]: [T[], T[]] = [[], []]
  for (const [month, own] of Map.groupBy(rows, one => one.month)) {
    const took = parts.filter(part => part.month === month)
    const open = shownUnits(
      own.map(one => one.unit),
      took,
    )
    const hidden = own.filter(one => !open.has(one.unit))
    shown.push(...own.filter(one => open.has(one.unit)))
    if (peopleOf(took, new Set(hidden.map(one => one.unit))) >= fewestPeople) rest.push(...hidden)
  }
  return { shown, rest }
}
