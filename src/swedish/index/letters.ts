// Text as bytes and back, exactly, in as little room as Swedish takes: one byte a letter where all its letters are of western Europe
// with the marks of print (” – … €), else two. UTF-8 would change halves of letters that a damaged file may hold.

/** What stands in the 32 bytes that Latin-1 gives to control characters. */
const marks = '€–—‘’“”„…•†‡‰‹›™œŒžŽšŠŸ−‐‑≤≥′″→‚'
const byteOf = new Map([...marks].map((mark, i) => [mark.charCodeAt(0), 128 + i]))
const codes = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 128 && byte < 160 ? marks.charCodeAt(byte - 128) : byte,
)
/** Letters made at a time: more would not fit as arguments. */
const most = 4096

/** The bytes; as many as letters, or twice as many. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  const narrow = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const byte = code < 128 || (code >= 160 && code < 256) ? code : (byteOf.get(code) ?? -1)
    if (byte < 0) return wide(text)
    narrow[i] = byte
  }
  return narrow
}

function wide(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    bytes[2 * i] = code & 255
    bytes[2 * i + 1] = code >> 8
  }
  return bytes
}

/** The text of bytes that were made of `letters` letters. */
export function textOfBytes(bytes: Uint8Array, letters: number): string {
  const each = new Uint16Array(letters)
  if (bytes.length === letters) for (let i = 0; i < letters; i++) each[i] = codes[bytes[i]!]!
  else for (let i = 0; i < letters; i++) each[i] = bytes[2 * i]! | (bytes[2 * i + 1]! << 8)
  let text = ''
  for (let i = 0; i < letters; i += most)
    text += String.fromCharCode.apply(null, each.subarray(i, i + most) as unknown as number[])
  return text
}
