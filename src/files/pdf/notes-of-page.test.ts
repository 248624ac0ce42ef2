import { PDFDocument, type PDFFont, PDFName, type PDFPage, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import type { Document } from '#text/document.ts'
import { maskLabels } from '#text/finding.ts'
import { boxesOf } from '#text/geometry.ts'

type Made = { pdf: PDFDocument; page: PDFPage; font: PDFFont }

async function made(draw: (made: Made) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([595, 842])
  page.drawText('Ansökan om bidrag', { x: 50, y: 700, size: 12, font })
  draw({ pdf, page, font })
  return pdf.save({ updateFieldAppearances: false })
}

function field({ pdf, page, font }: Made, name: string, value: string, y: number, drawn = true) {
  const field = pdf.getForm().createTextField(name)
  field.addToPage(page, { x: 100, y, width: 200, height: 20, font, borderWidth: 0 })
  field.setText(value)
  if (drawn) field.updateAppearances(font)
  const [widget] = field.acroField.getWidgets()
  if (!drawn) widget!.dict.delete(PDFName.of('AP'))
  return widget!.dict
}

function note({ pdf, page, font }: Made, kind: string, y: number, more: Record<string, string>, drawn = '') {
  const texts = Object.entries(more).map(([key, value]) => [key, PDFString.of(value)] as const)
  const looks = `BT /F 12 Tf 4 6 Td (${drawn}) Tj ET`
  const dictionary = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 20], Resources: { Font: { F: font.ref } } }
  const appearance = drawn ? { AP: { N: pdf.context.register(pdf.context.flateStream(looks, dictionary)) } } : {}
  const dict = { Type: 'Annot', Subtype: kind, F: 4, Rect: [300, y, 500, y + 20], ...appearance }
  page.node.addAnnot(pdf.context.register(pdf.context.obj({ ...dict, ...Object.fromEntries(texts) })))
}

const partsOf = (document: Document) =>
  Object.fromEntries(document.parts.map(({ path, start, end }) => [path, document.text.slice(start, end)]))

const words = Object.fromEntries(maskLabels.map(label => [label, `[${label}]`])) as Record<
  (typeof maskLabels)[number],
  string
>

async function masked(bytes: Uint8Array, document: Document, ...gone: string[]) {
  const removals = gone.map(text => {
    const start = document.text.indexOf(text)
    return { start, end: start + text.length, label: 'PERSON' as const }
  })
  return redact(bytes, document, { removals, also: [], as: 'text', words, name: 'a.pdf' })
}

test('a form value is read as it is drawn, with a box for every letter, whether the file draws it or leaves it to the program', async () => {
  for (const drawn of [true, false]) {
    const document = await read(await made(m => field(m, 'sokande.namn', 'Åsa Öberg', 600, drawn)), 'a.pdf')
    expect(partsOf(document)).toEqual({ 'page/1': 'Ansökan om bidrag', 'form/sokande.namn': 'Åsa Öberg' })
    const start = document.text.indexOf('Åsa')
    expect(document.pages[0]!.end).toBe(start + 9)
    const boxes = boxesOf(document, { start, end: start + 9 })
    expect(boxes).toHaveLength(1)
    expect(boxes[0]!.x).toBeGreaterThan(99)
    expect(boxes[0]!.x + boxes[0]!.width).toBeLessThan(301)
    expect(boxes[0]!.y).toBeGreaterThan(842 - 621)
    expect(boxes[0]!.y + boxes[0]!.height).toBeLessThan(842 - 599)
  }
})

test('notes are read as drawn, and what they hold without showing it comes after the page, without boxes', async () => {
  const document = await read(
    await made(m => {
      note(m, 'FreeText', 400, { Contents: 'Ring Bo Ek' }, 'Ring Bo Ek')
      note(m, 'Text', 300, { Contents: 'Bo har ringt', T: 'Kim Al' })
      note(m, 'Stamp', 200, {}, 'Inkom 2026')
    }),
    'a.pdf',
  )
  expect(partsOf(document)).toEqual({
    'page/1': 'Ansökan om bidrag',
    'annotation/1': 'Ring Bo Ek',
    'annotation/3': 'Inkom 2026',
    'annotation/2': 'Kim Al\nBo har ringt',
  })
  const start = document.text.indexOf('Kim Al')
  expect(document.pages[0]!.end).toBeLessThan(start)
  expect(boxesOf(document, { start, end: document.text.length })).toEqual([])
  expect(document.doubts).toEqual([{ reason: 'has-annotations', params: { count: 3 }, page: 1 }])
})

test('the value of a field that is never shown is read, and told as hidden', async () => {
  const bytes = await made(m => field(m, 'dold', 'Åsa Öberg', 600).set(PDFName.of('F'), m.pdf.context.obj(2)))
  const document = await read(bytes, 'a.pdf')
  expect(partsOf(document)['form/dold']).toBe('Åsa Öberg')
  expect(document.doubts).toContainEqual({ reason: 'text-hidden', params: { count: 9 }, page: 1 })
  expect(await masked(bytes, document, 'Åsa Öberg')).toMatchObject({ released: true })
})

test.each([true, false])(
  'what is masked in a form and in notes is gone from the copy, the rest stands (drawn %s)',
  async drawn => {
    const bytes = await made(m => {
      field(m, 'namn', 'Åsa Öberg', 600, drawn)
      field(m, 'ort', 'Ytterby', 560, drawn)
      note(m, 'FreeText', 400, { Contents: 'Ring Bo Ek idag' }, 'Ring Bo Ek idag')
      note(m, 'Text', 300, { Contents: 'Åsa Öberg har ringt', T: 'Kim Al' })
    })
    const document = await read(bytes, 'a.pdf')
    const copy = await masked(bytes, document, 'Åsa Öberg', 'Bo Ek', 'Kim Al')
    if (!copy.released) throw new Error(JSON.stringify(copy.proof?.remains ?? copy.params))
    expect(copy.proof.remains).toEqual([])
    const { text } = await read(copy.bytes, 'b.pdf')
    for (const gone of ['Åsa', 'Öberg', 'Bo Ek', 'Kim', 'ringt']) expect(text).not.toContain(gone)
    for (const stands of ['Ansökan om bidrag', 'Ytterby', 'Ring', 'idag']) expect(text).toContain(stands)
  },
)

test('a name in a note that nobody sees gives no leave for the same name on the page', async () => {
  const bytes = await made(m => {
    m.page.drawText('Sökande: Åsa Öberg', { x: 50, y: 650, size: 12, font: m.font })
    note(m, 'Text', 300, { Contents: 'Åsa Öberg har ringt' })
  })
  const document = await read(bytes, 'a.pdf')
  const { prove } = await import('#files/proof/prove.ts')
  const start = document.text.indexOf('Åsa')
  const removal = { start, end: start + 9, label: 'PERSON' as const }
  const request = { removals: [removal], also: [], as: 'text' as const, words, name: 'a.pdf' }
  // The untouched page as its own "copy": the one occurrence that stands on it must be found.
  const output = await made(m => m.page.drawText('Sökande: Åsa Öberg', { x: 50, y: 650, size: 12, font: m.font }))
  const proof = await prove({ source: bytes, output, name: 'a.pdf', document, request, removed: [removal] })
  expect(proof.remains.map(remain => remain.text)).toContain('Åsa Öberg')
})
