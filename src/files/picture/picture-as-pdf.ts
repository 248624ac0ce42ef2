// A photograph or a scan that comes as a picture file, as a PDF of one page: it is then read, shown, masked and proved as any other.
// The same bytes always give the same page.
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { Refusal } from '#base/refusal.ts'

export type PictureKind = 'jpeg' | 'png'

/** By what stands first in the file; null for anything else. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  return Buffer.from(bytes.subarray(0, 8)).equals(pngHead) ? 'png' : null
}
const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Points of the page's longer side: a sheet of A4. */
const longerSide = 842

/** A picture as a PDF; anything else as it came. @throws Refusal file-corrupt */
export async function asPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const kind = pictureKind(bytes)
  if (!kind) return bytes
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const picture = await (kind === 'jpeg' ? pdf.embedJpg(bytes) : pdf.embedPng(bytes)).catch((cause: unknown) => {
    throw new Refusal('file-corrupt', {}, { cause })
  })
  const scale = longerSide / Math.max(picture.width, picture.height, 1)
  const [width, height] = [picture.width * scale, picture.height * scale]
  const page = pdf.addPage([width, height])
  page.drawImage(picture, { x: 0, y: 0, width, height })
  if (kind === 'jpeg') page.setRotation(degrees(turnOf(bytes)))
  return pdf.save({ useObjectStreams: false })
}

/** Tag 0x0112 of EXIF: how a camera was held. Mirrored pictures are left as they are. */
const turns: Record<number, number> = { 3: 180, 6: 90, 8: 270 }

/** Degrees to turn the picture clockwise. */
export function turnOf(jpeg: Uint8Array): number {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.length)
  for (let at = 2; at + 10 < jpeg.length && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xda) return 0 // the picture itself begins
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966) return turns[orientationIn(view, at + 10)] ?? 0
  }
  return 0
}

/** `at`: where EXIF's own TIFF file begins. 0 where nothing is said. */
function orientationIn(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) return 0
  const little = view.getUint16(at) === 0x4949
  const entries = at + view.getUint32(at + 4, little)
  if (entries + 2 > view.byteLength) return 0
  const count = view.getUint16(entries, little)
  for (let i = 0; i < count && entries + 2 + i * 12 + 12 <= view.byteLength; i++)
    if (view.getUint16(entries + 2 + i * 12, little) === 0x0112) return view.getUint16(entries + 2 + i * 12 + 8, little)
  return 0
}
