// Traps in PDF: the secret is seen on the page and repeated in a place that no page shows.
import { deflateSync } from 'node:zlib'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { deflated, hex16, join, line, type Parts, rawPdf, str, stream, updated, visible } from '#test/traps/raw-pdf.ts'
import { secret, sentence, type Trap } from '#test/traps/trap.ts'

const latin = (text: string) => str(text).toString('latin1')
const s = latin(secret)
const rect = '/Rect [100 500 300 520]'
const annotation = (body: string): Parts => ({
  page: '/Annots [10 0 R]',
  objects: [`<< /Type /Annot ${rect} ${body} >>`],
})
/** The sentence with the secret marked, as a tagged file has it. */
const spoken = (properties: string): Buffer =>
  join(
    line('Ansökan från ', 70, 700),
    `/Span ${properties} BDC\n`,
    line(secret, 150, 700),
    'EMC\n',
    line('kommer senare.', 270, 700),
  )
const xmp = `<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${secret}</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`

const raw: [string, string[], Parts][] = [
  [
    'title and author in Info',
    ['metadata', 'outline'],
    { trailer: '/Info 10 0 R', objects: [`<< /Title ${s} /Author ${hex16(secret)} >>`] },
  ],
  [
    'XMP of the document',
    ['xml', 'metadata'],
    { catalog: '/Metadata 10 0 R', objects: [stream(xmp, '/Type /Metadata /Subtype /XML')] },
  ],
  ['XMP of a page', ['xml'], { page: '/Metadata 10 0 R', objects: [deflated(xmp, '/Type /Metadata /Subtype /XML')] }],
  [
    'private data of a program',
    ['object-strings'],
    { page: `/PieceInfo << /Prog << /LastModified (D:2026) /Private ${s} >> >>` },
  ],
  [
    'ActualText in the content',
    ['content-rest', 'content-strings', 'actual-text'],
    { content: spoken(`<< /ActualText ${s} >>`) },
  ],
  [
    'ActualText in a property list',
    ['actual-text'],
    { content: spoken('/MC0'), resources: `/Properties << /MC0 << /ActualText ${hex16(secret)} >> >>` },
  ],
  [
    'alternative text and expansion in the structure',
    ['actual-text', 'structure'],
    {
      catalog: '/StructTreeRoot 10 0 R /MarkInfo << /Marked true >>',
      objects: [
        `<< /Type /StructTreeRoot /K 11 0 R >>`,
        `<< /Type /StructElem /S /Figure /P 10 0 R /Alt ${s} /E ${s} /ActualText ${s} /Pg 5 0 R >>`,
      ],
    },
  ],
  [
    'outline',
    ['outline'],
    {
      catalog: '/Outlines 10 0 R',
      objects: [
        '<< /Type /Outlines /First 11 0 R /Last 11 0 R /Count 1 >>',
        `<< /Title ${s} /Parent 10 0 R /Dest [5 0 R /Fit] >>`,
      ],
    },
  ],
  [
    'named destination',
    ['named-destinations', 'object-strings'],
    { catalog: `/Names << /Dests << /Names [${s} [5 0 R /Fit]] >> >>` },
  ],
  ['page label', ['page-labels'], { catalog: `/PageLabels << /Nums [0 << /P ${s} >>] >>` }],
  [
    'attached file: its name, its description',
    ['attachments', 'named-destinations'],
    {
      catalog: `/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>`,
      objects: [
        `<< /Type /Filespec /F ${s} /UF ${hex16(`${secret}.txt`)} /Desc ${s} /EF << /F 11 0 R >> >>`,
        deflated('intet', '/Type /EmbeddedFile'),
      ],
    },
  ],
  [
    'attached file: its content',
    ['streams', 'attachments'],
    {
      catalog: `/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>`,
      objects: [
        '<< /Type /Filespec /F (a.txt) /EF << /F 11 0 R >> >>',
        deflated(`Brev till ${secret}`, '/Type /EmbeddedFile'),
      ],
    },
  ],
  [
    'script of the document',
    ['javascript'],
    { catalog: '/OpenAction 10 0 R', objects: [`<< /S /JavaScript /JS ${latin(`var n = "${secret}"`)} >>`] },
  ],
  ['note', ['annotations'], annotation(`/Subtype /Text /Contents ${s}`)],
  [
    'note with rich text',
    ['annotations'],
    annotation(`/Subtype /FreeText /DA (/F1 12 Tf) /Contents (x) /RC ${latin(`<body><p>${secret}</p></body>`)}`),
  ],
  [
    'popup',
    ['annotations'],
    {
      page: '/Annots [10 0 R 11 0 R]',
      objects: [
        `<< /Type /Annot /Subtype /Text ${rect} /Contents (x) /Popup 11 0 R /T ${s} >>`,
        `<< /Type /Annot /Subtype /Popup ${rect} /Parent 10 0 R /Contents ${s} >>`,
      ],
    },
  ],
  [
    'drawn note',
    ['page-text', 'content-strings'],
    {
      page: '/Annots [10 0 R]',
      objects: [
        `<< /Type /Annot /Subtype /FreeText ${rect} /DA (/F1 12 Tf) /Contents (x) /AP << /N 11 0 R >> >>`,
        deflated(
          line(secret, 2, 5),
          '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>',
        ),
      ],
    },
  ],
  [
    'redaction that was marked but never done',
    ['annotations'],
    annotation(`/Subtype /Redact /QuadPoints [70 712 300 712 70 698 300 698] /OverlayText ${s}`),
  ],
  [
    'dark highlight',
    ['annotations'],
    annotation(`/Subtype /Highlight /C [0 0 0] /QuadPoints [70 712 300 712 70 698 300 698] /Contents ${s}`),
  ],
  [
    'link target',
    ['link-targets', 'annotations'],
    annotation(
      `/Subtype /Link /A << /S /URI /URI ${latin(`https://example.se/?n=${secret.replace(' ', '%20')}&v=${secret.replace(' ', '')}`)} >>`,
    ),
  ],
  [
    'value of a form field',
    ['form-fields'],
    {
      catalog: '/AcroForm << /Fields [10 0 R] >>',
      page: '/Annots [10 0 R]',
      objects: [`<< /Type /Annot /Subtype /Widget ${rect} /FT /Tx /T (namn) /V ${s} /DV ${s} >>`],
    },
  ],
  [
    'name and choices of a form field',
    ['form-fields'],
    {
      catalog: '/AcroForm << /Fields [10 0 R] >>',
      page: '/Annots [10 0 R]',
      objects: [`<< /Type /Annot /Subtype /Widget ${rect} /FT /Ch /T ${s} /TU ${s} /Opt [${s} (annan)] >>`],
    },
  ],
  [
    'name of a layer',
    ['layers'],
    {
      catalog: '/OCProperties << /OCGs [10 0 R] /D << /Order [10 0 R] >> >>',
      objects: [`<< /Type /OCG /Name ${s} >>`],
    },
  ],
  ['object that nothing refers to', ['object-strings'], { objects: [`<< /Note ${s} >>`] }],
  ['comment in the file', ['raw-bytes', 'between-objects'], { comment: `% ${secret}\n` }],
  ['name of a resource', ['names'], { page: `/${secret.replace(' ', '#20')} true` }],
  [
    'thumbnail',
    ['pictures', 'raw-bytes'],
    {
      page: '/Thumb 10 0 R',
      objects: [stream(secret.padEnd(16), '/Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8')],
    },
  ],
  [
    'packed a second time behind a picture',
    ['streams'],
    {
      content: join(visible, 'q 50 0 0 50 400 100 cm /P Do Q'),
      resources: '/XObject << /P 10 0 R >>',
      objects: [
        stream(
          Buffer.concat([deflateSync(Buffer.alloc(16, 200)), deflateSync(Buffer.from(secret))]),
          '/Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
        ),
      ],
    },
  ],
  [
    'picture with a note by the camera',
    ['pictures', 'raw-bytes'],
    {
      content: join(visible, 'q 50 0 0 50 400 100 cm /P Do Q'),
      resources: '/XObject << /P 10 0 R >>',
      objects: [
        stream(
          cameraPicture(),
          '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode',
        ),
      ],
    },
  ],
  [
    'content coded as hexadecimal digits',
    ['content-rest', 'content-strings', 'actual-text'],
    {
      content: '',
      page: '/Contents 10 0 R',
      objects: [stream(`${spoken(`<< /ActualText ${s} >>`).toString('hex')}>`, '/Filter /ASCIIHexDecode')],
    },
  ],
]

