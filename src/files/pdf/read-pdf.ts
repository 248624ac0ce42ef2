// Reads a PDF: text in reading order, a box for every character, and a doubt for everything that could not be seen or told.
import { Refusal } from '#base/refusal.ts'
import { mostPages } from '#files/limits.ts'
import { readCharacters } from '#files/pdf/characters-of-page.ts'
import { doubtsOfFile } from '#files/pdf/doubts-of-file.ts'
import { doubtsOfPage } from '#files/pdf/doubts-of-page.ts'
import type { Mapping } from '#files/pdf/geometry-of-page.ts'
import { type Line, linesOfPage } from '#files/pdf/lines-of-page.ts'
import { type OpenPdf, openPdf, withPage } from '#files/pdf/open-pdf.ts'
import { orderOfLines } from '#files/pdf/order-of-lines.ts'
import { LaidText, textOfLines } from '#files/pdf/text-of-lines.ts'
import { thingsOnPage } from '#files/pdf/things-on-page.ts'
import type { Document, Doubt, Page } from '#text/document.ts'

/** Told after every page: how many are read, of how many. */
export type OnPage = (done: number, total: number) => void

/** Bytes of WASM memory for PDFium's answers. */
const scratchSize = 256

/** @throws Refusal file-encrypted, file-corrupt, file-hostile (what: too-many-pages) */
export function readPdf(bytes: Uint8Array, onPage?: OnPage): Promise<Document> {
  return openPdf(bytes, pdf => {
    if (pdf.pages > mostPages) throw new Refusal('file-hostile', { what: 'too-many-pages' })
    const scratch = pdf.lib.raw.malloc(scratchSize)
    const document = readPages(pdf, scratch, onPage)
    pdf.lib.raw.free(scratch)
    return { ...document, doubts: [...doubtsOfFile(pdf, bytes), ...document.doubts] }
  })
}

function readPages(pdf: OpenPdf, scratch: number, onPage?: OnPage): Document {
  const out = new LaidText()
  const pages: Page[] = []
  const doubts: Doubt[] = []
  let pictures = 0
  for (let number = 1; number <= pdf.pages; number++) {
    if (number > 1) out.put('\n\n')
    const start = out.length
    const read = withPage(pdf, number, page => readPage(pdf, page, number, scratch, out))
    const end = out.length
    const found: Doubt[] = read?.doubts ?? [{ reason: 'page-without-text', params: {}, page: number }]
    const readable = !found.some(doubt => doubt.reason === 'page-without-text')
    pages.push({ number, start, end, width: read?.mapping.width ?? 0, height: read?.mapping.height ?? 0, readable })
    doubts.push(...found)
    pictures += read?.pictures ?? 0
    onPage?.(number, pdf.pages)
  }
  const { text, glyphs } = out.whole()
  const unknown = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  if (unknown > 0) doubts.push({ reason: 'characters-unknown', params: { count: unknown }, page: null })
  if (pictures > 0) doubts.push({ reason: 'picture-not-read', params: { count: pictures }, page: null })
  const parts = pages.map(page => ({ path: `page/${page.number}`, start: page.start, end: page.end }))
  return { kind: 'pdf', text, pages, glyphs, parts, attachments: [], doubts }
}

function readPage({ lib }: OpenPdf, page: number, number: number, scratch: number, out: LaidText) {
  const laid = readCharacters(lib, page, scratch)
  if (!laid) return null
  const { characters, mapping } = laid
  const lines = linesOfPage(characters)
  const onPage = lines.filter(line => isOn(line, mapping))
  out.cut()
  textOfLines(orderOfLines(onPage, mapping.height), characters, out)
  // What nobody sees on the page is read all the same, last: it goes along with the file.
  const off = lines.filter(line => !isOn(line, mapping))
  if (off.length > 0 && onPage.length > 0) out.put('\n\n')
  const offFrom = out.length
  textOfLines(off, characters, out)
  const things = thingsOnPage(lib, page, mapping, scratch)
  const offPage = out.length - offFrom
  const seen = { characters, mapping, things, text: out.cut(), offPage }
  const doubts = doubtsOfPage(lib, page, number, seen, scratch)
  return { mapping, doubts, pictures: things.pictures.filter(isLarge).length }
}

/** Half of it within the page's edges. Turned lines hold their coordinates turned. */
function isOn(line: Line, { width, height }: Mapping): boolean {
  const x = (line.x0 + line.x1) / 2
  const y = (line.y0 + line.y1) / 2
  if (line.turn === 1) return -y >= 0 && -y <= width && x >= 0 && x <= height
  if (line.turn === 2) return -x >= 0 && -x <= width && -y >= 0 && -y <= height
  if (line.turn === 3) return y >= 0 && y <= width && -x >= 0 && -x <= height
  return x >= 0 && x <= width && y >= 0 && y <= height
}

/** Points a side: smaller pictures are logotypes, lines and bullets. */
const isLarge = ({ x0, x1, y0, y1 }: { x0: number; x1: number; y0: number; y1: number }): boolean =>
  x1 - x0 > 100 && y1 - y0 > 50
