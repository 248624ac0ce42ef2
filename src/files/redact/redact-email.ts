// Writes a mail anew from what was read and reviewed of it: the shown headers, the body as text, and each carried file by the writer of
// its own kind. Routing headers, ids, and a second body in HTML that nobody read do not come along.
import PostalMime from 'postal-mime'
import { Refusal } from '#base/refusal.ts'
import { picturesIn } from '#files/email/read-email.ts'
import { endingAsRead } from '#files/picture/as-read.ts'
import { type Cut, cutsOf } from '#files/redact/cuts.ts'
import { withoutCuts } from '#files/redact/redact-plain.ts'
import type { Redact, RedactionRequest } from '#files/redaction.ts'
import type { Attachment, Document } from '#text/document.ts'
import type { Span } from '#text/span.ts'

const lineEnd = '\r\n'

/** Why a carried file is not in the copy, in the copy's own text: whoever gets it must know. */
const unread = 'är inte läst och lämnas inte ut'
const unsafe = 'kan inte maskeras säkert och lämnas inte ut'

/** `writeInner` writes a carried file by its kind. What cannot be read or written safely is left out, and told. */
export const redactEmail =
  (writeInner: Redact): Redact =>
  async (bytes, document, request) => {
    const cuts = cutsOf(document, request)
    const { attachments, html } = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 64 })
    if (attachments.length !== document.attachments.length)
      throw new Refusal('cannot-be-treated-safely', { why: 'reading-differs' })
    const carried: string[] = []
    const told: string[] = []
    for (const [i, attachment] of document.attachments.entries()) {
      const { content } = attachments[i]!
      const source = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
      const name = cutText(document, cuts, `attachment/${i + 1}/name`)
      const written = attachment.document && (await attempt(writeInner, source, { attachment, document, request }))
      if (written) carried.push(carriedFile(i + 1, nameAsWritten(name, source), typeOf(attachment), written))
      else told.push(`[Bilaga ${i + 1} (${name}) ${attachment.document ? unsafe : unread}.]`)
    }
    const pictures = picturesIn(html ?? '')
    if (pictures > 0) told.push(`[Bilder inne i texten, ${pictures} st, är inte lästa och lämnas inte ut.]`)
    return new TextEncoder().encode(message(document, cuts, carried, told))
  }

type Carried = { attachment: Attachment; document: Document; request: RedactionRequest }

/** Null where it cannot be treated safely: the mail goes without it. */
async function attempt(writeInner: Redact, source: Uint8Array, whole: Carried): Promise<Uint8Array | null> {
  const { attachment, document, request } = whole
  const asked = innerRequest(attachment, document, request)
  try {
    return await writeInner(source, attachment.document!, asked)
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'cannot-be-treated-safely') return null
    throw error
  }
}

/** A picture leaves as a PDF, a mail of Outlook's as EML. */
const nameAsWritten = (name: string, source: Uint8Array): string => name + (endingAsRead(source) ?? '')

/** What is asked of a carried file: the removals that fall in it, in its own offsets. */
export function innerRequest(attachment: Attachment, document: Document, request: RedactionRequest): RedactionRequest {
  // A name cut in the mail's own text is cut in the carried file where it was decided there, never by itself.
  const removals = request.removals
    .filter(({ start, end }) => start < attachment.end && end > attachment.start)
    .map(removal => ({
      ...removal,
      start: Math.max(0, removal.start - attachment.start),
      end: Math.min(attachment.end, removal.end) - attachment.start,
    }))
  const unread = attachment.document?.text !== document.text.slice(attachment.start, attachment.end)
  if (unread) throw new Refusal('cannot-be-treated-safely', { why: 'reading-differs' })
  return { ...request, removals, name: attachment.name }
}

function message(
  document: Document,
  cuts: readonly Cut[],
  carried: readonly string[],
  told: readonly string[],
): string {
  const headers = document.parts.flatMap(part => {
    const name = /^header\/([A-Za-z-]+)$/.exec(part.path)?.[1]
    return name ? [`${name}: ${headerText(slice(document, cuts, part))}`] : []
  })
  const path = document.parts.some(part => part.path === 'body') ? 'body' : 'body/html'
  const body = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(
      Buffer.from([cutText(document, cuts, path), ...told].filter(Boolean).join('\n\n').replaceAll('\n', lineEnd)),
    ),
  ]
  const top = [...headers, 'MIME-Version: 1.0']
  if (carried.length === 0) return [...top, ...body, ''].join(lineEnd)
  const boundary = 'kansli-part'
  const parts = [body.join(lineEnd), ...carried].flatMap(part => [`--${boundary}`, part])
  return [...top, `Content-Type: multipart/mixed; boundary="${boundary}"`, '', ...parts, `--${boundary}--`, ''].join(
    lineEnd,
  )
}

/** The number leads from the copy's file back to the one it was made of: some are left out. */
function carriedFile(number: number, name: string, type: string, bytes: Uint8Array): string {
  const encoded = `=?utf-8?B?${Buffer.from(name.replace(/[\r\n"]/g, ' ')).toString('base64')}?=`
  return [
    `Content-Type: ${type}`,
    `Content-ID: <bilaga-${number}>`,
    `Content-Disposition: attachment; filename="${encoded}"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(bytes),
  ].join(lineEnd)
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  email: 'application/octet-stream', // message/rfc822 may not be base64; by name it is still a mail
  text: 'text/plain; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
}
const typeOf = ({ document }: Attachment): string => types[document!.kind]

const cutText = (document: Document, cuts: readonly Cut[], path: string): string => {
  const part = document.parts.find(each => each.path === path)
  return part ? slice(document, cuts, part) : ''
}

function slice({ text }: Document, cuts: readonly Cut[], { start, end }: Span): string {
  const inside = cuts.filter(cut => cut.start < end && cut.end > start)
  const local = inside.map(cut => ({
    ...cut,
    start: Math.max(cut.start, start) - start,
    end: Math.min(cut.end, end) - start,
  }))
  return withoutCuts(text.slice(start, end), local)
}

/** A header's value, in encoded words where it is not plain ASCII (RFC 2047: at most 75 characters each). */
function headerText(value: string): string {
  if (/^[\x20-\x7e]{0,900}$/.test(value)) return value
  const words: string[] = []
  for (const piece of value.match(/.{1,14}/gsu) ?? [])
    words.push(`=?utf-8?B?${Buffer.from(piece).toString('base64')}?=`)
  return words.join(`${lineEnd} `)
}

const base64 = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join(lineEnd)
