// The price list and what is charged by it, over HTTP. Whoever is signed in may look: no figure is of fewer than five people at work.
// Writing takes the right to own.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dateInSweden } from '#base/clock.ts'
import { Refusal } from '#base/refusal.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { chargesBetween, priceList, writeFixed, writePrice, writeTime } from '#effect/charges/charges.ts'
import * as wire from '#effect/charges/charges.wire.ts'
import { unitsOfHouse } from '#governance/rights/rights.ts'
import type { Tx } from '#store/database.ts'

const tags = ['charges']
const see = { right: 'everyone' } as const
const own = { right: 'own house' } as const
const nothing = z.object({})
export const ChargeAsked = z.object({ from: wire.Month, to: wire.Month })
const mostMonths = 60

export const chargeRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/prices',
      { config: see, schema: { tags, summary: 'The price list, with what it was', response: { 200: wire.PriceList } } },
      async request => ({
        month: dateInSweden(room.clock()).slice(0, 7),
        mayWrite: signedIn(request).rights.may('own', 'house').granted,
        units: (await unitsOfHouse(room.database.query)).map(one => one.name).sort(),
        ...(await priceList(room.database.query)),
      }),
    )
    app.get(
      '/api/charges',
      {
        config: see,
        schema: {
          tags,
          summary: 'What administrations are charged, month by month',
          querystring: ChargeAsked,
          response: { 200: wire.ChargeList },
        },
      },
      async ({ query: { from, to } }) => {
        mustBeSpan(from, to)
        return { months: await chargesBetween(room.database.query, from, to) }
      },
    )
    await app.register(writing(room))
  }

/** @throws Refusal invalid-input when it is backwards or too long to reckon at once */
export function mustBeSpan(from: string, to: string): void {
  const [a, b] = [from, to].map(month => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))) as [number, number]
  if (a > b || b - a >= mostMonths) throw new Refusal('invalid-input', { what: 'to' })
}

const writing =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const response = { 200: nothing }
    const act = async (
      request: Parameters<typeof signedIn>[0],
      write: (tx: Tx, by: string, at: Date) => Promise<void>,
    ) => {
      const by = signedIn(request).person.name
      await room.database.transaction(tx => write(tx, by, room.clock()))
      return {}
    }
    app.post(
      '/api/prices',
      { config: own, schema: { tags, summary: 'A price from a month on', body: wire.PriceWriting, response } },
      request => act(request, (tx, by, at) => writePrice(tx, request.body, by, at)),
    )
    app.post(
      '/api/prices/fixed',
      { config: own, schema: { tags, summary: 'A fixed cost and its key', body: wire.FixedCostWriting, response } },
      request => act(request, (tx, by, at) => writeFixed(tx, request.body, by, at)),
    )
    app.post(
      '/api/prices/hours',
      {
        config: own,
        schema: {
          tags,
          summary: 'Hours of specialists for an administration',
          body: wire.ServiceTimeWriting,
          response,
        },
      },
      request => act(request, (tx, by, at) => writeTime(tx, request.body, by, at)),
    )
  }
