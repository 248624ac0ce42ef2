// Looking at the sample municipality as each of its people. No way in by itself: it takes a cookie that a browser gets by opening the link
// that the program prints, and it is shut for ever when anybody but the sample's own people is in the house (decision 25).
import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { SampleEntry, SamplePeople } from '#app/sample/sample.wire.ts'
import { isAlone, isOfSample, shownPeople } from '#app/sample/sample-people.ts'
import { Refusal } from '#base/refusal.ts'
import { enter, from } from '#casework/people/people.routes.ts'
import { makeLink, signIn } from '#casework/people/people.ts'
import { Done } from '#casework/people/people.wire.ts'
import type { Room } from '#casework/room.ts'
import { mintSecret } from '#store/mint.ts'

const cookie = 'kansli-sample'
const path = '/api/sign-in/sample'
const tags = ['people']

/** Puts the door in. Before the other routes, since it listens to the one of the printed link. */
export async function sampleDoor(app: FastifyInstance, room: Room): Promise<void> {
  // As long as the program runs: the next start prints a new link.
  const pass = mintSecret()
  const isHouse = async () => (await isOfSample(room)) && (await isAlone(room))
  // Whoever opens the printed link of a sample house may look as its other people, in that browser.
  app.addHook('onSend', async (request, reply) => {
    if (request.routeOptions.url !== '/in/:token' || reply.statusCode !== 302 || !(await isHouse())) return
    const kept = `${cookie}=${pass}; Path=${path}; HttpOnly; SameSite=Strict`
    reply.header('set-cookie', request.protocol === 'https' ? `${kept}; Secure` : kept)
  })
  const shown = async (request: FastifyRequest) =>
    isSame(request.cookies[cookie], pass) && (await isHouse()) ? shownPeople(room) : []
  await app.register(routes(room, shown))
}

const routes =
  (room: Room, shown: (request: FastifyRequest) => ReturnType<typeof shownPeople>): FastifyPluginAsyncZod =>
  async app => {
    const config = { open: true, rateLimit: { max: 60, timeWindow: 60_000 } }
    app.get(
      path,
      {
        config,
        schema: { tags, summary: 'The invented people one may look as', security: [], response: { 200: SamplePeople } },
      },
      async request => ({ people: await shown(request) }),
    )
    app.post(
      path,
      {
        config,
        schema: { tags, summary: 'Signs in as one of them', security: [], body: SampleEntry, response: { 200: Done } },
      },
      async (request, reply) => {
        const person = (await shown(request)).find(one => one.id === request.body.person)
        if (!person) throw new Refusal('not-found')
        enter(request, reply, await signIn(room, await makeLink(room, person), from(request)))
        return { done: true as const }
      },
    )
  }

const isSame = (given: string | undefined, wanted: string): boolean =>
  given !== undefined && given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted))
