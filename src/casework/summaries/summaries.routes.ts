// Summaries over HTTP: ask for one, look at the one there is.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { summarise, summaryOf } from '#casework/summaries/summaries.ts'
import { Summary, SummaryRequest } from '#casework/summaries/summaries.wire.ts'

const One = z.object({ id: idOf('doc') })
const tags = ['summaries']

export const summaryRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/documents/:id/summary',
      {
        config: { right: 'read document' },
        schema: { tags, summary: 'The summary as last made', params: One, response: { 200: Summary } },
      },
      request => summaryOf(room, request.params.id),
    )
    app.post(
      '/api/documents/:id/summary',
      {
        config: { right: 'read document' },
        schema: {
          tags,
          summary: 'Sums up the document by its own sentences; the same question gives the same answer',
          params: One,
          body: SummaryRequest,
          response: { 200: Summary },
        },
      },
      request => summarise(room, signedIn(request).person, request.params.id, request.body),
    )
  }
