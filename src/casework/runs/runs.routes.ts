// Asking a function, or a variant of one, by its name. Through the same gate as everything else that runs.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { askNamed } from '#casework/runs/runs.ts'
import { RunAnswer, RunRequest } from '#casework/runs/runs.wire.ts'

export const runRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/documents/:id/runs',
      {
        config: { right: 'decide document' },
        schema: {
          tags: ['documents'],
          summary: 'Asks a function or a variant by its name; a closed gate is an answer too',
          params: z.object({ id: idOf('doc') }),
          body: RunRequest,
          response: { 200: RunAnswer },
        },
      },
      async request => {
        const { person } = signedIn(request)
        return { verdict: await askNamed(room, person, request.params.id, request.body.function) }
      },
    )
  }
