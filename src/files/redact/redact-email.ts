// Writes a mail anew from what was read and reviewed of it: the shown headers, the body as text, and each carried file by the writer of
// its own kind. Routing headers, ids, and a second body in HTML that nobody read do not come along.
import PostalMime from 'postal-mime'
import { Refusal } from '#base/refusal.ts'
import { type Cut, cutsOf } from '#files/redact/cuts.ts'
import { withoutCuts } from '#files/redact/redact-plain.ts'
import type { Redact, RedactionRequest } from '#files/redaction.ts'
import type { Attachment, Document } from '#text/document.ts'
import type { Span } from '#text/span.ts'

const lineEnd = '\r\n'

/** `writeInner` writes a carried file by its kind. @throws Refusal cannot-be-treated-safely: attachment-not-read */
export const redactEmail =
  (writeInner: Redact): Redact =>
  async (bytes, document, request) => {
    const cuts = cutsOf(document, request)
    const { attachments } = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 64 })
    if (attachments.length !== document.attachments.length)
      throw new Refusal('cannot-be-treated-safely', { why: 'reading-differs' })
    const carried: string[] = []
    for (const [i, attachment] of document.attachments.entries()) {
      const { content, mimeType, contentId, disposition } = attachments[i]!
      // A picture placed in the HTML body, which is not taken along, goes with it; nobody has read it.
      const inBody = mimeType.startsWith('image/') && (Boolean(contentId) || disposition === 'inline')
      if (!attachment.document && inBody) continue
      if (!attachment.document)
        throw new Refusal('cannot-be-treated-safely', { why: 'attachment-not-read', name: attachment.name })
      const source = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
      const written = await writeInner(source, attachment.document, innerRequest(attachment, document, request))
      carried.push(carriedFile(cutText(document, cuts, `attachment/${i + 1}/name`), typeOf(attachment), written))
    }
    return new TextEncoder().encode(message(document, cuts, carried))
  }

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

function message(document: Document, cuts: readonly Cut[], carried: readonly string[]): string {
  const headers = document.parts.flatMap(part => {
    const name = /^header\/([A-Za-z-]+)$/.exec(part.path)?.[1]
    return name ? [`${name}: ${headerText(slice(document, cuts, part))}`] : []
  })
  const path = document.parts.some(part => part.path === 'body') ? 'body' : 'body/html'
  const body = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(Buffer.from(cutText(document, cuts, path).replaceAll('\n', lineEnd))),
  ]
  const top = [...headers, 'MIME-Version: 1.0']
  if (carried.length === 0) return [...top, ...body, ''].join(lineEnd)
  const boundary = 'kansli-part'
  const parts = [body.join(lineEnd), ...carried].flatMap(part => [`--${boundary}`, part])
  return [...top, `Content-Type: multipart/mixed; boundary="${boundary}"`, '', ...parts, `--${boundary}--`, ''].join(
    lineEnd,
  )
}

function carriedFile(name: string, type: string, bytes: Uint8Array): string {
  const encoded = `=?utf-8?B?${Buffer.from(name.replace(/[\r\n"]/g, ' ')).toString('base64')}?=`
  return [
    `Content-Type: ${type}`,
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
