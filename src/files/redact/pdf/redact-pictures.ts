// Writes a PDF whose pages are pictures of the pages, with boxes burnt in: no text layer, nothing hidden, nothing to search or read
// aloud. Only on a person's explicit choice, for files whose text cannot be taken out safely.
import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { geometryOfPage, type Mapping } from '#files/pdf/geometry-of-page.ts'
import { type OpenPdf, openPdf, withPage } from '#files/pdf/open-pdf.ts'
import type { Pdfium } from '#files/pdf/pdfium.ts'
import { drawnPage } from '#files/picture/drawn-page.ts'
import { type Cut, cutsOf } from '#files/redact/cuts.ts'
import { draw, type Run } from '#files/redact/pdf/draw-box.ts'
import { refuse } from '#files/redact/pdf/must-be-safe.ts'
import { toPage } from '#files/redact/pdf/page-characters.ts'
import type { Redact } from '#files/redaction.ts'
import type { Document, Page } from '#text/document.ts'
import { boxesOf } from '#text/geometry.ts'

/** Fine enough to read small print, coarse enough for a file one can send. */
const dotsPerInch = 150
/** Pixels; a page that would be larger is drawn coarser. */
const largestPage = 24e6

export const redactPictures: Redact = async (bytes, document, request) => {
  const cuts = cutsOf(document, request)
  const target = await PDFDocument.create({ updateMetadata: false })
  await openPdf(bytes, pdf => {
    for (const page of document.pages)
      withPage(pdf, page.number, handle => picturePage(pdf, handle, document, page, cuts, target))
  })
  return target.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}

function picturePage(
  { lib, document: handle }: OpenPdf,
  page: number,
  document: Document,
  { number, start, end }: Page,
  cuts: readonly Cut[],
  target: PDFDocument,
): void {
  const scratch = lib.raw.malloc(256)
  const mapping = geometryOfPage(lib, page, scratch)
  lib.raw.free(scratch)
  for (const cut of cuts)
    if (cut.start < end && cut.end > start)
      for (const [i, box] of boxesOf(document, cut)
        .filter(box => box.page === number)
        .entries())
        draw({ lib, document: handle, page }, runOf(mapping, box, i === 0 ? cut.word : ''))
  const { width, height } = mapping
  const scale = Math.min(dotsPerInch / 72, Math.sqrt(largestPage / Math.max(1, width * height)))
  const picture = rendered(lib, page, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  place(target, picture, width, height)
}

function runOf(
  mapping: Mapping,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  label: string,
): Run {
  const origin = toPage(mapping, { x: x - 0.5, y: y + height + 0.5 })
  const along = toPage(mapping, { x: x + width, y: y + height + 0.5 })
  return {
    origin,
    angle: Math.atan2(along.y - origin.y, along.x - origin.x),
    length: width + 1,
    height: height + 1,
    label,
  }
}

type Picture = { width: number; height: number; grey: boolean; samples: Buffer }

/** Without notes and form values: nobody has read them. @throws Refusal where there is no room: a page is never left out */
function rendered(lib: Pdfium, page: number, width: number, height: number): Picture {
  const drawn = drawnPage(lib, page, { width, height }, ({ pixels, stride }) =>
    samplesOf(pixels, width, height, stride),
  )
  return drawn ?? refuse('pages-differ')
}

/** From blue, green, red, unused to grey where the page has no colour, else red, green, blue. */
function samplesOf(pixels: Uint8Array, width: number, height: number, stride: number): Picture {
  let grey = true
  for (let at = 0; grey && at < pixels.length; at += 4)
    grey = pixels[at] === pixels[at + 1] && pixels[at] === pixels[at + 2]
  const samples = Buffer.alloc(width * height * (grey ? 1 : 3))
  let to = 0
  for (let row = 0; row < height; row++)
    for (let at = row * stride; at < row * stride + width * 4; at += 4) {
      if (!grey) {
        samples[to++] = pixels[at + 2]!
        samples[to++] = pixels[at + 1]!
      }
      samples[to++] = pixels[at]!
    }
  return { width, height, grey, samples }
}

function place(target: PDFDocument, { width, height, grey, samples }: Picture, across: number, down: number): void {
  const { context } = target
  const image = context.stream(deflateSync(samples, { level: 6 }), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: grey ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
  })
  const page = target.addPage([across, down])
  const content = context.flateStream(`q ${across} 0 0 ${down} 0 0 cm /P Do Q`)
  page.node.set(PDFName.of('Resources'), context.obj({ XObject: { P: context.register(image) } }))
  page.node.set(PDFName.of('Contents'), context.register(content))
  page.node.set(PDFName.of('Rotate'), PDFNumber.of(0))
}
