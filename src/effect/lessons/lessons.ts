// Lessons: what an initiative taught, as objects of their own that can be found again by words. A lesson names at least one initiative.
//   await listLessons(query)      await listLessons(query, 'baslinje mätning')      await addLesson(tx, { body }, by, at)
import { z } from 'zod'
import { type Id, idOf } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { changesBetween } from '#effect/changes/changes.ts'
import { unknownInitiatives } from '#effect/initiatives/initiatives.ts'
import * as store from '#effect/lessons/lessons.store.ts'
import { log } from '#governance/log/log.ts'
import type { Query, Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

export const LessonBody = z.strictObject({
  title: z.string().trim().min(1).max(200),
  says: z.string().trim().min(1).max(4000),
  kind: z.enum(['worked', 'hindered', 'surprised']),
  /** What to do the next time. */
  advice: z.string().trim().max(2000),
  area: z.string().trim().min(1).max(120),
  initiatives: z.array(idOf('ini')).min(1).max(20),
  learntOn: z.iso.date(),
})
export type LessonBody = z.infer<typeof LessonBody>
export type Lesson = { id: Id<'les'>; number: number; version: number; body: LessonBody; by: string; at: Date }

const shown = ({ id, number, version, by_whom, at, learnt_on, initiatives, ...plain }: store.LessonRow): Lesson => {
  const { title, says, kind, advice, area } = plain
  const body = { title, says, kind, advice, area, initiatives: initiatives as Id<'ini'>[], learntOn: learnt_on }
  return { id, number, version, body, by: by_whom, at }
}
const rowOf = ({ learntOn, ...plain }: LessonBody) => ({ ...plain, learnt_on: learntOn })

/** Those in which every word of `asked` is met; all of them when nothing is asked. */
export async function listLessons(q: Query, asked = ''): Promise<Lesson[]> {
  const words = asked.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const rows = words.length === 0 ? await store.all(q) : await store.found(q, words.slice(0, 12))
  return rows.map(shown)
}

/** The last thing its transaction does. @throws Refusal invalid-input when an initiative is not there */
export async function addLesson(
  tx: Tx,
  { id = mint('les'), body }: { id?: Id<'les'>; body: LessonBody },
  by: string,
  at: Date,
): Promise<Id<'les'>> {
  await mustName(tx, body)
  const number = await store.add(tx, id, rowOf(body), by, at)
  const content = { number, title: body.title, initiatives: body.initiatives }
  await log.append(tx, { actor: by, act: 'lesson.add', subject: id, content }, at)
  return id
}

/** @throws Refusal not-found, conflict, invalid-input */
export async function changeLesson(
  tx: Tx,
  id: Id<'les'>,
  { body, from }: { body: LessonBody; from: number },
  by: string,
  at: Date,
): Promise<void> {
  const held = await store.hold(tx, id)
  if (!held) throw new Refusal('not-found')
  await mustName(tx, body)
  const changes = changesBetween(shown(held).body, body)
  if (held.version !== from) throw new Refusal('conflict')
  if (Object.keys(changes).length === 0) return
  if (!(await store.change(tx, id, rowOf(body), by, at, from))) throw new Refusal('conflict')
  const content = { number: held.number, version: from + 1, changes }
  await log.append(tx, { actor: by, act: 'lesson.change', subject: id, content }, at)
}

async function mustName(tx: Tx, { initiatives }: LessonBody): Promise<void> {
  if ((await unknownInitiatives(tx, initiatives)).length > 0)
    throw new Refusal('invalid-input', { what: 'initiatives' })
}
