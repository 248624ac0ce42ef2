// Conclusions over HTTP: whoever is signed in may look; writing and withdrawing take the right to own.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import {
  addConclusion,
  type Conclusion,
  changeConclusion,
  listConclusions,
  withdrawConclusion,
} from '#effect/conclusions/conclusions.ts'
import * as wire from '#effect/conclusions/conclusions.wire.ts'
import { learnEffect } from '#effect/factors/factors.ts'

const One = z.object({ id: idOf('con') })
const tags = ['initiatives']
const own = { right: 'own house' } as const
const response = { 200: wire.ConclusionId }
const factorsOf = (room: Room) => learnEffect(room.knowledge('effect'))
const shown = ({ at, ...plain }: Conclusion): z.infer<typeof wire.ConclusionWhole> => ({
  ...plain,
  at: at.toISOString(),
})

export const conclusionRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const { database, clock } = room
    app.get(
      '/api/conclusions',
      {
        config: { right: 'everyone' },
        schema: { tags, summary: 'Conclusions and what they rest on', response: { 200: wire.ConclusionList } },
      },
      async request => ({
        conclusions: (await listConclusions(database.query)).map(shown),
        mayOwn: signedIn(request).rights.may('own', 'house').granted,
      }),
    )
    app.post(
      '/api/conclusions',
      { config: own, schema: { tags, summary: 'Writes a conclusion down', body: wire.ConclusionNew, response } },
      async request => {
        const by = signedIn(request).person.name
        return { id: await database.transaction(tx => addConclusion(tx, factorsOf(room), request.body, by, clock())) }
      },
    )
    await app.register(changing(room))
  }

const changing =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const { database, clock } = room
    app.put(
      '/api/conclusions/:id',
      {
        config: own,
        schema: {
          tags,
          summary: 'Changes a conclusion',
          params: One,
          body: wire.ConclusionChange,
          response,
        },
      },
      async request => {
        const { id } = request.params
        const by = signedIn(request).person.name
        await database.transaction(tx => changeConclusion(tx, factorsOf(room), { id, ...request.body }, by, clock()))
        return { id }
      },
    )
    app.post(
      '/api/conclusions/:id/withdraw',
      {
        config: own,
        schema: {
          tags,
          summary: 'Says that a conclusion no longer stands',
          params: One,
          body: wire.ConclusionWithdrawal,
          response,
        },
      },
      async request => {
        const { id } = request.params
        const by = signedIn(request).person.name
        await database.transaction(tx => withdrawConclusion(tx, { id, ...request.body }, by, clock()))
        return { id }
      },
    )
  }
