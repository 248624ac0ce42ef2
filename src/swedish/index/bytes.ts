// The index as bytes: a header of JSON, then numbers and texts. The same passages give the same bytes, in whatever order they came.
import { type Rows, columns as rows } from '#swedish/index/passage-rows.ts'
import type { Parts } from '#swedish/index/postings.ts'

/** Raised when older bytes can no longer be read, or hold other terms. */
const form = 'kansli-index-3'

type Header = {
  form: string
  documents: string[]
  sections: string[]
  /** Bytes of each array, in the order they are written. */
  sizes: number[]
}
type Arrays = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>

export function toBytes(passages: Rows, postings: readonly Parts[]): Uint8Array<ArrayBuffer> {
  const { documents, sections, columns, text } = passages
  const arrays: Arrays[] = [
    ...postings.map(({ keys }) => keys), // first, since numbers of eight bytes must stand on an eighth
    ...postings.flatMap(({ from, entries, lengths }) => [from, entries, lengths]),
    ...rows.map(name => columns[name]),
    text,
  ]
  const header: Header = { form, documents, sections, sizes: arrays.map(array => array.byteLength) }
  const head = new TextEncoder().encode(JSON.stringify(header))
  let at = startOf(head.length)
  const out = new Uint8Array(at + header.sizes.reduce((sum, size) => sum + size, 0))
  new DataView(out.buffer).setUint32(0, head.length, true)
  out.set(head, 8)
  for (const array of arrays) {
    out.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += array.byteLength
  }
  return out
}

const startOf = (head: number): number => 8 + Math.ceil(head / 8) * 8

/** Numbers are little-endian, as on every machine that Kansli runs on. @throws Error where the bytes are not what `toBytes` gave */
export function fromBytes(bytes: Uint8Array<ArrayBuffer>): { passages: Rows; postings: Parts[] } {
  const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const size = new DataView(buffer, byteOffset).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, byteOffset + 8, size))) as Header
  if (header.form !== form) throw new Error('not an index of this version')
  let at = byteOffset + startOf(size)
  let next = 0
  const take = <T>(kind: new (buffer: ArrayBuffer, at: number, length: number) => T, each: number): T => {
    const size = header.sizes[next++]!
    at += size
    return new kind(buffer, at - size, size / each)
  }
  const numbers = () => take(Uint32Array<ArrayBuffer>, 4)
  const keys = [0, 1].map(() => take(Float64Array<ArrayBuffer>, 8))
  const postings = keys.map(keys => ({ keys, from: numbers(), entries: numbers(), lengths: numbers() }))
  const columns = Object.fromEntries(rows.map(name => [name, numbers()])) as Rows['columns']
  const { documents, sections } = header
  return { passages: { documents, sections, columns, text: take(Uint8Array<ArrayBuffer>, 1) }, postings }
}
