// Effect over HTTP: the portfolio, a function's page, parameters, and what is logged.
// Whoever is signed in may look; a parameter takes the right to own.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { ParameterId } from '#effect/calculation/calculation.ts'
import { type Factors, learnEffect } from '#effect/factors/factors.ts'
import * as wire from '#effect/overview/effect.wire.ts'
import { columnsKept, rowsOf } from '#effect/overview/logged.store.ts'
import { measuringRoutes } from '#effect/overview/measuring.routes.ts'
import { effectOf, lastYear, portfolio, write } from '#effect/overview/overview.ts'
import { rowShown, wholeShown } from '#effect/overview/shown.ts'

const tags = ['effect']
const see = { right: 'everyone' } as const
const own = { right: 'own house' } as const
const Name = z.object({ name: z.string().max(60) })
const One = Name.extend({ parameter: ParameterId })

/** Read anew each time: anyone may have changed the municipality's own files. */
const factorsOf = (room: Room): Factors => learnEffect(room.knowledge('effect'))

export const effectRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/effect',
      {
        config: see,
        schema: { tags, summary: 'Every function: value and energy', response: { 200: wire.EffectList } },
      },
      async () => {
        const at = room.clock()
        return { ...lastYear(at), rows: (await portfolio(room.database.query, factorsOf(room), at)).map(rowShown) }
      },
    )
    app.get(
      '/api/effect/functions/:name',
      {
        config: see,
        schema: { tags, summary: 'The effect of a function', params: Name, response: { 200: wire.EffectWhole } },
      },
      async request => {
        const held = await effectOf(room.database.query, factorsOf(room), request.params.name, room.clock())
        return wholeShown(held, signedIn(request).rights)
      },
    )
    app.get(
      '/api/effect/logged',
      {
        config: see,
        schema: { tags, summary: 'Everything that is kept for measuring', response: { 200: wire.LoggedList } },
      },
      () => logged(room),
    )
    await app.register(written(room))
    await app.register(measuringRoutes(room))
  }

const written =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.put(
      '/api/effect/functions/:name/parameters/:parameter',
      {
        config: own,
        schema: {
          tags,
          summary: 'Writes the owner’s own value of a parameter, or withdraws it',
          params: One,
          body: wire.ParameterWriting,
          response: { 200: wire.EffectWhole },
        },
      },
      async request => {
        const { name, parameter } = request.params
        const by = signedIn(request).person.name
        const [at, factors] = [room.clock(), factorsOf(room)]
        await room.database.transaction(tx =>
          write(tx, factors, { function: name, parameter, ...request.body, by }, at),
        )
        return wholeShown(await effectOf(room.database.query, factors, name, at), signedIn(request).rights)
      },
    )
  }

/** Column by column, and how many rows. No row is told: one may be one person's work in a day. */
async function logged({ database }: Room): Promise<z.infer<typeof wire.LoggedList>> {
  const columns = await columnsKept(database.query)
  const rows: Record<string, number> = {}
  for (const table of new Set(columns.map(one => one.table))) rows[table] = await rowsOf(database.query, table)
  return { columns, rows }
}
