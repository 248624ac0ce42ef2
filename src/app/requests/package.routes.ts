// All that was let out of a request as one ZIP: the files, the decision text and the mask record. Written as it is fetched, one file in
// memory at a time.
import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Zip, ZipDeflate } from 'fflate'
import { z } from 'zod'
import { asWritten, decisionLetter } from '#app/decision/decision-letter.ts'
import { idOf } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { attachment } from '#casework/attachment.ts'
import { signedIn } from '#casework/people/people.ts'
import { record } from '#casework/release/release.ts'
import { packageFiles, requestRow, tellFetched, wholeRequest } from '#casework/requests/requests.ts'
import type { Room } from '#casework/room.ts'
import type { MaskRecord } from '#casework/wire.ts'
import { writeDocx } from '#files/docx/write-docx.ts'
import { writePdf } from '#files/written/write-pdf.ts'
import { decisionWords } from '#words/letters/decision.ts'
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
        const released = (await wholeRequest(room, who, id)).package?.released ?? 0
        if (released === 0) throw new Refusal('not-proved', { places: 0 })
        await tellFetched(room, who.person, id, released)
        const { number, dnr } = await requestRow(room, id)
        const name = fill(packageWords[lang].name, { number: dnr ?? number }).replace(/[^\p{L}\p{N}-]+/gu, '-')
        return reply
          .type('application/zip')
          .header('content-disposition', attachment(`${name}.zip`))
          .header('cache-control', 'no-store')
          .send(Readable.from(zipped(filesOf(room, id, lang))))
      },
    )
  }

/** The files, and after them what is told of all. */
async function* filesOf(room: Room, id: Parameters<typeof packageFiles>[1], lang: Language): AsyncGenerator<File> {
  const records: Record[] = []
  for await (const { release, name, bytes } of packageFiles(room, id)) {
    yield { name, bytes }
    records.push({ ...(await record(room, release)), name })
  }
  const [first] = records
  if (!first) return
  const title = fill(packageWords[lang].of, { count: records.length })
  const all: Record = { ...first, name: title, removals: records.flatMap(one => one.removals) }
  const words = decisionWords[lang]
  const blocks = decisionLetter(all, lang)
  const heading = words['decision-title']
  yield { name: `${words['decision-file']}.docx`, bytes: writeDocx(heading, blocks, lang === 'sv' ? 'sv-SE' : 'en-GB') }
  yield {
    name: `${words['decision-file']}.pdf`,
    bytes: await writePdf({
      title: heading,
      language: lang,
      author: 'Kansli',
      at: new Date(all.at),
      blocks: [{ kind: 'heading', level: 1, text: heading }, ...asWritten(blocks)],
      foot: words['decision-foot'],
    }),
  }
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
