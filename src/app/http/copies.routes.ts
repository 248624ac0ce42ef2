// Working copies with remarks, for those who write: comments in DOCX, annotations in PDF, lists. Never a way out of the house:
// masks are not written in them, and what is released goes through release.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Chosen, copyKinds, writeCopy } from '#app/copies/write-copy.ts'
import { idOf } from '#base/id.ts'
import { attachment } from '#casework/attachment.ts'
import { documentOf, documentRecord, original } from '#casework/documents/documents.ts'
import { signedIn } from '#casework/people/people.ts'
import { type Standing, standingOf } from '#casework/review/review.ts'
import type { Room } from '#casework/room.ts'
import { log } from '#governance/log/log.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const

export const copyRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/documents/:id/copy',
      {
        config: { right: 'read document', rateLimit: { max: 60, timeWindow: 60_000 } },
        schema: {
          tags: ['documents'],
          summary: 'A working copy with the remarks in it, or a list of them (`html` is for printing)',
          params: z.object({ id: idOf('doc') }),
          querystring: z.object({ as: z.enum(copyKinds), lang: z.enum(['sv', 'en']).default('sv') }),
          produces: Object.values(types).map(type => type.split(';')[0]!),
        },
      },
      async (request, reply) => {
        const { person } = signedIn(request)
        const { id } = request.params
        const { as, lang: language } = request.query
        const record = await documentRecord(room, id)
        const document = await documentOf(room, id)
        const { bytes } = await original(room, id)
        const { rows } = await standingOf(room, room.database.query, record)
        const asked = { bytes, document, name: record.name, chosen: chosen(rows), language, now: room.clock() }
        const copy = await writeCopy(as, asked, room.workshop.annotate)
        const content = { as, notes: copy.notes, fixed: copy.fixed.length }
        await room.database.transaction(tx =>
          log.append(tx, { actor: person.name, act: 'document.copy', subject: id, content }, room.clock()),
        )
        const shown = as === 'html' ? 'inline' : attachment(copy.name)
        return reply.type(types[as]).header('content-disposition', shown).send(Buffer.from(copy.bytes))
      },
    )
  }

/** What nobody has turned down and what does not stand in the file already. Of references, those that are wrong or that a person has held on to. */
const chosen = (rows: Standing['rows']): Chosen[] =>
  rows
    .filter(({ finding, state }) => state !== 'rejected' && !finding.noted)
    .filter(
      ({ finding, state }) =>
        finding.kind !== 'reference' ||
        finding.status === 'missing' ||
        finding.status === 'repealed' ||
        (state === 'accepted' && finding.status !== 'exists'),
    )
    .map(({ finding, fixed }) => ({ finding, fixed }))
