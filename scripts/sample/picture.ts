// A few lines as someone pastes them into a document: a picture of a message, without a letter that can be read as text.
import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib'
import { ImageRun } from 'docx'
import { render } from '#files/render.ts'

const [wide, size] = [420, 13]

export async function pictureOf(lines: readonly string[]): Promise<ImageRun> {
  const pdf = await PDFDocument.create()
  const high = 24 + lines.length * 22
  const page = pdf.addPage([wide, high])
  page.drawRectangle({ x: 0, y: 0, width: wide, height: high, color: rgb(0.93, 0.94, 0.96) })
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const [i, line] of lines.entries()) page.drawText(line, { x: 14, y: high - 26 - i * 22, size, font })
  const data = await render(await pdf.save(), 1, 900)
  return new ImageRun({ type: 'png', data, transformation: { width: wide, height: high } })
}
