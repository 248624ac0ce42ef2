// Writes plain text and markdown without what is to go. What is written is the text as it was read and reviewed, so nothing that
// was not seen (a \0, a stray byte) comes along.
import { decodeText } from '#files/plain/read-plain.ts'
import { type Cut, cutsOf } from '#files/redact/cuts.ts'
import type { Redact } from '#files/redaction.ts'

/** UTF-8 with the line ends of the source. */
export const redactPlain: Redact = async (bytes, document, request) => {
  const { text } = decodeText(bytes)
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const written = withoutCuts(document.text, cutsOf(document, request))
  return new TextEncoder().encode(lineEnd === '\n' ? written : written.replaceAll('\n', lineEnd))
}

/** The text with each cut's word in its place. `cuts` are sorted and do not overlap. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  let out = ''
  let at = 0
  for (const { start, end, word } of cuts) {
    out += text.slice(at, start) + word
    at = end
  }
  return out + text.slice(at)
}
