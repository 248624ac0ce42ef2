// The event log over HTTP: a page of it, whether it is whole, and all of it as lines.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import type { Room } from '#casework/room.ts'
import { EventPage, LogCheck } from '#casework/wire.ts'

const LogQuery = z.object({
  after: z.coerce.number().int().nonnegative().optional(),
  subject: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
const tags = ['log']

export const logRoutes =
  (_room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/log',
      { schema: { tags, summary: 'Events, newest first', querystring: LogQuery, response: { 200: EventPage } } },
      async () => {
        throw new Refusal('not-found')
      },
    )
    app.get(
      '/api/log/check',
      { schema: { tags, summary: 'Whether the chain is whole', response: { 200: LogCheck } } },
      async () => {
        throw new Refusal('not-found')
      },
    )
    app.get(
      '/api/log/export',
      { schema: { tags, summary: 'All events, one JSON object a line', produces: ['application/jsonl'] } },
      async () => {
        throw new Refusal('not-found')
      },
    )
  }
