// The decision text of a release in part, as a DOCX to go on writing in.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { decisionLetter } from '#app/decision/decision-letter.ts'
import { idOf } from '#base/id.ts'
import { attachment } from '#casework/attachment.ts'
import { record } from '#casework/release/release.ts'
import type { Room } from '#casework/room.ts'
import { writeDocx } from '#files/docx/write-docx.ts'
import { decisionWords } from '#words/letters/decision.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const decisionRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/releases/:id/decision',
      {
        config: { right: 'read release' },
        schema: {
          tags: ['release'],
          summary: 'The decision text: what is withheld, on which ground, how to appeal',
          params: z.object({ id: idOf('rel') }),
          querystring: z.object({ lang: z.enum(['sv', 'en']).default('sv') }),
          produces: [docx],
        },
      },
      async (request, reply) => {
        const { lang } = request.query
        const words = decisionWords[lang]
        const blocks = decisionLetter(await record(room, request.params.id), lang)
        const bytes = writeDocx(words['decision-title'], blocks, lang === 'sv' ? 'sv-SE' : 'en-GB')
        return reply
          .type(docx)
          .header('content-disposition', attachment(`${words['decision-file']}.docx`))
          .header('cache-control', 'no-store')
          .send(Buffer.from(bytes))
      },
    )
  }
