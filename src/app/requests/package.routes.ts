// All that was let out of a request as one ZIP: the files, the decision text and the mask record. Written as it is fetched, one file in
// memory at a time.
import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Zip, ZipDeflate } from 'fflate'
import { z } from 'zod'
import { papersOf, writePaper } from '#app/decision/papers.ts'
import { idOf } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { attachment } from '#casework/attachment.ts'
import { signedIn } from '#casework/people/people.ts'
import { record } from '#casework/release/release.ts'
import { packageFiles, requestRow, tellFetched, wholeRequest } from '#casework/requests/requests.ts'
import type { Room } from '#casework/room.ts'
import type { MaskRecord } from '#casework/wire.ts'
import { packageWords } from '#words/letters/package.ts'
import { fill, type Language } from '#words/words.ts'

type Record = z.infer<typeof MaskRecord>
type File = { name: string; bytes: Uint8Array }

export const packageRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/requests/:id/package',
      {
        config: { right: 'read request' },
        schema: {
          tags: ['requests'],
          summary: 'All released files with the decision and the mask record, as a ZIP',
          params: z.object({ id: idOf('req') }),
          querystring: z.object({ lang: z.enum(['sv', 'en']).default('sv') }),
          produces: ['application/zip'],
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const { lang } = request.query
        const who = signedIn(request)
        const whole = await wholeRequest(room, who, id)
        const released = whole.package?.released ?? 0
        const checkedBy = whole.approval?.stands ? whole.approval.by : null
        if (released === 0) throw new Refusal('not-proved', { places: 0 })
        await tellFetched(room, who.person, id, released)
        const { number, dnr } = await requestRow(room, id)
        const name = fill(packageWords[lang].name, { number: dnr ?? number }).replace(/[^\p{L}\p{N}-]+/gu, '-')
        return reply
          .type('application/zip')
          .header('content-disposition', attachment(`${name}.zip`))
          .header('cache-control', 'no-store')
          .send(Readable.from(zipped(filesOf(room, id, lang, checkedBy))))
      },
    )
  }

/** The files, and after them what is told of all. */
async function* filesOf(
  room: Room,
  id: Parameters<typeof packageFiles>[1],
  lang: Language,
  checkedBy: string | null,
): AsyncGenerator<File> {
  const records: Record[] = []
  for await (const { release, name, bytes } of packageFiles(room, id)) {
    yield { name, bytes }
    records.push({ ...(await record(room, release)), name })
  }
  if (records.length === 0) return
  const papers = papersOf(
    records.map(one => ({ ...one, checkedBy: one.checkedBy ?? checkedBy })),
    lang,
  )
  for (const paper of [papers.decision, papers['mask-record']])
    for (const as of ['docx', 'pdf'] as const) yield { name: `${paper.file}.${as}`, bytes: await writePaper(paper, as) }
  yield { name: `${packageWords[lang].record}.json`, bytes: Buffer.from(`${JSON.stringify(records, null, 1)}\n`) }
}

/** A ZIP of files that come one after the other. */
async function* zipped(files: AsyncIterable<File>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for await (const { name, bytes } of files) {
    const entry = new ZipDeflate(name, { level: 6 })
    zip.add(entry)
    entry.push(bytes, true)
    yield* ready
    ready = []
  }
  zip.end()
  yield* ready
}
