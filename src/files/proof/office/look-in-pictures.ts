// Reads the pictures of a written office file as pictures, and looks for what was masked: a name that is gone from the text may still stand
// in a picture of a letter. Nobody has decided on what stands there, so nothing of it may.
import { PDFDocument } from '@cantoo/pdf-lib'
import { Refusal } from '#base/refusal.ts'
import { openOcr } from '#files/ocr/words-in-picture.ts'
import { asPdf, pictureKind } from '#files/picture/picture-as-pdf.ts'
import type { Ledger } from '#files/proof/ledger.ts'
import { render } from '#files/render.ts'

/** Some seconds each. The largest are read; a file of more pictures says in its doubts that text in them is not read. */
const mostRead = 10
/** Bytes: below this there is no room for a word. */
const least = 300
/** Pixels of the longer side as it is looked at, and how close they lie on a sheet of A4. */
const [side, dotsPerInch] = [1654, 141]

export async function lookInPictures(files: ReadonlyMap<string, Uint8Array>, ledger: Ledger): Promise<void> {
  const pictures = [...files.values()]
    .filter(bytes => bytes.length >= least && pictureKind(bytes))
    .sort((a, b) => b.length - a.length)
    .slice(0, mostRead)
  if (pictures.length === 0) return
  const ocr = await openOcr()
  for (const bytes of pictures) {
    const shown = await shownAs(bytes)
    const text = shown
      ? ocr
          .wordsIn(shown.png, dotsPerInch, shown.area)
          .map(word => word.text)
          .join(' ')
      : ''
    ledger.look({ place: 'picture-text', reader: ocr.name, page: null, text, noise: 'text', seen: false })
  }
}

/** Null for a picture that no program can show. */
async function shownAs(bytes: Uint8Array) {
  try {
    const pdf = await asPdf(bytes)
    const { width, height } = (await PDFDocument.load(pdf)).getPage(0).getSize()
    const scale = side / Math.max(width, height)
    const png = await render(pdf, 1, Math.max(1, Math.round(width * scale)))
    return { png, area: { x: 0, y: 0, width: Math.round(width * scale), height: Math.round(height * scale) } }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
