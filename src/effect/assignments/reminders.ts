// What an assignment waits for as of a day: a stage whose day has passed or is near, samverkan without a date, nothing told for long, an end
// that has not been decided. Pure; kinds and figures, no words.

export type StageState = 'done' | 'late' | 'soon' | 'coming'
export type Reminder = {
  kind: 'stage-late' | 'stage-soon' | 'party-no-day' | 'status-old' | 'not-closed'
  subject: string
  days: number
}

type Stage = { title: string; dueOn: string; doneOn: string | null }
type Facts = {
  closedOn: string | null
  givenOn: string
  parties: readonly { name: string; onDay: string | null }[]
  stages: readonly Stage[]
  entries: readonly { onDay: string }[]
}

const soonDays = 30
const quietDays = 90

/** Whole days from one day to another (YYYY-MM-DD). */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

const latest = (days: readonly string[]): string => [...days].sort().at(-1)!

export function stateOf({ dueOn, doneOn }: Stage, today: string): StageState {
  if (doneOn) return 'done'
  const left = daysBetween(today, dueOn)
  return left < 0 ? 'late' : left <= soonDays ? 'soon' : 'coming'
}

/** The most pressing first. A closed assignment waits for nothing. */
export function remindersOf({ closedOn, givenOn, parties, stages, entries }: Facts, today: string): Reminder[] {
  if (closedOn) return []
  const found: Reminder[] = []
  for (const stage of [...stages].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))) {
    const state = stateOf(stage, today)
    const days = Math.abs(daysBetween(today, stage.dueOn))
    if (state === 'late' || state === 'soon') found.push({ kind: `stage-${state}`, subject: stage.title, days })
  }
  for (const { name, onDay } of parties)
    if (!onDay) found.push({ kind: 'party-no-day', subject: name, days: daysBetween(givenOn, today) })
  const last = latest([givenOn, ...entries.map(one => one.onDay)])
  const quiet = daysBetween(last, today)
  if (quiet > quietDays) found.push({ kind: 'status-old', subject: last, days: quiet })
  if (stages.length > 0 && stages.every(one => one.doneOn)) {
    const done = latest(stages.map(one => one.doneOn!))
    found.push({ kind: 'not-closed', subject: done, days: daysBetween(done, today) })
  }
  return found
}
