// Portfolios under a budget over HTTP. Whoever is signed in may look; making one and choosing in it take the right to own.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import type { RiskParts } from '#effect/portfolio/compare.ts'
import { chooseIn, listPortfolios, makePortfolio, openInitiatives, portfolioOf } from '#effect/portfolio/portfolio.ts'
import * as wire from '#effect/portfolio/portfolio.wire.ts'

const tags = ['portfolios']
const see = { right: 'everyone' } as const
const own = { right: 'own house' } as const
const One = z.object({ id: idOf('pfl') })
type Asking = Parameters<typeof signedIn>[0]
type Whole = z.infer<typeof wire.PortfolioWhole>

const mayWrite = (request: Asking): boolean => signedIn(request).rights.may('own', 'house').granted

async function wholeShown(room: Room, request: Asking, id: z.infer<typeof One>['id']): Promise<Whole> {
  const { riskParts, ...told } = await portfolioOf(room.database.query, id)
  return { ...told, riskParts: [...riskParts], mayWrite: mayWrite(request) } as Whole
}

export const portfolioRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/portfolios',
      { config: see, schema: { tags, summary: 'Portfolios, the newest first', response: { 200: wire.PortfolioList } } },
      async request => ({
        mayWrite: mayWrite(request),
        portfolios: await listPortfolios(room.database.query),
        open: (await openInitiatives(room.database.query)).map(({ id, body }) => ({
          id,
          title: body.title,
          cost: body.cost,
        })),
      }),
    )
    app.get(
      '/api/portfolios/:id',
      {
        config: see,
        schema: {
          tags,
          summary: 'The best choice and the people’s',
          params: One,
          response: { 200: wire.PortfolioWhole },
        },
      },
      request => wholeShown(room, request, request.params.id),
    )
    await app.register(writing(room))
  }

const writing =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/portfolios',
      {
        config: own,
        schema: {
          tags,
          summary: 'Makes a portfolio',
          body: wire.PortfolioWriting,
          response: { 201: wire.PortfolioMade },
        },
      },
      async (request, reply) => {
        const by = signedIn(request).person.name
        const given = { ...request.body, riskParts: request.body.riskParts as unknown as RiskParts }
        const id = await room.database.transaction(tx => makePortfolio(tx, given, by, room.clock()))
        return reply.code(201).send({ id })
      },
    )
    app.post(
      '/api/portfolios/:id/choices',
      {
        config: own,
        schema: {
          tags,
          summary: 'Writes down what people have chosen',
          params: One,
          body: wire.PortfolioChoosing,
          response: { 200: wire.PortfolioWhole },
        },
      },
      async request => {
        const { id } = request.params
        const by = signedIn(request).person.name
        await room.database.transaction(tx => chooseIn(tx, id, request.body, by, room.clock()))
        return wholeShown(room, request, id)
      },
    )
  }
