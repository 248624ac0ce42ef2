// Reads a written mail again with a reader of its own: headers and bodies decoded, carried files handed to the prover of their kind.
import type { Ledger } from '#files/proof/ledger.ts'
import { missingWords } from '#files/proof/lost-words.ts'
import type { Written } from '#files/proof/pdf/prove-pdf.ts'
import type { Document } from '#text/document.ts'

const reader = 'kansli-mime'

export type Entity = { headers: string; body: Buffer; parts: Entity[]; type: string; name: string }
/** Proves a carried file: `number` from 1, its bytes as they stand in the mail. */
export type ProveInner = (number: number, bytes: Uint8Array) => Promise<void>

export async function proveEmail(
  { output, document, removed }: Written,
  ledger: Ledger,
  proveInner: ProveInner,
): Promise<void> {
  const source = Buffer.from(output.buffer, output.byteOffset, output.length).toString('latin1')
  const mail = entity(source)
  const [body, ...others] = leavesOf(mail)
  const carried = others.filter(part => part.name !== '')
  const { shown, routing } = sortedHeaders(mail.headers)
  const text = body?.body.toString('utf8') ?? ''
  const names = carried.map(part => part.name).join('\n')
  const look = (place: string, said: string, seen: boolean) =>
    ledger.look({ place, reader, page: null, text: said, noise: 'text', seen })
  look('headers', shown, true)
  look('body', text, true)
  look('attachment-names', names, true)
  look('routing-headers', routing, false)
  look('part-headers', mail.parts.map(withoutNames).join('\n'), false)
  look(
    'other-bodies',
    others
      .filter(part => part.name === '')
      .map(bodyText)
      .join('\n'),
    false,
  )
  look('raw-message', betweenParts(source, mail), false)
  ledger.open('lost-words', reader)
  const read = document.attachments.map(({ start, end }) => ({ start, end }))
  const whole = { number: 1, start: 0, end: document.text.length, width: 0, height: 0, readable: true }
  const spans = [...removed, ...read].sort((a, b) => a.start - b.start)
  for (const word of missingWords(document, whole, spans, `${furniture(document)}\n${shown}\n${text}\n${names}`))
    ledger.trouble({ place: 'lost-words', page: null, text: word, reader })
  await proveCarried(document, carried, text, ledger, proveInner)
}

/** Each carried file is in the copy once, proved by its kind, or told to be left out. None is there that nobody read. */
async function proveCarried(
  { attachments }: Document,
  carried: readonly Entity[],
  body: string,
  ledger: Ledger,
  proveInner: ProveInner,
): Promise<void> {
  const trouble = (text: string) => ledger.trouble({ place: 'attachments', page: null, text, reader })
  ledger.open('attachments', reader)
  const there = new Set<number>()
  for (const [i, part] of carried.entries()) {
    const said = /^Content-ID:\s*<bilaga-(\d{1,4})>/im.exec(part.headers)?.[1]
    const number = Number(said ?? i + 1)
    if (!said || !attachments[number - 1]?.document || there.has(number)) trouble(part.name)
    if (attachments[number - 1]?.document) await proveInner(number, part.body)
    there.add(number)
  }
  for (let number = 1; number <= attachments.length; number++)
    if (!there.has(number) && !body.includes(`[Bilaga ${number} (`)) trouble(`${number}/${attachments.length}`)
}

/** The words the reader puts before headers and carried files: not in the mail itself. */
const furniture = ({ attachments }: Document): string =>
  `Från: Avsändare: Svar till: Till: Kopia: Hemlig kopia: Datum: Ämne: ${'Bilaga: '.repeat(attachments.length)}`

export function entity(source: string): Entity {
  const gap = /\r?\n\r?\n/.exec(source)
  const end = gap?.index ?? source.length
  const headers = source.slice(0, end).replace(/\r?\n[ \t]+/g, ' ')
  const content = source.slice(end + (gap?.[0].length ?? 0))
  const value = (name: string) => new RegExp(`^${name}:[ \t]*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? ''
  const type = value('Content-Type')
  const boundary = /^multipart\/[^;]*;.*?boundary="?([^";]+)"?/i.exec(type)?.[1]
  const sections = boundary ? content.split(`--${boundary}`).slice(1, -1) : []
  return {
    headers,
    type,
    name: decodedWords(/filename="([^"]*)"/i.exec(value('Content-Disposition'))?.[1] ?? ''),
    body: decoded(content, value('Content-Transfer-Encoding').toLowerCase()),
    parts: sections.map(section => entity(section.replace(/^\r?\n/, ''))),
  }
}

function decoded(content: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(content, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(content, 'latin1')
  const joined = content.replace(/=\r?\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

/** RFC 2047: coded words joined where only white space stands between. */
export function decodedWords(text: string): string {
  const joined = text.replace(/(\?=)\s+(?==\?)/g, '$1')
  const coded = joined.replace(
    /=\?([^?\s]+)\?([BbQq])\?([^?]*)\?=/g,
    (_, charset: string, kind: string, data: string) => {
      const bytes =
        kind.toUpperCase() === 'B'
          ? Buffer.from(data, 'base64')
          : decoded(data.replaceAll('_', ' '), 'quoted-printable')
      try {
        return new TextDecoder(charset).decode(bytes)
      } catch {
        return bytes.toString('latin1')
      }
    },
  )
  return /[\x80-\xff]/.test(coded) && !/[^\0-\xff]/.test(coded) ? utf8OrAsIs(coded) : coded
}

const utf8OrAsIs = (text: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

const shownHeader = /^(From|Sender|Reply-To|To|Cc|Bcc|Date|Subject):/i

/** Those a person has read, and all others, which tell of the mail's way and its programs. */
function sortedHeaders(headers: string): { shown: string; routing: string } {
  const lines = headers.split(/\r?\n/).map(decodedWords)
  return {
    shown: lines.filter(line => shownHeader.test(line)).join('\n'),
    routing: lines.filter(line => !shownHeader.test(line)).join('\n'),
  }
}

/** The parts that hold content, in order. */
const leavesOf = (mail: Entity): Entity[] => (mail.parts.length > 0 ? mail.parts.flatMap(leavesOf) : [mail])

const bodyText = (part: Entity): string => {
  const text = part.body.toString('utf8')
  return /html/i.test(part.type) ? `${text}\n${text.replace(/<[^>]*>/g, '')}` : text
}

/** The name of a carried file is searched decoded, as a place of its own. */
const withoutNames = (part: Entity): string =>
  [part, ...part.parts].map(each => decodedWords(each.headers).replace(/filename="[^"]*"/gi, '')).join('\n')

/** What stands before the first part and after the last: no reader shows it. */
function betweenParts(source: string, mail: Entity): string {
  const boundary = /boundary="?([^";\r\n]+)/i.exec(mail.headers)?.[1]
  if (!boundary) return ''
  const [first = '', ...rest] = source.split(`--${boundary}`)
  const preamble = first.slice(/\r?\n\r?\n/.exec(first)?.index ?? first.length)
  return `${preamble}\n${rest.at(-1) ?? ''}`
}
