// Proves the pictures of a written PDF: that nothing is left of the pixels where something was to go, box or no box, and that the
// pages read as pictures, read so once more, no longer say what was masked.
import { inPixels, pictureOfPage } from '#files/ocr/picture-of-page.ts'
import { type Ocr, openOcr } from '#files/ocr/words-in-picture.ts'
import { geometryOfPage, type Mapping } from '#files/pdf/geometry-of-page.ts'
import { openPdf, withPage } from '#files/pdf/open-pdf.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'
import type { Ledger } from '#files/proof/ledger.ts'
import { pixelsUnder } from '#files/proof/pdf/pixels-under.ts'
import { seenUnder } from '#files/proof/pdf/seen-under.ts'
import type { RedactionRequest } from '#files/redaction.ts'
import type { Document } from '#text/document.ts'
import { boxesOf } from '#text/geometry.ts'
import type { Span } from '#text/span.ts'

type Written = { document: Document; removed: readonly Span[]; as: RedactionRequest['as'] }
/** Ways to draw pixels that no list of a page's pictures tells of. */
const oddly = ['PatternType', 'Type3', 'SMask', 'Mask']
const pixelReader = 'pdfium'

/** `drawsBy`: the names in the file that say how it draws. */
export async function provePictures(
  output: Uint8Array,
  written: Written,
  drawsBy: ReadonlySet<string>,
  ledger: Ledger,
): Promise<void> {
  const { document, removed, as } = written
  const boxes = removed.flatMap(span => boxesOf(document, span))
  const read = new Set(document.doubts.flatMap(each => (each.reason === 'page-read-from-picture' ? [each.page] : [])))
  if (boxes.length === 0 && read.size === 0) return
  const ocr = read.size > 0 ? await openOcr() : null
  if (ocr) ledger.open('picture-text', ocr.name)
  const odd = oddly.some(name => drawsBy.has(name))
  await openPdf(output, pdf => {
    for (const { number } of document.pages)
      withPage(pdf, number, page => {
        const mapping = mappingOf(pdf.lib, page)
        if (ocr && read.has(number)) readAgain(pdf.lib, page, mapping, { ocr, number }, ledger)
        const here = boxes.filter(box => box.page === number)
        if (as !== 'text' || here.length === 0) return
        const account = ledger.open('picture-pixels', pixelReader)
        const { seen, wrong } = pixelsUnder(pdf.lib, page, mapping, here)
        account.characters += seen
        if (wrong.length === 0 && (odd || read.has(number)))
          wrong.push(...seenUnder(pdf.lib, page, mapping, here, drawsBy.has('PatternType')))
        for (const text of wrong) ledger.trouble({ place: 'picture-pixels', page: number, text, reader: pixelReader })
      })
  })
}

function readAgain(
  lib: Pdfium,
  page: number,
  mapping: Mapping,
  { ocr, number }: { ocr: Ocr; number: number },
  ledger: Ledger,
): void {
  const picture = pictureOfPage(lib, page, mapping.width, mapping.height)
  const whole = picture && inPixels(picture, { x0: 0, y0: 0, x1: mapping.width, y1: mapping.height })
  const words = whole ? ocr.wordsIn(picture.png, Math.round(picture.scale * 72), whole) : []
  const text = words.map(({ text }) => text).join(' ')
  ledger.look({ place: 'picture-text', reader: ocr.name, page: number, text, noise: 'text', seen: true })
  if (!picture) ledger.trouble({ place: 'picture-text', page: number, text: '?', reader: ocr.name })
}

function mappingOf(lib: Pdfium, page: number): Mapping {
  const scratch = lib.raw.malloc(256)
  const mapping = geometryOfPage(lib, page, scratch)
  lib.raw.free(scratch)
  return mapping
}
