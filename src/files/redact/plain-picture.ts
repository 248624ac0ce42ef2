// A picture without what a camera or program wrote beside it: EXIF, XMP, IPTC, comments, thumbnails, file names. The picture itself is
// untouched.

/** Null for kinds that may hold text of their own and cannot be cleaned: EMF, WMF, TIFF, BMP and whatever is not known. */
export function plainPicture(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return plainJpeg(bytes)
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return plainPng(bytes)
  if (/^GIF8[79]a/.test(Buffer.from(bytes.subarray(0, 6)).toString('latin1'))) return plainGif(bytes)
  return null
}

/** Keeps the segments a decoder needs, up to the first end mark; bytes that are no JPEG come back as they are. */
export function plainJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  for (let at = nextMarker(bytes, 2); at + 1 < bytes.length; ) {
    const marker = bytes[at + 1]!
    if (marker === 0xd9) break
    // SOI and TEM stand alone, and the first needs no second.
    const alone = marker === 0xd8 || marker === 0x01
    const end = alone ? at + 2 : at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    const next = nextMarker(bytes, end)
    // What stands between two segments is no picture, except after the start of a scan.
    if (marker === 0xda) kept.push(bytes.subarray(at, next))
    else if (!alone && needed(bytes, at, marker)) kept.push(bytes.subarray(at, end))
    at = next
  }
  return Buffer.concat([...kept, Uint8Array.of(0xff, 0xd9)])
}

/** JFIF, the colour profile and Adobe's note of the colours; of the other application segments and comments none. */
function needed(bytes: Uint8Array, at: number, marker: number): boolean {
  const name = Buffer.from(bytes.subarray(at + 4, at + 16)).toString('latin1')
  if (marker === 0xe0) return name.startsWith('JFIF\0')
  if (marker === 0xe2) return name.startsWith('ICC_PROFILE\0')
  if (marker === 0xee) return name.startsWith('Adobe')
  return marker !== 0xfe && !(marker >= 0xe0 && marker <= 0xef)
}

/** Past packed data: a stuffed zero, a restart or a filling FF is no marker. */
function nextMarker(bytes: Uint8Array, from: number): number {
  let at = from
  for (; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** Of pictures that follow each other the first stays: nobody has looked at the rest. */
const drawn = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'])

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

/** The first picture; those that follow, comments, texts and notes of programs go, and all after the end. Null where it is broken. */
function plainGif(bytes: Uint8Array): Uint8Array | null {
  const colours = (packed: number) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0)
  const blocksEnd = (from: number) => {
    let at = from
    while (bytes[at]) at += bytes[at]! + 1
    return at + 1
  }
  let at = 13 + colours(bytes[10] ?? 0)
  const kept: Uint8Array[] = [bytes.subarray(0, at)]
  let shown = false
  for (let kind = bytes[at]; kind === 0x21 || kind === 0x2c; kind = bytes[at]) {
    const isPicture = kind === 0x2c
    const end = blocksEnd(isPicture ? at + 11 + colours(bytes[at + 9] ?? 0) : at + 2)
    if (!shown && (isPicture || bytes[at + 1] === 0xf9)) kept.push(bytes.subarray(at, end))
    shown ||= isPicture
    at = end
  }
  return bytes[at] === 0x3b ? Buffer.concat([...kept, Uint8Array.of(0x3b)]) : null
}
