// Reads a PDF: text in reading order, a box for every character, and a doubt for everything that could not be seen or told.
import { charactersOfPage } from '#files/pdf/characters-of-page.ts'
import { linesOfPage } from '#files/pdf/lines-of-page.ts'
import { type OpenPdf, openPdf, withPage } from '#files/pdf/open-pdf.ts'
import { orderOfLines } from '#files/pdf/order-of-lines.ts'
import { LaidText, textOfLines } from '#files/pdf/text-of-lines.ts'
import type { Document, Doubt, Page } from '#text/document.ts'

/** Told after every page: how many are read, of how many. */
export type OnPage = (done: number, total: number) => void

/** @throws Refusal file-encrypted, file-corrupt */
export function readPdf(bytes: Uint8Array, onPage?: OnPage): Promise<Document> {
  return openPdf(bytes, pdf => {
    const scratch = pdf.lib.raw.malloc(256)
    try {
      return readPages(pdf, scratch, onPage)
    } finally {
      pdf.lib.raw.free(scratch)
    }
  })
}

function readPages(pdf: OpenPdf, scratch: number, onPage?: OnPage): Document {
  const out = new LaidText()
  const pages: Page[] = []
  const doubts: Doubt[] = []
  for (let number = 1; number <= pdf.pages; number++) {
    if (number > 1) out.put('\n\n')
    const start = out.text.length
    const size = withPage(pdf, number, page => readPage(pdf, page, scratch, out))
    const end = out.text.length
    pages.push({ number, start, end, width: size?.width ?? 0, height: size?.height ?? 0, readable: end > start })
    if (end === start) doubts.push({ reason: 'page-without-text', params: {}, page: number })
    onPage?.(number, pdf.pages)
  }
  const { text } = out
  const parts = pages.map(page => ({ path: `page/${page.number}`, start: page.start, end: page.end }))
  return { kind: 'pdf', text, pages, glyphs: out.boxes.slice(0, text.length * 4), parts, attachments: [], doubts }
}

function readPage({ lib }: OpenPdf, page: number, scratch: number, out: LaidText) {
  const textPage = lib.raw.FPDFText_LoadPage(page)
  if (!textPage) return null
  try {
    const { characters, mapping } = charactersOfPage(lib, page, textPage, scratch)
    textOfLines(orderOfLines(linesOfPage(characters), mapping.height), characters, out)
    return mapping
  } finally {
    lib.raw.FPDFText_ClosePage(textPage)
  }
}
