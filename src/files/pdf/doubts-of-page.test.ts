import { readFileSync } from 'node:fs'
import {
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFString,
  rgb,
  StandardFonts,
  TextRenderingMode,
} from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { isNonsense } from '#files/pdf/doubts-of-page.ts'
import { png } from '#files/png.ts'
import { read } from '#files/read.ts'

type Made = { pdf: PDFDocument; page: PDFPage }

async function reading(draw: (made: Made) => void | Promise<void>, options: { useObjectStreams?: boolean } = {}) {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([595, 842])
  page.setFont(await pdf.embedFont(StandardFonts.Helvetica))
  page.setFontSize(12)
  await draw({ pdf, page })
  const document = await read(await pdf.save(options), 'a.pdf')
  return { ...document, reasons: document.doubts.map(doubt => doubt.reason) }
}

test('plain text gives no doubt', async () => {
  const { reasons } = await reading(({ page }) => {
    page.drawText('Allt syns', { x: 50, y: 700 })
    page.drawText('Vitt på mörkt syns', { x: 50, y: 500, color: rgb(0, 0, 0) })
  })
  expect(reasons).toEqual([])
})

test('white text is hidden on paper, and not on a dark ground', async () => {
  const onPaper = await reading(({ page }) => page.drawText('Vit', { x: 50, y: 700, color: rgb(1, 1, 1) }))
  expect(onPaper.doubts).toEqual([{ reason: 'text-hidden', params: { count: 3 }, page: 1 }])
  expect(onPaper.text).toBe('Vit')
  const onDark = await reading(({ page }) => {
    page.drawRectangle({ x: 40, y: 690, width: 100, height: 30, color: rgb(0.1, 0.2, 0.3) })
    page.drawText('Vit', { x: 50, y: 700, color: rgb(1, 1, 1) })
  })
  expect(onDark.reasons).toEqual([])
})

test('text under a black bar is hidden, and still in the text', async () => {
  const { text, doubts } = await reading(({ page }) => {
    page.drawText('Synlig', { x: 50, y: 600 })
    page.drawText('Namnet', { x: 50, y: 700 })
    page.drawRectangle({ x: 40, y: 690, width: 100, height: 30, color: rgb(0, 0, 0) })
  })
  expect(text).toContain('Namnet')
  expect(doubts).toEqual([{ reason: 'text-hidden', params: { count: 6 }, page: 1 }])
})

test('a marker pen that shines through hides nothing', async () => {
  const { reasons } = await reading(({ page }) => {
    page.drawText('Namnet', { x: 50, y: 700 })
    page.drawRectangle({ x: 40, y: 690, width: 100, height: 30, color: rgb(1, 1, 0), opacity: 0.4 })
  })
  expect(reasons).toEqual([])
})

test('invisible and tiny text is hidden', async () => {
  const invisible = await reading(({ page }) =>
    page.drawText('Osynlig', { x: 50, y: 700, renderMode: TextRenderingMode.Invisible }),
  )
  expect(invisible.doubts).toEqual([{ reason: 'text-hidden', params: { count: 7 }, page: 1 }])
  const tiny = await reading(({ page }) => page.drawText('Pytteliten', { x: 50, y: 700, size: 0.5 }))
  expect(tiny.reasons).toEqual(['text-hidden'])
})

test('text off the page is read last, and said', async () => {
  const { text, doubts } = await reading(({ page }) => {
    page.drawText('Utanför', { x: 700, y: 700 })
    page.drawText('Innanför', { x: 50, y: 600 })
  })
  expect(text).toBe('Innanför\n\nUtanför')
  expect(doubts).toEqual([{ reason: 'text-off-page', params: { count: 7 }, page: 1 }])
})

test('what lies outside the crop box is off the page', async () => {
  const { reasons, pages } = await reading(({ page }) => {
    page.drawText('Bortskuret', { x: 50, y: 800 })
    page.drawText('Kvar', { x: 50, y: 400 })
    page.setCropBox(0, 0, 595, 600)
  })
  expect(reasons).toEqual(['text-off-page'])
  expect(pages[0]).toMatchObject({ width: 595, height: 600 })
})

const picture = (width: number, height: number) =>
  png(new Uint8Array(width * height * 4).fill(90), width, height, width * 4)

