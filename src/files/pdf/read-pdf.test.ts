import { degrees, PDFDict, PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { flow } from '#text/flow.ts'
import { boxesOf } from '#text/geometry.ts'

/** A PDF of the given lines: text, x, y (from the bottom left), in the order of the list. */
async function pdfOf(lines: [string, number, number][], rotate = 0): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([595, 842])
  for (const [text, x, y] of lines) page.drawText(text, { x, y, size: 11, font })
  page.setRotation(degrees(rotate))
  return pdf.save()
}

test('text, a box for every unit, and the page as displayed', async () => {
  const document = await read(
    await pdfOf([
      ['Ärendet rör Åsa Öberg', 70, 700],
      ['i Kungälv.', 70, 685],
    ]),
    'a.pdf',
  )
  expect(document.text).toBe('Ärendet rör Åsa Öberg\ni Kungälv.')
  expect(document.glyphs).toHaveLength(document.text.length * 4)
  expect(document.pages).toEqual([
    { number: 1, start: 0, end: document.text.length, width: 595, height: 842, readable: true },
  ])
  const start = document.text.indexOf('Åsa')
  const [box] = boxesOf(document, { start, end: start + 9 })
  expect(box!.x).toBeGreaterThan(110)
  expect(box!.y).toBeGreaterThan(842 - 700 - 11)
  expect(box!.y + box!.height).toBeLessThan(842 - 700 + 4)
})

test('boxes follow a rotated page', async () => {
  const document = await read(await pdfOf([['Hej', 70, 700]], 90), 'a.pdf')
  const [page] = document.pages
  expect([page!.width, page!.height]).toEqual([842, 595])
  const [box] = boxesOf(document, { start: 0, end: 3 })
  // (70, 700) seen after a quarter turn clockwise: x is the old height, y the old distance from the left.
  expect(box!.x).toBeGreaterThan(695)
  expect(box!.y).toBeGreaterThan(68)
  expect(box!.y).toBeLessThan(72)
})

test('two columns are read one after the other, header first and footer last, whatever the order in the file', async () => {
  const column = (x: number, name: string): [string, number, number][] =>
    [0, 1, 2, 3].map(i => [`${name} rad ${i} av en spalt med text`, x, 700 - i * 14])
  const lines = [['Sidfot', 280, 40], ...column(320, 'höger'), ...column(60, 'vänster'), ['Sidhuvud', 60, 800]] as [
    string,
    number,
    number,
  ][]
  const { text } = await read(await pdfOf(lines), 'a.pdf')
  const order = ['Sidhuvud', 'vänster rad 0', 'vänster rad 3', 'höger rad 0', 'höger rad 3', 'Sidfot']
  const places = order.map(each => text.indexOf(each))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('a word broken by a soft hyphen, drawn or not, is one word to those who read', async () => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([595, 842])
  page.drawText('x', { x: 50, y: 100, size: 11, font })
  const [name] = page.node.Resources()!.lookup(PDFName.of('Font'), PDFDict).keys()
  // 255 (octal) is the soft hyphen of the font's encoding.
  const line = (y: number, text: string) => `BT ${name} 11 Tf 70 ${y} Td (${text}) Tj ET\n`
  const content = line(700, 'Kungälvs kom\\255') + line(686, 'mun beslutar om SLK-') + line(672, '2023 idag')
  page.node.addContentStream(pdf.context.register(pdf.context.flateStream(Buffer.from(content, 'latin1'))))
  const { text } = await read(await pdf.save(), 'a.pdf')
  expect(text).toMatch(/kom[-\u00ad]\nmun/)
  expect(flow(text).text).toContain('Kungälvs kommun beslutar om SLK-2023 idag')
})
