// Weeding over HTTP: what is due and why, ordering on a decision, what was carried out, and holds.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { due, dueRows, holds, keepHold, lift, order, weeding, weedings } from '#casework/weeding/weeding.ts'
import {
  DueList,
  DueRows,
  HoldList,
  HoldRequest,
  WeedingList,
  WeedingRequest,
  WeedingShown,
} from '#casework/weeding/weeding.wire.ts'
import { classIds } from '#governance/retention/retention.ts'

const tags = ['weeding']
const see = { right: 'audit or administer house' } as const
const change = { right: 'administer house' } as const
const One = z.object({ id: idOf('wee') })

export const weedingRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/retention',
      { config: see, schema: { tags, summary: 'Every retention class and what is due', response: { 200: DueList } } },
      () => due(room),
    )
    app.get(
      '/api/retention/:class',
      {
        config: see,
        schema: {
          tags,
          summary: 'What is due in a class: ids, units and days',
          params: z.object({ class: z.enum(classIds) }),
          querystring: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
          response: { 200: DueRows },
        },
      },
      async ({ params, query }) => ({ rows: await dueRows(room, params.class, query.limit) }),
    )
    app.get(
      '/api/weedings',
      { config: see, schema: { tags, summary: 'Weedings, newest first', response: { 200: WeedingList } } },
      async () => ({ weedings: await weedings(room) }),
    )
    app.get(
      '/api/weedings/:id',
      { config: see, schema: { tags, summary: 'A weeding', params: One, response: { 200: WeedingShown } } },
      request => weeding(room, request.params.id),
    )
    app.post(
      '/api/weedings',
      {
        config: change,
        schema: {
          tags,
          summary: 'Orders a weeding on a decision; it is carried out unseen',
          body: WeedingRequest,
          response: { 202: WeedingShown },
        },
      },
      async (request, reply) => reply.code(202).send(await order(room, signedIn(request).person, request.body)),
    )
    await app.register(holdRoutes(room))
  }

const holdRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const list = async () => ({ holds: await holds(room) })
    app.get(
      '/api/holds',
      { config: see, schema: { tags, summary: 'What is held from weeding', response: { 200: HoldList } } },
      list,
    )
    app.post(
      '/api/holds',
      {
        config: change,
        schema: { tags, summary: 'Holds a document or its matter', body: HoldRequest, response: { 200: HoldList } },
      },
      async request => {
        await keepHold(room, signedIn(request).person, request.body)
        return list()
      },
    )
    app.delete(
      '/api/holds/:id',
      {
        config: change,
        schema: {
          tags,
          summary: 'Lifts a hold',
          params: z.object({ id: idOf('hld') }),
          response: { 200: HoldList },
        },
      },
      async request => {
        await lift(room, signedIn(request).person, request.params.id)
        return list()
      },
    )
  }
