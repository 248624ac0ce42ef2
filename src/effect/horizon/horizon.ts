// The horizon: technology and law that change, each with its source and its days, and the functions and checkpoints it touches; and what
// somebody has to look at when the law changes.
//   await listHorizon(query)     await listTodos(query)     await addItem(tx, { body }, by, at)     await finishTodo(tx, id, says, by, at)
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { changesBetween } from '#effect/changes/changes.ts'
import * as store from '#effect/horizon/horizon.store.ts'
import { all as cards } from '#governance/cards/cards.ts'
import { type Checkpoints, standingCheckpoints } from '#governance/checkpoints/checkpoints.ts'
import { log } from '#governance/log/log.ts'
import type { Query, Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

export type { Statute } from '#effect/horizon/changes-of-law.ts'
export { keepWatchingLaw, watchLaw } from '#effect/horizon/watch.ts'

const Day = z.iso.date()
export const HorizonBody = z.strictObject({
  kind: z.enum(['law', 'technology']),
  title: z.string().trim().min(1).max(200),
  says: z.string().trim().min(1).max(4000),
  source: z.string().trim().min(1).max(300),
  link: z.url({ protocol: /^https$/ }).nullable(),
  /** The day of the source. */
  toldOn: Day,
  /** How it was had: read in the source, by others who have, from memory, or told in different ways. */
  confidence: z.enum(['read', 'secondary', 'memory', 'unsure']),
  /** First and last day it applies; null: not known, or without end. */
  from: Day.nullable(),
  to: Day.nullable(),
  /** SFS number, where it is a Swedish act. */
  act: z
    .string()
    .regex(/^\d{4}:\d{1,5}$/)
    .nullable(),
  functions: z.array(z.string().min(1).max(60)).max(20),
  checkpoints: z.array(z.string().min(1).max(20)).max(30),
})
export type HorizonBody = z.infer<typeof HorizonBody>
export type HorizonItem = {
  id: Id<'hzn'>
  number: number
  version: number
  body: HorizonBody
  /** Why it is no longer watched; null while it is. */
  closedWhy: string | null
  by: string
  at: Date
}
export type HorizonTodo = Omit<store.TodoRow, 'functions' | 'params'> & {
  functions: string[]
  params: Record<string, string>
}

const shown = (row: store.ItemRow): HorizonItem => {
  const { id, number, version, kind, title, says, source, link, confidence, act } = row
  const lists = { functions: row.functions as string[], checkpoints: row.checkpoints as string[] }
  const days = { toldOn: row.told_on, from: row.from_day, to: row.to_day }
  const body = { kind, title, says, source, link, confidence, act, ...days, ...lists }
  return { id, number, version, body, closedWhy: row.closed_why, by: row.by_whom, at: row.at }
}
const rowOf = ({ toldOn, from, to, ...plain }: HorizonBody) => ({
  ...plain,
  told_on: toldOn,
  from_day: from,
  to_day: to,
})

/** In the order they were written, those no longer watched too. */
export const listHorizon = async (q: Query): Promise<HorizonItem[]> => (await store.all(q)).map(shown)

/** What remains first, nearest day on top; then what has been done. */
export const listTodos = async (q: Query): Promise<HorizonTodo[]> => (await store.todos(q)) as HorizonTodo[]

type Named = { checkpoints: Checkpoints; body: HorizonBody }

/** The last thing its transaction does. @throws Refusal invalid-input when it names what is not there */
export async function addItem(
  tx: Tx,
  { id = mint('hzn'), ...named }: Named & { id?: Id<'hzn'> },
  by: string,
  at: Date,
): Promise<Id<'hzn'>> {
  await mustName(tx, named)
  const { body } = named
  const number = await store.add(tx, id, rowOf(body), by, at)
  const { title, functions, checkpoints, from } = body
  const content = { number, kind: body.kind, title, functions, checkpoints, ...(from && { from }) }
  await log.append(tx, { actor: by, act: 'horizon.add', subject: id, content }, at)
  return id
}

/** @throws Refusal not-found, conflict, invalid-input */
export async function changeItem(
  tx: Tx,
  { id, from, ...named }: Named & { id: Id<'hzn'>; from: number },
  by: string,
  at: Date,
): Promise<void> {
  const held = await holdAt(tx, id, from)
  await mustName(tx, named)
  const changes = changesBetween(shown(held).body, named.body)
  if (Object.keys(changes).length === 0) return
  await store.change(tx, id, rowOf(named.body), { by, at, from })
  const content = { number: held.number, version: from + 1, changes }
  await log.append(tx, { actor: by, act: 'horizon.change', subject: id, content }, at)
}

/** No longer watched, with a reason. @throws Refusal not-found, conflict */
export async function closeItem(
  tx: Tx,
  { id, why, from }: { id: Id<'hzn'>; why: string; from: number },
  by: string,
  at: Date,
): Promise<void> {
  const held = await holdAt(tx, id, from)
  if (held.closed_why !== null) throw new Refusal('conflict')
  await store.close(tx, id, why, { by, at, from })
  await log.append(tx, { actor: by, act: 'horizon.close', subject: id, content: { number: held.number, why } }, at)
}

/** @throws Refusal not-found, conflict when it has been done */
export async function finishTodo(tx: Tx, id: Id<'tdo'>, says: string, by: string, at: Date): Promise<void> {
  if (!(await store.todoById(tx, id))) throw new Refusal('not-found')
  const done = await store.finish(tx, id, says, by, at)
  if (!done) throw new Refusal('conflict')
  const content = { number: done.number, kind: done.kind, about: done.subject, says }
  await log.append(tx, { actor: by, act: 'horizon.finish', subject: id, content }, at)
}

async function holdAt(tx: Tx, id: Id<'hzn'>, from: number): Promise<store.ItemRow> {
  const held = await store.hold(tx, id)
  if (!held) throw new Refusal('not-found')
  if (held.version !== from) throw new Refusal('conflict')
  return held
}

async function mustName(tx: Tx, { checkpoints, body }: Named): Promise<void> {
  if (body.from && body.to && body.to < body.from) throw new Refusal('invalid-input', { what: 'to' })
  const points = new Set((await standingCheckpoints(tx, checkpoints)).all.map(one => one.id))
  if (body.checkpoints.some(id => !points.has(id))) throw new Refusal('invalid-input', { what: 'checkpoints' })
  const known = new Set((await cards(tx)).map(({ card }) => card.id))
  if (body.functions.some(name => !known.has(name))) throw new Refusal('invalid-input', { what: 'functions' })
}
