import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { prove } from '#files/proof/prove.ts'
import { read } from '#files/read.ts'
import { cutsOf } from '#files/redact/cuts.ts'
import { redact } from '#files/redact.ts'
import type { RedactionRequest } from '#files/redaction.ts'
import { render } from '#files/render.ts'
import { maskLabels } from '#text/finding.ts'
import { boxesOf } from '#text/geometry.ts'

const words = Object.fromEntries(maskLabels.map(label => [label, `[${label}]`])) as RedactionRequest['words']
const letter = [
  'Till socialnämnden i Ekeby kommun',
  'Jag heter Hjördis Lövgren och bor på Storgatan 12 B i Ekeby.',
  'Min son Anton Lövgren går i skolan och behöver skolskjuts.',
  'Ärendet har diarienummer SN 2026/00123.',
  'Skriv till hjordis.lovgren@example.se om något saknas.',
]

async function typed(lines: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([595, 842])
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const [i, line] of lines.entries()) page.drawText(line, { x: 70, y: 700 - i * 24, size: 12, font })
  return pdf.save()
}

/** The same page as a scanner gives it: a picture and nothing else. */
async function scanned(lines: readonly string[], beside?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const picture = await pdf.embedPng(await render(await typed(lines), 1, 1240))
  const page = pdf.addPage([595, 842])
  page.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  if (beside) page.drawText(beside, { x: 70, y: 780, size: 12, font: await pdf.embedFont(StandardFonts.Helvetica) })
  return pdf.save()
}

const asking = (text: string, names: readonly string[]): RedactionRequest => ({
  removals: names.map(name => {
    const start = text.indexOf(name)
    if (start === -1) throw new Error(`${name} was not read`)
    return { start, end: start + name.length, label: 'PERSON' as const }
  }),
  also: [],
  as: 'text',
  words,
  name: 'brev.pdf',
})

test('a scanned page is read: its lines, a place for every word, and a doubt that says where the words are from', async () => {
  const { text, pages, doubts, ...laid } = await read(await scanned(letter), 'a.pdf')
  expect(text.split(/\n+/)).toEqual(letter)
  expect(pages[0]!.readable).toBe(true)
  expect(doubts).toEqual([{ reason: 'page-read-from-picture', params: { sure: expect.any(Number) }, page: 1 }])
  const start = text.indexOf('Hjördis')
  const [box] = boxesOf({ text, pages, ...laid }, { start, end: start + 'Hjördis'.length })
  // As typed: 12 points high from 676 up, after "Jag heter ".
  expect(box!.x).toBeGreaterThan(120)
  expect(box!.x).toBeLessThan(130)
  expect(842 - box!.y - box!.height).toBeGreaterThan(670)
  expect(842 - box!.y).toBeLessThan(690)
})

test('a name in a scanned page goes with its pixels, and what is left is read once more', async () => {
  const bytes = await scanned(letter)
  const document = await read(bytes, 'a.pdf')
  const done = await redact(bytes, document, asking(document.text, ['Hjördis Lövgren', 'Anton Lövgren']))
  if (!done.released) throw new Error(JSON.stringify(done))
  const places = new Map(done.proof.places.map(({ place, found, characters }) => [place, { found, characters }]))
  expect(places.get('picture-pixels')).toEqual({ found: 0, characters: 2 })
  expect(places.get('picture-text')!.characters).toBeGreaterThan(100)
  expect(done.proof.readers.join()).toMatch(/tesseract \d/)
  const again = (await read(done.bytes, 'b.pdf')).text
  expect(again).not.toMatch(/Hjördis|Anton|Lövgren/)
  expect(again).toContain('bor på Storgatan 12 B')
})

test('a box laid over the picture is no proof: the pixels under it are looked at, and the name is read where it stands', async () => {
  const bytes = await scanned(letter)
  const document = await read(bytes, 'a.pdf')
  const request = asking(document.text, ['Hjördis Lövgren'])
  const removed = cutsOf(document, request)
  const given = { source: bytes, name: 'b.pdf', document, request, removed }
  const covered = await PDFDocument.load(bytes)
  for (const { x, y, width, height } of boxesOf(document, removed[0]!))
    covered
      .getPage(0)
      .drawRectangle({ x: x - 2, y: 842 - y - height - 2, width: width + 4, height: height + 4, color: rgb(0, 0, 0) })
  const boxed = await prove({ ...given, output: await covered.save() })
  expect(boxed.remains.map(({ place }) => place)).toContain('picture-pixels')
  const bare = await prove({ ...given, output: bytes })
  expect(new Set(bare.remains.map(({ place }) => place))).toEqual(
    new Set(['annotations', 'picture-pixels', 'picture-text']),
  )
})

test('a document photographed into a page with text is read after it, and its pixels go too', async () => {
  const bytes = await scanned(letter, 'Ankom 2026-11-02')
  const document = await read(bytes, 'a.pdf')
  expect(document.text.split(/\n+/)).toEqual(['Ankom 2026-11-02', ...letter])
  const done = await redact(bytes, document, asking(document.text, ['Ankom', 'Hjördis Lövgren']))
  if (!done.released) throw new Error(JSON.stringify(done))
  expect((await read(done.bytes, 'b.pdf')).text).not.toMatch(/Ankom|Hjördis/)
})

test('a picture without words leaves its page unread', async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([595, 842])
  for (let i = 0; i < 40; i++)
    page.drawCircle({ x: 300, y: 420, size: i * 7, borderWidth: 2, borderColor: rgb(0.4, 0.4, 0.9) })
  const { pages, doubts } = await read(await pdf.save(), 'a.pdf')
  expect(pages[0]!.readable).toBe(false)
  expect(doubts.map(({ reason }) => reason)).toContain('page-without-text')
})
