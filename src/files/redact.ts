// Writes a file without what a person decided to mask, and lets it go only when it has been proved clean by other readers.
import { Refusal } from '#base/refusal.ts'
import { asRead, endingAsRead } from '#files/picture/as-read.ts'
import { nameTells } from '#files/proof/name-tells.ts'
import { needlesOf } from '#files/proof/needles.ts'
import { prove } from '#files/proof/prove.ts'
import { refuseCoded } from '#files/redact/coded-text.ts'
import { cutsOf } from '#files/redact/cuts.ts'
import { redactDocx } from '#files/redact/docx/redact-docx.ts'
import { redactOdt } from '#files/redact/odt/redact-odt.ts'
import { redactPdf } from '#files/redact/pdf/redact-pdf.ts'
import { redactPictures } from '#files/redact/pdf/redact-pictures.ts'
import { isTagged } from '#files/redact/pdf/tags/is-tagged.ts'
import { redactTranscript } from '#files/redact/pdf/transcript/redact-transcript.ts'
import { redactEmail } from '#files/redact/redact-email.ts'
import { redactPlain } from '#files/redact/redact-plain.ts'
import { redactXlsx } from '#files/redact/xlsx/redact-xlsx.ts'
import type { Proof, Redact, Redaction, RedactionRequest } from '#files/redaction.ts'
import type { Document } from '#text/document.ts'

const writePdf: Record<RedactionRequest['as'], Redact> = {
  text: redactPdf,
  pictures: redactPictures,
  transcript: redactTranscript,
}

/** By kind; a mail hands what it carries back to here. */
const write: Redact = async (bytes, document, request) => {
  if (document.kind === 'pdf') return writePdf[request.as](await asRead(bytes), document, request)
  if (document.kind === 'docx') return redactDocx(bytes, document, request)
  if (document.kind === 'odt') return redactOdt(bytes, document, request)
  if (document.kind === 'xlsx') return redactXlsx(bytes, document, request)
  if (document.kind === 'email') return redactEmail(write)(await asRead(bytes), document, request)
  return redactPlain(await asRead(bytes), document, request)
}

/** The form it was written in: only a PDF, also one that a mail carries, has more than one. */
function formOf(document: Document, as: RedactionRequest['as']): RedactionRequest['as'] {
  const chosen = (one: Document): boolean =>
    one.kind === 'pdf' || one.attachments.some(({ document: carried }) => carried !== null && chosen(carried))
  return chosen(document) ? as : 'text'
}

/** `bytes` are those `document` was read from. Nothing that was not proved comes back as released. */
export async function redact(bytes: Uint8Array, document: Document, request: RedactionRequest): Promise<Redaction> {
  const name = renamed(cleanName(document, request), endingAsRead(bytes))
  try {
    const source = await asRead(bytes)
    const removed = cutsOf(document, request)
    refuseCoded(document.text, removed)
    const attempt = async (untagged: boolean) => {
      const output = await write(source, document, { ...request, untagged })
      return { output, proof: await prove({ source, given: bytes, output, name, document, request, removed }) }
    }
    const first = await attempt(request.untagged ?? false)
    // Tags that cannot be shown to be clean stay behind, and that is told: the rest of the copy may still leave.
    const { output, proof } = tagsTell(first.proof) ? await attempt(true) : first
    if (document.kind === 'pdf' && request.as === 'text' && (await isTagged(source)))
      proof.tags = proof.places.some(({ place }) => place === 'tags') ? 'kept' : 'left-out'
    if (proof.clean) return { released: true, bytes: output, name, proof, as: formOf(document, request.as) }
    return {
      released: false,
      why: 'not-proved',
      proof,
      params: { count: proof.remains.length, places: placesOf(proof.remains) },
    }
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'cannot-be-treated-safely') throw error
    return { released: false, why: 'cannot-be-treated-safely', proof: null, params: error.params }
  }
}

/** Whether what stands against a copy may be its tags, in the file itself or in one that a mail carries. */
const tagsTell = ({ remains }: Proof): boolean =>
  remains.some(({ place }) => /(?:^|\/)(?:tags|structure|actual-text|object-strings|names)$/.test(place))
const renamed = (name: string, ending: string | null): string =>
  ending ? name.replace(/\.[a-z0-9]{1,5}$/i, '') + ending : name
const placesOf = (remains: readonly { place: string }[]): string =>
  [...new Set(remains.map(({ place }) => place))].join(', ')

/** The name as asked for, or a plain one where it holds something that was masked. */
function cleanName(document: Document, request: RedactionRequest): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(request.name)?.[0] ?? ''
  const stem = request.name.slice(0, request.name.length - ending.length)
  const tells = nameTells(needlesOf(document, request.removals, request.also), stem)
  return tells || stem === '' ? `handling${ending}` : request.name
}
