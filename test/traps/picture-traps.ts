// Traps where the secret is a picture that lies in a PDF in an unusual way: beside the page's own pictures, twice, in another
// colour space, behind a mask, in so small pieces that none of them shows anything.
import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { join, line, type Parts, rawPdf, stream } from '#test/traps/raw-pdf.ts'
import {
  atX,
  atY,
  bits,
  channels,
  evenly,
  type Grey,
  grey,
  high,
  inverted,
  onPage,
  part,
  picture,
  scan,
  whole,
  wide,
} from '#test/traps/scan.ts'
import { sentence, type Trap } from '#test/traps/trap.ts'

const invert = (sample: number) => 255 - sample
const same = (sample: number) => sample
const none = () => 0
const onesided = (keys: string, data: (of: Grey) => Buffer) => (of: Grey) => onPage(picture(of, data(of), keys))

/** The page's picture as content of its own, in hexadecimal so that no byte of it reads as an operator. */
const inline = ({ width, height, samples }: Grey): Buffer =>
  join(
    `q ${wide} 0 0 ${high} 0 0 cm\nBI /W ${width} /H ${height} /BPC 8 /CS /G /F [/AHx /Fl] ID `,
    deflateSync(samples).toString('hex'),
    '>\nEI Q',
  )

/** A box of the page in pieces of so many pixels across and down. */
function pieces(of: Grey, across: number, down: number, box = { x: 0, y: 240, width: of.width, height: 120 }): Parts {
  const objects: Buffer[] = []
  const content: string[] = []
  const point = wide / of.width
  for (let y = box.y; y < box.y + box.height; y += down)
    for (let x = box.x; x < box.x + box.width; x += across) {
      const [w, h] = [Math.min(across, box.x + box.width - x), Math.min(down, box.y + box.height - y)]
      content.push(
        `q ${w * point} 0 0 ${h * point} ${x * point} ${high - (y + h) * point} cm /P${objects.length} Do Q\n`,
      )
      objects.push(grey(part(of, x, y, w, h)))
    }
  return {
    content: join(...content, line(sentence, atX, atY, '3 Tr')),
    resources: `/XObject << ${objects.map((_, i) => `/P${i} ${10 + i} 0 R`).join(' ')} >>`,
    objects,
  }
}

const pattern = (keys: string, of: Grey): Parts => ({
  content: `/Pattern cs /W scn 0 0 ${wide} ${high} re f`,
  resources: '/Pattern << /W 11 0 R >>',
  objects: [
    grey(of),
    stream(
      whole,
      `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 ${wide} ${high}] /XStep ${wide} /YStep ${high} /Resources << /XObject << /P 10 0 R >> >> ${keys}`,
    ),
  ],
})

function byIndex(of: Grey): Parts {
  const object = picture(of, inverted(of).samples, '/ColorSpace [/Indexed /DeviceRGB 255 11 0 R] /BitsPerComponent 8')
  return onPage(object, {
    objects: [object, stream(Buffer.from(Array.from({ length: 768 }, (_, i) => 255 - Math.floor(i / 3))))],
  })
}

