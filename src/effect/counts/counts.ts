// Counts: what the functions did, by function, month and unit, and how long handling took. Counted by triggers in the transaction that did
// it; here they are read, and added to their days now and then. Never by person, and groups under five are not told of.
//   await sums(query, { from, to })      await unitsOf(query, 'check', period)      await keepFolded(database, clock)
import type { Clock } from '#base/clock.ts'
import { dateInSweden } from '#base/clock.ts'
import { handlingSeconds, type Median, medianOfSteps, stepOf } from '#effect/baselines/baselines.ts'
import * as store from '#effect/counts/counts.store.ts'
import { fewestPeople, peopleOf, shownUnits } from '#effect/counts/groups.ts'
import type { Database, Query } from '#store/database.ts'

export {
  byFunction,
  byMonth,
  byUnitAndMonth,
  marksByMonth,
  peopleByMonth,
  type Sums,
} from '#effect/counts/counts.store.ts'
export { fewestPeople, peopleOf, shownUnits } from '#effect/counts/groups.ts'

/** Days, both included, as YYYY-MM-DD. */
export type Period = { from: string; to: string }

/** `sums` null: too few people to show. `people` is told only where it is shown. */
export type UnitShown = { unit: string; sums: store.Sums | null }
export type UnitsShown = { units: UnitShown[]; hidden: number; rest: store.Sums | null }

/** A function's counts unit by unit, as far as they may be shown; those that may not are taken together where they are enough. */
export async function unitsOf(q: Query, name: string, { from, to }: Period): Promise<UnitsShown> {
  const [rows, parts] = await Promise.all([store.byUnit(q, name, from, to), store.marksOf(q, name, from, to)])
  const shown = shownUnits(
    rows.map(row => row.unit),
    parts,
  )
  const hidden = rows.filter(row => !shown.has(row.unit))
  const people = peopleOf(parts, new Set(hidden.map(row => row.unit)))
  const units = rows.filter(row => shown.has(row.unit)).map(({ unit, ...sums }) => ({ unit, sums }))
  const rest = hidden.length > 0 && people >= fewestPeople ? added(hidden) : null
  return { units, hidden: hidden.length, rest }
}

const added = (rows: readonly (store.Sums & { unit: string })[]): store.Sums =>
  rows
    .map(({ unit, ...sums }) => sums)
    .reduce(
      (a, b) =>
        Object.fromEntries(Object.entries(a).map(([key, n]) => [key, n + b[key as keyof store.Sums]])) as store.Sums,
    )

/** How long handling took with the function: the median in seconds, or null where there are too few. */
export const handlingOf = async (q: Query, name: string, { from, to }: Period): Promise<Median | null> =>
  medianOfSteps(await store.stepsOf(q, name, from, to))

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
