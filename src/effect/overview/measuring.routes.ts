// Measuring over HTTP: rounds, their clocks, and signs of activity on a document. Rounds take the right to own; the clock is for those
// who handle documents in the round's unit.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { begin, closeRound, end, openRound, roundById, runningOf } from '#effect/baselines/baselines.ts'
import { sign } from '#effect/counts/counts.ts'
import * as wire from '#effect/overview/effect.wire.ts'
import { runningShown } from '#effect/overview/shown.ts'

const tags = ['effect']
const own = { right: 'own house' } as const
const work = { right: 'decide somewhere' } as const
const Round = z.object({ round: idOf('rnd') })
const Sample = z.object({ sample: idOf('smp') })
const Document = z.object({ id: idOf('doc') })
const nothing = z.object({})

export const measuringRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    await app.register(rounds(room))
    await app.register(clocks(room))
  }

const rounds =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/effect/rounds',
      {
        config: own,
        schema: {
          tags,
          summary: 'Opens a measuring round',
          body: wire.RoundRequest,
          response: { 200: wire.RoundOpened },
        },
      },
      async request => ({ id: await openRound(room.database, signedIn(request).person, request.body, room.clock()) }),
    )
    app.post(
      '/api/effect/rounds/:round/end',
      { config: own, schema: { tags, summary: 'Ends a measuring round', params: Round, response: { 200: nothing } } },
      async request => {
        await closeRound(room.database, signedIn(request).person, request.params.round, room.clock())
        return {}
      },
    )
  }

const clocks =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/effect/clock',
      { config: work, schema: { tags, summary: 'The clock one has running', response: { 200: wire.SampleNow } } },
      async request => {
        const running = await runningOf(room.database.query, signedIn(request).person.id)
        return { running: running && runningShown(running) }
      },
    )
    app.post(
      '/api/effect/rounds/:round/samples',
      {
        config: work,
        schema: {
          tags,
          summary: 'Starts the clock of a piece of work',
          params: Round,
          body: wire.SampleRequest,
          response: { 200: wire.SampleRunning },
        },
      },
      async request => {
        const { person, rights } = signedIn(request)
        const round = await roundById(room.database.query, request.params.round)
        if (!round) throw new Refusal('not-found')
        await rights.must('decide', { unit: round.unit })
        return runningShown(await begin(room.database, person, round.id, request.body.arm, room.clock()))
      },
    )
    app.post(
      '/api/effect/samples/:sample/end',
      {
        config: work,
        schema: { tags, summary: 'Stops the clock', params: Sample, body: wire.SampleEnd, response: { 200: nothing } },
      },
      async request => {
        const { done: isDone, pausedSeconds } = request.body
        const { person } = signedIn(request)
        await end(room.database, person, request.params.sample, { isDone, pausedSeconds }, room.clock)
        return {}
      },
    )
    await app.register(signs(room))
  }

const signs =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/documents/:id/activity',
      {
        config: { right: 'decide document' },
        schema: {
          tags,
          summary: 'A sign that somebody is at work on a document; who is not kept',
          params: Document,
          body: wire.ActivitySign,
          response: { 200: nothing },
        },
      },
      async ({ params, body }) => {
        await sign(room.database.query, { document: params.id, ...body, at: room.clock() })
        return {}
      },
    )
  }
