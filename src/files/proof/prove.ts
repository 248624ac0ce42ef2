// Proves a written file clean, or says what is left and where: opens it anew with readers that did not write it and searches every
// place for every masked string. A file that is not proved does not leave.
import { createHash } from 'node:crypto'
import PostalMime from 'postal-mime'
import { asRead } from '#files/picture/as-read.ts'
import { Ledger, leftStanding } from '#files/proof/ledger.ts'
import { type Needle, needlesOf } from '#files/proof/needles.ts'
import { neverCopied } from '#files/proof/never-copied.ts'
import { proveDocx } from '#files/proof/office/prove-docx.ts'
import { proveOdt } from '#files/proof/office/prove-odt.ts'
import { proveXlsx } from '#files/proof/office/prove-xlsx.ts'
import { provePdf, type Written } from '#files/proof/pdf/prove-pdf.ts'

import { proveEmail } from '#files/proof/prove-email.ts'
import { provePlain } from '#files/proof/prove-plain.ts'
import { type Search, searchFor } from '#files/proof/search.ts'
import type { Proof, RedactionRequest, Remain, SearchedPlace } from '#files/redaction.ts'
import type { Document } from '#text/document.ts'
import type { Span } from '#text/span.ts'

export type ToProve = {
  source: Uint8Array
  /** What came, where the source was made of it: a picture. */
  given?: Uint8Array
  output: Uint8Array
  /** The output's file name. */
  name: string
  document: Document
  request: RedactionRequest
  /** Every stretch that was to go, sorted, none overlapping: the removals and the further words. */
  removed: readonly Span[]
}
type Searched = { places: SearchedPlace[]; remains: Remain[]; readers: Set<string> }

export async function prove({ source, given, output, name, document, request, removed }: ToProve): Promise<Proof> {
  const needles: Needle[] = needlesOf(document, request.removals, request.also)
  const search = searchFor(needles)
  const labels = [...Object.values(request.words), ...request.removals.flatMap(({ word }) => word ?? [])]
  const { places, remains, readers } = await searched(
    { source, output, document, removed, as: request.as },
    search,
    labels,
    name,
  )
  return {
    clean: remains.length === 0,
    strings: needles.length,
    places,
    remains,
    leftByDecision: leftStanding(search, document.text, removed),
    readers: [...readers].sort(),
    sourceSha256: sha256(given ?? source),
    outputSha256: sha256(output),
  }
}

async function searched(
  written: Written,
  search: Search,
  labels: readonly string[],
  name: string | null,
): Promise<Searched> {
  const { document, removed } = written
  // A carried file has an account of its own: what stands in it by decision may not stand in the mail instead.
  const carried = document.attachments.map(({ start, end }) => ({ start, end }))
  const apart = [...removed, ...carried, ...neverCopied(document)].sort((a, b) => a.start - b.start)
  const ledger = new Ledger(search, document, apart, labels)
  if (name !== null)
    ledger.look({ place: 'file-name', reader: 'kansli', page: null, text: name, noise: 'text', seen: false })
  const inner: Searched[] = []
  if (document.kind === 'pdf' && !Buffer.from(written.output.subarray(0, 1024)).includes('%PDF-'))
    ledger.trouble({ place: 'raw-bytes', page: null, text: 'PDF', reader: 'kansli' })
  else if (document.kind === 'pdf') await provePdf(written, ledger)
  else if (document.kind === 'docx') await proveDocx(written, ledger)
  else if (document.kind === 'odt') await proveOdt(written, ledger)
  else if (document.kind === 'xlsx') proveXlsx(written, ledger)
  else if (document.kind === 'email') {
    const sources = await carriedBy(written.source)
    await proveEmail(written, ledger, async (number, bytes) => {
      const carried = {
        ...carriedIn(written, number, bytes),
        source: sources[number - 1]?.length ? sources[number - 1]! : null,
      }
      inner.push(prefixed(`attachment/${number}/`, await searched(carried, search, labels, null)))
    })
  } else provePlain(written, ledger)
  const own = ledger.close()
  return {
    places: [...own.places, ...inner.flatMap(each => each.places)],
    remains: [...own.remains, ...inner.flatMap(each => each.remains)],
    readers: new Set([...ledger.readers, ...inner.flatMap(each => [...each.readers])]),
  }
}

/** What came with the mail, to compare with: a scanned page has no words for the reader that looks for lost ones. */
async function carriedBy(mail: Uint8Array | null): Promise<Uint8Array[]> {
  if (!mail) return []
  const { attachments } = await PostalMime.parse(mail, { forceRfc822Attachments: true, maxNestingDepth: 64 })
  return Promise.all(
    attachments.map(({ content }) =>
      asRead(typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)).catch(
        () => new Uint8Array(),
      ),
    ),
  )
}

function carriedIn(written: Written, number: number, output: Uint8Array): Written {
  const attachment = written.document.attachments[number - 1]!
  const removed = written.removed
    .filter(span => span.start < attachment.end && span.end > attachment.start)
    .map(span => ({
      start: Math.max(span.start - attachment.start, 0),
      end: Math.min(span.end, attachment.end) - attachment.start,
    }))
  return { ...written, source: null, output, document: attachment.document!, removed }
}

const prefixed = (prefix: string, { places, remains, readers }: Searched): Searched => ({
  places: places.map(place => ({ ...place, place: prefix + place.place })),
  remains: remains.map(remain => ({ ...remain, place: prefix + remain.place })),
  readers,
})

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
