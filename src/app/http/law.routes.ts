// The text of a section of law, for whoever reads a reference to it.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { LawParagraph } from '#app/http/law.wire.ts'
import { lawParagraph } from '#app/law.ts'
import { Refusal } from '#base/refusal.ts'

const number = z
  .string()
  .max(8)
  .regex(/^\d{1,4}(?: [a-z])?$/)

export const lawRoutes = (): FastifyPluginAsyncZod => async app => {
  app.get(
    '/api/law/:act',
    {
      config: { right: 'everyone' },
      schema: {
        tags: ['law'],
        summary: 'A section of an act, with the day the text is of',
        params: z.object({ act: z.string().max(40) }),
        querystring: z.object({ chapter: number.optional(), section: number }),
        response: { 200: LawParagraph },
      },
    },
    async ({ params, query }) => {
      const paragraph = lawParagraph(params.act, query.chapter ?? null, query.section)
      if (!paragraph) throw new Refusal('not-found')
      return paragraph
    },
  )
}
