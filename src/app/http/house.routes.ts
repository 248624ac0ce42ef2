// What the house says of itself: its functions, its interface description, that it is alive, and the stream of changes.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { openStream, type Stream } from '#app/http/stream.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { FunctionList } from '#casework/wire.ts'
import type { AiFunction } from '#functions/ai-function.ts'

export const houseRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    let stream: Stream | null = null
    app.addHook('onClose', async () => stream?.close())
    app.addHook('preClose', async () => stream?.close())
    app.get(
      '/api/functions',
      {
        config: { right: 'everyone' },
        schema: { tags: ['functions'], summary: 'The functions of this house', response: { 200: FunctionList } },
      },
      async () => ({ functions: room.functions.map(one => shown(one.function)) }),
    )
    app.get('/openapi.json', { config: { open: true }, schema: { hide: true } }, async () => app.swagger())
    app.get('/healthz', { config: { open: true }, schema: { hide: true } }, async () => ({ alive: true }))
    app.get(
      '/api/stream',
      {
        config: { right: 'everyone' },
        schema: {
          tags: ['documents'],
          summary: 'Server-sent events: a StreamMessage as the data of each',
          produces: ['text/event-stream'],
        },
      },
      async (request, reply) => {
        stream ??= openStream(room)
        const { session, rights } = signedIn(request)
        stream.join(reply.raw, session, rights.units('read'))
        reply.hijack()
      },
    )
  }

const shown = ({ name, version, finds, review, ability, engine, settings }: AiFunction) => ({
  name,
  version,
  finds,
  review,
  ability,
  engine,
  settings: z.toJSONSchema(settings, { io: 'input' }) as Record<string, unknown>,
})
