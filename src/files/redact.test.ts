import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { prove } from '#files/proof/prove.ts'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import type { RedactionRequest } from '#files/redaction.ts'
import { maskLabels } from '#text/finding.ts'
import type { Span } from '#text/span.ts'

const words = Object.fromEntries(maskLabels.map(label => [label, `[${label}]`])) as RedactionRequest['words']
const asking = (more: Partial<RedactionRequest>): RedactionRequest => ({
  removals: [],
  also: [],
  as: 'text',
  words,
  name: 'a.pdf',
  ...more,
})
const person = (text: string, name: string, from = 0) => {
  const start = text.indexOf(name, from)
  return { start, end: start + name.length, label: 'PERSON' as const }
}

async function pdfOf(...lines: string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setTitle('Ärende om Hjördis Lövgren')
  const page = pdf.addPage([595, 842])
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const [i, line] of lines.entries()) page.drawText(line, { x: 70, y: 700 - i * 20, size: 11, font })
  return pdf.save()
}

test('a masked name is gone, its neighbours stand, and the proof says where it looked', async () => {
  const bytes = await pdfOf('Sökanden Hjördis Lövgren bor i Kungälv.')
  const document = await read(bytes, 'a.pdf')
  const removals = [person(document.text, 'Hjördis Lövgren')]
  const redaction = await redact(bytes, document, asking({ removals, name: 'Hjördis Lövgren.pdf' }))
  if (!redaction.released) throw new Error(JSON.stringify(redaction))
  expect(redaction.name).toBe('handling.pdf')
  const again = await read(redaction.bytes, 'x.pdf')
  expect(again.text.replace(/\s+/g, ' ')).toBe('Sökanden bor i Kungälv. [PERSON]') // the label is drawn last
  expect(redaction.proof.places.find(p => p.place === 'page-text')?.characters).toBeGreaterThan(20)
  expect(redaction.proof.remains).toEqual([])
})

test('what a person left standing may stand, as many times as it stood and no more', async () => {
  const bytes = await pdfOf('Hjördis Lövgren söker.', 'Beslut av enhetschef Hjördis Lövgren.')
  const document = await read(bytes, 'a.pdf')
  const removals = [person(document.text, 'Hjördis Lövgren')]
  const redaction = await redact(bytes, document, asking({ removals }))
  if (!redaction.released) throw new Error(JSON.stringify(redaction))
  expect(redaction.proof.leftByDecision).toBe(1)
  expect((await read(redaction.bytes, 'x.pdf')).text).toContain('enhetschef Hjördis Lövgren')
  // One more than was left is a leak: the source itself, with both.
  const removed: Span[] = removals
  const proof = await prove({
    source: bytes,
    output: bytes,
    name: 'a.pdf',
    document,
    request: asking({ removals }),
    removed,
  })
  expect(proof.remains.map(each => each.place)).toContain('page-text')
})

test('a further word goes wherever it stands', async () => {
  const bytes = await pdfOf('Lövgren söker.', 'Beslut om Lövgrens ansökan.')
  const document = await read(bytes, 'a.pdf')
  const redaction = await redact(bytes, document, asking({ also: ['Lövgren'] }))
  if (!redaction.released) throw new Error(JSON.stringify(redaction))
  expect((await read(redaction.bytes, 'x.pdf')).text).not.toContain('övgren')
})

test('a file that lost a word nobody asked away is not released', async () => {
  const bytes = await pdfOf('Sökanden Hjördis Lövgren bor i Kungälv.')
  const document = await read(bytes, 'a.pdf')
  const removals = [person(document.text, 'Hjördis Lövgren')]
  const request = asking({ removals })
  const tooMuch = await redact(bytes, document, asking({ removals: [...removals, person(document.text, 'Kungälv')] }))
  if (!tooMuch.released) throw new Error(JSON.stringify(tooMuch))
  const proof = await prove({
    source: bytes,
    output: tooMuch.bytes,
    name: 'a.pdf',
    document,
    request,
    removed: removals,
  })
  expect(proof.remains).toEqual([
    { place: 'lost-words', page: 1, text: 'kungälv', reader: expect.stringContaining('pdf.js') },
  ])
})

test('as pictures there is no text at all', async () => {
  const bytes = await pdfOf('Sökanden Hjördis Lövgren bor i Kungälv.')
  const document = await read(bytes, 'a.pdf')
  const redaction = await redact(
    bytes,
    document,
    asking({ removals: [person(document.text, 'Hjördis Lövgren')], as: 'pictures' }),
  )
  if (!redaction.released) throw new Error(JSON.stringify(redaction))
  expect(redaction.as).toBe('pictures')
  const again = await read(redaction.bytes, 'x.pdf')
  // What is read of it now is read out of the picture, and not a word of it is the name's.
  expect(again.doubts.map(each => each.reason)).toEqual(['page-read-from-picture'])
  expect(again.text).toContain('bor i Kungälv')
  expect(again.text).not.toMatch(/Hj|ördis|Löv|gren/)
  expect(again.pages[0]).toMatchObject({ width: 595, height: 842 })
})

test('a page that is a picture is refused as text, and as pictures the proof says that it was not searched', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage([200, 200]).drawRectangle({ x: 20, y: 20, width: 50, height: 50 })
  const bytes = await pdf.save()
  const document = await read(bytes, 'a.pdf')
  const asText = await redact(bytes, document, asking({ also: ['Lövgren'] }))
  expect(asText).toMatchObject({ released: false, params: { why: 'page-without-text', page: 1 } })
  const asPictures = await redact(bytes, document, asking({ also: ['Lövgren'], as: 'pictures' }))
  expect(asPictures.proof?.places.map(each => each.place)).toContain('unread-pages')
})
