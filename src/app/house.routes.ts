// What the house says of itself: its functions, its interface description, that it is alive, and the stream of changes.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Room } from '#casework/room.ts'
import { FunctionList } from '#casework/wire.ts'
import type { AiFunction } from '#functions/ai-function.ts'

export const houseRoutes =
  (_room: Room, functions: readonly AiFunction[]): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/functions',
      { schema: { tags: ['functions'], summary: 'The functions of this house', response: { 200: FunctionList } } },
      async () => ({ functions: functions.map(shown) }),
    )
    app.get('/openapi.json', { config: { open: true }, schema: { hide: true } }, async () => app.swagger())
    app.get('/healthz', { config: { open: true }, schema: { hide: true } }, async () => ({ alive: true }))
    app.get(
      '/api/stream',
      {
        schema: {
          tags: ['documents'],
          summary: 'Server-sent events: StreamMessage as the data of each',
          produces: ['text/event-stream'],
        },
      },
      async (_request, reply) => reply.code(204).send(),
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
