// Traps where the secret is a picture in a coding that PDF borrows from others: JPEG 2000, JBIG2, the telefax, and grey by a colour profile. What was coded so must
// be gone as it was coded, not only covered.
import { readFileSync } from 'node:fs'
import { jbig2 } from '#test/traps/jbig2.ts'
import { rawPdf, stream } from '#test/traps/raw-pdf.ts'
import { type Grey, high, onPage, picture, scan } from '#test/traps/scan.ts'
import type { Trap } from '#test/traps/trap.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`../files/scan-${name}.bin`, import.meta.url))

const image = ({ width, height }: Grey, data: Buffer, keys: string): Buffer =>
  stream(data, `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${keys}`)
const telefax = (of: Grey, name: string, k: number): Buffer =>
  image(
    of,
    fixture(name),
    `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K ${k} /Columns ${of.width} /Rows ${of.height} >>`,
  )

/** A profile of grey, as small as the ICC's version 2 allows: the white of day, and a curve. */
function profile(): Buffer {
  const tags: [string, Buffer][] = [
    ['desc', Buffer.concat([Buffer.from('desc\0\0\0\0\0\0\0\x05grey\0', 'latin1'), Buffer.alloc(79)])],
    ['cprt', Buffer.from('text\0\0\0\0CC0\0', 'latin1')],
    ['wtpt', Buffer.from('58595a20000000000000f351000100000001168c', 'hex')],
    ['kTRC', Buffer.from('6375727600000000000000010233', 'hex')],
  ]
  const head = Buffer.alloc(128 + 4 + tags.length * 12)
  head.write('\x02\x10\0\0mntrGRAYXYZ ', 8, 'latin1')
  head.write('acsp', 36, 'latin1')
  Buffer.from('0000f6d6000100000000d32d', 'hex').copy(head, 68)
  head.writeUInt32BE(tags.length, 128)
  const parts = [head]
  let at = head.length
  for (const [i, [name, content]] of tags.entries()) {
    head.write(name, 132 + i * 12, 'latin1')
    head.writeUInt32BE(at, 136 + i * 12)
    head.writeUInt32BE(content.length, 140 + i * 12)
    const padded = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)])
    parts.push(padded)
    at += padded.length
  }
  head.writeUInt32BE(at, 0)
  return Buffer.concat(parts)
}

const ways: [name: string, coding: string, object: (of: Grey) => Buffer, more?: Buffer][] = [
  ['in JPEG 2000', '/JPXDecode', of => image(of, fixture('jpx'), '/Filter /JPXDecode')],
  [
    'in JBIG2',
    '/JBIG2Decode',
    of => image(of, jbig2(of), '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode'),
  ],
  ['as a telefax of group 3', '/CCITTFaxDecode', of => telefax(of, 'g3', 0)],
  ['as a telefax of group 4', '/CCITTFaxDecode', of => telefax(of, 'g4', -1)],
  [
    'by a colour profile',
    '/ICCBased',
    of => picture(of, of.samples, '/ColorSpace [/ICCBased 11 0 R] /BitsPerComponent 8'),
    stream(profile(), '/N 1'),
  ],
]

export const codedTraps: Trap[] = ways.map(([name, coding, object, more]) => ({
  name: `coded ${name}`,
  file: 'a.pdf',
  scanned: true,
  coding,
  places: ['picture-pixels', 'picture-text'],
  make: async () => {
    const of = await scan()
    const first = object(of)
    return rawPdf({ high, ...onPage(first, { objects: more ? [first, more] : [first] }) })
  },
}))
