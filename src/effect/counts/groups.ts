// Which groups are large enough to be shown. Fewer than five people: not shown, and neither is anything from which it could be reckoned
// by taking the others from the whole. Pure.

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
