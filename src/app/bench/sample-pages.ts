// PDFs of any number of pages with invented municipal text, for measuring: set in two faces, broken into lines, with headings.
import { PDFDocument, type PDFFont, StandardFonts } from '@cantoo/pdf-lib'
import { dice, paragraph } from '#app/bench/swedish-text.ts'

const page = { width: 595, height: 842, margin: 71, size: 11, lead: 14.5 }

/** A PDF of A4 pages, about 3,000 characters each. */
export async function samplePages(count: number, seed = 1): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  const text = await made.embedFont(StandardFonts.TimesRoman)
  const bold = await made.embedFont(StandardFonts.HelveticaBold)
  const roll = dice(seed)
  for (let number = 1; number <= count; number++) {
    const sheet = made.addPage([page.width, page.height])
    sheet.drawText(`Tjänsteutlåtande, avsnitt ${number}`, { x: page.margin, y: 780, size: 14, font: bold })
    let y = 752
    while (y > 120) {
      for (const line of broken(paragraph(roll), text)) {
        sheet.drawText(line, { x: page.margin, y, size: page.size, font: text })
        y -= page.lead
      }
      y -= page.lead / 2
    }
    sheet.drawText(`${number} (${count})`, { x: 500, y: 40, size: 9, font: bold })
  }
  return made.save()
}

function broken(text: string, font: PDFFont): string[] {
  const widest = page.width - 2 * page.margin
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (font.widthOfTextAtSize(longer, page.size) <= widest) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}
