// A page as it looks, as a PNG: what a person sees beside the findings. Drawn by the same PDFium that gave the boxes.
import { Refusal } from '#base/refusal.ts'
import { type OpenPdf, openPdf, withPage } from '#files/pdf/open-pdf.ts'
import { drawing, drawnPage } from '#files/picture/drawn-page.ts'
import { asPdf } from '#files/picture/picture-as-pdf.ts'
import { png } from '#files/png.ts'

/** Bounds of a picture, so that nobody asks for a poster: pixels a side, and in all. */
const widest = 4000
const mostPixels = 24_000_000
const flags = drawing.notes | drawing.redFirst

/**
 * Page `number` (from 1) as PNG, `width` pixels wide; fewer where that would be larger than the bounds.
 * @throws Refusal not-found when there is no such page; file-encrypted, file-corrupt
 */
export async function render(bytes: Uint8Array, number: number, width: number): Promise<Uint8Array> {
  return openPdf(await asPdf(bytes), pdf => {
    if (!Number.isInteger(number) || number < 1 || number > pdf.pages) throw new Refusal('not-found')
    const picture = withPage(pdf, number, page => draw(pdf, page, Math.max(1, Math.min(width, widest))))
    if (!picture) throw new Refusal('file-corrupt')
    return picture
  })
}

function draw(pdf: OpenPdf, page: number, wanted: number): Uint8Array {
  const { raw } = pdf.lib
  const shape = raw.FPDF_GetPageHeightF(page) / raw.FPDF_GetPageWidthF(page) || 1
  const width = Math.max(1, Math.round(Math.min(wanted, Math.sqrt(mostPixels / shape))))
  const height = Math.max(1, Math.round(width * shape))
  const over = (bitmap: number) => drawFields(pdf, page, bitmap, width, height)
  const drawn = drawnPage(pdf.lib, page, { width, height, flags, over }, ({ pixels, stride }) =>
    png(pixels, width, height, stride),
  )
  if (!drawn) throw new Refusal('file-hostile', { what: 'page-size' })
  return drawn
}

/** What is filled in in a form is drawn by PDFium's form filler only. It runs no scripts: this build has none to run them with. */
function drawFields(
  { lib: { raw }, document }: OpenPdf,
  page: number,
  bitmap: number,
  width: number,
  height: number,
): void {
  if (raw.FPDF_GetFormType(document) === 0) return
  const filler = raw.PDFiumExt_OpenFormFillInfo()
  const form = raw.PDFiumExt_InitFormFillEnvironment(document, filler)
  if (form) {
    raw.FPDF_SetFormFieldHighlightAlpha(form, 0)
    raw.FORM_OnAfterLoadPage(page, form)
    raw.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, flags)
    raw.FORM_OnBeforeClosePage(page, form)
    raw.PDFiumExt_ExitFormFillEnvironment(form)
  }
  raw.PDFiumExt_CloseFormFillInfo(filler)
}
