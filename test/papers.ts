// Small papers for tests: PDFs with real text, made where they are needed.
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'

/** A PDF with one page for each list of lines. */
export async function pdfOf(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  for (const lines of pages) {
    const page = pdf.addPage([595, 842])
    lines.forEach((line, i) => {
      page.drawText(line, { x: 70, y: 770 - i * 18, size: 11, font })
    })
  }
  return pdf.save()
}
