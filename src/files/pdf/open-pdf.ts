// Opens a PDF in PDFium for as long as something is done with it. Turns what PDFium says into refusals; a trap inside it too.
import { Refusal } from '#base/refusal.ts'
import { forgetPdfium, type Pdfium, pdfium } from '#files/pdf/pdfium.ts'

export type OpenPdf = { lib: Pdfium; document: number; pages: number }

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h. */
const locked = new Set([4, 5])

/** @throws Refusal file-encrypted, file-corrupt */
export async function openPdf<T>(bytes: Uint8Array, use: (pdf: OpenPdf) => T | Promise<T>): Promise<T> {
  const lib = await pdfium()
  const { raw } = lib
  try {
    const at = lib.put(bytes)
    const document = raw.FPDF_LoadMemDocument(at, bytes.length, 0)
    try {
      if (!document) throw new Refusal(locked.has(raw.FPDF_GetLastError()) ? 'file-encrypted' : 'file-corrupt')
      const pages = raw.FPDF_GetPageCount(document)
      if (pages === 0) throw new Refusal('file-corrupt')
      return await use({ lib, document, pages })
    } finally {
      if (document) raw.FPDF_CloseDocument(document)
      raw.free(at)
    }
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error
    forgetPdfium()
    throw new Refusal('file-corrupt', {}, { cause: error })
  }
}

/** Loads one page (from 1) for as long as it is used. Null where PDFium cannot make sense of it. */
export function withPage<T>(
  { lib: { raw }, document }: Pick<OpenPdf, 'lib' | 'document'>,
  number: number,
  use: (page: number) => T,
): T | null {
  const page = raw.FPDF_LoadPage(document, number - 1)
  if (!page) return null
  try {
    return use(page)
  } finally {
    raw.FPDF_ClosePage(page)
  }
}
