// The weeding record fetched over HTTP. That it was fetched is an event.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { recordAsCsv, recordAsDocx } from '#app/record/weeding-record.ts'
import { idOf } from '#base/id.ts'
import { attachment } from '#casework/attachment.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { weeding } from '#casework/weeding/weeding.ts'
import { log } from '#governance/log/log.ts'
import { weedingRecordWords } from '#words/record/weeding-record.ts'
import { fill } from '#words/words.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
} as const

export const weedingRecordRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/weedings/:id/record',
      {
        config: { right: 'audit or administer house' },
        schema: {
          tags: ['weeding'],
          summary: 'The weeding record as a document or a table',
          params: z.object({ id: idOf('wee') }),
          querystring: z.object({ as: z.enum(['docx', 'csv']), lang: z.enum(['sv', 'en']).default('sv') }),
          produces: Object.values(types).map(type => type.split(';')[0]!),
        },
      },
      async (request, reply) => {
        const { as, lang } = request.query
        const { person } = signedIn(request)
        const said = await weeding(room, request.params.id)
        const bytes = as === 'docx' ? Buffer.from(recordAsDocx(said, lang)) : recordAsCsv(said, lang)
        await room.database.transaction(tx =>
          log.append(
            tx,
            { actor: person.name, act: 'weeding.record', subject: said.id, content: { as } },
            room.clock(),
          ),
        )
        const name = `${fill(weedingRecordWords[lang].title, { number: said.number })}.${as}`
        return reply.type(types[as]).header('content-disposition', attachment(name)).send(bytes)
      },
    )
  }
