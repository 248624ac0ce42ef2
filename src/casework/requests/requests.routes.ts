// Requests over HTTP: made, filled with documents, decided on person by person, looked at by a second, let out together.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { signedIn } from '#casework/people/people.ts'
import { requestPersonRoutes } from '#casework/requests/request-persons.routes.ts'
import {
  addDocuments,
  approve,
  askPackage,
  changeRequest,
  listRequests,
  makeRequest,
  mustDecide,
  receiveInto,
  removeDocuments,
  wholeRequest,
} from '#casework/requests/requests.ts'
import {
  PackageRequest,
  RequestChange,
  RequestDocuments,
  RequestList,
  RequestMade,
  RequestWhole,
} from '#casework/requests/requests.wire.ts'
import type { Room } from '#casework/room.ts'
import { sentFiles } from '#casework/sent-files.ts'

const One = z.object({ id: idOf('req') })
const tags = ['requests']

/** `largestFile` in bytes: what is received at once may be four times that. */
export const requestRoutes =
  (room: Room, largestFile: number): FastifyPluginAsyncZod =>
  async app => {
    await app.register(fileRoutes(room, 4 * largestFile))
    for (const routes of [listRoutes, oneRoutes, movingRoutes, requestPersonRoutes, releasingRoutes])
      await app.register(routes(room))
  }

const listRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/requests',
      {
        config: { right: 'read somewhere' },
        schema: { tags, summary: 'Requests for documents, newest first', response: { 200: RequestList } },
      },
      async request => ({ requests: await listRequests(room, signedIn(request).rights.units('read')) }),
    )
    app.post(
      '/api/requests',
      {
        config: { right: 'decide somewhere' },
        schema: { tags, summary: 'Makes a request', body: RequestMade, response: { 201: RequestWhole } },
      },
      async (request, reply) => {
        const who = signedIn(request)
        const asked = request.body.unit ?? who.person.unit
        const own = who.rights.may('decide', { unit: asked }).granted || request.body.unit !== undefined
        const unit = own ? asked : (who.rights.units('decide')?.[0] ?? asked)
        await who.rights.must('decide', { unit })
        const id = await makeRequest(room, who.person, { ...request.body, unit })
        return reply.code(201).send(await wholeRequest(room, who, id))
      },
    )
  }

const oneRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/requests/:id',
      {
        config: { right: 'read request' },
        schema: {
          tags,
          summary: 'A request with its documents, persons and how far it has come',
          params: One,
          response: { 200: RequestWhole },
        },
      },
      request => wholeRequest(room, signedIn(request), request.params.id),
    )
    app.patch(
      '/api/requests/:id',
      {
        config: { right: 'decide request' },
        schema: {
          tags,
          summary: 'Changes what is written of it',
          params: One,
          body: RequestChange,
          response: { 200: RequestWhole },
        },
      },
      async request => {
        const who = signedIn(request)
        await changeRequest(room, who.person, request.params.id, request.body)
        return wholeRequest(room, who, request.params.id)
      },
    )
  }

const fileRoutes =
  (room: Room, limit: number): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/requests/:id/files',
      {
        config: { right: 'decide request', files: true },
        schema: {
          tags,
          summary: 'Receives files into the request',
          consumes: ['multipart/form-data'],
          params: One,
          response: { 201: RequestWhole },
        },
      },
      async (request, reply) => {
        const who = signedIn(request)
        await receiveInto(room, who.person, request.params.id, await sentFiles(request, limit))
        return reply.code(201).send(await wholeRequest(room, who, request.params.id))
      },
    )
  }

const movingRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/requests/:id/documents',
      {
        config: { right: 'decide request' },
        schema: {
          tags,
          summary: 'Puts documents that are here in the request',
          params: One,
          body: RequestDocuments,
          response: { 200: RequestWhole },
        },
      },
      async request => {
        const who = signedIn(request)
        await mustDecide(room, who.rights, request.body.documents)
        await addDocuments(room, who.person, request.params.id, request.body.documents)
        return wholeRequest(room, who, request.params.id)
      },
    )
    app.post(
      '/api/requests/:id/documents/remove',
      {
        config: { right: 'decide request' },
        schema: {
          tags,
          summary: 'Takes documents out of the request',
          params: One,
          body: RequestDocuments,
          response: { 200: RequestWhole },
        },
      },
      async request => {
        const who = signedIn(request)
        await removeDocuments(room, who.person, request.params.id, request.body.documents)
        return wholeRequest(room, who, request.params.id)
      },
    )
  }

const releasingRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/requests/:id/approvals',
      {
        config: { right: 'release request' },
        schema: {
          tags,
          summary: 'Approves what stands, as somebody who has decided on nothing in it',
          params: One,
          response: { 200: RequestWhole },
        },
      },
      async request => {
        const who = signedIn(request)
        await approve(room, who.person, request.params.id)
        return wholeRequest(room, who, request.params.id)
      },
    )
    app.post(
      '/api/requests/:id/packages',
      {
        config: { right: 'release request' },
        schema: {
          tags,
          summary: 'Lets out every document, in the background',
          params: One,
          body: PackageRequest,
          response: { 202: RequestWhole },
        },
      },
      async (request, reply) => {
        const who = signedIn(request)
        await askPackage(room, who.person, request.params.id, request.body)
        return reply.code(202).send(await wholeRequest(room, who, request.params.id))
      },
    )
  }
