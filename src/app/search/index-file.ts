// A collection's index on disk: one file, written whole beside the old and then put in its place, with a sum over all of it. What is
// damaged, cut off, or made by another version is as if it were not there.
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'

const mark = 'KANSLI-1'
/** Mark, sum, and length of the header. */
const fixed = 16

/** When a file was written, to tell one from the next; null where there is none. */
export function stampOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${found.size} ${found.mtimeMs} ${found.ino}` : null
}

export function writeIndex(path: string, header: unknown, index: Uint8Array): void {
  const head = Buffer.from(JSON.stringify(header))
  const lead = Buffer.alloc(fixed)
  lead.write(mark, 'latin1')
  lead.writeUInt32LE(crc32(index, crc32(head)), 8)
  lead.writeUInt32LE(head.length, 12)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const half = `${path}.${process.pid}.half`
  const file = openSync(half, 'w', 0o600)
  try {
    for (const part of [lead, head, Buffer.alloc(paddingOf(head.length)), index]) writeAll(file, part)
    fsyncSync(file)
    closeSync(file)
    renameSync(half, path)
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
}

const paddingOf = (head: number): number => (8 - ((fixed + head) % 8)) % 8

function writeAll(file: number, part: Uint8Array): void {
  for (let at = 0; at < part.length; ) at += writeSync(file, part, at, Math.min(part.length - at, 2 ** 28))
}

/** Null where there is no file, or not a whole one. */
export function readIndex(path: string): { header: unknown; index: Uint8Array<ArrayBuffer> } | null {
  if (!stampOf(path)) return null
  const bytes = readFileSync(path)
  if (bytes.length < fixed || bytes.toString('latin1', 0, 8) !== mark) return null
  const size = bytes.readUInt32LE(12)
  const start = fixed + size + paddingOf(size)
  if (start > bytes.length) return null
  const head = bytes.subarray(fixed, fixed + size)
  const index = bytes.subarray(start)
  if (crc32(index, crc32(head)) !== bytes.readUInt32LE(8)) return null
  return {
    header: JSON.parse(head.toString()),
    index: new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset + start, index.length),
  }
}
