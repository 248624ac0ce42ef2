// Matters over HTTP: which documents belong together.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { row } from '#casework/documents/documents.ts'
import { matterOf, nameMatter } from '#casework/matters/matters.ts'
import { DocumentChange, MatterNamed, MatterRequest, MatterShown } from '#casework/matters/matters.wire.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { DocumentRow } from '#casework/wire.ts'

const One = z.object({ id: idOf('doc') })
const tags = ['documents']

export const matterRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    for (const routes of [namingRoutes, showingRoutes]) await app.register(routes(room))
  }

const namingRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.patch(
      '/api/documents/:id',
      {
        config: { right: 'decide document' },
        schema: {
          tags,
          summary: 'Names the matter it belongs to',
          params: One,
          body: DocumentChange,
          response: { 200: DocumentRow },
        },
      },
      async request => {
        const { id } = request.params
        return (await nameMatter(room, signedIn(request).person, [id], request.body.matter))[0]!
      },
    )
    app.post(
      '/api/matters',
      {
        config: { right: 'decide somewhere' },
        schema: {
          tags,
          summary: 'Puts several documents in one matter',
          body: MatterRequest,
          response: { 200: MatterNamed },
        },
      },
      async request => {
        const { documents, matter } = request.body
        const { person, rights } = signedIn(request)
        return { documents: await nameMatter(room, person, documents, matter, rights) }
      },
    )
  }

const showingRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/documents/:id/matter',
      {
        config: { right: 'read document' },
        schema: {
          tags,
          summary: 'The documents beside it in its matter, and what the matter may be called',
          params: One,
          response: { 200: MatterShown },
        },
      },
      async request => {
        await row(room, request.params.id)
        return matterOf(room, request.params.id)
      },
    )
  }