/** The smallest JPEG of one grey dot, with what a camera writes beside it. */
export function cameraPicture(): Buffer {
  const segment = (marker: number, data: Buffer) => join(Buffer.from([0xff, marker, 0, data.length + 2]), data)
  const codes = Buffer.from([0, 1, ...Array(15).fill(0), 0]) // one code of one bit
  return join(
    Buffer.from([0xff, 0xd8]),
    segment(0xfe, Buffer.from(secret)),
    segment(0xe1, join('Exif\0\0', secret)),
    segment(0xdb, Buffer.from([0, ...Array(64).fill(1)])),
    segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xc4, codes),
    segment(0xc4, join(Buffer.from([0x10]), codes.subarray(1))),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x3f, 0xff, 0xd9]),
  )
}

const fromLibrary = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  pdf.setTitle(secret)
  pdf.setKeywords([secret])
  const page = pdf.addPage([595, 842])
  page.drawText(sentence, { x: 70, y: 700, size: 12, font: await pdf.embedFont(StandardFonts.Helvetica) })
  return pdf.save({ useObjectStreams: true })
}

export const pdfPlaces: Trap[] = [
  ...raw.map(([name, places, parts]) => ({ name, places, file: 'a.pdf', make: () => rawPdf(parts) })),
  {
    name: 'earlier version kept by saving anew',
    places: ['revisions'],
    file: 'a.pdf',
    make: () => updated(rawPdf({ content: line(`Först ${secret}`) }), visible),
  },
  { name: 'Info in an object stream', places: ['metadata', 'outline'], file: 'a.pdf', make: fromLibrary },
  { name: 'name of the file', places: ['file-name'], file: `Brev till ${secret}.pdf`, make: () => rawPdf() },
]
