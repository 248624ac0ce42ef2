// Reports over HTTP: what can be made, the preview, the making, and then the files and the rows behind each figure.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as wire from '#app/report/report.wire.ts'
import { documentFile, figuresFile, reportTypes } from '#app/report/report-files.ts'
import { reportRoom } from '#app/report/report-room.ts'
import { numbersOf } from '#app/report/to-written.ts'
import { uncheckedIn } from '#app/report/unchecked.ts'
import { idOf } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { hashOf, keep, propose, type ReportContent, type ReportRequest, reportMade } from '#effect/report/report.ts'
import { publisher } from '#governance/register/register.ts'
import { reportWords } from '#words/effect/report.ts'

const tags = ['effect']
const see = { right: 'everyone' } as const
const own = { right: 'own house' } as const
const One = z.object({ report: idOf('rep') })
const Wanted = z.object({
  as: z.enum(['docx', 'pdf', 'csv', 'xlsx']),
  part: z.enum(['memo', 'annex', 'page']).default('memo'),
})

const sourcesOf = ({ database, governed, knowledge }: Room) => ({
  query: database.query,
  governed,
  knowledge,
  unchecked: uncheckedIn,
})

const whole = (
  id: z.infer<typeof wire.ReportMade>['id'] | null,
  asked: ReportRequest,
  content: ReportContent,
): z.infer<typeof wire.ReportWhole> => ({
  id,
  asked,
  sha256: hashOf(content),
  ...content,
  numbers: Object.fromEntries(numbersOf(content)),
})

export const reportRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/reports',
      {
        config: see,
        schema: { tags, summary: 'What can be reported, and has been', response: { 200: wire.ReportRoom } },
      },
      request => reportRoom(room, signedIn(request).rights.may('own', 'house').granted),
    )
    app.post(
      '/api/reports/preview',
      {
        config: see,
        schema: {
          tags,
          summary: 'A report as it would be, not kept',
          body: wire.ReportAsk,
          response: { 200: wire.ReportWhole },
        },
      },
      async request => {
        const { name } = signedIn(request).person
        return whole(null, request.body, await propose(sourcesOf(room), request.body, name))
      },
    )
    app.post(
      '/api/reports',
      {
        config: own,
        schema: {
          tags,
          summary: 'Makes a report and keeps it',
          body: wire.ReportAsk,
          response: { 200: wire.ReportMade },
        },
      },
      async request => {
        const by = signedIn(request).person.name
        const content = await propose(sourcesOf(room), request.body, by)
        const made = { asked: request.body, content, by }
        return { id: await room.database.transaction(tx => keep(tx, made, room.clock())) }
      },
    )
    await app.register(made(room))
  }

const made =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/reports/:report',
      {
        config: see,
        schema: { tags, summary: 'A report as it was made', params: One, response: { 200: wire.ReportWhole } },
      },
      async request => {
        const { id, asked, content } = await reportMade(room.database.query, request.params.report)
        return whole(id, asked, content)
      },
    )
    app.get(
      '/api/reports/:report/figures/:figure',
      {
        config: see,
        schema: {
          tags,
          summary: 'A figure of a report with the rows behind it',
          params: One.extend({ figure: z.string().max(200) }),
          response: { 200: wire.ReportFigure },
        },
      },
      async request => {
        const { content } = await reportMade(room.database.query, request.params.report)
        const found = content.figures.find(figure => figure.id === request.params.figure)
        if (!found) throw new Refusal('not-found')
        return found
      },
    )
    await app.register(files(room))
  }

const files =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/reports/:report/file',
      {
        config: see,
        schema: {
          tags,
          summary: 'A report’s documents, or all its figures',
          params: One,
          querystring: Wanted,
          produces: Object.values(reportTypes),
        },
      },
      async (request, reply) => {
        const { as } = request.query
        const { name, bytes } = await fileOf(room, request.params.report, request.query)
        return reply
          .type(reportTypes[as])
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${as}`)}`)
          .send(Buffer.from(bytes))
      },
    )
  }

/** @throws Refusal not-found for a part that this kind of report has not got */
async function fileOf(room: Room, id: z.infer<typeof One>['report'], { as, part }: z.infer<typeof Wanted>) {
  const { query } = room.database
  const { asked, content } = await reportMade(query, id)
  const words = reportWords.sv
  const name = `${asked.kind} ${asked.day}`
  if (as === 'csv' || as === 'xlsx')
    return { name: `${name}, ${words.figures.toLowerCase()}`, bytes: figuresFile(content, as) }
  const document = content.documents.find(one => one.part === part)
  if (!document) throw new Refusal('not-found')
  const author = (await publisher(query))?.name ?? 'Kansli'
  const suffix = part === 'annex' ? `, ${words.annex.toLowerCase()}` : ''
  return { name: name + suffix, bytes: await documentFile({ asked, content, author }, document, as) }
}
