// The plain content of a stream that is no picture, filters and predictors undone; refuses where it cannot be had.
import { inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib'
import { Refusal } from '#base/refusal.ts'

/** @throws Refusal where it cannot be unpacked: what cannot be read cannot be said to be clean */
export function unpacked(stream: PDFRawStream): Uint8Array {
  try {
    if (isPlainlyPacked(stream)) return inflateSync(stream.contents, { maxOutputLength: 64e6 })
    const bytes = decodePDFRawStream(stream).decode()
    return predictorsOf(stream).reduce<Uint8Array>(unpredicted, bytes)
  } catch (cause) {
    throw new Refusal('cannot-be-treated-safely', { why: 'content-encoding' }, { cause })
  }
}

/** Packed in the one way that any reader, and any search, unpacks the same. */
export const isPlainlyPacked = ({ dict }: PDFRawStream): boolean =>
  dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') && !dict.has(PDFName.of('DecodeParms'))

/** The parameters of the last filter, where they shuffle bytes. @throws Error where an earlier filter does */
function predictorsOf({ dict }: PDFRawStream): PDFDict[] {
  const found = dict.lookup(PDFName.of('DecodeParms'))
  const all = found instanceof PDFArray ? found.asArray().map((_, i) => found.lookup(i)) : [found]
  const shuffles = (each: unknown): each is PDFDict => each instanceof PDFDict && numberOf(each, 'Predictor', 1) > 1
  if (all.slice(0, -1).some(shuffles)) throw new Error('a predictor before the last filter')
  return all.filter(shuffles)
}

const numberOf = (dict: PDFDict, key: string, otherwise: number): number => {
  const found = dict.lookup(PDFName.of(key))
  return found instanceof PDFNumber ? found.asNumber() : otherwise
}

/** Undoes the predictors of PNG, each row by the filter it names. */
function unpredicted(bytes: Uint8Array, parameters: PDFDict): Uint8Array {
  if (numberOf(parameters, 'Predictor', 1) < 10) throw new Error('a predictor that is not undone')
  const bits = numberOf(parameters, 'Colors', 1) * numberOf(parameters, 'BitsPerComponent', 8)
  const width = Math.ceil((numberOf(parameters, 'Columns', 1) * bits) / 8)
  const step = Math.ceil(bits / 8)
  if (!(width > 0 && step > 0)) throw new Error('a predictor without rows')
  const rows = Math.ceil(bytes.length / (width + 1))
  const out = new Uint8Array(rows * width)
  let length = 0
  for (let row = 0; row < rows; row++) {
    const from = row * (width + 1)
    const count = Math.min(width, bytes.length - from - 1)
    for (let i = 0; i < count; i++) {
      const at = row * width + i
      const left = i < step ? 0 : out[at - step]!
      const up = row === 0 ? 0 : out[at - width]!
      const corner = row === 0 || i < step ? 0 : out[at - width - step]!
      out[at] = bytes[from + 1 + i]! + added(bytes[from]!, left, up, corner)
    }
    length += Math.max(count, 0)
  }
  return out.subarray(0, length)
}

function added(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) throw new Error('no filter of PNG')
  const toLeft = Math.abs(up - corner)
  const toUp = Math.abs(left - corner)
  const toCorner = Math.abs(left + up - 2 * corner)
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
}
