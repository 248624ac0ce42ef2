import { readFileSync } from 'node:fs'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { asPdf, pictureKind, turnOf } from '#files/picture/picture-as-pdf.ts'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import type { RedactionRequest } from '#files/redaction.ts'
import { render } from '#files/render.ts'
import { maskLabels } from '#text/finding.ts'

const photographed = readFileSync(new URL('../../../test/files/photographed.jpg', import.meta.url))
const words = Object.fromEntries(maskLabels.map(label => [label, `[${label}]`])) as RedactionRequest['words']

test('a photograph taken with the camera on its side is read upright, and leaves as a PDF without the name', async () => {
  expect(turnOf(photographed)).toBe(90)
  const document = await read(photographed, 'IMG_2041.jpg')
  expect(document.kind).toBe('pdf')
  expect(document.text).toMatch(/^Hjördis Lövgren söker\nbistånd i Ekeby kommun ?\.$/)
  expect(document.pages[0]!.width).toBeGreaterThan(document.pages[0]!.height)
  const removals = [{ start: 0, end: 'Hjördis Lövgren'.length, label: 'PERSON' as const }]
  const asked: RedactionRequest = { removals, also: [], as: 'text', words, name: 'IMG_2041.jpg' }
  const done = await redact(photographed, document, asked)
  if (!done.released) throw new Error(JSON.stringify(done))
  expect(done.name).toBe('IMG_2041.pdf')
  expect(Buffer.from(done.bytes).toString('latin1')).not.toContain('Exif')
  const again = await read(done.bytes, 'a.pdf')
  expect(again.text).toContain('bistånd i Ekeby')
  expect(again.text).not.toMatch(/Hjördis|Lövgren/)
})

test('the same picture gives the same page, and what is no picture is left as it came', async () => {
  const pdf = await PDFDocument.create()
  pdf
    .addPage([400, 200])
    .drawText('Ekeby kommun', { x: 40, y: 100, size: 30, font: await pdf.embedFont(StandardFonts.Helvetica) })
  const bytes = await pdf.save()
  expect(await asPdf(bytes)).toBe(bytes)
  const png = await render(bytes, 1, 1200)
  expect(pictureKind(png)).toBe('png')
  expect(Buffer.from(await asPdf(png)).equals(await asPdf(png))).toBe(true)
  expect((await read(png, 'bild.png')).text).toBe('Ekeby kommun')
})

test('a torn picture is refused as such, and EXIF that lies about its length says nothing', async () => {
  await expect(read(photographed.subarray(0, 40), 'a.jpg')).rejects.toMatchObject({ reason: 'file-corrupt' })
  await expect(read(Buffer.from('89504e470d0a1a0a00000000', 'hex'), 'a.png')).rejects.toMatchObject({
    reason: 'file-corrupt',
  })
  for (let length = 0; length < 80; length++) expect([0, 90]).toContain(turnOf(photographed.subarray(0, length)))
})
