// The event log over HTTP: a page of it, whether it is whole, and all of it as lines.
import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Room } from '#casework/room.ts'
import { EventPage, LogCheck } from '#casework/wire.ts'
import { log } from '#governance/log/log.ts'

/** `after` is the `next` of the page before: events with lower numbers follow, since the newest come first. */
const LogQuery = z.object({
  after: z.coerce.number().int().nonnegative().optional(),
  subject: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
const tags = ['log']

export const logRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/log',
      {
        config: { right: 'audit house' },
        schema: { tags, summary: 'Events, newest first', querystring: LogQuery, response: { 200: EventPage } },
      },
      async ({ query: { after, subject, limit } }) => {
        const asked = { limit, ...(after === undefined ? {} : { before: after }), ...(subject ? { subject } : {}) }
        return EventPage.parse(await log.page(room.database.query, asked))
      },
    )
    app.get(
      '/api/log/check',
      {
        config: { right: 'audit house', rateLimit: { max: 30, timeWindow: 60_000 } },
        schema: { tags, summary: 'Whether the chain is whole', response: { 200: LogCheck } },
      },
      () => log.check(room.database.query),
    )
    app.get(
      '/api/log/export',
      {
        config: { right: 'audit house' },
        schema: { tags, summary: 'All events, one JSON object a line', produces: ['application/jsonl'] },
      },
      async (_request, reply) =>
        reply
          .type('application/jsonl; charset=utf-8')
          .header('content-disposition', 'attachment; filename="kansli-logg.jsonl"')
          .header('cache-control', 'no-store')
          .send(Readable.from(lines(room))),
    )
  }

async function* lines(room: Room): AsyncGenerator<string> {
  for await (const line of log.lines(room.database.query)) yield `${line}\n`
}
