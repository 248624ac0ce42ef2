// Search over HTTP: questions, collections, and the documents in them.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { ask, list, make, receive, remove } from '#casework/search/collections.ts'
import { paper, papers, search, setValidity } from '#casework/search/search.ts'
import {
  CollectionId,
  CollectionList,
  CollectionRemoved,
  CollectionRequest,
  CollectionRow,
  PaperKind,
  PaperList,
  PaperRow,
  PaperWhole,
  SearchAnswer,
  ValidityChange,
  ValidityState,
} from '#casework/search/search.wire.ts'
import { sentFiles } from '#casework/sent-files.ts'

/** What narrows a question. Left out: everything. `year` is that of the document's date. */
const SearchQuery = z.object({
  q: z.string().trim().min(1).max(1000),
  collection: CollectionId.optional(),
  kind: PaperKind.optional(),
  validity: ValidityState.optional(),
  year: z.coerce.number().int().min(1600).max(2200).optional(),
  unit: z.string().max(200).optional(),
  /** The `next` of the answer before. */
  after: z.coerce.number().int().min(0).max(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})

const One = z.object({ id: CollectionId })
const OnePaper = One.extend({ document: idOf('std') })
const PapersQuery = z.object({
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
const tags = ['search']
/** What a municipality steers by is for all who work there. Who says what is searched is somebody who answers for more than a case. */
const everyone = { right: 'everyone' } as const
const keeper = { right: 'own or administer somewhere' } as const

/** `largestFile` in bytes: what is received at once may be twice that. */
export const searchRoutes =
  (room: Room, largestFile: number): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/search',
      {
        config: everyone,
        schema: {
          tags,
          summary: 'Quotations that answer a question, or none where the evidence is thin',
          querystring: SearchQuery,
          response: { 200: SearchAnswer },
        },
      },
      request => search(room, signedIn(request).person, request.query),
    )
    await app.register(collectionRoutes(room))
    await app.register(paperRoutes(room))
    await app.register(uploadRoutes(room, 2 * largestFile))
  }

const collectionRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/collections',
      { config: everyone, schema: { tags, summary: 'What can be searched', response: { 200: CollectionList } } },
      request => list(room, signedIn(request).rights),
    )
    app.post(
      '/api/collections',
      {
        config: keeper,
        schema: {
          tags,
          summary: 'Makes a collection of a folder on the server, or one to upload to',
          body: CollectionRequest,
          response: { 201: CollectionRow },
        },
      },
      async (request, reply) => reply.code(201).send(await make(room, signedIn(request).person, request.body)),
    )
    app.post(
      '/api/collections/:id/index',
      {
        config: keeper,
        schema: { tags, summary: 'Looks through the folder anew', params: One, response: { 202: CollectionRow } },
      },
      async (request, reply) => reply.code(202).send(await ask(room, request.params.id)),
    )
    app.delete(
      '/api/collections/:id',
      {
        config: keeper,
        schema: {
          tags,
          summary: 'Takes the collection out of search; its files stay where they lie',
          params: One,
          response: { 200: CollectionRemoved },
        },
      },
      async request => {
        await remove(room, signedIn(request).person, request.params.id)
        return { removed: true as const }
      },
    )
  }

const paperRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/collections/:id/documents',
      {
        config: everyone,
        schema: {
          tags,
          summary: 'The documents of a collection, those that could not be read among them',
          params: One,
          querystring: PapersQuery,
          response: { 200: PaperList },
        },
      },
      request => papers(room, request.params.id, request.query),
    )
    app.get(
      '/api/collections/:id/documents/:document',
      {
        config: everyone,
        schema: { tags, summary: 'A document as it was read', params: OnePaper, response: { 200: PaperWhole } },
      },
      request => paper(room, request.params.id, request.params.document),
    )
    app.patch(
      '/api/collections/:id/documents/:document',
      {
        config: keeper,
        schema: {
          tags,
          summary: 'Says whether the document is valid, before what it says itself',
          params: OnePaper,
          body: ValidityChange,
          response: { 200: PaperRow },
        },
      },
      request => {
        const { id, document } = request.params
        return setValidity(room, signedIn(request).person, id, document, request.body)
      },
    )
  }

const uploadRoutes =
  (room: Room, limit: number): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/collections/:id/files',
      {
        config: { ...keeper, files: true },
        schema: {
          tags,
          summary: 'Receives one or more files into a collection to upload to',
          consumes: ['multipart/form-data'],
          params: One,
          response: { 201: CollectionRow },
        },
      },
      async (request, reply) => {
        const files = await sentFiles(request, limit)
        return reply.code(201).send(await receive(room, signedIn(request).person, request.params.id, files))
      },
    )
  }
