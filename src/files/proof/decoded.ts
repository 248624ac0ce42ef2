// What stands in a text in a code that any program reads back: percent signs in links, number signs, quoted-printable, base64. A name may be
// gone from the words and stand in the link beside them. Knows nothing of where the text comes from.
import { BREAK } from '#files/proof/squeeze.ts'

/** The words that are in code, as they stand and read back: empty for most texts. Words that follow each other stay together. */
export function decodedIn(text: string): { coded: string; back: string[] } {
  if (!/[%=][0-9a-f]{2}|&#|\\u[0-9a-f]{4}|[A-Za-z0-9+/_-]{16}/i.test(text)) return { coded: '', back: [] }
  const coded = text
    .split(/\s+/)
    .map(word => (isCoded.test(word) ? word : BREAK))
    .join(' ')
  const runs = [...text.matchAll(/[A-Za-z0-9+/_-]{16,}/g)].flatMap(([run]) => (isMixed(run) ? base64Back(run) : []))
  return {
    coded,
    back: [bytesBack(coded, /%([0-9a-f]{2})/gi), bytesBack(coded, /=([0-9A-F]{2})/g), signsBack(coded), ...runs],
  }
}

const isCoded = /[%=][0-9a-f]{2}|&#|\\u[0-9a-f]{4}/i
const isMixed = (run: string): boolean => /[a-z]/.test(run) && /[A-Z]/.test(run)

/** Letters as bytes of UTF-8, or else one byte each. */
function bytesBack(text: string, code: RegExp): string {
  return text
    .split(BREAK)
    .map(stretch => {
      const bytes = Buffer.from(stretch)
        .toString('latin1')
        .replace(code, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      const told = Buffer.from(bytes, 'latin1').toString('utf8')
      return told.includes('\ufffd') ? bytes : told
    })
    .join(BREAK)
}

const signsBack = (text: string): string =>
  text.replace(/&#(\d{1,7});|&#x([0-9a-f]{1,6});|\\u([0-9a-f]{4})/gi, (whole, decimal, hex, unit) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? unit, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** As it is, and as a program that writes two bytes a letter would have it. */
function base64Back(run: string): string[] {
  const bytes = Buffer.from(run, 'base64')
  return [bytes.toString('utf8'), bytes.toString('latin1').replaceAll('\0', '')]
}
