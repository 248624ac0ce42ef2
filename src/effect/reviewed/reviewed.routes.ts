// What reviewers changed in what a function proposed, over HTTP. Whoever is signed in may look: nothing in it is about a person.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dateInSweden } from '#base/clock.ts'
import type { Room } from '#casework/room.ts'
import { reviewedByVersion } from '#effect/reviewed/reviewed.ts'
import { ReviewedList } from '#effect/reviewed/reviewed.wire.ts'

const twoYears = 2 * 365 * 86_400_000

export const reviewedRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/effect/functions/:name/reviewed',
      {
        config: { right: 'everyone' },
        schema: {
          tags: ['effect'],
          summary: 'What reviewers changed, by version, in two years',
          params: z.object({ name: z.string().max(60) }),
          response: { 200: ReviewedList },
        },
      },
      request => {
        const at = room.clock()
        const period = { from: dateInSweden(new Date(at.getTime() - twoYears)), to: dateInSweden(at) }
        return reviewedByVersion(room.database.query, request.params.name, period)
      },
    )
  }
