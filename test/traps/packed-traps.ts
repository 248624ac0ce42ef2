// Traps in how things are packed: bytes shuffled by a predictor, a picture behind a picture, pictures of kinds that hold text.
import { deflateSync } from 'node:zlib'
import { docxWith, drawing, picture } from '#test/traps/docx-traps.ts'
import { cameraPicture } from '#test/traps/pdf-places.ts'
import { hex16, join, line, type Parts, rawPdf, stream, visible } from '#test/traps/raw-pdf.ts'
import { secret, type Trap } from '#test/traps/trap.ts'

const columns = 5
/** Each byte as the difference to the one above it: the secret stands nowhere in the unpacked bytes. */
function predicted(plain: Buffer): Buffer {
  const padded = join(plain, ' '.repeat(columns - (plain.length % columns)))
  const rows: Buffer[] = []
  for (let at = 0; at < padded.length; at += columns)
    rows.push(
      Buffer.from([
        2,
        ...padded.subarray(at, at + columns).map((byte, i) => byte - (at === 0 ? 0 : padded[at - columns + i]!)),
      ]),
    )
  return deflateSync(Buffer.concat(rows))
}
const parameters = `<< /Predictor 12 /Columns ${columns} >>`
const form = '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>'
const said = join('/Span << /ActualText ', hex16(secret), ' >> BDC 70 400 20 20 re f EMC')
const inForm = (content: Buffer, keys: string): Parts => ({
  content: join(visible, '/X Do'),
  resources: '/XObject << /X 10 0 R >>',
  objects: [stream(predicted(content), `${form} ${keys}`)],
})
const camera = cameraPicture()
/** A first picture without any note, the one with notes behind it. */
const bare = join(camera.subarray(0, 2), camera.subarray(camera.indexOf(Buffer.from([0xff, 0xdb]))))
const note = join(Buffer.from([0xff, 0xfe, 0, secret.length + 2]), secret)
const inPicture = (bytes: Buffer, filter: string): Parts => ({
  content: join(visible, 'q 50 0 0 50 400 100 cm /P Do Q'),
  resources: '/XObject << /P 10 0 R >>',
  objects: [
    stream(
      bytes,
      `/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter ${filter}`,
    ),
  ],
})
const gif = join(
  Buffer.from('47494638396101000100800000ffffff000000', 'hex'),
  Buffer.from([0x21, 0xfe, secret.length]),
  secret,
  Buffer.from('00', 'hex'),
  Buffer.from('2c00000000010001000002024401003b', 'hex'),
)
const metafile = join(Buffer.from([1, 0, 0, 0, 108, 0, 0, 0]), Buffer.from(secret, 'utf16le'))

const pdfs: [string, string[], Parts][] = [
  [
    'form under a predictor that says the secret',
    ['streams'],
    inForm(said, `/Filter /FlateDecode /DecodeParms ${parameters}`),
  ],
  [
    'form under a predictor named in a list',
    ['streams'],
    inForm(said, `/Filter [/FlateDecode] /DecodeParms [${parameters}]`),
  ],
  [
    'form under a predictor that draws the secret',
    ['streams'],
    inForm(line(secret, 70, 400), `/Filter /FlateDecode /DecodeParms ${parameters}`),
  ],
  ['second picture behind the first', ['pictures', 'raw-bytes'], inPicture(join(bare, camera), '/DCTDecode')],
  [
    'note between a picture and its end',
    ['pictures', 'raw-bytes'],
    inPicture(join(bare.subarray(0, -2), note, bare.subarray(-2)), '[/DCTDecode]'),
  ],
]
const inDocx = (name: string, bytes: Buffer) => () =>
  docxWith({
    body: drawing(picture('p1').replace(secret, 'x'), 'name="x"'),
    files: { [`word/media/${name}`]: bytes },
    relations: [['p1', 'image', `media/${name}`]],
  })

export const packedTraps: Trap[] = [
  ...pdfs.map(([name, places, parts]) => ({ name, places, file: 'a.pdf', make: () => rawPdf(parts) })),
  {
    name: 'metafile with text',
    places: ['pictures'],
    file: 'a.docx',
    refused: 'picture-kind',
    make: inDocx('image1.emf', metafile),
  },
  {
    name: 'metafile under the name of another kind',
    places: ['pictures'],
    file: 'a.docx',
    refused: 'picture-kind',
    make: inDocx('image1.png', metafile),
  },
  { name: 'comment in a GIF', places: ['pictures'], file: 'a.docx', make: inDocx('image1.gif', gif) },
  {
    name: 'second picture behind the first in a DOCX',
    places: ['pictures'],
    file: 'a.docx',
    make: inDocx('image1.jpg', join(bare, camera)),
  },
]
