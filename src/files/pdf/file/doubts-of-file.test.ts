import { deflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFName, type PDFPage, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { lookThrough } from '#files/pdf/file/look-through.ts'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import { maskLabels } from '#text/finding.ts'

type Made = { pdf: PDFDocument; page: PDFPage; font: string }

/** A page with a line of text and what `draw` adds, catalogue and all in object streams or in the open. */
async function made(draw: (made: Made) => void, useObjectStreams: boolean): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([595, 842])
  page.drawText('Synlig', { x: 50, y: 700, size: 12, font: await pdf.embedFont(StandardFonts.Helvetica) })
  const [font] = page.node.Resources()!.lookup(PDFName.of('Font'), PDFDict).keys()
  draw({ pdf, page, font: font!.toString() })
  return pdf.save({ useObjectStreams })
}

/** One layer that is seen, one that is not; text in both, and in a form that belongs to the one that is not. */
function layers({ pdf, page, font }: Made): void {
  const { context } = pdf
  const layer = (name: string) => context.register(context.obj({ Type: 'OCG', Name: PDFString.of(name) }))
  const [off, on] = [layer('Släckt'), layer('Tänt')]
  pdf.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [off, on], D: { OFF: [off] } }))
  const resources = page.node.Resources()!
  resources.set(PDFName.of('Properties'), context.obj({ P0: off, P1: on }))
  const show = (y: number, text: string) => `BT ${font} 12 Tf 50 ${y} Td (${text}) Tj ET`
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 600, 800], OC: off }
  const inForm = context.flateStream(show(500, 'I formen'), {
    ...form,
    Resources: { Font: resources.get(PDFName.of('Font'))! },
  })
  resources.set(PDFName.of('XObject'), context.obj({ X0: context.register(inForm) }))
  const content = `/OC /P0 BDC ${show(600, 'Dolt')} EMC /OC /P1 BDC ${show(550, 'Tydligt')} EMC /X0 Do`
  page.node.addContentStream(context.register(context.flateStream(content)))
}

const words = Object.fromEntries(maskLabels.map(label => [label, `[${label}]`])) as Record<
  (typeof maskLabels)[number],
  string
>

test.each([true, false])(
  'text in a layer that is switched off is read and told, and no masked copy is made as text',
  async packed => {
    const bytes = await made(layers, packed)
    const document = await read(bytes, 'a.pdf')
    expect(document.text.split('\n\n')).toEqual(['Synlig', 'Dolt', 'Tydligt', 'I formen'])
    expect(document.doubts).toEqual([
      { reason: 'has-hidden-layers', params: { count: 1 }, page: null },
      { reason: 'text-hidden', params: { count: 4 }, page: 1 },
    ])
    const removals = [{ start: 8, end: 12, label: 'PERSON' as const }]
    const copy = await redact(bytes, document, { removals, also: [], as: 'text', words, name: 'a.pdf' })
    expect(copy).toMatchObject({ released: false, params: { why: 'hidden-layer' } })
  },
)

const script = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') }
test.each([
  ['the page', ({ pdf, page }: Made) => page.node.set(PDFName.of('AA'), pdf.context.obj({ O: script }))],
  [
    'a note',
    ({ pdf, page }: Made) => {
      const note = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: script }
      page.node.addAnnot(pdf.context.register(pdf.context.obj(note)))
    },
  ],
  [
    'a field',
    ({ pdf, page }: Made) => {
      const field = pdf.getForm().createTextField('summa')
      field.addToPage(page)
      field.acroField.dict.set(PDFName.of('AA'), pdf.context.obj({ C: script }))
    },
  ],
])('a script on %s is found', async (_, draw) => {
  for (const packed of [true, false]) {
    const { doubts } = await read(await made(draw, packed), 'a.pdf')
    expect(doubts.map(doubt => doubt.reason)).toContain('has-javascript')
  }
})

test('a file hung on a page as a note is counted', async () => {
  const bytes = await made(({ pdf, page }) => {
    const file = pdf.context.register(pdf.context.flateStream('hemligt', { Type: 'EmbeddedFile' }))
    const FS = { Type: 'Filespec', F: PDFString.of('bilaga.txt'), EF: { F: file } }
    const note = { Type: 'Annot', Subtype: 'FileAttachment', Rect: [0, 0, 9, 9], FS }
    page.node.addAnnot(pdf.context.register(pdf.context.obj(note)))
  }, true)
  const { doubts } = await read(bytes, 'a.pdf')
  expect(doubts).toContainEqual({ reason: 'has-attachments', params: { count: 1 }, page: null })
})

test('a plain file looks plain, and what is packed twice over is looked into within bounds', async () => {
  expect(lookThrough(await made(() => {}, true))).toEqual({ scripts: false, layers: false })
  const twice = (content: Buffer) => {
    const packed = deflateSync(deflateSync(content))
    const dictionary = `1 0 obj\n<</Filter[/FlateDecode/FlateDecode]/Length ${packed.length}>>\nstream\r\n`
    return Buffer.concat([Buffer.from(dictionary), packed, Buffer.from('\nendstream\nendobj\n')])
  }
  expect(lookThrough(twice(Buffer.from('<</S/JavaScript>>'))).scripts).toBe(true)
  expect(() => lookThrough(twice(Buffer.alloc(70 * 1024 * 1024)))).toThrow(/unpacks-too-large/)
  expect(() => lookThrough(twice(Buffer.from('['.repeat(600))))).toThrow(/nested-too-deep/)
})
