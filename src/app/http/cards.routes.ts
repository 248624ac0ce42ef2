// Cards over HTTP: the functions with their gates, answers to checkpoints, decisions, and the stop switch.
// Whoever is signed in may look; changing takes the right to own. Every change leaves the gate's new state for the command line.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { act, mayOf, shown, unitOf } from '#app/governing/card-act.ts'
import { cardRow, versionRows } from '#app/http/card-shown.ts'
import { Refusal } from '#base/refusal.ts'
import type { Room } from '#casework/room.ts'
import { cancelAll } from '#casework/runs/runs.ts'
import { type Card, change, current, differences, versions } from '#governance/cards/cards.ts'
import { standingCheckpoints } from '#governance/checkpoints/checkpoints.ts'
import { give } from '#governance/evidence/evidence.ts'
import { decide, resume, stop } from '#governance/gate/gate.ts'
import { overviews } from '#governance/overview/overview.ts'
import { mustHold } from '#governance/variants/variants.ts'
import * as wire from '#governance/wire.ts'
import type { Tx } from '#store/database.ts'

const tags = ['governance']
const Name = z.object({ name: z.string().max(60) })
const Point = Name.extend({ checkpoint: z.string().max(10) })
const see = { right: 'everyone' } as const
const own = { right: 'own house' } as const
const shut = { right: 'own or administer house' } as const

export const cardRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const whole = { 200: wire.CardWhole }
    app.get(
      '/api/cards',
      { config: see, schema: { tags, summary: 'Every function with its gate', response: { 200: wire.CardList } } },
      async request => ({
        cards: (await overviews(room.database.query, room.governed, unitOf(request), room.clock())).map(cardRow),
        may: mayOf(request),
      }),
    )
    app.get(
      '/api/cards/:name',
      {
        config: see,
        schema: { tags, summary: 'A function: card, gate, checkpoints, figures', params: Name, response: whole },
      },
      request => shown(room, request.params.name, request),
    )
    app.get(
      '/api/cards/:name/versions',
      {
        config: see,
        schema: {
          tags,
          summary: 'The card’s versions, newest first',
          params: Name,
          response: { 200: wire.CardVersions },
        },
      },
      async ({ params }) => ({ versions: versionRows(await versions(room.database.query, params.name)) }),
    )
    await app.register(changes(room))
    await app.register(switches(room))
  }

const changes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const response = { 200: wire.CardWhole }
    app.put(
      '/api/cards/:name',
      {
        config: own,
        schema: { tags, summary: 'A new version of the card', params: Name, body: wire.CardChange, response },
      },
      request =>
        act(room, request, async (tx, by, at) => {
          const { card, version, why } = request.body
          await mustBeOnlyTheCard(tx, request.params.name, card)
          await mustHold(tx, room.governed.known, card)
          await change(tx, { card, by, why }, version, at)
        }),
    )
    app.put(
      '/api/cards/:name/evidence/:checkpoint',
      {
        config: own,
        schema: {
          tags,
          summary: 'Answers a checkpoint, or withdraws the answer',
          params: Point,
          body: wire.EvidenceRequest,
          response,
        },
      },
      request =>
        act(room, request, async (tx, by, at) => {
          const { name, checkpoint: id } = request.params
          const checkpoint = (await standingCheckpoints(tx, room.governed.checkpoints)).all.find(one => one.id === id)
          if (!checkpoint) throw new Refusal('not-found')
          return give(tx, { function: name, checkpoint, answer: request.body.answer, by }, at)
        }),
    )
    app.post(
      '/api/cards/:name/status',
      {
        config: own,
        schema: { tags, summary: 'Records a decision on status', params: Name, body: wire.StatusRequest, response },
      },
      request =>
        act(room, request, (tx, by, at) =>
          decide(tx, room.governed, by, { name: request.params.name, ...request.body }, at),
        ),
    )
  }

const switches =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const response = { 200: wire.CardWhole }
    app.post(
      '/api/cards/:name/stop',
      {
        config: shut,
        schema: { tags, summary: 'Stops the function at once', params: Name, body: wire.StopRequest, response },
      },
      async request => {
        const { name } = request.params
        const stopped = await act(room, request, (tx, by, at) => stop(tx, { name, ...request.body, by }, at))
        if (request.body.running === 'cancel') await cancelAll(room, name, request.body.why)
        return stopped
      },
    )
    app.post(
      '/api/cards/:name/resume',
      { config: shut, schema: { tags, summary: 'Ends the stop', params: Name, body: wire.ResumeRequest, response } },
      request => act(room, request, (tx, by, at) => resume(tx, { name: request.params.name, ...request.body, by }, at)),
    )
  }

/** Status, decisions and trial are changed by a decision, and the name never. @throws Refusal invalid-input */
async function mustBeOnlyTheCard(tx: Tx, name: string, card: Card): Promise<void> {
  const held = await current(tx, name)
  if (card.id !== name || !held) throw new Refusal('invalid-input', { what: 'card.id' })
  const changed = Object.keys(differences(held.card, card))
  if (held.card.variant?.of !== card.variant?.of) throw new Refusal('invalid-input', { what: 'card.variant.of' })
  const decided = ['status', 'decisions', 'trial'].find(field => changed.includes(field))
  if (decided) throw new Refusal('invalid-input', { what: `card.${decided}` })
}
