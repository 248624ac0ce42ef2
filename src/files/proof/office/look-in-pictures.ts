// Reads the pictures of a written office file as pictures, and looks for what was masked: a name that is gone from the text may still stand
// in a picture of a letter. Nobody has decided on what stands there, so nothing of it may.
import { openOcr } from '#files/ocr/words-in-picture.ts'
import { pictureKind } from '#files/picture/picture-as-pdf.ts'
import { wordsOfPicture } from '#files/picture/words-of-picture.ts'
import type { Ledger } from '#files/proof/ledger.ts'

/** Some seconds each: the largest are read. */
const mostRead = 20
/** Bytes: below this there is no room for a word. */
const least = 300

export async function lookInPictures(files: ReadonlyMap<string, Uint8Array>, ledger: Ledger): Promise<void> {
  const pictures = [...files.values()]
    .filter(bytes => bytes.length >= least && pictureKind(bytes))
    .sort((a, b) => b.length - a.length)
    .slice(0, mostRead)
  if (pictures.length === 0) return
  const ocr = await openOcr()
  for (const bytes of pictures) {
    const words = (await wordsOfPicture(bytes, ocr)) ?? []
    const text = words.map(word => word.text).join(' ')
    ledger.look({ place: 'picture-text', reader: ocr.name, page: null, text, noise: 'text', seen: false })
  }
}
