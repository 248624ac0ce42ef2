// The second reviewer of a document by itself, over HTTP.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { signedIn } from '#casework/people/people.ts'
import { SecondReviewer } from '#casework/release.wire.ts'
import { approveDocument, secondOf } from '#casework/requests/document-approval.ts'
import type { Room } from '#casework/room.ts'

const One = z.object({ id: idOf('doc') })
const tags = ['release']

export const documentApprovalRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/documents/:id/approvals',
      {
        config: { right: 'read document' },
        schema: {
          tags,
          summary: 'Whether a second person is asked for, and has approved',
          params: One,
          response: { 200: SecondReviewer },
        },
      },
      request => secondOf(room, signedIn(request), request.params.id),
    )
    app.post(
      '/api/documents/:id/approvals',
      {
        config: { right: 'release document' },
        schema: {
          tags,
          summary: 'Approves what stands, as somebody who has decided on nothing in it',
          params: One,
          response: { 200: SecondReviewer },
        },
      },
      async request => {
        const who = signedIn(request)
        await approveDocument(room, who.person, request.params.id)
        return secondOf(room, who, request.params.id)
      },
    )
  }
