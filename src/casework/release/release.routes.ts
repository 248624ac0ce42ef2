// Release over HTTP: may it, do it, fetch the file, its proof and its mask record.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { attachment } from '#casework/attachment.ts'
import { signedIn } from '#casework/people/people.ts'
import { ask, file, readiness, record, release } from '#casework/release/release.ts'
import { Readiness, ReleaseRequest } from '#casework/release.wire.ts'
import type { Room } from '#casework/room.ts'
import { MaskRecord, Release } from '#casework/wire.ts'

const OneDocument = z.object({ id: idOf('doc') })
const One = z.object({ id: idOf('rel') })
const tags = ['release']

export const releaseRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    for (const routes of [askingRoutes, releasedRoutes]) await app.register(routes(room))
  }

const askingRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/documents/:id/readiness',
      {
        config: { right: 'read document' },
        schema: {
          tags,
          summary: 'May it be released, and if not, why',
          params: OneDocument,
          response: { 200: Readiness },
        },
      },
      request => readiness(room, request.params.id),
    )
    app.post(
      '/api/documents/:id/releases',
      {
        config: { right: 'release document' },
        schema: {
          tags,
          summary: 'Asks for a release; the proof comes with the stream',
          params: OneDocument,
          body: ReleaseRequest,
          response: { 202: Release },
        },
      },
      async (request, reply) =>
        reply.code(202).send(await ask(room, signedIn(request).person, request.params.id, request.body)),
    )
  }

const releasedRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/releases/:id',
      {
        config: { right: 'read release' },
        schema: { tags, summary: 'A release with its proof', params: One, response: { 200: Release } },
      },
      request => release(room, request.params.id),
    )
    app.get(
      '/api/releases/:id/file',
      {
        config: { right: 'read release' },
        schema: { tags, summary: 'The released file', params: One, produces: ['application/octet-stream'] },
      },
      async (request, reply) => {
        const { name, bytes } = await file(room, signedIn(request).person, request.params.id)
        return reply
          .type('application/octet-stream')
          .header('content-disposition', attachment(name))
          .header('cache-control', 'no-store')
          .send(bytes)
      },
    )
    app.get(
      '/api/releases/:id/record',
      {
        config: { right: 'read release' },
        schema: {
          tags,
          summary: 'The mask record: what was removed and who decided',
          params: One,
          response: { 200: MaskRecord },
        },
      },
      request => record(room, request.params.id),
    )
  }
