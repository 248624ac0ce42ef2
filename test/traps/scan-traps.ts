// Traps where the secret is a picture: pages as scanners and telefaxes make them, in the ways PDF can hold pixels.
import { deflateSync } from 'node:zlib'
import { openPdf, withPage } from '#files/pdf/open-pdf.ts'
import { hex16, join, line, type Parts, rawPdf, stream, visible } from '#test/traps/raw-pdf.ts'
import { sentence, type Trap } from '#test/traps/trap.ts'

const [width, height] = [1240, 1754]
/** Where the line with the secret stands, in pixels from the top: a strip may be cut out around it. */
const around = { top: 240, height: 120 }

type Grey = { width: number; height: number; samples: Buffer }

/** The visible sentence as a scanner sees it, one byte a pixel. */
async function scan(): Promise<Grey> {
  const samples = Buffer.alloc(width * height)
  await openPdf(rawPdf({ content: visible }), pdf =>
    withPage(pdf, 1, page => {
      const { raw, bytes } = pdf.lib
      const bitmap = raw.FPDFBitmap_Create(width, height, 0)
      raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
      raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
      const at = raw.FPDFBitmap_GetBuffer(bitmap)
      const stride = raw.FPDFBitmap_GetStride(bitmap)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) samples[y * width + x] = bytes()[at + y * stride + x * 4]!
      raw.FPDFBitmap_Destroy(bitmap)
    }),
  )
  return { width, height, samples }
}

const rows = ({ width, samples }: Grey, top: number, count: number): Grey => ({
  width,
  height: count,
  samples: samples.subarray(top * width, (top + count) * width),
})

/** One bit a pixel, rows padded to whole bytes; 1 is white. */
function bits({ width, height, samples }: Grey): Buffer {
  const across = Math.ceil(width / 8)
  const out = Buffer.alloc(across * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (samples[y * width + x]! > 127) out[y * across + (x >> 3)]! |= 0x80 >> (x & 7)
  return out
}

const picture = ({ width, height }: Grey, data: Buffer, keys: string) =>
  stream(
    deflateSync(data),
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /Filter /FlateDecode ${keys}`,
  )
const grey = (of: Grey, more = '') => picture(of, of.samples, `/ColorSpace /DeviceGray /BitsPerComponent 8 ${more}`)
const whole = 'q 595 0 0 842 0 0 cm /P Do Q'
const onPage = (object: Buffer, more: Partial<Parts> = {}): Parts => ({
  content: whole,
  resources: '/XObject << /P 10 0 R >>',
  objects: [object],
  ...more,
})

const rgb = ({ samples, ...size }: Grey): Buffer => {
  const out = Buffer.alloc(samples.length * 3)
  for (const [i, sample] of samples.entries()) out.fill(sample, i * 3, i * 3 + 3)
  return picture(size as Grey, out, '/ColorSpace /DeviceRGB /BitsPerComponent 8')
}

const ways: [string, (scan: Grey) => Parts][] = [
  ['grey', of => onPage(grey(of))],
  ['in colour', of => onPage(rgb(of))],
  ['black and white', of => onPage(picture(of, bits(of), '/ColorSpace /DeviceGray /BitsPerComponent 1'))],
  ['as a stencil', of => onPage(picture(of, bits(of), '/ImageMask true /BitsPerComponent 1'))],
  ['upside down', of => onPage(grey(of), { page: '/Rotate 180', content: 'q -595 0 0 -842 595 842 cm /P Do Q' })],
  [
    'with a soft mask',
    of =>
      onPage(grey(of, '/SMask 11 0 R'), {
        objects: [grey(of, '/SMask 11 0 R'), grey({ ...of, samples: Buffer.alloc(of.samples.length, 255) })],
      }),
  ],
  [
    'within a form',
    of => ({
      content: '/F Do',
      resources: '/XObject << /F 11 0 R >>',
      objects: [
        grey(of),
        stream(whole, '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /P 10 0 R >> >>'),
      ],
    }),
  ],
  [
    'in strips',
    of => ({
      content: join(
        ...[0, around.top, around.top + around.height].map((top, i, all) => {
          const down = (all[i + 1] ?? height) - top
          return `q 595 0 0 ${(842 * down) / height} 0 ${842 - (842 * (top + down)) / height} cm /P${i} Do Q\n`
        }),
      ),
      resources: '/XObject << /P0 10 0 R /P1 11 0 R /P2 12 0 R >>',
      objects: [
        grey(rows(of, 0, around.top)),
        grey(rows(of, around.top, around.height)),
        grey(rows(of, around.top + around.height, height - around.top - around.height)),
      ],
    }),
  ],
  ['under its own text layer', of => onPage(grey(of), { content: join(whole, '\n', line(sentence, 70, 700, '3 Tr')) })],
  ['under a stamp', of => onPage(grey(of), { content: join(whole, '\n', line('Ankom 2026-11-02', 300, 780)) })],
  [
    'with replacement text',
    of => onPage(grey(of), { content: join('/Span << /ActualText ', hex16(sentence), ' >> BDC ', whole, ' EMC') }),
  ],
]

export const scanTraps: Trap[] = ways.map(([name, parts]) => ({
  name: `scanned ${name}`,
  file: 'a.pdf',
  scanned: true,
  places: ['picture-pixels', 'picture-text'],
  make: async () => rawPdf(parts(await scan())),
}))
