// Checkpoints over HTTP: which are asked of a card on a day, and changes to them, which one person proposes and another publishes.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { checkpointWhole, proposalRow } from '#app/http/checkpoint-shown.ts'
import { statutesNow } from '#app/statute-named.ts'
import { dateInSweden } from '#base/clock.ts'
import { Refusal } from '#base/refusal.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { watchLaw } from '#effect/horizon/horizon.ts'
import { current, Day } from '#governance/cards/cards.ts'
import {
  decideProposal,
  draftFault,
  type Proposal,
  proposals,
  propose,
  standingCheckpoints,
} from '#governance/checkpoints/checkpoints.ts'
import { standing } from '#governance/evidence/evidence.ts'
import { stateOf } from '#governance/gate/gate.ts'
import * as wire from '#governance/wire.ts'
import type { Tx } from '#store/database.ts'

const tags = ['governance']
const Asked = z.object({ day: Day.optional(), card: z.string().max(60).optional() })
const Id = z.object({ proposal: z.string().max(40) })
const see = { right: 'everyone' } as const

export const checkpointRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/checkpoints',
      {
        config: see,
        schema: {
          tags,
          summary: 'Every checkpoint, and which are asked of a card on a day',
          querystring: Asked,
          response: { 200: wire.CheckpointList },
        },
      },
      async request => {
        const { rights } = signedIn(request)
        const own = rights.may('own', 'house').granted
        const may = { own, stop: own || rights.may('administer', 'house').granted }
        return { ...(await listed(room, request.query)), may }
      },
    )
    app.get(
      '/api/checkpoints/proposals',
      { config: see, schema: { tags, summary: 'Proposed changes', response: { 200: wire.ProposalList } } },
      async request => shownTo(room, signedIn(request).person.id),
    )
    app.post(
      '/api/checkpoints/check',
      {
        config: see,
        schema: {
          tags,
          summary: 'What is wrong with a draft; keeps nothing',
          body: z.object({ draft: z.record(z.string(), z.unknown()) }),
          response: { 200: wire.DraftCheck },
        },
      },
      async request => ({ fault: draftFault(request.body.draft) }),
    )
    await app.register(changing(room))
  }

async function listed(room: Room, { day: asked, card: name }: z.infer<typeof Asked>) {
  const { query } = room.database
  const today = dateInSweden(room.clock())
  const day = asked ?? today
  const held = name ? await current(query, name) : null
  if (name && !held) throw new Refusal('not-found')
  const { areas } = await standingCheckpoints(query, room.governed.checkpoints)
  const evidence = name ? await standing(query, name) : []
  const about = { card: held?.card ?? null, evidence, day, today }
  return {
    day,
    checkpoints: areas.flatMap(area => area.checkpoints.map(one => checkpointWhole(one, area.name, about))),
    areas: areas.map(({ name: title, source, sourceDate }) => ({ name: title, source, sourceDate })),
  }
}

const changing =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const response = { 200: wire.ProposalList }
    app.post(
      '/api/checkpoints/proposals',
      {
        config: { right: 'own house' },
        schema: { tags, summary: 'Proposes a change', body: wire.ProposalRequest, response },
      },
      async request => {
        const { person } = signedIn(request)
        const given = { ...request.body, by: { id: person.id, name: person.name } }
        await room.database.transaction(tx => propose(tx, room.governed.checkpoints, given, room.clock()))
        return shownTo(room, person.id)
      },
    )
    for (const [verb, decided] of [
      ['publish', 'published'],
      ['reject', 'rejected'],
    ] as const)
      app.post(
        `/api/checkpoints/proposals/:proposal/${verb}`,
        {
          config: { right: 'own or administer house' },
          schema: { tags, summary: `A proposal is ${decided}`, params: Id, response },
        },
        async request => {
          const { person } = signedIn(request)
          const { proposal: id } = request.params
          await room.database.transaction(async tx => {
            const by = { id: person.id, name: person.name }
            await decideProposal(tx, room.governed.checkpoints, { id, decided, by }, room.clock())
            await tellAll(room, tx)
          })
          const law = { checkpoints: room.governed.checkpoints, statutes: statutesNow }
          if (decided === 'published') await watchLaw(room.database, law, room.clock())
          return shownTo(room, person.id)
        },
      )
  }

/** The law as it now stands reaches the command line and every screen in the same act. */
async function tellAll(room: Room, tx: Tx): Promise<void> {
  await room.governed.post(await stateOf(tx, room.governed, room.clock()))
  await room.notices.tell(tx, 'function', { name: 'checkpoints' })
}

async function shownTo(room: Room, person: string) {
  const { query } = room.database
  const { all } = await standingCheckpoints(query, room.governed.checkpoints)
  const rows = (await proposals(query)).map((one: Proposal) => proposalRow(one, all, person))
  return { proposals: rows }
}
