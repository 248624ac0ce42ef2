// A mail saved by Outlook (MSG), as the EML it would have been sent as: it is then read, masked and proved as any other. The same bytes
// always give the same mail. What Outlook keeps beside it (categories, flags, who last opened it) does not come along.
import { createRequire } from 'node:module'
import { decompressRTF } from '@kenjiuno/decompressrtf'
import type msgreader from '@kenjiuno/msgreader'
import type { FieldsData } from '@kenjiuno/msgreader'
import { Refusal } from '#base/refusal.ts'
import { isSoundCompound } from '#files/email/sound-compound.ts'
import { textOfRtf } from '#files/email/text-of-rtf.ts'
import { mail as limits } from '#files/limits.ts'

/** Asked for only when such a mail comes; by `require`, since it is a module of the old kind with a default of its own. */
const load = createRequire(import.meta.url)
const oleMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const messageMark = Buffer.from('__properties_version1.0', 'utf16le')
const recipientsMark = Buffer.from('__substg1.0_', 'utf16le')

export function isMsg(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return view.subarray(0, 8).equals(oleMark) && view.includes(messageMark) && view.includes(recipientsMark)
}

/** An Outlook mail as EML; anything else as it came. @throws Refusal file-corrupt, file-unknown-kind */
export async function asEml(bytes: Uint8Array, depth = 0): Promise<Uint8Array> {
  if (!isMsg(bytes)) return bytes
  if (!isSoundCompound(bytes)) throw new Refusal('file-corrupt')
  const { default: MsgReader } = load('@kenjiuno/msgreader') as typeof msgreader
  try {
    const reader = opened(new MsgReader(exactly(bytes)))
    const files: string[] = []
    for (const [i, attachment] of (reader.fields.attachments ?? []).slice(0, limits.attachments + 1).entries())
      files.push(await carried(reader, attachment, i, depth))
    return Buffer.from(whole(reader.fields, files), 'latin1')
  } catch (error) {
    // A field may be of any type in a spoiled file: a name that is a number, a body that is bytes.
    if (error instanceof Refusal) throw error
    throw new Refusal('file-corrupt', {}, { cause: error })
  }
}

type Reader = InstanceType<typeof msgreader.default>
type Opened = { fields: FieldsData; fileOf(attachment: FieldsData): { name: string; content: Uint8Array } }

function opened(reader: Reader): Opened {
  const fields = reader.getFileData()
  if (fields.error) throw new Error(fields.error)
  // Appointments, tasks and contacts keep most of what they say elsewhere than in a body.
  if (!/^(IPM\.Note|REPORT\.|IPM\.Post|IPM$)/i.test(fields.messageClass ?? 'IPM.Note'))
    throw new Refusal('file-unknown-kind')
  return {
    fields,
    fileOf: attachment => {
      const { fileName, content } = reader.getAttachment(attachment)
      return { name: attachment.fileName ?? attachment.name ?? fileName, content }
    },
  }
}

/** Without what a buffer that it lies in holds beside it. */
const exactly = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

async function carried(reader: Opened, attachment: FieldsData, at: number, depth: number): Promise<string> {
  const { name, content } = fileOf(reader, attachment)
  const inner = attachment.innerMsgContent && depth < limits.depth ? await asEml(content, depth + 1) : content
  const isMail = attachment.innerMsgContent === true && inner !== content
  const shown = (name || `bilaga ${at + 1}`).replace(/\.msg$/i, isMail ? '.eml' : '$&')
  return [
    // A mail in base64 is not allowed as message/rfc822; by its first lines it is still one.
    `Content-Type: application/octet-stream`,
    `Content-Disposition: attachment; filename="${coded(isMail && !/\.eml$/i.test(shown) ? `${shown}.eml` : shown)}"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(inner),
  ].join('\r\n')
}

/** A file that cannot be got out of the mail is there as one that cannot be read: it is then told of. */
function fileOf({ fileOf }: Opened, attachment: FieldsData): { name: string; content: Uint8Array } {
  try {
    return fileOf(attachment)
  } catch {
    return { name: attachment.fileName ?? attachment.name ?? '', content: Uint8Array.of(0) }
  }
}

function whole(fields: FieldsData, files: readonly string[]): string {
  const to = (kind: string) =>
    (fields.recipients ?? [])
      .filter(({ recipType }) => (recipType ?? 'to') === kind)
      .map(each => address(each.name, each.smtpAddress ?? each.email))
      .join(', ')
  const senderAt = mailbox(fields.senderSmtpAddress, fields.senderEmail, fields.creatorSMTPAddress)
  const headers: [string, string][] = [
    ['From', address(fields.senderName, senderAt)],
    ['To', to('to')],
    ['Cc', to('cc')],
    ['Bcc', to('bcc')],
    ['Date', dated(fields.messageDeliveryTime ?? fields.clientSubmitTime ?? fields.creationTime)],
    ['Subject', coded(fields.subject ?? '')],
  ]
  const top = headers.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`)
  const parts = [...bodies(fields), ...files].flatMap(part => ['--kansli-msg', part])
  const type = 'Content-Type: multipart/mixed; boundary="kansli-msg"'
  return [...top, 'MIME-Version: 1.0', type, '', ...parts, '--kansli-msg--', ''].join('\r\n')
}

/** The plain text and the HTML as alternatives; Outlook's own format where there is neither. */
function bodies(fields: FieldsData): string[] {
  const html = fields.bodyHtml ?? (fields.html ? decodedHtml(fields.html) : '')
  const plain = fields.body ?? ''
  const rich = plain.trim() === '' && html.trim() === '' && fields.compressedRtf ? richText(fields.compressedRtf) : ''
  const part = (kind: string, text: string) =>
    text === ''
      ? []
      : [
          `Content-Type: text/${kind}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(text))}`,
        ]
  const all = [...part('plain', plain || rich), ...part('html', html)]
  if (all.length < 2) return all.length > 0 ? all : part('plain', ' ')
  const inner = all.flatMap(each => ['--kansli-text', each])
  return [['Content-Type: multipart/alternative; boundary="kansli-text"', '', ...inner, '--kansli-text--'].join('\r\n')]
}

/** @throws Refusal file-corrupt */
function richText(compressed: Uint8Array): string {
  try {
    return textOfRtf(Buffer.from(decompressRTF([...compressed])).toString('latin1'))
  } catch (error) {
    throw new Refusal('file-corrupt', {}, { cause: error })
  }
}

function decodedHtml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const charset = /charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The first that is an address of mail: those within an Exchange server say only how it keeps its people. */
const mailbox = (...all: (string | undefined)[]): string => all.find(each => each?.includes('@')) ?? ''

function address(name: string | undefined, at: string | undefined): string {
  const box = mailbox(at).replace(/[<>\s,;"]/g, '')
  const shown = (name ?? '').trim()
  if (shown === '' || shown === box) return box
  return box ? `${coded(shown)} <${box}>` : coded(shown)
}

const dated = (said: string | undefined): string => {
  const date = new Date(said ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? '' : date.toUTCString().replace('GMT', '+0000')
}

/** RFC 2047, at most 75 characters a word. */
const coded = (text: string): string =>
  (text.replace(/[\r\n\0]+/g, ' ').match(/.{1,14}/gsu) ?? [])
    .map(piece => `=?utf-8?B?${Buffer.from(piece).toString('base64')}?=`)
    .join('\r\n ')

const base64 = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')
