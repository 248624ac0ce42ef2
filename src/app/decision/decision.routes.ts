// The papers of a release: the decision text to go on writing in, and the mask record; as DOCX or as tagged PDF.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { papersOf, paperTypes, writePaper } from '#app/decision/papers.ts'
import { idOf } from '#base/id.ts'
import { attachment } from '#casework/attachment.ts'
import { record } from '#casework/release/release.ts'
import type { Room } from '#casework/room.ts'

const produces = Object.values(paperTypes)
const Asked = z.object({ as: z.enum(['docx', 'pdf']).default('docx'), lang: z.enum(['sv', 'en']).default('sv') })
const papers = [
  ['decision', 'The decision text: what is withheld, on which ground, how to appeal'],
  ['mask-record', 'The mask record as a document: what was removed, on which ground, who decided, how it was proved'],
] as const

export const decisionRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    for (const [paper, summary] of papers)
      app.get(
        `/api/releases/:id/${paper}`,
        {
          config: { right: 'read release' },
          schema: { tags: ['release'], summary, params: z.object({ id: idOf('rel') }), querystring: Asked, produces },
        },
        async (request, reply) => {
          const { as, lang } = request.query
          const written = papersOf([await record(room, request.params.id)], lang)[paper]
          return reply
            .type(paperTypes[as])
            .header('content-disposition', attachment(`${written.file}.${as}`))
            .header('cache-control', 'no-store')
            .send(Buffer.from(await writePaper(written, as)))
        },
      )
  }
