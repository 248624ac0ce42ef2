// Initiatives, figures and abilities over HTTP. Whoever is signed in may look; writing takes the right to own.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Id, idOf } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { abilitiesOf, learnAbilities } from '#effect/abilities/abilities.ts'
import { learnEffect } from '#effect/factors/factors.ts'
import { figures, figuresNamed } from '#effect/figures/figures.ts'
import {
  addInitiative,
  changeInitiative,
  type Initiative,
  initiativeOf,
  listInitiatives,
  takeStep,
} from '#effect/initiatives/initiatives.ts'
import * as wire from '#effect/initiatives/initiatives.wire.ts'
import { all as cards } from '#governance/cards/cards.ts'
import type { Query } from '#store/database.ts'

const tags = ['initiatives']
const see = { right: 'everyone' } as const
const own = { right: 'own house' } as const
const One = z.object({ id: idOf('ini') })

const shown = ({ at, steps, ...plain }: Initiative): z.infer<typeof wire.InitiativeWhole> => ({
  ...plain,
  at: at.toISOString(),
  steps: steps.map(step => ({ ...step, at: step.at.toISOString() })),
})

export const initiativeRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/initiatives',
      { config: see, schema: { tags, summary: 'Every initiative', response: { 200: wire.InitiativeList } } },
      async request => ({
        initiatives: (await listInitiatives(room.database.query)).map(shown),
        mayOwn: signedIn(request).rights.may('own', 'house').granted,
      }),
    )
    app.get(
      '/api/figures',
      {
        config: see,
        schema: {
          tags,
          summary: 'Every figure by its id, with the rows behind it',
          response: { 200: wire.FigureList },
        },
      },
      async () => ({
        figures: await figures(room.database.query, learnEffect(room.knowledge('effect')), room.clock()),
      }),
    )
    app.get(
      '/api/abilities',
      {
        config: see,
        schema: {
          tags,
          summary: 'The catalogue of abilities, and where they run',
          response: { 200: wire.AbilityList },
        },
      },
      async () => {
        const held = await cards(room.database.query)
        const catalogue = learnAbilities(room.knowledge('abilities'))
        return {
          abilities: abilitiesOf(
            catalogue,
            held.map(one => one.card),
          ),
        }
      },
    )
    await app.register(writing(room))
  }

const writing =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const { database, clock } = room
    const response = { 200: wire.InitiativeWhole }
    const whole = async (id: Id<'ini'>) => shown(await initiativeOf(database.query, id))
    app.post(
      '/api/initiatives',
      { config: own, schema: { tags, summary: 'Writes an initiative down', body: wire.InitiativeNew, response } },
      async request => {
        await mustBeThere(room, database.query, request.body.body.figures)
        const by = signedIn(request).person.name
        return whole(await database.transaction(tx => addInitiative(tx, request.body, by, clock())))
      },
    )
    app.put(
      '/api/initiatives/:id',
      {
        config: own,
        schema: { tags, summary: 'Changes an initiative', params: One, body: wire.InitiativeChange, response },
      },
      async request => {
        const { id } = request.params
        await mustBeThere(room, database.query, request.body.body.figures)
        const by = signedIn(request).person.name
        await database.transaction(tx => changeInitiative(tx, id, request.body, by, clock()))
        return whole(id)
      },
    )
    app.post(
      '/api/initiatives/:id/steps',
      {
        config: own,
        schema: {
          tags,
          summary: 'Takes the next step, or ends',
          params: One,
          body: wire.InitiativeStepAsked,
          response,
        },
      },
      async request => {
        const { id } = request.params
        const by = signedIn(request).person.name
        await database.transaction(tx => takeStep(tx, id, request.body, by, clock()))
        return whole(id)
      },
    )
  }

/** @throws Refusal invalid-input when a figure is not there */
async function mustBeThere(room: Room, q: Query, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const found = await figuresNamed(q, learnEffect(room.knowledge('effect')), ids, room.clock())
  if (found.length < new Set(ids).size) throw new Refusal('invalid-input', { what: 'figures' })
}
