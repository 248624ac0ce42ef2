// Reads a mail: its headers as lines, its body, and the files it carries, each as a part of one text. How a carried file is read
// is handed in, since this reader must not know the others.
import PostalMime, { type Address, type Attachment as Carried, type Email } from 'postal-mime'
import { Refusal } from '#base/refusal.ts'
import { textOfHtml } from '#files/email/text-of-html.ts'
import { mail as limits } from '#files/limits.ts'
import { pictureKind } from '#files/picture/picture-as-pdf.ts'
import { plainLines } from '#files/plain/read-plain.ts'
import type { Attachment, Document, Doubt, Page, Part } from '#text/document.ts'
import { shift } from '#text/span.ts'

/** Reads a file that came with the mail; `depth` is how many mails it lies within. */
export type ReadInner = (bytes: Uint8Array, name: string, depth: number) => Promise<Document>

/** The headers that are read, by their name in the file, in the order they are shown. All others are left out of the text. */
const shown = [
  ['From', 'Från'],
  ['Sender', 'Avsändare'],
  ['Reply-To', 'Svar till'],
  ['To', 'Till'],
  ['Cc', 'Kopia'],
  ['Bcc', 'Hemlig kopia'],
  ['Date', 'Datum'],
  ['Subject', 'Ämne'],
] as const

/**
 * Parts: `header/From` … (the value, not the word before it), `body` (the plain text) or `body/html` (where there is no plain
 * text), `attachment/1/name`, and `attachment/1/…` for the parts of each file carried. The HTML beside a plain text is not read.
 * @throws Refusal file-corrupt, file-encrypted, file-hostile (what: nested-too-deep)
 */
export async function readEmail(bytes: Uint8Array, readInner: ReadInner, depth = 0): Promise<Document> {
  // Seven bits for every letter: no reader of today's decodes it, and a name in it cannot be known.
  if (/charset\s*=\s*"?(?:unicode-1-1-)?utf-7|=\?utf-7\?/i.test(Buffer.from(bytes).toString('latin1')))
    throw new Refusal('file-unknown-kind')
  const email = await parse(bytes)
  if (isEncrypted(email)) throw new Refusal('file-encrypted')
  const mail = new Mail()
  for (const [header, word] of shown) {
    const value = headerValue(email, header)
    if (value) mail.line(`${word}: `, value, `header/${header}`)
  }
  const { text, path, hidden } = bodyOf(email)
  if (hidden) mail.doubts.push({ reason: 'has-hidden-text', params: {}, page: null })
  const pictures = picturesIn(email.html ?? '')
  if (pictures > 0) mail.doubts.push({ reason: 'pictures-left-out', params: { count: pictures }, page: null })
  if (path === 'body' && saysMore(email.html ?? '', text))
    mail.doubts.push({ reason: 'left-out', params: { name: 'HTML' }, page: null })
  mail.paragraph(text, path)
  mail.endPage()
  await carry(mail, email.attachments, readInner, depth)
  return mail.document()
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 64 })
  } catch (error) {
    const nested = error instanceof Error && /nesting/i.test(error.message)
    if (nested) throw new Refusal('file-hostile', { what: 'nested-too-deep' }, { cause: error })
    throw new Refusal('file-corrupt', {}, { cause: error })
  }
}

const isEncrypted = (email: Email): boolean =>
  /application\/(x-)?pkcs7-mime|multipart\/encrypted/i.test(rawHeader(email, 'Content-Type')) &&
  !/signed-data/i.test(rawHeader(email, 'Content-Type'))

const rawHeader = (email: Email, name: string): string =>
  email.headers.find(header => header.key === name.toLowerCase())?.value ?? ''

function headerValue(email: Email, name: (typeof shown)[number][0]): string {
  const lists = {
    From: [email.from],
    Sender: [email.sender],
    'Reply-To': email.replyTo,
    To: email.to,
    Cc: email.cc,
    Bcc: email.bcc,
  }
  if (name === 'Subject') return oneLine(email.subject ?? '')
  if (name === 'Date') return oneLine(rawHeader(email, 'Date'))
  return oneLine((lists[name] ?? []).flatMap(address => (address ? [addressText(address)] : [])).join(', '))
}

const addressText = (address: Address): string => {
  if (address.group) return `${address.name}: ${address.group.map(addressText).join(', ')}`
  return address.name && address.address ? `${address.name} <${address.address}>` : address.address || address.name
}

const oneLine = (text: string): string => text.replace(/[\s\0]+/g, ' ').trim()

