// Reads a file into a Document: looks at the content, picks the reader, refuses what cannot be read. Runs in a child process
// (src/app/workshop.ts) when the bytes come from outside.
import { Refusal } from '#base/refusal.ts'
import { readDocx } from '#files/docx/read-docx.ts'
import { largestFile } from '#files/limits.ts'
import { type OnPage, readPdf } from '#files/pdf/read-pdf.ts'
import { readPlain } from '#files/plain/read-plain.ts'
import { sniff } from '#files/sniff.ts'
import type { Document } from '#text/document.ts'

/**
 * `name` only tells markdown from text. `onPage` is told how far it has come.
 * @throws Refusal file-empty, file-unknown-kind, file-corrupt, file-encrypted, file-too-large, file-hostile
 */
export async function read(bytes: Uint8Array, name: string, onPage?: OnPage): Promise<Document> {
  if (bytes.length > largestFile) throw new Refusal('file-too-large', { size: bytes.length, limit: largestFile })
  const kind = sniff(bytes, name)
  if (kind === 'pdf') return readPdf(bytes, onPage)
  if (kind === 'docx') return readDocx(bytes)
  if (kind === 'text' || kind === 'markdown') return readPlain(bytes, kind)
  throw new Refusal('file-unknown-kind')
}
