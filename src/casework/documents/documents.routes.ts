// Documents over HTTP: receive, list, look at pages, fetch the original.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { attachment } from '#casework/attachment.ts'
import { change, original, pageImage, pageText, queue, receiveAll, whole } from '#casework/documents/documents.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { DocumentChange, DocumentRow, DocumentState, DocumentWhole, PageText, Queue, Received } from '#casework/wire.ts'

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
    for (const routes of [lookingRoutes, fileRoutes]) await app.register(routes(room))
  }

const receivingRoutes =
  (room: Room, limit: number): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/documents',
      {
        schema: {
          tags,
          summary: 'Receives one or more files',
          consumes: ['multipart/form-data'],
          response: { 201: Received },
        },
      },
      async (request, reply) => {
        const { person } = signedIn(request)
        const files = []
        let size = 0
        for await (const file of request.files()) {
          // All of them are held in memory at once. What is over is read to its end and dropped, so that the sender hears the answer.
          if (size > limit) file.file.resume()
          else {
            const bytes = await file.toBuffer()
            size += bytes.length
            files.push({ name: file.filename, bytes })
          }
        }
        if (size > limit) throw new Refusal('file-too-large', { size, limit })
        return reply.code(201).send({ documents: await receiveAll(room, person, files) })
      },
    )
  }

const lookingRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/documents',
      { schema: { tags, summary: 'The queue, newest first', querystring: QueueQuery, response: { 200: Queue } } },
      request => queue(room, request.query),
    )
    app.get(
      '/api/documents/:id',
      {
        schema: {
          tags,
          summary: 'One document with its pages, doubts and runs',
          params: One,
          response: { 200: DocumentWhole },
        },
      },
      request => whole(room, request.params.id),
    )
    app.patch(
      '/api/documents/:id',
      {
        schema: {
          tags,
          summary: 'Names the matter it belongs to',
          params: One,
          body: DocumentChange,
          response: { 200: DocumentRow },
        },
      },
      request => change(room, signedIn(request).person, request.params.id, request.body),
    )
    app.get(
      '/api/documents/:id/pages/:number',
      {
        schema: {
          tags,
          summary: 'The text of a page, with a box for each word',
          params: OnePage,
          response: { 200: PageText },
        },
      },
      request => pageText(room, request.params.id, request.params.number),
    )
  }

const fileRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/documents/:id/pages/:number/image',
      {
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
    app.get(
      '/api/documents/:id/original',
      { schema: { tags, summary: 'The file as received', params: One, produces: ['application/octet-stream'] } },
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
