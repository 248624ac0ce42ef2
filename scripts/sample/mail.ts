// The sample municipality's mails from the plain texts in scripts/sample: a few lines of headers, an empty line, the letter, and after
// `<<bilaga NAME>>` the text of what it carries.
import { type Message, msgWith } from '#test/files/msg-with.ts'

type Letter = { from: [string, string]; to: [string, string]; subject: string; body: string }
export type Carried = { name: string; text: string }

const address = /^(.+) <(.+)>$/

export function letterOf(source: string): { letter: Letter; carried: Carried | null } {
  const [written = '', name = '', text = ''] = source.split(/^<<bilaga (.+)>>\n/m)
  const [top = '', ...rest] = written.split('\n\n')
  const value = (word: string) => new RegExp(`^${word}: (.+)$`, 'm').exec(top)![1]!
  const person = (word: string): [string, string] => {
    const [, shown, at] = address.exec(value(word))!
    return [shown!, at!]
  }
  const letter = { from: person('Från'), to: person('Till'), subject: value('Ämne'), body: rest.join('\n\n') }
  return { letter, carried: name ? { name, text } : null }
}

/** As Outlook saves it. */
export function msgOf({ from, to, subject, body }: Letter): Uint8Array {
  const message: Message = { from, to: [to], subject, body: body.replaceAll('\n', '\r\n') }
  return msgWith(message)
}

/** As it was sent. */
export function emlOf({ from, to, subject, body }: Letter, { name, content }: { name: string; content: Uint8Array }) {
  const lines = [
    `From: ${coded(from[0])} <${from[1]}>`,
    `To: ${coded(to[0])} <${to[1]}>`,
    `Subject: ${coded(subject)}`,
    'Date: Thu, 12 Nov 2026 17:26:08 +0100',
    'Message-ID: <204117583@example.se>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="ekebyholm-del"',
    '',
    '--ekebyholm-del',
    'Content-Type: text/plain; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    '',
    base64(Buffer.from(body)),
    '--ekebyholm-del',
    `Content-Type: application/pdf; name="${coded(name)}"`,
    `Content-Disposition: attachment; filename="${coded(name)}"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(content),
    '--ekebyholm-del--',
    '',
  ]
  return lines.join('\r\n')
}

const coded = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : `=?utf-8?b?${Buffer.from(text).toString('base64')}?=`
const base64 = (content: Uint8Array): string => Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n')
