// Counts: what the functions did, by function, month and unit, and how long handling took. Counted by triggers in the transaction that did
// it; here they are read, and added to their days now and then. Never by person, and groups under five are not told of.
//   await sums(query, { from, to })      await unitsOf(query, 'check', period)      await keepFolded(database, clock)
import type { Clock } from '#base/clock.ts'
import { dateInSweden } from '#base/clock.ts'
import { handlingSeconds, type Median, medianOfSteps, stepOf } from '#effect/baselines/baselines.ts'
import * as store from '#effect/counts/counts.store.ts'
import { openMonths, type Period, toldRows } from '#effect/counts/groups.ts'
import type { Database, Query } from '#store/database.ts'

export {
  byFunction,
  byFunctionAndMonth,
  byMonth,
  byUnitAndMonth,
  marksByMonth,
  peopleByMonth,
  type Sums,
} from '#effect/counts/counts.store.ts'
export { fewestPeople, openMonths, type Period, peopleOf, shownUnits, wholeMonths } from '#effect/counts/groups.ts'

/** `months`: in how many months it is told of; the sums are of these. */
export type UnitShown = { unit: string; months: number; sums: store.Sums }
/** `hidden`: how many units are told of in no month. */
export type UnitsShown = { units: UnitShown[]; hidden: number; rest: Omit<UnitShown, 'unit'> | null }

/** A function's counts unit by unit, as far as they may be shown; those that may not are taken together where they are enough. */
export async function unitsOf(q: Query, name: string, { from, to }: Period): Promise<UnitsShown> {
  const [rows, parts] = await Promise.all([store.byUnit(q, name, from, to), store.marksOf(q, name, from, to)])
  const { shown, rest } = toldRows(rows, parts)
  const units = [...Map.groupBy(shown, row => row.unit)]
    .map(([unit, own]) => ({ unit, months: own.length, sums: added(own)! }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1))
  const together = added(rest)
  const hidden = new Set(rows.map(row => row.unit).filter(unit => !units.some(one => one.unit === unit)))
  return {
    units,
    hidden: hidden.size,
    rest: together && { months: new Set(rest.map(row => row.month)).size, sums: together },
  }
}

/** Null where there is nothing to add. */
export function added(rows: readonly store.Sums[]): store.Sums | null {
  const sum = (of: keyof store.Sums): number => rows.reduce((all, row) => all + row[of], 0)
  if (rows.length === 0) return null
  return Object.fromEntries(sumsOf.map(of => [of, sum(of)])) as store.Sums
}
const sumsOf = [
  ...(['runs', 'refused', 'wallMs', 'cpuMs', 'wattHours', 'raplHours', 'pages'] as const),
  ...(['offered', 'used', 'accepted', 'rejected', 'changed', 'added'] as const),
] satisfies (keyof store.Sums)[]

/** Of whole months, what may be told of people's work; null where it is nothing. */
export const openSums = (
  rows: readonly (store.Sums & { month: string })[],
  people: readonly { month: string; people: number }[],
  period: Period,
): store.Sums | null => {
  const open = openMonths(people, period)
  return added(rows.filter(row => open.has(row.month)))
}

/** How long handling took with the function in some months: the median in seconds, or null where there are too few. */
export const handlingOf = async (q: Query, name: string, months: ReadonlySet<string>): Promise<Median | null> =>
  medianOfSteps(await store.stepsOf(q, name, [...months]))

/** That somebody is at work on a document. Who is not kept. */
export const sign = store.addSign

const atOnce = 20_000
const quietMinutes = 60
const keptDays = 30

/** Adds what waits to its days, and reckons the handling times of what has been settled. Safe at any time and by several at once. */
export async function fold(database: Database, at: Date): Promise<void> {
  while ((await database.transaction(tx => store.fold(tx, atOnce))) === atOnce);
  const quiet = new Date(at.getTime() - quietMinutes * 60_000)
  for (const document of await store.settledSigns(database.query, quiet, 500)) await reckon(database, document)
  await store.dropOldSigns(database.query, new Date(at.getTime() - keptDays * 86_400_000))
}

/** A document's handling time by function: the sittings' times added. What was looked at once, and no more, has none. */
async function reckon(database: Database, document: string): Promise<void> {
  await database.transaction(async tx => {
    const { unit, signs } = await store.takeSigns(tx, document)
    for (const [name, all] of Map.groupBy(signs, one => one.function)) {
      const sittings = [...Map.groupBy(all, one => one.sitting).values()]
      const seconds = sittings.reduce((sum, one) => sum + handlingSeconds(one.map(({ at }) => at.getTime())), 0)
      const last = new Date(Math.max(...all.map(one => one.at.getTime())))
      const month = `${dateInSweden(last).slice(0, 7)}-01`
      if (seconds > 0) await store.addTime(tx, { function: name, unit, month, step: stepOf(seconds) })
    }
  })
}

const everyMs = 60_000

/** Folds once a minute until it is stopped. What it could not do it does the next time. */
export function keepFolded(
  database: Database,
  clock: Clock,
  tell: (error: unknown) => void,
): { stop(): Promise<void> } {
  let busy = Promise.resolve()
  const round = () => {
    busy = busy.then(() => fold(database, clock())).catch(tell)
  }
  const timer = setInterval(round, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await busy
    },
  }
}
