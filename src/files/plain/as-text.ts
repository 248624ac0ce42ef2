// Files of text that say things in signs of their own (HTML, RTF, calendars and cards of Outlook's) as the text a person sees: then it is
// read, masked and proved as any other. What they hold beside it does not come along.
import { Refusal } from '#base/refusal.ts'
import { textOfHtml } from '#files/email/text-of-html.ts'
import { textOfRtf } from '#files/email/text-of-rtf.ts'
import { decodeText, plainLines } from '#files/plain/read-plain.ts'

export type MarkedKind = 'rtf' | 'html' | 'card'

const html = /^<(!doctype\s+html|html|head|body|meta|title|style|table|div|p|span|center|font)\b/i

/** By what stands first; null for anything else. */
export function markedKind(bytes: Uint8Array): MarkedKind | null {
  const head = decodeText(bytes.subarray(0, 1024)).text.trimStart()
  if (/^\{\\rtf/.test(head)) return 'rtf'
  if (/^BEGIN:(VCALENDAR|VCARD)\b/i.test(head)) return 'card'
  return html.test(head.replace(/^<\?xml[^>]{0,200}>\s*/, '')) ? 'html' : null
}

/** XML of any sort, drawings and flat office files among it: words in it stand in signs and codes that no review shows. */
export const isXml = (bytes: Uint8Array): boolean =>
  markedKind(bytes) === null &&
  /^<(\?xml|svg|office:document)\b/i.test(decodeText(bytes.subarray(0, 1024)).text.trimStart())

/** Anything else as it came. @throws Refusal file-unknown-kind for RTF with stretches of bytes */
export function asText(bytes: Uint8Array): Uint8Array {
  const kind = markedKind(bytes)
  if (!kind) return bytes
  const { text } = decodeText(bytes)
  if (kind === 'html') return utf8(textOfHtml(text).text)
  if (kind === 'card') return utf8(textOfCard(text))
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (/\\bin[1-9]/.test(rtf)) throw new Refusal('file-unknown-kind')
  return utf8(textOfRtf(rtf))
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Lines are folded in the midst of words, and letters beyond ASCII may be written as numbers. */
function textOfCard(text: string): string {
  const unfolded = plainLines(text).replace(/\n[ \t]/g, '')
  return unfolded
    .replace(/=\n/g, '')
    .split('\n')
    .map(line => (/^[^:]{0,200}QUOTED-PRINTABLE/i.test(line) ? unquoted(line) : line))
    .join('\n')
    .replace(/\\[nN]/g, '\n')
    .replace(/\\([,;\\])/g, '$1')
}

const unquoted = (line: string): string => {
  const bytes = Buffer.from(line).toString('latin1')
  const plain = bytes.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return decodeText(Buffer.from(plain, 'latin1')).text
}
