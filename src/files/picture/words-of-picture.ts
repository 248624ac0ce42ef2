// The words that are seen in a picture file, and whether it is large enough to hold any. Knows nothing of the document it stands in.
import { PDFDocument } from '@cantoo/pdf-lib'
import { Refusal } from '#base/refusal.ts'
import type { SeenWord } from '#files/ocr/seen-word.ts'
import type { Ocr } from '#files/ocr/words-in-picture.ts'
import { asPdf, pictureKind } from '#files/picture/picture-as-pdf.ts'
import { render } from '#files/render.ts'

/** Pixels of the longer side as it is looked at, and how close they lie on a sheet of A4. */
const [side, dotsPerInch] = [1654, 141]
/** Pixels. Below this no name can be read: points, rules, bullets and small signs. */
const least = { longer: 40, shorter: 8 }
/** A sheet of A2 at 300 dots an inch. Larger ones are drawings or bombs, and stay unread. */
const mostPixels = 40e6

/** True where it cannot be told. */
export function mayHoldWords(bytes: Uint8Array): boolean {
  const size = sizeOf(bytes)
  return !size || (Math.max(...size) >= least.longer && Math.min(...size) >= least.shorter)
}

/** In reading order; null for a picture that is too large, or that no program can show. */
export async function wordsOfPicture(bytes: Uint8Array, ocr: Ocr): Promise<SeenWord[] | null> {
  const [across, down] = sizeOf(bytes) ?? [0, 0]
  if (!pictureKind(bytes) || across * down > mostPixels || across * down === 0) return null
  try {
    const pdf = await asPdf(bytes)
    const page = (await PDFDocument.load(pdf)).getPage(0)
    // As it is shown: a photograph may be stored on its side.
    const { width: w, height: h } = page.getSize()
    const [width, height] = page.getRotation().angle % 180 === 0 ? [w, h] : [h, w]
    const scale = side / Math.max(width, height)
    const png = await render(pdf, 1, Math.max(1, Math.round(width * scale)))
    const area = { x: 0, y: 0, width: Math.round(width * scale), height: Math.round(height * scale) }
    return ocr.wordsIn(png, dotsPerInch, area)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Pixels across and down, as the file's head says; null where it says nothing. */
function sizeOf(bytes: Uint8Array): [number, number] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const kind = pictureKind(bytes)
  if (kind === 'png') return bytes.length < 24 ? null : [view.getUint32(16), view.getUint32(20)]
  if (kind === 'jpeg') return frameOf(view)
  const isGif = bytes.length >= 10 && /^GIF8/.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1'))
  return isGif ? [view.getUint16(6, true), view.getUint16(8, true)] : null
}

/** SOF0 to SOF15, but not the tables that lie among them. */
function frameOf(view: DataView): [number, number] | null {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)]
  }
  return null
}