test('a scanned page has no readable text; with a text layer it is mostly picture and hides nothing', async () => {
  const scanned = await reading(async ({ pdf, page }) =>
    page.drawImage(await pdf.embedPng(picture(60, 84)), { x: 0, y: 0, width: 595, height: 842 }),
  )
  expect(scanned.reasons).toEqual(['page-without-text', 'page-mostly-picture', 'picture-not-read'])
  expect(scanned.pages[0]!.readable).toBe(false)
  const layered = await reading(async ({ pdf, page }) => {
    page.drawImage(await pdf.embedPng(picture(60, 84)), { x: 0, y: 0, width: 595, height: 842 })
    page.drawText('Tolkad text', { x: 50, y: 700, renderMode: TextRenderingMode.Invisible })
  })
  expect(layered.reasons).toEqual(['page-mostly-picture', 'picture-not-read'])
  expect(layered.text).toBe('Tolkad text')
})

test('an empty page is blank, not unreadable', async () => {
  const { reasons, pages } = await reading(() => {})
  expect(reasons).toEqual([])
  expect(pages[0]!.readable).toBe(true)
})

test('forms, files, scripts and notes are told', async () => {
  const { reasons, doubts } = await reading(async ({ pdf, page }) => {
    page.drawText('Blankett', { x: 50, y: 700 })
    pdf.getForm().createTextField('namn').addToPage(page, { x: 50, y: 600, width: 100, height: 20 })
    await pdf.attach(new TextEncoder().encode('hemligt'), 'bilaga.txt', { mimeType: 'text/plain' })
    pdf.addJavaScript('main', 'app.alert(1)')
    const note = pdf.context.register(
      pdf.context.obj({
        Type: 'Annot',
        Subtype: 'Text',
        Rect: [50, 500, 70, 520],
        Contents: PDFString.of('Anteckning'),
      }),
    )
    page.node.addAnnot(note)
  })
  expect(reasons).toEqual(['has-form', 'has-attachments', 'has-javascript', 'has-annotations'])
  expect(doubts.find(doubt => doubt.reason === 'has-attachments')!.params).toEqual({ count: 1 })
})

test('a file that anybody may read but the owner restricts is read, and said', async () => {
  const { reasons, text } = await reading(({ pdf, page }) => {
    page.drawText('Begränsad', { x: 50, y: 700 })
    pdf.encrypt({ userPassword: '', ownerPassword: 'ägaren', permissions: { copying: false } })
  })
  expect(text).toBe('Begränsad')
  expect(reasons).toEqual(['restricted'])
})

test('earlier versions inside the file are counted', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText('Ett')
  const first = Buffer.from(await pdf.save({ useObjectStreams: false }))
  const at = first.lastIndexOf('startxref')
  const start = first.toString('latin1', at + 10).split('\n')[0]
  const more = Buffer.from(
    `\n999 0 obj\n<</A 1>>\nendobj\nxref\n999 1\n${String(first.length + 1).padStart(10, '0')} 00000 n \ntrailer\n<</Size 1000/Prev ${start}/Root ${/\/Root (\d+ 0 R)/.exec(first.toString('latin1'))![1]}>>\nstartxref\n${first.length + 1 + 27}\n%%EOF\n`,
  )
  const { doubts } = await read(Buffer.concat([first, more]), 'a.pdf')
  expect(doubts).toEqual([{ reason: 'has-revisions', params: { count: 1 }, page: null }])
})

test('a font without a map to characters is named', async () => {
  const pdf = await PDFDocument.load(readFileSync('test/files/layout-chromium.pdf'))
  for (const [, object] of pdf.context.enumerateIndirectObjects())
    if (object instanceof PDFDict) object.delete(PDFName.of('ToUnicode'))
  const { doubts } = await read(await pdf.save(), 'a.pdf')
  const fonts = doubts.filter(doubt => doubt.reason === 'font-not-decodable').map(doubt => doubt.params.font)
  expect(fonts.length).toBeGreaterThan(0)
  expect(fonts[0]).toContain('Liberation')
})

test('a page that is all consonants is nonsense, Swedish is not', () => {
  expect(isNonsense('Nämnden beslutade att bevilja ansökan enligt gällande regler. '.repeat(10))).toBe(false)
  expect(isNonsense('Qmntrk cgzxlwvd wpplf rt bcvdjz. '.repeat(20))).toBe(true)
  expect(isNonsense('12 345 kr 67 % '.repeat(50))).toBe(false)
})
