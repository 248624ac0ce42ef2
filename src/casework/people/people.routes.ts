// Signing in by a one-time link, signing out, and who one is. No passwords: the link is printed where Kansli runs.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { csrfOf, signedIn, signIn, signOut } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { Me, SignedOut } from '#casework/wire.ts'

export const sessionCookie = 'kansli'

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
        const session = await signIn(room, request.params.token)
        return reply
          .setCookie(sessionCookie, session.secret, {
            path: '/',
            httpOnly: true,
            sameSite: 'strict',
            secure: request.protocol === 'https',
            expires: session.until,
          })
          .redirect('/')
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
          summary: 'Who is signed in, and the token every change must carry',
          response: { 200: Me },
        },
      },
      async request => {
        const { person, session } = signedIn(request)
        return { name: person.name, unit: person.unit, csrf: csrfOf(session) }
      },
    )
  }
