// Traps where the secret is a picture: pages as scanners and telefaxes make them, in the ways PDF can hold pixels.
import { hex16, join, line, type Parts, rawPdf, stream } from '#test/traps/raw-pdf.ts'
import { atX, atY, bits, type Grey, grey, high, onPage, picture, rows, scan, whole, wide } from '#test/traps/scan.ts'
import { sentence, type Trap } from '#test/traps/trap.ts'

/** Where the line with the secret stands, in pixels from the top: a strip may be cut out around it. */
const around = { top: 240, height: 120 }

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
  [
    'upside down',
    of => onPage(grey(of), { page: '/Rotate 180', content: `q ${-wide} 0 0 ${-high} ${wide} ${high} cm /P Do Q` }),
  ],
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
        stream(
          whole,
          `/Type /XObject /Subtype /Form /BBox [0 0 ${wide} ${high}] /Resources << /XObject << /P 10 0 R >> >>`,
        ),
      ],
    }),
  ],
  [
    'in strips',
    of => ({
      content: join(
        ...[0, around.top, around.top + around.height].map((top, i, all) => {
          const down = (all[i + 1] ?? of.height) - top
          return `q ${wide} 0 0 ${(high * down) / of.height} 0 ${high - (high * (top + down)) / of.height} cm /P${i} Do Q\n`
        }),
      ),
      resources: '/XObject << /P0 10 0 R /P1 11 0 R /P2 12 0 R >>',
      objects: [
        grey(rows(of, 0, around.top)),
        grey(rows(of, around.top, around.height)),
        grey(rows(of, around.top + around.height, of.height - around.top - around.height)),
      ],
    }),
  ],
  [
    'under its own text layer',
    of => onPage(grey(of), { content: join(whole, '\n', line(sentence, atX, atY, '3 Tr')) }),
  ],
  ['under a stamp', of => onPage(grey(of), { content: join(whole, '\n', line('Ankom 2026-11-02', 300, high - 62)) })],
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
  make: async () => rawPdf({ high, ...parts(await scan()) }),
}))
