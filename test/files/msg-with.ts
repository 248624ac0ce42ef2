// Makes mails as Outlook saves them (MSG), with another library than the one that reads them. For tests only.
import CFB from 'cfb'

export type Message = {
  subject?: string
  body?: string
  html?: string
  /** RTF as it is, packed by no method. */
  rtf?: string
  from?: [name: string, address: string]
  to?: [name: string, address: string][]
  files?: { name: string; content: Uint8Array | Message; more?: Record<string, string> }[]
  kind?: string
  /** Further texts by the number of their property, e.g. `3FFA` for who changed it last. */
  more?: Record<string, string>
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

function entry(tag: number, value: number | bigint, wide = false): Buffer {
  const out = Buffer.alloc(16)
  out.writeUInt32LE(tag, 0)
  out.writeUInt32LE(6, 4)
  if (wide) out.writeBigUInt64LE(BigInt(value), 8)
  else out.writeUInt32LE(Number(value), 8)
  return out
}

/** 2026-11-23 07:15 UTC, in tenths of microseconds from 1601. */
const sent = (BigInt(Date.UTC(2026, 10, 23, 7, 15)) + 11_644_473_600_000n) * 10_000n

export function msgWith(message: Message): Uint8Array {
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/__nameid_version1.0/__substg1.0_00020102', Buffer.alloc(0))
  CFB.utils.cfb_add(file, '/__nameid_version1.0/__substg1.0_00030102', Buffer.alloc(0))
  CFB.utils.cfb_add(file, '/__nameid_version1.0/__substg1.0_00040102', Buffer.alloc(0))
  put(file, '/', message, 32)
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5')
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

function put(file: CFB.CFB$Container, at: string, message: Message, headLength: number): void {
  const { subject = '', body, html, rtf, from, to = [], files = [], kind = 'IPM.Note', more = {} } = message
  const add = (path: string, content: Buffer) => CFB.utils.cfb_add(file, `${at}${path}`, content)
  const entries = [entry(0x0e060040, sent, true), entry(0x340d0003, 0x40000)]
  const texts: Record<string, string | undefined> = {
    '001A': kind,
    '0037': subject,
    '0C1A': from?.[0],
    '5D01': from?.[1],
    '1000': body,
    '1013': html,
    ...more,
  }
  for (const [id, text] of Object.entries(texts)) {
    if (text === undefined) continue
    add(`__substg1.0_${id}001F`, utf16(text))
    entries.push(entry(Number.parseInt(`${id}001F`, 16), text.length * 2 + 2))
  }
  if (rtf !== undefined) add('__substg1.0_10090102', unpacked(rtf))
  for (const [i, [name, address]] of to.entries()) {
    const folder = `__recip_version1.0_#${i.toString(16).padStart(8, '0')}/`
    add(`${folder}__substg1.0_3001001F`, utf16(name))
    add(`${folder}__substg1.0_39FE001F`, utf16(address))
    add(`${folder}__properties_version1.0`, Buffer.concat([Buffer.alloc(8), entry(0x0c150003, 1)]))
  }
  for (const [i, { name, content, more: own = {} }] of files.entries()) {
    const folder = `__attach_version1.0_#${i.toString(16).padStart(8, '0')}/`
    const inner = !(content instanceof Uint8Array)
    for (const [id, text] of Object.entries({ '3707': name, ...own }))
      add(`${folder}__substg1.0_${id}001F`, utf16(text))
    add(`${folder}__properties_version1.0`, Buffer.concat([Buffer.alloc(8), entry(0x37050003, inner ? 5 : 1)]))
    if (inner) put(file, `${at}${folder}__substg1.0_3701000D/`, content, 24)
    else add(`${folder}__substg1.0_37010102`, Buffer.from(content))
  }
  const head = Buffer.alloc(headLength)
  head.writeUInt32LE(to.length, 8)
  head.writeUInt32LE(files.length, 12)
  head.writeUInt32LE(to.length, 16)
  head.writeUInt32LE(files.length, 20)
  add('__properties_version1.0', Buffer.concat([head, ...entries]))
}

/** The container of packed RTF, with the text as it is. */
function unpacked(rtf: string): Buffer {
  const head = Buffer.alloc(16)
  head.writeUInt32LE(rtf.length + 12, 0)
  head.writeUInt32LE(rtf.length, 4)
  head.write('MELA', 8, 'latin1')
  return Buffer.concat([head, Buffer.from(rtf, 'latin1')])
}
