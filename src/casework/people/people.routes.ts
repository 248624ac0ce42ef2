// Coming in by a one-time link, going out, and who one is.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { csrfOf, signedIn, signIn, signOut } from '#casework/people/people.ts'
import { Me, SignedOut } from '#casework/people/people.wire.ts'
import type { Begun, From } from '#casework/people/sessions.ts'
import type { Room } from '#casework/room.ts'
import { acts } from '#governance/rights/rights.ts'

export const sessionCookie = 'kansli'

/** Puts the session in the browser: out of reach of scripts, sent to nobody else's pages, over TLS where we are. */
export const enter = (request: FastifyRequest, reply: FastifyReply, session: Begun): FastifyReply =>
  reply.setCookie(sessionCookie, session.secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    expires: session.until,
  })

/** What a sign-in is told of the browser: its own name, and the session it had, which is then over. */
export const from = (request: FastifyRequest): From => ({
  agent: request.headers['user-agent'] ?? '',
  before: request.cookies[sessionCookie],
})

export const peopleRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/in/:token',
      {
        config: { open: true, rateLimit: { max: 20, timeWindow: 60_000 } },
        schema: { hide: true, params: z.object({ token: z.string().min(20).max(100) }) },
      },
      async (request, reply) => {
        const session = await signIn(room, request.params.token, from(request))
        return enter(request, reply, session).redirect('/')
      },
    )
    app.post(
      '/api/sign-out',
      {
        config: { right: 'everyone' },
        schema: { tags: ['people'], summary: 'Ends the session', response: { 200: SignedOut } },
      },
      async (request, reply) => {
        await signOut(room, signedIn(request))
        // The pages of documents that the browser has kept go with the session.
        reply.clearCookie(sessionCookie, { path: '/' }).header('clear-site-data', '"cache"')
        return { signedOut: true as const }
      },
    )
    app.get(
      '/api/me',
      {
        config: { right: 'everyone' },
        schema: {
          tags: ['people'],
          summary: 'Who is signed in, what they may do, and the token every change must carry',
          response: { 200: Me },
        },
      },
      async request => {
        const { person, session, rights } = signedIn(request)
        const may = acts
          .map(act => ({ act, units: rights.units(act)?.slice() ?? null }))
          .filter(({ units }) => units === null || units.length > 0)
        return { name: person.name, unit: person.unit, account: person.account, csrf: csrfOf(session), may }
      },
    )
  }