function bodyOf(email: Email): { text: string; path: string; hidden: boolean } {
  const plain = plainLines(email.text ?? '').replace(/\n+$/, '')
  const html = email.html ? textOfHtml(email.html) : { text: '', hidden: false }
  // Some programs put "this mail needs HTML" as the plain text: then the HTML is what was written.
  const hollow = plain.trim().length * 5 < html.text.length
  return hollow ? { ...html, path: 'body/html' } : { text: plain, path: 'body', hidden: false }
}

/** Pictures that lie within the HTML itself; no reader of ours looks at them, and no copy has them. */
export const picturesIn = (html: string): number => html.match(/["'(=]\s*data:image\//gi)?.length ?? 0

/** Whether the HTML beside a plain text has words of its own: a few always differ. */
function saysMore(html: string, plain: string): boolean {
  if (html === '') return false
  const known = new Set(plain.toLowerCase().match(/\p{L}{4,}/gu))
  const more = new Set(
    textOfHtml(html)
      .text.toLowerCase()
      .match(/\p{L}{4,}/gu),
  )
  return [...more].filter(word => !known.has(word)).length > 3
}

async function carry(mail: Mail, files: Carried[], readInner: ReadInner, depth: number): Promise<void> {
  let pictures = 0
  for (const [i, file] of files.entries()) {
    const name = oneLine(file.filename ?? '') || file.mimeType
    if (/^application\/(x-)?(pkcs7|pgp)-signature$/.test(file.mimeType))
      mail.doubts.push({ reason: 'signed', params: {}, page: null })
    const content =
      typeof file.content === 'string' ? new TextEncoder().encode(file.content) : new Uint8Array(file.content)
    const read =
      i >= limits.attachments || (pictureKind(content) && ++pictures > limits.pictures)
        ? new Refusal('file-hostile', { what: 'too-many-files' })
        : await attempt(content, name, file, readInner, depth)
    mail.attach(i + 1, name, file.mimeType, read)
  }
}

async function attempt(
  content: Uint8Array,
  name: string,
  file: Carried,
  readInner: ReadInner,
  depth: number,
): Promise<Document | Refusal> {
  const isMail = file.mimeType === 'message/rfc822'
  if (isMail && depth + 1 > limits.depth) return new Refusal('file-hostile', { what: 'nested-too-deep' })
  try {
    return isMail ? await readEmail(content, readInner, depth + 1) : await readInner(content, name, depth + 1)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** A mail's text as it grows. */
class Mail {
  private text = ''
  private pageStart = 0
  private readonly pages: Page[] = []
  private readonly parts: Part[] = []
  private readonly attachments: Attachment[] = []
  readonly doubts: Doubt[] = []

  line(before: string, value: string, path: string): void {
    if (this.text.length > 0) this.text += '\n'
    this.put(before, value, path)
  }

  paragraph(value: string, path: string): void {
    if (value.length === 0) return
    if (this.text.length > 0) this.text += '\n\n'
    this.put('', value, path)
  }

  private put(before: string, value: string, path: string): void {
    this.text += before
    this.parts.push({ path, start: this.text.length, end: this.text.length + value.length })
    this.text += value
  }

  endPage(readable = true): void {
    const number = this.pages.length + 1
    this.pages.push({ number, start: this.pageStart, end: this.text.length, width: 0, height: 0, readable })
    this.pageStart = this.text.length
  }

  /** Each carried file begins on a page of its own, with its name as the first line. */
  attach(number: number, name: string, mediaType: string, read: Document | Refusal): void {
    this.text += '\n\n'
    this.pageStart = this.text.length
    this.put('Bilaga: ', name, `attachment/${number}/name`)
    const page = this.pages.length + 1
    if (read instanceof Refusal) {
      this.doubts.push({ reason: 'attachment-not-read', params: { name, why: read.reason }, page })
      this.attachments.push({ name, mediaType, document: null, start: this.text.length, end: this.text.length })
      this.endPage(false)
      return
    }
    this.text += '\n\n'
    const at = this.text.length
    this.text += read.text
    this.attachments.push({ name, mediaType, document: read, start: at, end: this.text.length })
    for (const part of read.parts) this.parts.push({ ...shift(part, at), path: `attachment/${number}/${part.path}` })
    for (const doubt of read.doubts) this.doubts.push({ ...doubt, page: (doubt.page ?? 1) + page - 1 })
    for (const [i, inner] of read.pages.entries())
      this.pages.push({
        ...shift(inner, at),
        number: page + i,
        readable: inner.readable,
        width: 0,
        height: 0,
        ...(i === 0 ? { start: this.pageStart } : {}),
      })
    this.pageStart = this.text.length
  }

  document(): Document {
    const { text, pages, parts, attachments, doubts } = this
    return { kind: 'email', text, pages, glyphs: null, parts, attachments, doubts }
  }
}
