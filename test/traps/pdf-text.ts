// Traps in PDF: the secret is text or pixels on the page itself, drawn in a way that is easily missed or left in part.
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { deflated, join, line, type Parts, rawPdf, str, stream, visible } from '#test/traps/raw-pdf.ts'
import { secret, sentence, type Trap } from '#test/traps/trap.ts'

const seen = ['page-text', 'content-strings']
const whole = str(secret)
const at = (matrix: string, text = whole): Buffer => join(`BT /F1 12 Tf ${matrix} Tm `, text, ' Tj ET\n')
const turned = (degrees: number, x: number, y: number) => {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)].map(v => v.toFixed(5))
  return `${c} ${s} -${s} ${c} ${x} ${y}`
}
const form = (content: string | Buffer): Buffer =>
  deflated(content, '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>')
/** A grey picture of 16 × 2 dots whose samples spell the secret. */
const picture = stream(
  secret.padEnd(32, '.'),
  '/Type /XObject /Subtype /Image /Width 16 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
)

const layer = (state: string): Parts => ({
  content: join(visible, '/OC /L1 BDC\n', line(secret, 70, 600), 'EMC\n'),
  catalog: `/OCProperties << /OCGs [10 0 R] /D << ${state} [10 0 R] >> >>`,
  resources: '/Properties << /L1 10 0 R >>',
  objects: ['<< /Type /OCG /Name (Dold) >>'],
})

const raw: [string, Parts, string[]?][] = [
  ['plain text', {}],
  [
    'string split over a TJ array',
    { content: join(visible, 'BT /F1 12 Tf 70 600 Td [(Hed) -20 (vig Kva) 30 (rnlund)] TJ ET') },
  ],
  [
    'string split over two operators',
    { content: join(visible, 'BT /F1 12 Tf 70 600 Td (Hedvig Kvarn) Tj (lund) Tj ET') },
  ],
  [
    'the line-end operators',
    { content: join(visible, `BT /F1 12 Tf 14 TL 70 600 Td (rad) ' (Hedvig Kvarnlund) ' 0 0 (Hedvig Kvarnlund) " ET`) },
  ],
  [
    'hexadecimal string',
    { content: join(visible, `BT /F1 12 Tf 70 600 Td <${Buffer.from(secret).toString('hex')}> Tj ET`) },
  ],
  [
    'every letter placed by itself',
    { content: join(visible, ...[...secret].map((letter, i) => line(letter, 70 + i * 8, 600))) },
  ],
  [
    'hyphenated over a line end',
    { content: join(visible, line('Det gäller Hedvig Kvarn-', 70, 600), line('lund i nästa rad.', 70, 586)) },
  ],
  ['two on one line', { content: join(visible, line(`${secret} och ${secret} igen`, 70, 600)) }],
  ['in capitals and spaced out', { content: join(visible, line('HEDVIG KVARNLUND', 70, 600, '3 Tc')) }],
  ['rotated by 37 degrees', { content: join(visible, at(turned(37, 200, 300))) }],
  ['vertical', { content: join(visible, at(turned(90, 300, 300))) }],
  ['upside down', { content: join(visible, at(turned(180, 400, 300))) }],
  ['page shown rotated', { page: '/Rotate 90' }],
  ['page cut to a part of itself', { page: '/CropBox [50 600 500 800]' }],
  [
    'form shared by two pages',
    {
      content: join(visible, '/X Do'),
      pages: 2,
      resources: '/XObject << /X 10 0 R >>',
      objects: [form(line(secret, 70, 600))],
    },
  ],
  [
    'form within a form',
    {
      content: join(visible, '/X Do'),
      resources: '/XObject << /X 10 0 R >>',
      objects: [
        deflated(
          '/Y Do',
          '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /Y 11 0 R >> >>',
        ),
        form(line(secret, 70, 600)),
      ],
    },
  ],
  ['white text', { content: join(visible, '1 g\n', line(secret, 70, 600), '0 g\n') }],
  ['tiny text', { content: join(visible, at('0.02 0 0 0.02 70 600')) }],
  ['text outside a clip', { content: join(visible, 'q 0 0 10 10 re W n\n', line(secret, 70, 600), 'Q\n') }],
  ['invisible text', { content: join(visible, line(secret, 70, 600, '3 Tr')) }],
  ['text outside the page', { content: join(visible, line(secret, 900, 600)) }],
  ['text under a black box', { content: join(visible, line(secret, 70, 600), '60 590 300 30 re f\n') }],
  ['text under text', { content: join(visible, line(secret, 70, 600), line('XXXXXXXXXXXXXXXXX', 70, 600)) }],
  [
    'text under a picture',
    {
      content: join(visible, line(secret, 70, 600), 'q 300 0 0 30 60 590 cm /P Do Q'),
      resources: '/XObject << /P 10 0 R >>',
      objects: [
        stream('\x80', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8'),
      ],
    },
  ],
  [
    'pixels under the text',
    {
      content: join('q 600 0 0 24 0 692 cm /P Do Q\n', visible),
      resources: '/XObject << /P 10 0 R >>',
      objects: [picture],
    },
    ['pictures', 'raw-bytes'],
  ],
  ['layer', layer('/ON')],
  [
    'pattern',
    {
      content: join(visible, '/Pattern cs /P1 scn 60 500 300 60 re f\n'),
      resources: '/Pattern << /P1 10 0 R >>',
      objects: [
        deflated(
          line(secret, 0, 2),
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 200 20] /XStep 200 /YStep 20 /Resources << /Font << /F1 3 0 R >> >>',
        ),
      ],
    },
    ['content-strings'],
  ],
]

