// A function's compliance file over HTTP, as DOCX or tagged PDF.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { complianceFile } from '#app/governing/compliance-file.ts'
import { dateInSweden } from '#base/clock.ts'
import { Refusal } from '#base/refusal.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { writeDocx } from '#files/written/write-docx.ts'
import { writePdf } from '#files/written/write-pdf.ts'
import { current, versions } from '#governance/cards/cards.ts'
import { overviewOf } from '#governance/overview/overview.ts'
import { publisher } from '#governance/register/register.ts'
import { complianceWords } from '#words/governance/compliance.ts'
import { fill } from '#words/words.ts'

const Asked = z.object({ as: z.enum(['docx', 'pdf']), lang: z.enum(['sv', 'en']).default('sv') })
const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export const complianceRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/cards/:name/file',
      {
        config: { right: 'everyone' },
        schema: {
          tags: ['governance'],
          summary: 'The function’s compliance file',
          params: z.object({ name: z.string().max(60) }),
          querystring: Asked,
          produces: Object.values(types),
        },
      },
      async (request, reply) => {
        const { query } = room.database
        const { as, lang } = request.query
        const held = await current(query, request.params.name)
        if (!held) throw new Refusal('not-found')
        const at = room.clock()
        const { unit } = signedIn(request).person
        const one = await overviewOf(query, room.governed, held, unit, at)
        const by = await publisher(query)
        const file = complianceFile(one, await versions(query, held.card.id), by?.name ?? null, lang, at)
        const bytes = as === 'docx' ? writeDocx(file) : await writePdf(file)
        const name = fill(complianceWords[lang].name, { title: held.card.title, day: dateInSweden(at) })
        return reply
          .type(types[as])
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${as}`)}`)
          .send(Buffer.from(bytes))
      },
    )
  }
