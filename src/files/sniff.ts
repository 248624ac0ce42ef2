// What kind of file bytes are, by what stands in them. The name is asked only where the content cannot tell: markdown from text.
import { Refusal } from '#base/refusal.ts'
import { isMsg } from '#files/email/msg-as-eml.ts'
import { pictureKind } from '#files/picture/picture-as-pdf.ts'
import { isXml } from '#files/plain/as-text.ts'
import type { DocumentKind } from '#text/document.ts'

/** A picture counts as the PDF it is read as, a mail of Outlook's as EML. @throws Refusal file-empty, file-unknown-kind, file-encrypted (an Office file under a password is an OLE file) */
export function sniff(bytes: Uint8Array, name: string): DocumentKind {
  if (bytes.length === 0) throw new Refusal('file-empty')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  if (/^[\s\S]{0,1024}%PDF-/.test(head)) return 'pdf'
  if (pictureKind(bytes)) return 'pdf'
  if (head.startsWith('PK\x03\x04')) return officeKind(head, bytes)
  if (isMsg(bytes)) return 'email'
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    throw new Refusal(isLockedOffice(bytes) ? 'file-encrypted' : 'file-unknown-kind')
  if (isXml(bytes)) throw new Refusal('file-unknown-kind')
  if (looksLikeMail(head)) return 'email'
  if (!looksLikeText(bytes)) throw new Refusal('file-unknown-kind')
  return /\.(md|markdown)$/i.test(name) ? 'markdown' : 'text'
}

/** Open documents say first what they are; one that was packed anew by hand is known by the names of its parts. */
function officeKind(head: string, bytes: Uint8Array): DocumentKind {
  if (head.startsWith('mimetypeapplication/vnd.oasis.opendocument', 30)) return 'odt'
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (all.includes('META-INF/manifest.xml') && !all.includes('[Content_Types].xml')) return 'odt'
  return all.includes('xl/workbook.') && !all.includes('word/document.xml') ? 'xlsx' : 'docx'
}

/** The stream name "EncryptedPackage" in UTF-16. */
const lockedMark = Buffer.from('EncryptedPackage', 'utf16le')
const isLockedOffice = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(lockedMark)

const mailHeader =
  /^(from|to|cc|subject|date|received|return-path|message-id|mime-version|delivered-to|content-type|x-[a-z-]{1,40}):/i

/** Mail has no magic number: two of the usual headers among the first lines, before any empty one, and From or Received. */
function looksLikeMail(head: string): boolean {
  const top = head
    .replace(/^(>?From [^\n]{0,200}\r?\n)/, '')
    .split(/\r?\n\r?\n/, 1)[0]!
    .split(/\r?\n/)
  if (!top.every(line => /^[!-9;-~]{1,76}:|^[ \t]/.test(line) || line === top.at(-1))) return false
  const named = new Set(top.flatMap(line => mailHeader.exec(line)?.[1]?.toLowerCase() ?? []))
  const machine = [...named].some(header =>
    /^(received|return-path|message-id|mime-version|delivered-to)$/.test(header),
  )
  return (machine && named.size >= 2) || (named.has('from') && named.has('date') && named.size >= 3)
}

/** Text has no control characters beyond tab, line and page breaks; UTF-16 only with its mark. */
function looksLikeText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  const probe = bytes.subarray(0, 65536)
  let odd = 0
  for (const byte of probe) {
    if (byte === 0) return false
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) odd++
  }
  return odd <= probe.length / 200
}
