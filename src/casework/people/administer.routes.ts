// People and rights over HTTP, for those who administer: in a unit, or in the whole municipality. Each act asks again where it reaches.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import {
  endRight,
  giveRight,
  history,
  invite,
  inviteAgain,
  leave,
  people,
  unitSecond,
} from '#casework/people/administer.ts'
import { signedIn } from '#casework/people/people.ts'
import {
  Done,
  GrantRequest,
  GroundRequest,
  Invitation,
  InviteRequest,
  PeopleList,
  PersonHistory,
  ReadingList,
  UnitSecondRequest,
} from '#casework/people/people.wire.ts'
import { readings } from '#casework/people/readings.ts'
import type { Room } from '#casework/room.ts'

const tags = ['administration']
const config = { right: 'administer somewhere' } as const
const done = { done: true as const }
const One = z.object({ id: idOf('per') })

/**
 * The address that an invitation is opened at. The secret stands after #, so that it is in no log on the way, and the page asks before
 * it is used: programs that look at links in e-mail do not use it up.
 */
const shown = <T extends { secret: string }>({ secret, ...rest }: T) => ({ ...rest, path: `/inbjudan#${secret}` })

export const administerRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    for (const routes of [rightRoutes, unitRoutes, lookingRoutes]) await app.register(routes(room))
    app.get(
      '/api/people',
      {
        config,
        schema: { tags, summary: 'The people one administers, and their rights', response: { 200: PeopleList } },
      },
      request => people(room, signedIn(request)),
    )
    app.post(
      '/api/people',
      {
        config,
        schema: {
          tags,
          summary: 'Invites a person, with a first right',
          body: InviteRequest,
          response: { 201: Invitation },
        },
      },
      async (request, reply) => reply.code(201).send(shown(await invite(room, signedIn(request), request.body))),
    )
    app.post(
      '/api/people/:id/invitations',
      { config, schema: { tags, summary: 'A new invitation', params: One, response: { 201: Invitation } } },
      async (request, reply) =>
        reply.code(201).send(shown(await inviteAgain(room, signedIn(request), request.params.id))),
    )
    app.post(
      '/api/people/:id/leave',
      {
        config,
        schema: {
          tags,
          summary: 'Ends all a person can come in by',
          params: One,
          body: GroundRequest,
          response: { 200: Done },
        },
      },
      async request => {
        await leave(room, signedIn(request), request.params.id, request.body.ground)
        return done
      },
    )
  }

const unitRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/units/second-reviewer',
      {
        config,
        schema: {
          tags,
          summary: 'Asks for a second person before anything of a unit leaves, or no longer',
          body: UnitSecondRequest,
          response: { 200: Done },
        },
      },
      async request => {
        await unitSecond(room, signedIn(request), request.body)
        return done
      },
    )
  }

const lookingRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/people/:id/history',
      {
        config,
        schema: {
          tags,
          summary: 'What has been done with a person’s rights',
          params: One,
          response: { 200: PersonHistory },
        },
      },
      async request => PersonHistory.parse({ events: await history(room, signedIn(request), request.params.id) }),
    )
    app.get(
      '/api/readings',
      {
        config: { right: 'read or audit or administer somewhere' },
        schema: { tags, summary: 'Who has read others’ documents, and why', response: { 200: ReadingList } },
      },
      async request => ({ readings: await readings(room, signedIn(request)) }),
    )
  }

const rightRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/people/:id/rights',
      {
        config,
        schema: {
          tags,
          summary: 'Gives a right, on a ground',
          params: One,
          body: GrantRequest,
          response: { 200: Done },
        },
      },
      async request => {
        await giveRight(room, signedIn(request), request.params.id, request.body)
        return done
      },
    )
    app.post(
      '/api/rights/:id/end',
      {
        config,
        schema: {
          tags,
          summary: 'Ends a right, on a ground',
          params: z.object({ id: idOf('grt') }),
          body: GroundRequest,
          response: { 200: Done },
        },
      },
      async request => {
        await endRight(room, signedIn(request), request.params.id, request.body.ground)
        return done
      },
    )
  }
