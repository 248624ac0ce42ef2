// The decision text of a release in part: as a DOCX to go on writing in, or as tagged PDF.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { asWritten, decisionLetter } from '#app/decision/decision-letter.ts'
import { idOf } from '#base/id.ts'
import { attachment } from '#casework/attachment.ts'
import { record } from '#casework/release/release.ts'
import type { Room } from '#casework/room.ts'
import { writeDocx } from '#files/docx/write-docx.ts'
import { writePdf } from '#files/written/write-pdf.ts'
import { decisionWords } from '#words/letters/decision.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const pdf = 'application/pdf'

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
          querystring: z.object({
            as: z.enum(['docx', 'pdf']).default('docx'),
            lang: z.enum(['sv', 'en']).default('sv'),
          }),
          produces: [docx, pdf],
        },
      },
      async (request, reply) => {
        const { as, lang } = request.query
        const words = decisionWords[lang]
        const kept = await record(room, request.params.id)
        const blocks = decisionLetter(kept, lang)
        const title = words['decision-title']
        const bytes =
          as === 'docx'
            ? writeDocx(title, blocks, lang === 'sv' ? 'sv-SE' : 'en-GB')
            : await writePdf({
                title,
                language: lang,
                author: 'Kansli',
                at: new Date(kept.at),
                blocks: [{ kind: 'heading', level: 1, text: title }, ...asWritten(blocks)],
                foot: words['decision-foot'],
              })
        return reply
          .type(as === 'docx' ? docx : pdf)
          .header('content-disposition', attachment(`${words['decision-file']}.${as}`))
          .header('cache-control', 'no-store')
          .send(Buffer.from(bytes))
      },
    )
  }
