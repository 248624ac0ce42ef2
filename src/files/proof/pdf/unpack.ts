// Unpacks a PDF stream by its filters, tolerant of damage and bounded in size; pictures' own codings are left as they are.
import { inflateRawSync, inflateSync } from 'node:zlib'

const largest = 256e6
const pictureFilters = /^(DCTDecode|DCT|JPXDecode|CCITTFaxDecode|CCF|JBIG2Decode)$/

/** The plain content one unit a byte, or null where it cannot be had: what cannot be read cannot be called clean. */
export function unpack(data: Buffer, filters: string, predictor: boolean): string | null {
  let bytes: Buffer | null = data
  for (const name of filters.split(/[\s/]+/).filter(Boolean)) {
    if (pictureFilters.test(name)) break
    bytes = bytes && one(bytes, name)
  }
  // A predictor shuffles bytes row by row: text under one cannot be searched.
  if (predictor) return null
  return bytes?.toString('latin1') ?? null
}

function one(bytes: Buffer, name: string): Buffer | null {
  if (name === 'FlateDecode' || name === 'Fl') return inflated(bytes)
  if (name === 'ASCIIHexDecode' || name === 'AHx')
    return Buffer.from(bytes.toString('latin1').split('>')[0]!.replace(/\s/g, ''), 'hex')
  if (name === 'ASCII85Decode' || name === 'A85') return ascii85(bytes.toString('latin1'))
  if (name === 'LZWDecode' || name === 'LZW') return lzw(bytes)
  if (name === 'RunLengthDecode' || name === 'RL') return runLength(bytes)
  return null
}

/** Bytes behind the packed data of a stream, other than line ends: nothing reads them, so nothing may stand there. */
export function behindPacked(bytes: Buffer, filters: string): number {
  if (!/^\/?(?:FlateDecode|Fl)$/.test(filters.trim())) return 0
  try {
    const { engine } = inflateSync(bytes, { maxOutputLength: largest, info: true } as object) as unknown as {
      engine: { bytesWritten: number }
    }
    return bytes.subarray(engine.bytesWritten).filter(byte => byte !== 10 && byte !== 13).length
  } catch {
    return 0 // what cannot be unpacked is told of elsewhere
  }
}

function inflated(bytes: Buffer): Buffer | null {
  const options = { maxOutputLength: largest, finishFlush: 2 } // Z_SYNC_FLUSH: take what a cut stream holds
  try {
    return inflateSync(bytes, options)
  } catch {
    try {
      return inflateRawSync(bytes.subarray(2), options)
    } catch {
      return null
    }
  }
}

function ascii85(source: string): Buffer {
  const out: number[] = []
  let group: number[] = []
  const flush = (count: number) => {
    while (group.length < 5) group.push(84)
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0)
    for (let i = 0; i < count; i++) out.push(Math.floor(value / 256 ** (3 - i)) & 255)
    group = []
  }
  for (const unit of source.split('~>')[0]!) {
    if (unit === 'z' && group.length === 0) out.push(0, 0, 0, 0)
    else if (unit >= '!' && unit <= 'u') {
      group.push(unit.charCodeAt(0) - 33)
      if (group.length === 5) flush(4)
    }
  }
  if (group.length > 1) flush(group.length - 1)
  return Buffer.from(out)
}

function runLength(bytes: Buffer): Buffer {
  const out: Buffer[] = []
  for (let at = 0; at < bytes.length && bytes[at] !== 128; ) {
    const length = bytes[at]!
    if (length < 128) {
      out.push(bytes.subarray(at + 1, at + 2 + length))
      at += length + 2
    } else {
      out.push(Buffer.alloc(257 - length, bytes[at + 1]))
      at += 2
    }
  }
  return Buffer.concat(out)
}

/** LZW with early change, as PDF's default. */
function lzw(bytes: Buffer): Buffer | null {
  const table: Buffer[] = []
  const reset = () => {
    table.length = 0
    for (let i = 0; i < 256; i++) table.push(Buffer.of(i))
    table.push(Buffer.alloc(0), Buffer.alloc(0))
  }
  const out: Buffer[] = []
  let held = 0
  let bits = 0
  let last: Buffer | null = null
  let size = 0
  reset()
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff
    bits += 8
    const width = table.length < 511 ? 9 : table.length < 1023 ? 10 : table.length < 2047 ? 11 : 12
    if (bits < width) continue
    bits -= width
    const code = (held >> bits) & ((1 << width) - 1)
    if (code === 257) break
    if (code === 256) {
      reset()
      last = null
      continue
    }
    const entry: Buffer | undefined = table[code] ?? (last ? Buffer.concat([last, last.subarray(0, 1)]) : undefined)
    if (!entry || size > largest) return null
    out.push(entry)
    size += entry.length
    if (last && table.length < 4096) table.push(Buffer.concat([last, entry.subarray(0, 1)]))
    last = entry
  }
  return Buffer.concat(out)
}
