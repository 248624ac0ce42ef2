// The public register over HTTP: open to anyone, made anew from the live cards at each request; who asks again for the same gets 304.
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Publisher } from '#app/register/register.wire.ts'
import { registerPage } from '#app/register/register-page.ts'
import { toCatalog } from '#app/register/to-catalog.ts'
import { toStandard } from '#app/register/to-standard.ts'
import { Refusal } from '#base/refusal.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { entries, publisher, setPublisher } from '#governance/register/register.ts'
import { registerWords } from '#words/governance/register.ts'

const tags = ['register']
const Asked = z.object({ lang: z.enum(['sv', 'en']).default('sv') })
const Name = z.object({ name: z.string().max(60) })
const open = { open: true } as const

/** The register as it is at this moment. */
async function live({ database: { query }, governed, clock }: Room) {
  return { list: await entries(query, governed, clock()), by: await publisher(query) }
}
const unnamed = (language: 'sv' | 'en') => ({ name: registerWords[language].anyMunicipality, site: null, email: null })

export const registerRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const produces = ['text/html']
    app.get(
      '/register',
      { config: open, schema: { tags, summary: 'The public register, as a page', querystring: Asked, produces } },
      async (request, reply) => {
        const { list, by } = await live(room)
        const { lang: language } = request.query
        return answer(request, reply, 'text/html', registerPage(list, { publisher: by, language }))
      },
    )
    app.get(
      '/register/:name',
      {
        config: open,
        schema: { tags, summary: 'One function, as a page', params: Name, querystring: Asked, produces },
      },
      async (request, reply) => {
        const { list, by } = await live(room)
        const { lang: language } = request.query
        const { name: one } = request.params
        if (!list.some(entry => entry.id === one)) throw new Refusal('not-found')
        return answer(request, reply, 'text/html', registerPage(list, { publisher: by, language, one }))
      },
    )
    await app.register(files(room))
    await app.register(publishing(room))
  }

const files =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/register.json',
      {
        config: open,
        schema: { tags, summary: 'The register by the Algorithmic Transparency Standard 0.3.1', querystring: Asked },
      },
      async (request, reply) => {
        const { list, by } = await live(room)
        const { lang: language } = request.query
        const asked = { publisher: by ?? unnamed(language), language, address: addressOf(request) }
        const records = list.map(entry => toStandard(entry, asked))
        return answer(request, reply, 'application/json', JSON.stringify(records))
      },
    )
    app.get(
      '/register/catalog.jsonld',
      { config: open, schema: { tags, summary: 'The register as a DCAT-AP-SE catalogue' } },
      async (request, reply) => {
        const { list, by } = await live(room)
        const catalog = toCatalog(list, by ?? unnamed('sv'), addressOf(request))
        return answer(request, reply, 'application/ld+json', JSON.stringify(catalog))
      },
    )
  }

const publishing =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const response = { 200: Publisher }
    app.get(
      '/api/register/publisher',
      { config: { right: 'everyone' }, schema: { tags, summary: 'Who publishes the register', response } },
      async () => (await publisher(room.database.query)) ?? { name: '', site: null, email: null },
    )
    app.put(
      '/api/register/publisher',
      {
        config: { right: 'own or administer house' },
        schema: { tags, summary: 'Says who publishes the register', body: Publisher, response },
      },
      async request => {
        const { person } = signedIn(request)
        if (request.body.name === '') throw new Refusal('invalid-input', { what: 'name' })
        await room.database.transaction(tx => setPublisher(tx, request.body, person.name, room.clock()))
        return request.body
      },
    )
  }

const addressOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`

/** May be kept by anyone, but never shown without asking whether it still holds: a stop is to be seen in the next request. */
function answer(request: FastifyRequest, reply: FastifyReply, type: string, body: string) {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  reply.header('etag', tag).header('cache-control', 'public, max-age=0, must-revalidate')
  if (asksFor(request.headers['if-none-match'], tag)) return reply.code(304).send()
  return reply.type(`${type}; charset=utf-8`).send(body)
}

const asksFor = (held: string | undefined, tag: string): boolean =>
  (held ?? '').split(',').some(one => one.trim().replace(/^W\//, '') === tag)
