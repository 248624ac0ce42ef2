// What administrations are charged, fetched as a table; that it was fetched stands in the log.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { chargesAsCsv } from '#app/record/charge-csv.ts'
import { attachment } from '#casework/attachment.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { ChargeAsked, mustBeSpan } from '#effect/charges/charges.routes.ts'
import { chargesBetween } from '#effect/charges/charges.ts'
import { log } from '#governance/log/log.ts'

export const chargeExport =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/charges/export',
      {
        config: { right: 'everyone' },
        schema: { tags: ['charges'], summary: 'The same as a table', querystring: ChargeAsked, produces: ['text/csv'] },
      },
      async (request, reply) => {
        const { from, to } = request.query
        mustBeSpan(from, to)
        const table = chargesAsCsv(await chargesBetween(room.database.query, from, to))
        const actor = signedIn(request).person.name
        await room.database.transaction(tx =>
          log.append(
            tx,
            { actor, act: 'price.export', subject: 'price', content: { as: 'csv', from, until: to } },
            room.clock(),
          ),
        )
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', attachment(`kansli-debitering-${from}-${to}.csv`))
          .send(table)
      },
    )
  }