/** A letter that is the page. */
const letter = (of: Grey): Parts => ({
  content: 'BT /T3 1 Tf 0 0 Td (a) Tj ET',
  resources: '/Font << /T3 11 0 R >>',
  objects: [
    grey(of),
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 ${wide} ${high}] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 12 0 R >> /Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [${wide}] /Resources << /XObject << /P 10 0 R >> >> >>`,
    stream(`${wide} 0 d0 ${whole}`),
  ],
})

const masked = (base: Buffer, mask: Buffer): Parts => onPage(base, { objects: [base, mask] })
const soft = (of: Grey): Parts => ({
  content: join('/G gs 0 g ', `0 0 ${wide} ${high} re f`),
  resources: '/ExtGState << /G << /SMask << /Type /Mask /S /Luminosity /G 11 0 R >> >> >>',
  objects: [
    grey(inverted(of)),
    stream(
      whole,
      `/Type /XObject /Subtype /Form /BBox [0 0 ${wide} ${high}] /Group << /S /Transparency /CS /DeviceGray >> /Resources << /XObject << /P 10 0 R >> >>`,
    ),
  ],
})

const stamp = (of: Grey): Parts => ({
  content: '',
  page: '/Annots [11 0 R]',
  objects: [
    grey(of),
    `<< /Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 ${wide} ${high}] /AP << /N 12 0 R >> >>`,
    stream(
      whole,
      `/Type /XObject /Subtype /Form /BBox [0 0 ${wide} ${high}] /Resources << /XObject << /P 10 0 R >> >>`,
    ),
  ],
})

/** The page in a form that is turned one way, turned back where it is drawn; slightly, so that it can still be read. */
function turned(of: Grey, degrees: number): Parts {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const matrix = [cos, sin, -sin, cos, 0, 0].map(each => each.toFixed(6)).join(' ')
  return {
    content: join(`q ${matrix} cm /F Do Q\n`, join(`q ${matrix} cm `, line(sentence, atX, atY, '3 Tr'), ' Q')),
    resources: '/XObject << /F 11 0 R >>',
    objects: [
      grey(of),
      stream(
        whole,
        `/Type /XObject /Subtype /Form /BBox [0 0 ${wide} ${high}] /Resources << /XObject << /P 10 0 R >> >>`,
      ),
    ],
  }
}

const ways: [string, (scan: Grey) => Parts][] = [
  ['inline', of => ({ content: inline(of) })],
  ['as a tiling pattern', of => pattern('', of)],
  ['as a letter of a font', letter],
  ['as a soft mask', of => masked(grey(evenly(of, 0), '/SMask 11 0 R'), grey(inverted(of)))],
  [
    'as a stencil mask',
    of => masked(grey(evenly(of, 0), '/Mask 11 0 R'), picture(of, bits(of), '/ImageMask true /BitsPerComponent 1')),
  ],
  ['as a soft mask of the state', soft],
  ['as a stamp', stamp],
  [
    'with an alternate',
    of =>
      onPage(grey(of, '/Alternates [<< /Image 11 0 R /DefaultForPrinting true >>]'), {
        objects: [grey(of, '/A 1'), grey(of)],
      }),
  ],
  ['with a thumbnail', of => onPage(grey(of), { page: '/Thumb 11 0 R', objects: [grey(of), grey(of)] })],
  ['decoded backwards', of => onPage(grey(inverted(of), '/Decode [1 0]'))],
  ['in inverted bits', onesided('/ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0]', of => bits(inverted(of)))],
  ['by index', byIndex],
  ['in CMYK', onesided('/ColorSpace /DeviceCMYK /BitsPerComponent 8', of => channels(of, [none, none, none, invert]))],
  [
    'in Lab',
    onesided('/ColorSpace [/Lab << /WhitePoint [0.95 1 1.09] >>] /BitsPerComponent 8', of =>
      channels(of, [same, () => 128, () => 128]),
    ),
  ],
  [
    'as a separation',
    onesided(
      '/ColorSpace [/Separation /Black /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>] /BitsPerComponent 8',
      of => inverted(of).samples,
    ),
  ],
  ['in sixteen bits', onesided('/ColorSpace /DeviceGray /BitsPerComponent 16', of => channels(of, [same, none]))],
  [
    'with a colour that is not drawn',
    onesided('/ColorSpace /DeviceGray /BitsPerComponent 8 /Mask [255 255]', of => of.samples),
  ],
  ['in upright strips of two pixels', of => pieces(of, 2, 200)],
  ['in rows of one pixel', of => pieces(of, 2000, 1)],
  ['in strips of five', of => pieces(of, 5, 200)],
  ['in a form turned a little', of => turned(of, 1.5)],
  ['in a form turned by thirty degrees', of => turned(of, -30)],
  [
    'beside the page',
    of => ({
      ...onPage(grey(of)),
      content: join(whole, `\nq ${wide} 0 0 ${high} ${wide + 20} 0 cm /P Do Q`),
    }),
  ],
  [
    'twice, once as small as a stamp',
    of => ({ ...onPage(grey(of)), content: join(whole, '\nq 60 0 0 42 500 20 cm /P Do Q') }),
  ],
  [
    'under another picture',
    of => ({
      ...onPage(grey(of), { objects: [grey(of), grey(evenly(of, 255))] }),
      resources: '/XObject << /P 10 0 R /W 11 0 R >>',
      content: join(
        `q ${wide} 0 0 ${high} 0 0 cm /P Do Q\nq ${wide} 0 0 400 0 ${high - 400} cm /W Do Q\n`,
        line(sentence, atX, atY),
      ),
    }),
  ],
]
/** A second page that shows the first one's picture, too small to be read. */
async function onAnotherPage(): Promise<Uint8Array> {
  const file = await PDFDocument.load(rawPdf(onPage(grey(await scan()))))
  const [page] = await file.copyPages(file, [0])
  file.addPage(page!)
  const [first, second] = file.getPages() as [PDFPage, PDFPage]
  second.node.set(PDFName.of('Resources'), first.node.get(PDFName.of('Resources'))!)
  const small = file.context.flateStream('BT /F1 12 Tf 70 279 Td (Bilaga 2) Tj ET q 60 0 0 42 500 20 cm /P Do Q')
  second.node.set(PDFName.of('Contents'), file.context.register(small))
  return file.save({ useObjectStreams: false })
}

const layered: Trap = {
  name: 'pictured in a layer that is shown where another is not',
  file: 'a.pdf',
  places: [],
  refused: 'hidden-layer',
  make: async () =>
    rawPdf({
      ...onPage(grey(await scan(), '/OC 12 0 R'), { content: join(line('Bilaga 1', atX, atY + 60), whole) }),
      catalog: '/OCProperties << /OCGs [11 0 R] /D << /Order [11 0 R] >> >>',
      objects: [
        grey(await scan(), '/OC 12 0 R'),
        '<< /Type /OCG /Name (Lager) >>',
        '<< /Type /OCMD /OCGs [11 0 R] /P /AllOff >>',
      ],
    }),
}
/** Where refusing is right, where more than the secret goes, and what the prover cannot meet untouched. */
const otherwise: Record<string, Partial<Trap>> = {
  'as a tiling pattern': { refused: 'not-proved' },
  'as a letter of a font': { refused: 'font-not-decodable', places: [] },
  'as a soft mask of the state': { refused: 'not-proved' },
  'as a stencil mask': { blackened: true },
  'as a stamp': { places: ['annotations'] },
  'in upright strips of two pixels': { refused: 'not-proved' },
  'in a form turned by thirty degrees': { refused: 'not-proved' },
}

export const pictureTraps: Trap[] = [
  ...ways.map(
    ([name, parts]): Trap => ({
      name: `pictured ${name}`,
      file: 'a.pdf',
      scanned: true,
      places: ['picture-pixels', 'picture-text'],
      make: async () => rawPdf({ high, ...parts(await scan()) }),
      ...otherwise[name],
    }),
  ),
  layered,
  {
    name: 'pictured on another page, as small as a stamp',
    file: 'a.pdf',
    scanned: true,
    places: ['picture-pixels', 'picture-text'],
    make: onAnotherPage,
  },
]
