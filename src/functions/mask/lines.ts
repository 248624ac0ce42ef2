// What a heading on a line says of the value beside it ("Kontonr: …") or on the next line. Looks at lines as they stand in the document.
import { reason } from '#text/finding.ts'
import { fieldOf, inField } from './fields.ts'
import type { Proposal } from './marks.ts'

/** A heading, a colon or a wide gap, and the value. */
const beside =
  /^[ \t*•–-]{0,12}(?<heading>\p{L}[\p{L}\d .()/+-]{0,44}?) ?(?:[:=]|\t| {3})[ \t]{0,40}(?<value>[^\s:=].{1,70})$/u
/** After the value on the same line: another heading, or a remark. */
const ends = /\t| {3}|[|;]|, (?=\p{L})| (?=\p{Lu}\p{L}{1,24}:)| \(|\. (?=\p{Lu}\p{L}{2,20}[ :])/u

/** Values beside or under a heading that says what they are; spans are into the document's text. */
export function findInLines(text: string): Proposal[] {
  const out: Proposal[] = []
  let heading = ''
  let at = 0
  for (const line of text.split('\n')) {
    const from = at
    at += line.length + 1
    if (line.includes('</') || line.includes('":')) out.push(...inTags(line, from))
    const nick = speaker.exec(line)?.[0]
    if (nick) out.push(spoken(nick, from))
    if (line.length > 400 || line.trim() === '') continue
    const found = beside.exec(line.trimEnd())?.groups
    const field = fieldOf(found ? found.heading! : heading)
    const value = found ? found.value! : line.trim()
    if (field) out.push(...valueIn(field, value, from + (found ? line.lastIndexOf(value) : line.indexOf(value))))
    heading = !found && line.length < 48 ? line.trim() : ''
  }
  return out
}

/** Who speaks in a thread: an account's name, a colon, and what is said. */
const speaker = /^(?:\p{L}{4,20}\d{2,4}|\p{Ll}{2,16}_\p{Ll}[\p{Ll}\d]{0,12})(?=: \p{Ll}{2,20} \p{L})/u
const spoken = (nick: string, start: number): Proposal => ({
  span: { start, end: start + nick.length },
  sure: 0.6,
  why: [reason('is-username'), reason('in-log')],
  label: 'USERNAME',
  stays: false,
  same: `USERNAME:${nick.toLowerCase()}`,
  name: false,
})

/** "<postnr>64832</postnr>", "\"kundnr\": 4471": programs name what they send. */
const tags =
  /<(?<tag>\p{L}[\p{L}_-]{1,24})>(?<inner>[^<>\n]{1,60})(?=<\/)|"(?<key>\p{L}[\p{L}_-]{1,24})" {0,2}: {0,2}"?(?<given>[^",{}[\]\n]{1,60})(?=[",}\n]|$)/gu
function inTags(line: string, from: number): Proposal[] {
  return Array.from(line.matchAll(tags)).flatMap(({ index, 0: all, groups }) => {
    const field = fieldOf(groups!.tag ?? groups!.key!)
    const value = groups!.inner ?? groups!.given!
    return field ? valueIn(field, value, from + index + all.length - value.length) : []
  })
}

/** The longest opening of the value that has the form of the field. */
function valueIn(field: NonNullable<ReturnType<typeof fieldOf>>, value: string, start: number): Proposal[] {
  const cut = ends.exec(value)?.index ?? value.length
  const goesOn = cut < value.length && /^ \p{Lu}/u.test(value.slice(cut))
  for (const end of goesOn ? [cut] : [value.length, cut]) {
    const text = value.slice(0, end).replace(/[ .,;]+$/u, '')
    if (field.value.test(text)) return [inField(field, text, { start, end: start + text.length }, 'field-heading')]
  }
  return []
}
