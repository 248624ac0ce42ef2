// The event log over HTTP: a page of it, narrowed, whether it is whole, all of it as lines or as a table, and what is logged at all.
import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { LogNames } from '#app/http/log.wire.ts'
import { dayInSweden } from '#base/clock.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { EventPage, LogCheck } from '#casework/wire.ts'
import { log } from '#governance/log/log.ts'

const Word = z.string().min(1).max(120).optional()
const Day = z.iso.date().optional()
/** `after` is the `next` of the page before: events with lower numbers follow, since the newest come first. Days are Swedish, both counted in. */
const LogQuery = z.object({
  after: z.coerce.number().int().nonnegative().optional(),
  subject: z.string().max(60).optional(),
  actor: Word,
  act: Word,
  function: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  from: Day,
  to: Day,
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
const tags = ['log']
const audit = { right: 'audit house' } as const

export const logRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/log',
      {
        config: audit,
        schema: { tags, summary: 'Events, newest first', querystring: LogQuery, response: { 200: EventPage } },
      },
      async ({ query: { after, from, to, ...rest } }) => {
        const days = { from: from ? dayInSweden(from).start : undefined, to: to ? dayInSweden(to).end : undefined }
        return EventPage.parse(await log.page(room.database.query, { before: after, ...rest, ...days }))
      },
    )
    app.get(
      '/api/log/names',
      {
        config: audit,
        schema: { tags, summary: 'Who and what the log may be narrowed by', response: { 200: LogNames } },
      },
      () => log.named(room.database.query),
    )
    app.get(
      '/api/log/check',
      {
        config: { ...audit, rateLimit: { max: 30, timeWindow: 60_000 } },
        schema: { tags, summary: 'Whether the chain is whole', response: { 200: LogCheck } },
      },
      () => log.check(room.database.query),
    )
    await app.register(exportRoutes(room))
  }

const types = { jsonl: 'application/jsonl; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const

const exportRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/log/export',
      {
        config: audit,
        schema: {
          tags,
          summary: 'All events with their hashes, for `kansli verify-log`; that it was fetched is an event itself',
          querystring: z.object({ as: z.enum(['jsonl', 'csv']).default('jsonl') }),
          produces: ['application/jsonl', 'text/csv'],
        },
      },
      async (request, reply) => {
        const { as } = request.query
        const { person } = signedIn(request)
        const at = room.clock()
        await room.database.transaction(async tx => {
          const events = (await log.head(tx))?.number ?? 0
          await log.append(tx, { actor: person.name, act: 'log.export', subject: 'log', content: { as, events } }, at)
        })
        return reply
          .type(types[as])
          .header('content-disposition', `attachment; filename="kansli-logg.${as}"`)
          .header('cache-control', 'no-store')
          .send(Readable.from(lines(room, as)))
      },
    )
  }

async function* lines(room: Room, as: 'jsonl' | 'csv'): AsyncGenerator<string> {
  const ending = as === 'csv' ? '\r\n' : '\n'
  let batch = ''
  for await (const line of log[as === 'csv' ? 'csv' : 'lines'](room.database.query)) {
    batch += line + ending
    if (batch.length < 65_536) continue
    yield batch
    batch = ''
  }
  if (batch) yield batch
}
