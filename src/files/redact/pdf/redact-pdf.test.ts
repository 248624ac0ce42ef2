import { PDFDict, PDFDocument, PDFName, PDFRawStream, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import type { RedactionRequest } from '#files/redaction.ts'
import { maskLabels } from '#text/finding.ts'

const words = Object.fromEntries(maskLabels.map(label => [label, `[${label}]`])) as RedactionRequest['words']
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEAQH/7yMK/gAAAABJRU5ErkJggg==',
  'base64',
)

test('a file longer than what is worked on at once keeps its pages, and what they share once', async () => {
  const source = await PDFDocument.create()
  const font = await source.embedFont(StandardFonts.Helvetica)
  const logo = await source.embedPng(png)
  const count = 47
  for (let number = 1; number <= count; number++) {
    const page = source.addPage([595, 842])
    page.drawImage(logo, { x: 500, y: 800, width: 20, height: 20 })
    if (number !== 30 && number !== 31) page.drawText(`Sidan ${number} om Hjördis Lövgren.`, { x: 70, y: 700, font })
  }
  source.getPage(29).drawText('Bilagor', { x: 70, y: 700, font })
  source.getPage(30).drawText('Bilagor', { x: 70, y: 700, font }) // two pages that are the same, byte for byte
  const bytes = await source.save()
  const document = await read(bytes, 'a.pdf')
  const removals = [...document.text.matchAll(/Hjördis Lövgren/g)]
    .filter((_, i) => i % 3 !== 1)
    .map(({ index, 0: name }) => ({ start: index, end: index + name.length, label: 'PERSON' as const }))
  const request: RedactionRequest = { removals, also: ['Hjördis Lövgren'], as: 'text', words, name: 'a.pdf' }
  const redaction = await redact(bytes, document, request)
  if (!redaction.released) throw new Error(JSON.stringify(redaction))
  const again = await read(redaction.bytes, 'b.pdf')
  expect(again.pages).toHaveLength(count)
  const numbers = [...again.text.matchAll(/Sidan (\d+) om/g)].map(([, number]) => Number(number))
  expect(numbers).toEqual(Array.from({ length: count }, (_, i) => i + 1).filter(each => each !== 30 && each !== 31))
  const written = await PDFDocument.load(redaction.bytes)
  const objects = written.context.enumerateIndirectObjects().map(([, object]) => object)
  const ofType = (key: string, name: string) =>
    objects
      .map(object => (object instanceof PDFRawStream ? object.dict : object))
      .filter(dict => dict instanceof PDFDict && dict.get(PDFName.of(key)) === PDFName.of(name))
  expect(ofType('Type', 'Page')).toHaveLength(count)
  expect(ofType('Subtype', 'Image').length).toBeLessThanOrEqual(2) // the logo and its mask
  expect(ofType('Type', 'Font').length).toBeLessThanOrEqual(2) // the text's and the labels'
})
