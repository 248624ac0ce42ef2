// The horizon over HTTP: whoever is signed in may look; writing, closing and seeing to what there is to do take the right to own.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import {
  addItem,
  changeItem,
  closeItem,
  finishTodo,
  type HorizonItem,
  type HorizonTodo,
  listHorizon,
  listTodos,
} from '#effect/horizon/horizon.ts'
import * as wire from '#effect/horizon/horizon.wire.ts'
import { standingCheckpoints } from '#governance/checkpoints/checkpoints.ts'

const One = z.object({ id: idOf('hzn') })
const OneTodo = z.object({ id: idOf('tdo') })
const tags = ['horizon']
const own = { right: 'own house' } as const
const response = { 200: wire.HorizonId }

const law = (room: Room) => ({ checkpoints: room.governed.checkpoints })

const itemShown = ({ at, ...plain }: HorizonItem): z.infer<typeof wire.HorizonItem> => ({
  ...plain,
  at: at.toISOString(),
})
const todoShown = (row: HorizonTodo): z.infer<typeof wire.HorizonTodo> => {
  const { id, number, kind, subject, title, params, functions, due } = row
  return {
    ...{ id, number, kind, subject, title, params, functions, due },
    madeAt: row.made_at.toISOString(),
    doneAt: row.done_at?.toISOString() ?? null,
    doneBy: row.done_by,
    doneSays: row.done_says,
  }
}

export const horizonRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const { database, clock } = room
    app.get(
      '/api/horizon',
      {
        config: { right: 'everyone' },
        schema: { tags, summary: 'What changes outside, and what to do', response: { 200: wire.HorizonList } },
      },
      async request => {
        const q = database.query
        const [items, todos, points] = await Promise.all([
          listHorizon(q),
          listTodos(q),
          standingCheckpoints(q, room.governed.checkpoints),
        ])
        return {
          items: items.map(itemShown),
          todos: todos.map(todoShown),
          points: points.all.map(({ id, title }) => ({ id, title })),
          mayOwn: signedIn(request).rights.may('own', 'house').granted,
        }
      },
    )
    app.post(
      '/api/horizon',
      { config: own, schema: { tags, summary: 'Puts an item on the horizon', body: wire.HorizonNew, response } },
      async request => {
        const by = signedIn(request).person.name
        return { id: await database.transaction(tx => addItem(tx, { ...law(room), ...request.body }, by, clock())) }
      },
    )
    await app.register(changing(room))
  }

const changing =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const { database, clock } = room
    app.put(
      '/api/horizon/:id',
      {
        config: own,
        schema: { tags, summary: 'Changes an item', params: One, body: wire.HorizonChange, response },
      },
      async request => {
        const { id } = request.params
        const by = signedIn(request).person.name
        await database.transaction(tx => changeItem(tx, { id, ...law(room), ...request.body }, by, clock()))
        return { id }
      },
    )
    app.post(
      '/api/horizon/:id/close',
      {
        config: own,
        schema: {
          tags,
          summary: 'Stops watching an item',
          params: One,
          body: wire.HorizonClosing,
          response,
        },
      },
      async request => {
        const { id } = request.params
        const by = signedIn(request).person.name
        await database.transaction(tx => closeItem(tx, { id, ...request.body }, by, clock()))
        return { id }
      },
    )
    await app.register(finishing(room))
  }

const finishing =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const { database, clock } = room
    app.post(
      '/api/horizon/todos/:id/done',
      {
        config: own,
        schema: {
          tags,
          summary: 'Sees to something there is to do',
          params: OneTodo,
          body: wire.HorizonDone,
          response: { 200: wire.HorizonTodoId },
        },
      },
      async request => {
        const { id } = request.params
        const by = signedIn(request).person.name
        await database.transaction(tx => finishTodo(tx, id, request.body.says, by, clock()))
        return { id }
      },
    )
  }
