// Reads a file into a Document: looks at the content, picks the reader, refuses what cannot be read. Runs in a child process
// (src/app/workshop.ts) when the bytes come from outside.
import { Refusal } from '#base/refusal.ts'
import { readDocx } from '#files/docx/read-docx.ts'
import { readEmail } from '#files/email/read-email.ts'
import { largestFile, largestText, mail } from '#files/limits.ts'
import { readOdt } from '#files/odt/read-odt.ts'
import { type OnPage, readPdf } from '#files/pdf/read-pdf.ts'
import { asRead } from '#files/picture/as-read.ts'
import { pictureKind } from '#files/picture/picture-as-pdf.ts'
import { withPictures } from '#files/picture/pictures-in-office.ts'
import { readPlain } from '#files/plain/read-plain.ts'
import { sniff } from '#files/sniff.ts'
import { readXlsx } from '#files/xlsx/read-xlsx.ts'
import type { Document } from '#text/document.ts'

/**
 * `name` only tells markdown from text. `onPage` is told how far it has come.
 * @throws Refusal file-empty, file-unknown-kind, file-corrupt, file-encrypted, file-too-large, file-hostile
 */
export function read(bytes: Uint8Array, name: string, onPage?: OnPage): Promise<Document> {
  return readAt(bytes, name, 0, onPage)
}

/** `depth`: how many mails the file lies within. */
async function readAt(bytes: Uint8Array, name: string, depth: number, onPage?: OnPage): Promise<Document> {
  if (bytes.length > largestFile) throw new Refusal('file-too-large', { size: bytes.length, limit: largestFile })
  const kind = sniff(bytes, name)
  if (kind === 'pdf' && depth > 0 && pictureKind(bytes)) return readCarriedPicture(bytes, onPage)
  if (kind === 'pdf') return readPdf(await asRead(bytes), onPage)
  if (kind === 'docx') return withPictures(readDocx(bytes), bytes, onPage)
  if (kind === 'odt') return withPictures(readOdt(bytes), bytes, onPage)
  if (kind === 'xlsx') return readXlsx(bytes)
  if (kind === 'email') {
    if (depth > mail.depth) throw new Refusal('file-hostile', { what: 'nested-too-deep' })
    return readEmail(await asRead(bytes), (inner, innerName, at) => readAt(inner, innerName, at, onPage), depth)
  }
  if (bytes.length > largestText) throw new Refusal('file-too-large', { size: bytes.length, limit: largestText })
  return readPlain(await asRead(bytes), kind)
}

/** A logotype or a view holds no words that can be reviewed: it stays unread, and the mail says so. */
async function readCarriedPicture(bytes: Uint8Array, onPage?: OnPage): Promise<Document> {
  const document = await readPdf(await asRead(bytes), onPage)
  if (document.text.trim() === '' || document.pages.some(page => !page.readable)) throw new Refusal('file-unknown-kind')
  return document
}
