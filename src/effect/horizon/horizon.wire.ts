// What goes over HTTP of the horizon: items with their sources and days, and what a change of the law has made something to do.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { HorizonBody } from '#effect/horizon/horizon.ts'

const Instant = z.iso.datetime()
const Day = z.iso.date()

export const HorizonItem = z.object({
  id: idOf('hzn'),
  number: z.int(),
  version: z.int(),
  body: HorizonBody,
  closedWhy: z.string().nullable(),
  by: z.string(),
  at: Instant,
})
export const HorizonTodo = z.object({
  id: idOf('tdo'),
  number: z.int(),
  kind: z.enum(['begins', 'ends', 'moved', 'reworded', 'new', 'gone', 'statute']),
  /** Id of a checkpoint or an item, or an SFS number. */
  subject: z.string(),
  title: z.string(),
  params: z.record(z.string(), z.string()),
  functions: z.array(z.string()),
  due: Day.nullable(),
  madeAt: Instant,
  doneAt: Instant.nullable(),
  doneBy: z.string().nullable(),
  doneSays: z.string().nullable(),
})
/** `points`: checkpoints that an item may name. */
export const HorizonList = z.object({
  items: z.array(HorizonItem),
  todos: z.array(HorizonTodo),
  points: z.array(z.object({ id: z.string(), title: z.string() })),
  mayOwn: z.boolean(),
})
export const HorizonNew = z.object({ body: HorizonBody })
/** `from`: the version that was read. */
export const HorizonChange = z.object({ body: HorizonBody, from: z.int() })
export const HorizonClosing = z.object({ why: z.string().trim().min(3).max(1000), from: z.int() })
export const HorizonId = z.object({ id: idOf('hzn') })
export const HorizonDone = z.object({ says: z.string().trim().min(3).max(1000) })
export const HorizonTodoId = z.object({ id: idOf('tdo') })
