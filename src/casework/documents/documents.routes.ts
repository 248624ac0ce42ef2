// Documents over HTTP: receive, list, look at pages, fetch the original.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { attachment } from '#casework/attachment.ts'
import {
  documentRecord,
  original,
  pageImage,
  pageText,
  queue,
  receiveAll,
  whole,
} from '#casework/documents/documents.ts'
import { ReadingOpen, ReadingReason } from '#casework/documents/documents.wire.ts'
import { type Person, signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { sentFiles } from '#casework/sent-files.ts'
import { DocumentState, DocumentWhole, PageText, Queue, Received } from '#casework/wire.ts'
import { justify, type Rights } from '#governance/rights/rights.ts'

const One = z.object({ id: idOf('doc') })
const OnePage = One.extend({ number: z.coerce.number().int().positive() })
const QueueQuery = z.object({
  state: DocumentState.optional(),
  q: z.string().max(200).optional(),
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
const ImageQuery = z.object({ width: z.coerce.number().int().min(50).max(2400).default(1000) })
const tags = ['documents']

/** `largestFile` in bytes: what is received at once may be twice that. */
export const documentRoutes =
  (room: Room, largestFile: number): FastifyPluginAsyncZod =>
  async app => {
    await app.register(receivingRoutes(room, 2 * largestFile))
    for (const routes of [lookingRoutes, oneRoutes, pageRoutes, fileRoutes]) await app.register(routes(room))
  }

const receivingRoutes =
  (room: Room, limit: number): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/documents',
      {
        config: { right: 'decide somewhere', files: true },
        schema: {
          tags,
          summary: 'Receives one or more files',
          consumes: ['multipart/form-data'],
          querystring: z.object({ unit: z.string().max(200).optional() }),
          response: { 201: Received },
        },
      },
      async (request, reply) => {
        const { person, rights } = signedIn(request)
        const unit = unitToReceiveIn(person, rights, request.query.unit)
        await rights.must('decide', { unit })
        const files = await sentFiles(request, limit)
        return reply.code(201).send({ documents: await receiveAll(room, person, files, unit) })
      },
    )
  }

/** The unit asked for, or one's own; for those who do no casework at home, the first where they do. */
function unitToReceiveIn(person: Person, rights: Rights, asked: string | undefined): string {
  if (asked !== undefined || rights.may('decide', { unit: person.unit }).granted) return asked ?? person.unit
  return rights.units('decide')?.[0] ?? person.unit
}

const lookingRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/documents',
      {
        config: { right: 'read somewhere' },
        schema: { tags, summary: 'The queue, newest first', querystring: QueueQuery, response: { 200: Queue } },
      },
      request => queue(room, request.query, signedIn(request).rights.units('read')),
    )
  }

const oneRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/documents/:id',
      {
        config: { right: 'read document' },
        schema: {
          tags,
          summary: 'One document with its pages, doubts and runs',
          params: One,
          response: { 200: DocumentWhole },
        },
      },
      request => whole(room, request.params.id),
    )
    app.post(
      '/api/documents/:id/reasons',
      {
        config: { right: 'audit or administer document' },
        schema: {
          tags,
          summary: 'Reads others’ document, on a written reason that is logged',
          params: One,
          body: ReadingReason,
          response: { 201: ReadingOpen },
        },
      },
      async (request, reply) => {
        const { person } = signedIn(request)
        const { id } = request.params
        await documentRecord(room, id)
        const until = await room.database.transaction(tx => justify(tx, person, id, request.body.why, room.clock()))
        return reply.code(201).send({ until: until.toISOString() })
      },
    )
  }

const pageRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/documents/:id/pages/:number',
      {
        config: { right: 'read document' },
        schema: {
          tags,
          summary: 'The text of a page, with a box for each word',
          params: OnePage,
          response: { 200: PageText },
        },
      },
      request => pageText(room, request.params.id, request.params.number),
    )
    app.get(
      '/api/documents/:id/pages/:number/image',
      {
        config: { right: 'read document' },
        schema: {
          tags,
          summary: 'A page as it looks',
          params: OnePage,
          querystring: ImageQuery,
          produces: ['image/png'],
        },
      },
      async (request, reply) => {
        const { id, number } = request.params
        const sha256 = await pageImage(room, id, number, request.query.width)
        const etag = `"${sha256}"`
        // Kept by the browser, but shown only to who is still signed in: it must ask each time.
        reply.header('cache-control', 'private, no-cache').header('etag', etag)
        if (request.headers['if-none-match'] === etag) return reply.code(304).send()
        return reply.type('image/png').send(await room.blobs.read(sha256))
      },
    )
  }

const fileRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/documents/:id/original',
      {
        config: { right: 'read document' },
        schema: { tags, summary: 'The file as received', params: One, produces: ['application/octet-stream'] },
      },
      async (request, reply) => {
        const file = await original(room, request.params.id)
        return reply
          .type('application/octet-stream')
          .header('content-disposition', attachment(file.name))
          .header('cache-control', 'no-store')
          .send(file.bytes)
      },
    )
  }
