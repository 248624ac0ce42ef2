// One's own account over HTTP: passkeys, password, sessions. Only one's own: no address names another person.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { account, addPasskey, endPasskey, setPassword } from '#casework/people/account.ts'
import { signedIn } from '#casework/people/people.ts'
import {
  Account,
  Done,
  NewPasskey,
  NewPasskeyQuestion,
  PasswordChange,
  SessionsEnd,
} from '#casework/people/people.wire.ts'
import { algorithms } from '#casework/people/secrets/passkeys.ts'
import { endSessions } from '#casework/people/sessions.ts'
import { siteOf } from '#casework/people/sign-in.routes.ts'
import { askPasskey } from '#casework/people/sign-in.ts'
import type { Room } from '#casework/room.ts'

const tags = ['account']
const done = { done: true as const }
const right = 'everyone'

export const accountRoutes =
  (room: Room, site: string | undefined): FastifyPluginAsyncZod =>
  async app => {
    await app.register(passkeyRoutes(room, site))
    app.get(
      '/api/account',
      {
        config: { right },
        schema: { tags, summary: 'One’s own ways in, sessions and rights', response: { 200: Account } },
      },
      request => account(room, signedIn(request)),
    )
    app.post(
      '/api/account/password',
      {
        config: { right, rateLimit: { max: 20, timeWindow: 60_000 } },
        schema: { tags, summary: 'Chooses a password', body: PasswordChange, response: { 200: Done } },
      },
      async request => {
        await setPassword(room, signedIn(request), { ...request.body, address: request.ip })
        return done
      },
    )
    app.post(
      '/api/account/sessions/end',
      {
        config: { right },
        schema: { tags, summary: 'Ends one session, or all but this', body: SessionsEnd, response: { 200: Done } },
      },
      async request => {
        const { person, session } = signedIn(request)
        const { session: shown } = request.body
        await endSessions(room, person, shown ? { shown } : { but: session })
        return done
      },
    )
  }

const passkeyRoutes =
  (room: Room, site: string | undefined): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/account/passkeys/question',
      {
        config: { right },
        schema: { tags, summary: 'What a new passkey is to answer', response: { 200: NewPasskeyQuestion } },
      },
      async request => {
        const who = signedIn(request)
        const { passkeys } = await account(room, who)
        return {
          challenge: await askPasskey(room, who.person.id),
          rpId: siteOf(request, site).rpId,
          user: Buffer.from(who.person.id).toString('base64url'),
          algorithms: Object.values(algorithms),
          known: passkeys.map(key => key.id),
        }
      },
    )
    app.post(
      '/api/account/passkeys',
      { config: { right }, schema: { tags, summary: 'Adds a passkey', body: NewPasskey, response: { 200: Done } } },
      async request => {
        const { name, ...answer } = request.body
        await addPasskey(room, signedIn(request), name, answer, siteOf(request, site))
        return done
      },
    )
    app.post(
      '/api/account/passkeys/:key/end',
      {
        config: { right },
        schema: {
          tags,
          summary: 'Removes a passkey',
          params: z.object({ key: z.string().max(1400) }),
          response: { 200: Done },
        },
      },
      async request => {
        await endPasskey(room, signedIn(request), request.params.key)
        return done
      },
    )
  }
