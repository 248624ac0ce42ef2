import { readFileSync } from 'node:fs'
import { degrees, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { annotate } from '#files/annotate.ts'
import { read } from '#files/read.ts'
import { copyWords as words } from '#test/copy-words.ts'
import { boxesOf } from '#text/geometry.ts'

const layout = (): Uint8Array => readFileSync(new URL('../../../../test/files/layout-chromium.pdf', import.meta.url))
const date = new Date('2026-03-02T08:15:00Z')
const noteOn = (text: string, said: string, id: string) => {
  const start = text.indexOf(said)
  if (start === -1) throw new Error(`the text does not say ${said}`)
  return { span: { start, end: start + said.length }, title: 'Titel', text: `Om ${said}`, author: 'Kansli', date, id }
}

async function changed(change: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(layout(), { updateMetadata: false })
  change(pdf)
  return pdf.save()
}

/** As another program sees them: places in points from the top left of the page as displayed. */
async function annotationsOf(bytes: Uint8Array, number: number) {
  const loading = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
  try {
    const page = await (await loading.promise).getPage(number)
    const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    const at = (x: number, y: number) => ({ x: a * x + c * y + e, y: b * x + d * y + f })
    return (await page.getAnnotations()).map(each => {
      const [left, bottom, right, top] = each.rect as [number, number, number, number]
      const [one, other] = [at(left, bottom), at(right, top)]
      return {
        kind: each.subtype as string,
        says: (each.contentsObj?.str ?? '') as string,
        by: (each.titleObj?.str ?? '') as string,
        x: Math.min(one.x, other.x),
        y: Math.min(one.y, other.y),
        width: Math.abs(one.x - other.x),
        height: Math.abs(one.y - other.y),
      }
    })
  } finally {
    await loading.destroy()
  }
}

const [uncropped, cropped] = [null, [20, 30, 500, 780] as const]
test.each([
  ['as it is', 0, uncropped],
  ['turned a quarter', 90, uncropped],
  ['upside down', 180, uncropped],
  ['turned back', 270, uncropped],
  ['cropped', 0, cropped],
  ['cropped and turned', 90, cropped],
  ['cropped and turned back', 270, cropped],
])('a highlight lies over its words on a page %s', async (_, turn, crop) => {
  const bytes = await changed(pdf => {
    const page = pdf.getPages()[0]!
    page.setRotation(degrees(turn))
    if (crop) page.setCropBox(...crop)
  })
  const document = await read(bytes, 'a.pdf')
  const word = /\p{L}{6,}/u.exec(document.text)![0]
  const note = noteOn(document.text, word, 'K-AAAAA')
  const made = await annotate(bytes, document, { notes: [note], words })
  const found = await annotationsOf(made.bytes, 1)
  const highlight = found.find(each => each.kind === 'Highlight')!
  const box = boxesOf(document, note.span)[0]!
  for (const side of ['x', 'y', 'width', 'height'] as const) expect(highlight[side]).toBeCloseTo(box[side], 0)
  expect(highlight).toMatchObject({ says: `Titel\nOm ${word}\n[K-AAAAA]`, by: 'Kansli' })
  expect(found.some(each => each.says === '(working-copy)')).toBe(true)
  const again = await read(made.bytes, 'b.pdf')
  expect(again.text.slice(0, document.pages[0]!.end)).toBe(document.text.slice(0, document.pages[0]!.end))
})

test('a signed or restricted file is refused, and what was noted before is kept', async () => {
  const bytes = await changed(pdf => {
    const page = pdf.getPages()[0]!
    const old = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Text',
      Rect: [50, 50, 70, 70],
      Contents: PDFString.of('Gammal'),
    })
    page.node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(old)]))
  })
  const document = await read(bytes, 'a.pdf')
  const empty = { ...noteOn(document.text, 'a', 'K-BBBBB'), span: { start: 0, end: 0 } }
  const made = await annotate(bytes, document, { notes: [empty], words })
  const found = await annotationsOf(made.bytes, 1)
  expect(found.map(each => each.says)).toEqual(['Gammal', '(working-copy)', 'Titel\nOm a\n[K-BBBBB]'])
  for (const reason of ['signed', 'restricted'] as const) {
    const doubts = [{ reason, params: {}, page: null }]
    await expect(annotate(bytes, { ...document, doubts }, { notes: [empty], words })).rejects.toMatchObject({
      reason: 'copy-not-possible',
    })
  }
})
