import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import type { RedactionRequest } from '#files/redaction.ts'
import { maskLabels } from '#text/finding.ts'

const words = Object.fromEntries(maskLabels.map(label => [label, `[${label}]`])) as RedactionRequest['words']

test('a masked name is gone, its neighbours stand, and the proof says where it looked', async () => {
  const pdf = await PDFDocument.create()
  pdf.setTitle('Ärende om Hjördis Lövgren')
  const page = pdf.addPage([595, 842])
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  page.drawText('Sökanden Hjördis Lövgren bor i Kungälv.', { x: 70, y: 700, size: 11, font })
  const bytes = await pdf.save()
  const document = await read(bytes, 'Hjördis Lövgren.pdf')
  const start = document.text.indexOf('Hjördis')
  const redaction = await redact(bytes, document, {
    removals: [{ start, end: start + 'Hjördis Lövgren'.length, label: 'PERSON' }],
    also: [],
    as: 'text',
    words,
    name: 'Hjördis Lövgren.pdf',
  })
  if (!redaction.released) throw new Error(JSON.stringify(redaction))
  expect(redaction.name).toBe('handling.pdf')
  const again = await read(redaction.bytes, 'x.pdf')
  expect(again.text.replace(/\s+/g, ' ')).toBe('Sökanden bor i Kungälv. [PERSON]') // the label is drawn last
  expect(redaction.proof.places.find(p => p.place === 'page-text')?.characters).toBeGreaterThan(20)
  expect(redaction.proof.remains).toEqual([])
})
