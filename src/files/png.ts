// Writes a picture as PNG: 8 bits a channel, no metadata. Fast before small, since pages are shown and forgotten.
import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const colour = { grey: 0, rgb: 2 }

/** `rgba` has `stride` bytes a row; alpha is left out. A picture without colour is written as grey, a third of the size. */
export function png(rgba: Uint8Array, width: number, height: number, stride: number): Uint8Array {
  const grey = isGrey(rgba, width, height, stride)
  const rows = grey ? greyRows(rgba, width, height, stride) : colourRows(rgba, width, height, stride)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, grey ? colour.grey : colour.rgb, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Uint8Array): Buffer {
  const out = Buffer.alloc(content.length + 12)
  out.writeUInt32BE(content.length, 0)
  out.write(type, 4, 'latin1')
  out.set(content, 8)
  out.writeUInt32BE(crc32(out.subarray(4, content.length + 8)), content.length + 8)
  return out
}

function isGrey(rgba: Uint8Array, width: number, height: number, stride: number): boolean {
  for (let y = 0; y < height; y++)
    for (let at = y * stride; at < y * stride + width * 4; at += 4)
      if (rgba[at] !== rgba[at + 1] || rgba[at] !== rgba[at + 2]) return false
  return true
}

/** Each row opens with its filter, 0: none. */
function greyRows(rgba: Uint8Array, width: number, height: number, stride: number): Uint8Array {
  const out = new Uint8Array(height * (width + 1))
  for (let y = 0, to = 0; y < height; y++) {
    out[to++] = 0
    for (let at = y * stride; at < y * stride + width * 4; at += 4) out[to++] = rgba[at]!
  }
  return out
}

function colourRows(rgba: Uint8Array, width: number, height: number, stride: number): Uint8Array {
  const out = new Uint8Array(height * (width * 3 + 1))
  for (let y = 0, to = 0; y < height; y++) {
    out[to++] = 0
    for (let at = y * stride; at < y * stride + width * 4; at += 4) {
      out[to++] = rgba[at]!
      out[to++] = rgba[at + 1]!
      out[to++] = rgba[at + 2]!
    }
  }
  return out
}
