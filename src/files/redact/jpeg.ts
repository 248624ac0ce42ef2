// A JPEG without what a camera or program wrote beside the picture: EXIF, XMP, IPTC, comments, thumbnails. The picture is untouched.

/** Keeps the segments a decoder needs (APP0 JFIF, APP2 colour profile, APP14 Adobe); returns the bytes as they are where they are no JPEG. */
export function plainJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    if (marker === 0xda) {
      const end = lastIndexOfEnd(bytes)
      kept.push(bytes.subarray(at, end))
      return joined(kept)
    }
    const length = 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!)
    const application = marker >= 0xe0 && marker <= 0xef
    const needed = marker === 0xe0 || marker === 0xe2 || marker === 0xee
    if ((!application || needed) && marker !== 0xfe) kept.push(bytes.subarray(at, at + length))
    at += length
  }
  return bytes
}

/** Data after the end marker is no picture. */
function lastIndexOfEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - 2; at > 0; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2
  return bytes.length
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
