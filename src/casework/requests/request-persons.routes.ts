// The persons of a request over HTTP: who they are, what is decided on them, and how it is taken back.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { signedIn } from '#casework/people/people.ts'
import {
  act,
  DocumentPersons,
  mentionsOf,
  PersonAct,
  PersonMentions,
  personsIn,
  undoAct,
} from '#casework/persons/persons.ts'
import { wholeRequest } from '#casework/requests/requests.ts'
import { RequestWhole } from '#casework/requests/requests.wire.ts'
import type { Room } from '#casework/room.ts'

const One = z.object({ id: idOf('req') })
const tags = ['requests']

export const requestPersonRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    for (const routes of [lookingRoutes, actRoutes]) await app.register(routes(room))
  }

const lookingRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/documents/:id/persons',
      {
        config: { right: 'read document' },
        schema: {
          tags,
          summary: 'The persons of the request that a document is in',
          params: z.object({ id: idOf('doc') }),
          response: { 200: DocumentPersons },
        },
      },
      request => personsIn(room, request.params.id),
    )
    app.get(
      '/api/requests/:id/persons/:person',
      {
        config: { right: 'read request' },
        schema: {
          tags,
          summary: 'Where a person is mentioned',
          params: One.extend({ person: idOf('rqp') }),
          response: { 200: PersonMentions },
        },
      },
      request => mentionsOf(room, request.params.id, request.params.person),
    )
  }

const actRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/requests/:id/acts',
      {
        config: { right: 'decide request' },
        schema: {
          tags,
          summary: 'Gives roles, decides, joins or parts persons, over all documents',
          params: One,
          body: PersonAct,
          response: { 200: RequestWhole },
        },
      },
      async request => {
        const who = signedIn(request)
        await act(room, who.person, request.params.id, request.body)
        return wholeRequest(room, who, request.params.id)
      },
    )
    app.post(
      '/api/requests/:id/undo',
      {
        config: { right: 'decide request' },
        schema: { tags, summary: 'Takes back the latest act', params: One, response: { 200: RequestWhole } },
      },
      async request => {
        const who = signedIn(request)
        await undoAct(room, who.person, request.params.id)
        return wholeRequest(room, who, request.params.id)
      },
    )
  }
