// Findings and a person's decisions on them over HTTP.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { signedIn } from '#casework/people/people.ts'
import { ReviewCounts } from '#casework/review/counters.wire.ts'
import { decide, findings, reviewCounts, undo } from '#casework/review/review.ts'
import type { Room } from '#casework/room.ts'
import { Decided, DecisionRequest, FindingList } from '#casework/wire.ts'

const One = z.object({ id: idOf('doc') })
const FindingQuery = z.object({
  function: z.string().max(40).optional(),
  page: z.coerce.number().int().positive().optional(),
  after: idOf('fnd').optional(),
  limit: z.coerce.number().int().min(1).max(2000).default(1000),
})
const tags = ['review']

export const reviewRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    for (const routes of [readingRoutes, decidingRoutes]) await app.register(routes(room))
  }

const readingRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/documents/:id/findings',
      {
        config: { right: 'read document' },
        schema: {
          tags,
          summary: 'Findings as they stand, in the order of the text',
          params: One,
          querystring: FindingQuery,
          response: { 200: FindingList },
        },
      },
      request => findings(room, request.params.id, request.query),
    )
    app.get(
      '/api/documents/:id/review-counts',
      {
        config: { right: 'read document' },
        schema: {
          tags,
          summary: 'What a person changed in the proposals of mask, per 1,000 words, and the time it took',
          params: One,
          response: { 200: ReviewCounts },
        },
      },
      request => reviewCounts(room, request.params.id),
    )
  }

const decidingRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/documents/:id/decisions',
      {
        config: { right: 'decide document' },
        schema: {
          tags,
          summary: 'One stroke of decisions: kept, and taken back, together',
          params: One,
          body: DecisionRequest,
          response: { 200: Decided },
        },
      },
      request => decide(room, signedIn(request).person, request.params.id, request.body.decisions),
    )
    app.post(
      '/api/documents/:id/undo',
      {
        config: { right: 'decide document' },
        schema: { tags, summary: 'Takes back the last stroke', params: One, response: { 200: Decided } },
      },
      request => undo(room, signedIn(request).person, request.params.id),
    )
  }
