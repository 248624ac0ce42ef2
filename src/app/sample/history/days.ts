// What Ekebyholm's functions are said to have done in two years, day by day: made up, the same each time for the same last day, and
// marked in the log as made up. Pure.
import { reviewMarksOf, reviewsOf } from '#app/sample/history/reviews.ts'
import { chanceFrom } from '#effect/baselines/baselines.ts'

/** One function's two years: when it was taken into use, its documents a day in a unit when at most, and what its reviewers accept. */
type Story = {
  name: string
  from: number
  daily: number
  uptake: number
  accepted: number
  found: number
  cpuMs: number
  /** Pages of a document, as a rule. */
  pages: number
}

/** `from` is in months after the first day. Search has no findings to decide on. */
const stories: readonly Story[] = [
  { name: 'check', from: 0, daily: 2.4, uptake: 0.62, accepted: 0.84, found: 6, cpuMs: 260, pages: 5 },
  { name: 'sources', from: 4, daily: 2.2, uptake: 0.5, accepted: 0.9, found: 3, cpuMs: 320, pages: 5 },
  { name: 'mask', from: 7, daily: 1.9, uptake: 0.48, accepted: 0.93, found: 14, cpuMs: 900, pages: 7 },
  { name: 'search', from: 12, daily: 5.5, uptake: 0, accepted: 0, found: 0, cpuMs: 45, pages: 0 },
  // The one that did not become what was hoped: used by few, and fewer.
  { name: 'summarise', from: 10, daily: 1.2, uptake: 0.16, accepted: 0.71, found: 4, cpuMs: 150, pages: 9 },
]

/** With how many people took part there: the last is too small to be shown. */
const units = [
  { unit: 'Kommunledningskontoret, Ekebyholms kommun', people: 9, part: 1 },
  { unit: 'Socialförvaltningen, Ekebyholms kommun', people: 14, part: 1.3 },
  { unit: 'Miljö- och byggnadsförvaltningen, Ekebyholms kommun', people: 7, part: 0.8 },
  { unit: 'Kulturförvaltningen, Ekebyholms kommun', people: 3, part: 0.25 },
] as const

const dayLong = 86_400_000
const months = 24
const busyWatts = 3.8 // as the meter's own model has it, so that a run of the sample weighs what a run weighs

type DayRow = Record<string, string | number>
export type History = { days: DayRow[]; marks: DayRow[]; times: DayRow[]; reviews: DayRow[]; reviewMarks: DayRow[] }

/** Two years that end on `last` (YYYY-MM-DD). */
export function historyTo(last: string): History {
  const history: History = { days: [], marks: [], times: [], reviews: [], reviewMarks: [] }
  const first = Date.parse(last) - Math.round(months * 30.44) * dayLong
  for (const story of stories)
    for (const place of units) {
      const chance = chanceFrom(`${story.name} ${place.unit} ${last}`)
      for (let at = first; at <= Date.parse(last); at += dayLong) {
        const month = (at - first) / dayLong / 30.44
        const row = dayOf(story, place, new Date(at), month, chance)
        if (row) history.days.push(row)
      }
      takePart(history, story, place, last, chance)
    }
  history.reviews.push(...reviewsOf(history.days))
  history.reviewMarks.push(...reviewMarksOf(history.reviews, history.marks))
  return history
}

/** A working day, or null: holidays in July, quiet at Christmas, and growing for a year after the function was taken into use. */
function dayOf(
  { name, from, daily, uptake, accepted, found, cpuMs, pages }: Story,
  { unit, part }: (typeof units)[number],
  date: Date,
  month: number,
  chance: () => number,
): DayRow | null {
  const weekday = date.getUTCDay()
  const isQuiet = date.getUTCMonth() === 6 || (date.getUTCMonth() === 11 && date.getUTCDate() > 20)
  const grown = Math.min(1, (month - from + 1) / 12)
  if (month < from || weekday === 0 || weekday === 6) return null
  const runs = Math.round(daily * part * grown * (isQuiet ? 0.3 : 1) * (0.4 + 1.2 * chance()))
  if (runs === 0) return null
  const offered = found === 0 ? 0 : sum(runs, () => chance() < 0.9)
  const used = sum(offered, () => chance() < uptake * (0.5 + 0.5 * grown))
  const decided = used * found
  const yes = sum(decided, () => chance() < accepted)
  const changed = sum(yes, () => chance() < 0.04)
  const cpu = runs * cpuMs * (0.8 + 0.4 * chance())
  return {
    function: name,
    unit,
    day: date.toISOString().slice(0, 10),
    runs,
    refused: chance() < 0.02 ? 1 : 0,
    wall_ms: cpu * 1.15,
    cpu_ms: cpu,
    watt_hours: (cpu * busyWatts) / 3_600_000,
    rapl_hours: 0,
    offered,
    used,
    accepted: yes - changed,
    rejected: decided - yes,
    changed,
    pages: runs * pages,
    added: name === 'mask' ? sum(used, () => chance() < 0.3) : 0,
  }
}

const sum = (times: number, isOne: () => boolean): number => {
  let count = 0
  for (let i = 0; i < times; i++) if (isOne()) count++
  return count
}

/** Who took part is nobody: a mark that only says that it was one more. And how long handling took, where somebody decided. */
function takePart(
  { days, marks, times }: History,
  { name, from, found }: Story,
  { unit, people }: (typeof units)[number],
  last: string,
  chance: () => number,
): void {
  const own = days.filter(row => row.function === name && row.unit === unit)
  for (const [month, rows] of Map.groupBy(own, row => `${String(row.day).slice(0, 7)}-01`)) {
    const used = rows.reduce((all, row) => all + Number(row.used), 0)
    if (used === 0) continue
    for (let i = 0; i < Math.min(people, used); i++)
      marks.push({ function: name, unit, month, mark: `exempel ${unit} ${i} ${month}` })
    const steps = Array.from({ length: used }, () =>
      Math.round(105 + from + found / 3 + 14 * (chance() + chance() - 1)),
    )
    for (const [step, all] of Map.groupBy(steps, one => one))
      if (month <= last) times.push({ function: name, unit, month, step, count: all.length })
  }
}
