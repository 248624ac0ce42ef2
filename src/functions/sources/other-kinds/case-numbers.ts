// Diarienummer referred to in a document: its own, another document's of the case, one of a year to come, or unchecked.
import { missing, stands, unchecked, type Verdict } from '#functions/sources/verdict.ts'
import { type Diarienummer, findDiarienummer } from '#swedish/diarienummer.ts'
import type { Span } from '#text/span.ts'

export type FoundNumber = { span: Span; verdict: Verdict }

const most = 200 // numbers of one document
const headerLines = 25

/** `text` is the flow; `source` and `toSource` tell which numbers stand on a line of their own at the head of the document. */
export function findCaseNumbers(
  text: string,
  source: string,
  toSource: (span: Span) => Span,
  others: readonly { name: string; text: string }[],
  today: string,
): FoundNumber[] {
  const numbers = findDiarienummer(text)
    .filter(one => one.shaped)
    .slice(0, most)
  const headers = numbers.filter(one => isHeader(source, toSource(one)))
  const own = headers[0] && plain(headers[0].text)
  const held = numbers.length > 0 ? others.map(one => ({ name: one.name, text: plain(one.text) })) : []
  return numbers.flatMap((one): FoundNumber[] => {
    if (isLater(one, today)) return [{ span: one, verdict: missing('sources-case-number-later', { number: one.text }) }]
    if (headers.includes(one)) return []
    if (plain(one.text) === own) return [{ span: one, verdict: stands('sources-case-number-own') }]
    const other = held.find(document => holds(document.text, plain(one.text)))
    const verdict = other
      ? stands('sources-case-number-in', { name: other.name })
      : unchecked('sources-case-number-not-held')
    return [{ span: one, verdict }]
  })
}

const plain = (text: string): string => text.toUpperCase().replace(/\s+/gu, '')

function holds(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1))
    if (!/\d/u.test(text[at - 1] ?? '') && !/\d/u.test(text[at + number.length] ?? '')) return true
  return false
}

/** A short line at the head that begins with the label and says nothing else. */
function isHeader(source: string, { start, end }: Span): boolean {
  const from = source.lastIndexOf('\n', start - 1) + 1
  const stop = source.indexOf('\n', end)
  const rest = source.slice(end, stop === -1 ? source.length : Math.min(stop, end + 120))
  if (!/^\s{0,40}(?:diarienummer|diarienr|dnr|ärendenummer|ärendenr)/iu.test(source.slice(from, start))) return false
  if (/\p{Ll}{2,} \p{Ll}{2,}/u.test(rest)) return false
  return source.slice(0, from).split('\n').length <= headerLines
}

/** No part of the number can be a year up to this one. `45/23` may be either way; `98/12` is of the last century. */
function isLater({ text, year }: Diarienummer, today: string): boolean {
  const now = Number(today.slice(0, 4))
  if (year === null || year <= now) return false
  const years = (text.match(/(?<!\d)(?:\d{4}|\d{2})(?!\d)/gu) ?? []).map(part => {
    if (part.length === 4) return Number(part)
    return Number(part) + (Number(part) >= 70 ? 1900 : 2000)
  })
  return !years.some(one => one >= 1900 && one <= now)
}
