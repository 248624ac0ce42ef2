// A picture without what a camera or program wrote beside it: EXIF, XMP, IPTC, comments, thumbnails, file names. The picture itself is
// untouched.

/** JPEG and PNG are cleaned; other kinds come back as they are. */
export function plainPicture(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return plainJpeg(bytes)
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return plainPng(bytes)
  return bytes
}

/** Keeps the segments a decoder needs (APP0 JFIF, APP2 colour profile, APP14 Adobe); bytes that are no JPEG come back as they are. */
export function plainJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    if (marker === 0xda) {
      kept.push(bytes.subarray(at, endOfJpeg(bytes)))
      return Buffer.concat(kept)
    }
    const length = 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!)
    const application = marker >= 0xe0 && marker <= 0xef
    const needed = marker === 0xe0 || marker === 0xe2 || marker === 0xee
    if ((!application || needed) && marker !== 0xfe) kept.push(bytes.subarray(at, at + length))
    at += length
  }
  return bytes
}

/** What stands after the end mark is no picture. */
function endOfJpeg(bytes: Uint8Array): number {
  for (let at = bytes.length - 2; at > 0; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2
  return bytes.length
}

const drawn = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
])

function plainPng(bytes: Uint8Array): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= view.length; ) {
    const end = at + 12 + view.readUInt32BE(at)
    const type = view.toString('latin1', at + 4, at + 8)
    if (drawn.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') break
    at = end
  }
  return Buffer.concat(kept)
}
