// The visible sentence as a scanner sees it, and the ways its pixels are written in a PDF by hand: for traps where the secret is a picture.
import { deflateSync } from 'node:zlib'
import { openPdf, withPage } from '#files/pdf/open-pdf.ts'
import { line, type Parts, rawPdf, stream } from '#test/traps/raw-pdf.ts'
import { sentence } from '#test/traps/trap.ts'

export type Grey = { width: number; height: number; samples: Buffer }

/** Points. A5 on its side: the one line is read as well as on a whole A4, in half the time. */
export const [wide, high] = [595, 421]
/** Where the line stands, from the foot. */
export const [atX, atY] = [70, high - 142]

/** One byte a pixel, of a whole page, 150 to the inch. */
export async function scan(width = 1240, height = 877): Promise<Grey> {
  const samples = Buffer.alloc(width * height)
  await openPdf(rawPdf({ high, content: line(sentence, atX, atY) }), pdf =>
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

/** A part of it, in pixels from the top left. */
export function part({ width, samples }: Grey, x: number, y: number, across: number, down: number): Grey {
  const out = Buffer.alloc(across * down)
  for (let row = 0; row < down; row++)
    samples.copy(out, row * across, (y + row) * width + x, (y + row) * width + x + across)
  return { width: across, height: down, samples: out }
}
export const rows = (of: Grey, top: number, count: number): Grey => part(of, 0, top, of.width, count)
export const inverted = (of: Grey): Grey => ({ ...of, samples: Buffer.from(of.samples.map(sample => 255 - sample)) })
export const evenly = (of: Grey, sample: number): Grey => ({ ...of, samples: Buffer.alloc(of.samples.length, sample) })

/** One bit a pixel, rows padded to whole bytes; 1 is white. */
export function bits({ width, height, samples }: Grey): Buffer {
  const across = Math.ceil(width / 8)
  const out = Buffer.alloc(across * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (samples[y * width + x]! > 127) out[y * across + (x >> 3)]! |= 0x80 >> (x & 7)
  return out
}

export const picture = ({ width, height }: Grey, data: Buffer, keys: string): Buffer =>
  stream(
    deflateSync(data),
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /Filter /FlateDecode ${keys}`,
  )
export const grey = (of: Grey, more = ''): Buffer =>
  picture(of, of.samples, `/ColorSpace /DeviceGray /BitsPerComponent 8 ${more}`)

/** Each sample as many times as there are channels, each by a rule of its own. */
export function channels({ samples }: Grey, of: readonly ((sample: number) => number)[]): Buffer {
  const out = Buffer.alloc(samples.length * of.length)
  for (let i = 0; i < samples.length; i++)
    for (const [j, rule] of of.entries()) out[i * of.length + j] = rule(samples[i]!)
  return out
}

export const whole = `q ${wide} 0 0 ${high} 0 0 cm /P Do Q`
export const onPage = (object: Buffer, more: Partial<Parts> = {}): Parts => ({
  high,
  content: whole,
  resources: '/XObject << /P 10 0 R >>',
  objects: [object],
  ...more,
})
