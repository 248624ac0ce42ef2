// Puts in what Ekebyholm has tried, learnt, concluded and watches, by the same faces as everybody's: one act, whole or not at all.
import { createHash } from 'node:crypto'
import { assessments } from '#app/sample/initiatives/assessments.ts'
import { candidates } from '#app/sample/initiatives/candidates.ts'
import { conclusions } from '#app/sample/initiatives/conclusions.ts'
import { horizon } from '#app/sample/initiatives/horizon.ts'
import type { SampleInitiative, SampleStep } from '#app/sample/initiatives/kinds.ts'
import { lessons } from '#app/sample/initiatives/lessons.ts'
import { rememberDay } from '#app/sample/initiatives/seen.store.ts'
import { tried } from '#app/sample/initiatives/tried.ts'
import { statutesNow } from '#app/statute-named.ts'
import { dateInSweden } from '#base/clock.ts'
import { type Id, type IdPrefix, makeId } from '#base/id.ts'
import type { Room } from '#casework/room.ts'
import { type AssessmentBody, assess, parts } from '#effect/assessment/assessment.ts'
import { addConclusion } from '#effect/conclusions/conclusions.ts'
import { learnEffect } from '#effect/factors/factors.ts'
import { addItem, finishTodo, listTodos, watchLaw } from '#effect/horizon/horizon.ts'
import { addInitiative, takeStep } from '#effect/initiatives/initiatives.ts'
import { addLesson } from '#effect/lessons/lessons.ts'
import type { Tx } from '#store/database.ts'
import { once } from '#store/jobs.ts'

const idOf = <P extends IdPrefix>(prefix: P, name: string): Id<P> =>
  makeId(prefix, createHash('sha256').update(name).digest().subarray(0, 15))
const initiativeId = (key: string) => idOf('ini', `sample initiative ${key}`)
/** As the sample's measuring rounds are named. */
const roundId = (name: string) => idOf('rnd', `sample round ${name}`)

/** `round.check.saved` and `initiative.granska.spent` with the ids in the place of the keys. */
function figureId(told: string): string {
  const [what, key, kind] = told.split('.') as [string, string, string]
  if (what === 'function') return told
  return `${what}.${what === 'round' ? roundId(key) : initiativeId(key)}.${kind}`
}

const dayLong = 86_400_000
const dayAt = (at: Date, days: number): string => dateInSweden(new Date(at.getTime() + days * dayLong))
const orNull = (at: Date, days: number | null): string | null => (days === null ? null : dayAt(at, days))

/** `by`: in whose name it is done. Safe to repeat. */
export async function putInitiatives(room: Room, by: string): Promise<void> {
  const at = room.clock()
  await putRows(room, by, at)
  await watchWhatMoved(room, by, at)
}

/** Safe to repeat: what has been told of is not told of again. */
async function watchWhatMoved({ database, governed }: Room, by: string, at: Date): Promise<void> {
  const law = { checkpoints: governed.checkpoints, statutes: statutesNow }
  await watchLaw(database, law, at)
  const isFirst = await database.transaction(async tx => {
    if (!(await once(tx, 'sample-law'))) return false
    await rememberDay(tx, moved, beforeOmnibus)
    return true
  })
  if (!isFirst) return
  await watchLaw(database, law, at)
  const done = (await listTodos(database.query)).find(one => one.subject === 'AIA-07')
  const says = 'Ingen funktion är ett högrisksystem. Det nya datumet är infört i årshjulet.'
  if (done) await database.transaction(tx => finishTodo(tx, done.id, says, by, at))
}

/** Checkpoints whose first day the amending regulation of 2026 moved, and the day they had before. */
const moved = ['AIA-05', 'AIA-06', 'AIA-07', 'AIA-08', 'AIA-09', 'AIA-10']
const beforeOmnibus = '2026-08-02'

async function putRows(room: Room, by: string, at: Date): Promise<void> {
  const { database, governed } = room
  const known = { factors: learnEffect(room.knowledge('effect')), checkpoints: governed.checkpoints }
  await database.transaction(async tx => {
    if (!(await once(tx, 'sample-initiatives'))) return
    for (const one of [...tried, ...candidates]) await begin(tx, one, by, at)
    for (const [number, { initiatives, day, ...told }] of lessons.entries()) {
      const body = { ...told, initiatives: initiatives.map(initiativeId), learntOn: dayAt(at, day) }
      await addLesson(tx, { id: idOf('les', `sample lesson ${number}`), body }, by, at)
    }
    for (const one of [...tried, ...candidates])
      for (const step of one.steps.slice(1)) await takeStep(tx, initiativeId(one.key), stepOf(step, at), by, at)
    for (const { key, ...body } of horizon)
      await addItem(tx, { ...known, id: idOf('hzn', `sample horizon ${key}`), body }, by, at)
    for (const { key, initiatives, figures, ...told } of conclusions) {
      const body = { ...told, initiatives: initiatives.map(initiativeId), figures: figures.map(figureId) }
      await addConclusion(tx, known.factors, { id: idOf('con', `sample conclusion ${key}`), body }, by, at)
    }
    for (const { name, parts: told } of assessments) {
      const body = Object.fromEntries(
        parts.map(part => {
          const [impact, says, reason] = told[part]
          return [part, { impact, says, reason: reason ?? null }]
        }),
      ) as AssessmentBody
      await assess(tx, known, { kind: 'function', subject: name }, { body, why: 'Första bedömningen', from: 0 }, by, at)
    }
  })
}

async function begin(tx: Tx, one: SampleInitiative, by: string, at: Date): Promise<void> {
  const { key, from, to, effect, dependsOn, rounds, figures, steps, ...told } = one
  const body = {
    ...told,
    from: orNull(at, from),
    to: orNull(at, to),
    effect: effect && { low: effect[0], value: effect[1], high: effect[2] },
    dependsOn: (dependsOn ?? []).map(initiativeId),
    rounds: (rounds ?? []).map(roundId),
    figures: figures.map(figureId),
  }
  const [, day, decidedBy] = steps[0]!
  await addInitiative(tx, { id: initiativeId(key), body, day: dayAt(at, day), decidedBy }, by, at)
}

/** `KS 00173` decided on a day of 2026 is KS 2026-00173. */
function stepOf([state, day, decidedBy, outcome, dnr, note]: SampleStep, at: Date) {
  const date = dayAt(at, day)
  const number = dnr?.replace(' ', ` ${date.slice(0, 4)}-`) ?? null
  return { state, day: date, decidedBy, outcome: outcome ?? null, dnr: number, note: note ?? '' }
}