const withLigature = (): Uint8Array =>
  rawPdf({
    content: join(
      line('Ansökan från Sofia Finnborg kommer senare.'),
      'BT /F2 12 Tf 70 600 Td (So\xaea Finnborg) Tj ET',
    ),
    resources: '/Font << /F1 3 0 R /F2 10 0 R >>',
    objects: [
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [174 /fi] >> >>',
    ],
  })

/** A font of our own shapes whose codes are named g0, g1 …: drawn right, but no one can tell which letters they are. */
function withoutMap(): Uint8Array {
  const letters = [...new Set(sentence)]
  const names = letters.map((_, i) => `/g${i}`).join(' ')
  const procedures = letters.map((_, i) => `/g${i} 11 0 R`).join(' ')
  const codes = [...sentence].map(letter => (letters.indexOf(letter) + 1).toString(16).padStart(2, '0')).join('')
  return rawPdf({
    content: `BT /F2 12 Tf 70 700 Td <${codes}> Tj ET`,
    resources: '/Font << /F1 3 0 R /F2 10 0 R >>',
    objects: [
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar ${letters.length} /Widths [${letters.map(() => 600).join(' ')}] /Encoding << /Type /Encoding /Differences [1 ${names}] >> /CharProcs << ${procedures} >> >>`,
      deflated('600 0 0 0 600 700 d1 100 0 400 600 re f'),
    ],
  })
}

async function locked(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([595, 842])
  page.drawText(sentence, { x: 70, y: 700, size: 12, font: await pdf.embedFont(StandardFonts.Helvetica) })
  pdf.encrypt({ ownerPassword: 'nyckel', userPassword: '', permissions: { modifying: false } })
  return pdf.save()
}

const signature: Parts = {
  catalog: '/AcroForm << /Fields [10 0 R] /SigFlags 3 >>',
  page: '/Annots [10 0 R]',
  objects: [
    '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Underskrift) /Rect [0 0 0 0] /V << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 10] /Contents <00> >> >>',
  ],
}

export const pdfText: Trap[] = [
  ...raw.map(([name, parts, places = seen]) => ({ name, places, file: 'a.pdf', make: () => rawPdf(parts) })),
  {
    name: 'letters that read otherwise than they look',
    places: ['unreviewed-text'],
    refused: 'not-proved',
    file: 'a.pdf',
    make: () =>
      rawPdf({
        content: join(
          visible,
          '/Span << /ActualText (intet alls att se) >> BDC\n',
          line('Sigrid Bergfalk', 70, 600),
          'EMC\n',
        ),
      }),
  },
  { name: 'ligature', places: seen, file: 'a.pdf', secret: 'Sofia Finnborg', make: withLigature },
  { name: 'font without a map to letters', places: [], refused: 'font-not-decodable', file: 'a.pdf', make: withoutMap },
  { name: 'locked against changes', places: [], refused: 'encrypted', file: 'a.pdf', make: locked },
  {
    name: 'layer that is switched off',
    places: seen,
    refused: 'hidden-layer',
    file: 'a.pdf',
    make: () => rawPdf(layer('/OFF')),
  },
  { name: 'electronically signed', places: seen, refused: 'signed', file: 'a.pdf', make: () => rawPdf(signature) },
  {
    name: 'page that is a picture',
    places: [],
    refused: 'page-without-text',
    file: 'a.pdf',
    make: () =>
      rawPdf({ content: 'q 500 0 0 700 50 50 cm /P Do Q', resources: '/XObject << /P 10 0 R >>', objects: [picture] }),
  },
]
