// What a change of the law asks somebody to look at: how checkpoints, acts and dated horizon items look now, held against how they looked
// before. Pure: what was seen, what is, and the day are handed in.
import type { Checkpoint } from '#governance/checkpoints/checkpoints.ts'

export type TodoKind = 'begins' | 'ends' | 'moved' | 'reworded' | 'new' | 'gone' | 'statute'
/** `mark` is the same for the same change, so that it is told of once. `params` are for the words. */
export type Wanted = {
  mark: string
  kind: TodoKind
  subject: string
  title: string
  params: Record<string, string>
  due: string | null
}

/** An act as the statute register has it: in force, repealed, or not known. */
export type Statute = { id: string; title: string; status: string }
export type Dated = { id: string; title: string; from: string | null; to: string | null }

type PointFacts = { title: string; from: string | null; to: string | null; says: string }
type ActFacts = { title: string; status: string }

export const factsOfPoint = ({ title, from, to, demand, source, closes, fires }: Checkpoint): PointFacts => ({
  title,
  from,
  to,
  says: JSON.stringify([demand, source.act, source.chapter, source.section, closes, fires]),
})
export const factsOfAct = ({ title, status }: Statute): ActFacts => ({ title, status })

/** How many days ahead a day is told of: a budget year and a month. */
const ahead = 400
const dayLong = 86_400_000
const isNear = (day: string, today: string): boolean => {
  const days = (Date.parse(day) - Date.parse(today)) / dayLong
  return days >= 0 && days <= ahead
}
const days = ({ from, to }: { from: string | null; to: string | null }) => `${from ?? '…'} – ${to ?? '…'}`

/** `before` undefined: not seen before. `isFirst`: nothing has been seen before, and then nothing is new. */
export function changesOfPoint(
  id: string,
  before: PointFacts | undefined,
  now: PointFacts,
  isFirst: boolean,
): Wanted[] {
  const { title, from } = now
  const one = { subject: id, title, due: from }
  if (!before) return isFirst ? [] : [{ ...one, kind: 'new', mark: `new ${id} ${days(now)}`, params: {} }]
  const wanted: Wanted[] = []
  if (days(before) !== days(now)) {
    const params = { before: days(before), after: days(now) }
    wanted.push({ ...one, kind: 'moved', mark: `moved ${id} ${days(before)} to ${days(now)}`, params })
  }
  if (before.says !== now.says)
    wanted.push({ ...one, kind: 'reworded', mark: `reworded ${id} ${now.says}`.slice(0, 2000), params: {}, due: null })
  return wanted
}

export const goneOf = (id: string, { title, ...held }: PointFacts): Wanted => ({
  ...{ subject: id, title, kind: 'gone', due: null, params: {} },
  mark: `gone ${id} ${days(held)}`,
})

export const changesOfAct = (id: string, before: ActFacts | undefined, now: ActFacts): Wanted[] =>
  !before || before.status === now.status
    ? []
    : [
        {
          ...{ kind: 'statute', subject: id, title: now.title, due: null },
          mark: `statute ${id} ${before.status} to ${now.status}`,
          params: { before: before.status, after: now.status },
        },
      ]

/** A day that comes near: from it something applies, or after it no longer does. */
export const comingOf = ({ id, title, from, to }: Dated, today: string): Wanted[] => [
  ...(from && isNear(from, today)
    ? [{ kind: 'begins' as const, subject: id, title, due: from, mark: `begins ${id} ${from}`, params: { day: from } }]
    : []),
  ...(to && isNear(to, today)
    ? [{ kind: 'ends' as const, subject: id, title, due: to, mark: `ends ${id} ${to}`, params: { day: to } }]
    : []),
]

/** SFS numbers that a source names: `Kommunallagen (2017:725)`. */
export const actsNamed = (source: string): string[] =>
  [...source.matchAll(/\((\d{4}:\d{1,5})\)/g)].map(([, number]) => number!)
