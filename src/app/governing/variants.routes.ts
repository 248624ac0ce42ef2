// Making a variant of a function, and having a function measured by the house itself, over HTTP.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { act, shown } from '#app/governing/card-act.ts'
import { Refusal } from '#base/refusal.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { current } from '#governance/cards/cards.ts'
import { makeVariant } from '#governance/variants/variants.ts'
import { CardWhole, MeasureAnswer, VariantRequest } from '#governance/wire.ts'

const params = z.object({ name: z.string().max(60) })
const tags = ['governance']
const config = { right: 'own house' } as const

export const variantRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/cards/:name/variants',
      {
        config,
        schema: {
          tags,
          summary: 'Makes a variant of the function, with a card and a gate of its own',
          params,
          body: VariantRequest,
          response: { 200: CardWhole },
        },
      },
      async request => {
        const { name: of } = request.params
        await act(room, request, (tx, by, at) => makeVariant(tx, room.governed.known, { of, ...request.body }, by, at))
        return shown(room, request.body.name, request)
      },
    )
    app.post(
      '/api/cards/:name/measure',
      {
        config,
        schema: {
          tags,
          summary: 'Has the function measured, with a variant’s own settings; the gate reads the outcome at once',
          params,
          response: { 202: MeasureAnswer },
        },
      },
      async (request, reply) => {
        const { name } = request.params
        const held = await current(room.database.query, name)
        if (!held) throw new Refusal('not-found')
        if (!room.governed.measures(held.card)) throw new Refusal('function-unknown', { name })
        const by = signedIn(request).person.name
        await room.database.transaction(tx => room.jobs.send(tx, 'measure', { function: name, by }, { key: name }))
        return reply.code(202).send({ asked: true })
      },
    )
  }
