// The ways in over HTTP, open to who has no session: password and passkey. All of them are few a minute, and told alike.
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { enter, from } from '#casework/people/people.routes.ts'
import { Done, InvitationOpened, PasskeyAnswer, PasskeyQuestion, PasswordSignIn } from '#casework/people/people.wire.ts'
import type { Site } from '#casework/people/secrets/passkeys.ts'
import { askPasskey, signIn, signInByPasskey, signInByPassword } from '#casework/people/sign-in.ts'
import type { Room } from '#casework/room.ts'

const config = { open: true, rateLimit: { max: 30, timeWindow: 60_000 } }
const described = { tags: ['people'], security: [] }

/**
 * The name that passkeys are bound to, and where they may be used. `site` is the house's address as people write it; without it the
 * host asked for, which the guard has checked. Plain http only on the machine itself, as browsers have it.
 */
export function siteOf(request: FastifyRequest, site: string | undefined): Site {
  if (site) return { rpId: new URL(site).hostname, origins: [new URL(site).origin] }
  const { hostname, host } = request
  const own = hostname === 'localhost' ? [`http://${host}`] : []
  return { rpId: hostname, origins: [`https://${host}`, ...own] }
}

export const signInRoutes =
  (room: Room, site: string | undefined): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/sign-in/password',
      {
        config,
        schema: { ...described, summary: 'Signs in by a password', body: PasswordSignIn, response: { 200: Done } },
      },
      async (request, reply) => {
        const tried = { ...request.body, address: request.ip }
        enter(request, reply, await signInByPassword(room, tried, from(request)))
        return { done: true as const }
      },
    )
    app.post(
      '/api/sign-in/invitation',
      {
        config,
        schema: { ...described, summary: 'Signs in by an invitation', body: InvitationOpened, response: { 200: Done } },
      },
      async (request, reply) => {
        enter(request, reply, await signIn(room, request.body.secret, from(request), 'invitation'))
        return { done: true as const }
      },
    )
    app.post(
      '/api/sign-in/passkey/question',
      { config, schema: { ...described, summary: 'What a passkey is to answer', response: { 200: PasskeyQuestion } } },
      async request => ({ challenge: await askPasskey(room, null), rpId: siteOf(request, site).rpId }),
    )
    app.post(
      '/api/sign-in/passkey',
      {
        config,
        schema: { ...described, summary: 'Signs in by a passkey', body: PasskeyAnswer, response: { 200: Done } },
      },
      async (request, reply) => {
        const session = await signInByPasskey(room, request.body, siteOf(request, site), from(request))
        enter(request, reply, session)
        return { done: true as const }
      },
    )
  }
