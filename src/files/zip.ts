// Unpacks a zip as one that may be an attack: the directory is weighed before anything is unpacked, and nothing unpacks to more
// than its directory entry says. Knows nothing of what the files mean.
import { crc32, inflateRawSync } from 'node:zlib'
import { Refusal } from '#base/refusal.ts'
import { zip as limits } from '#files/limits.ts'

type Entry = { name: string; method: number; packed: number; size: number; crc: number; at: number }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const stored = 0
const deflated = 8

/**
 * Every file in the zip by its path, folders left out.
 * @throws Refusal file-corrupt, file-encrypted, file-hostile (what: unpacks-too-large, too-many-files)
 */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    const entries = directory(view)
    weigh(entries)
    const files = new Map<string, Uint8Array>()
    for (const entry of entries) {
      // Two files of one name: readers differ on which one counts, so what is shown need not be what is masked.
      if (files.has(entry.name)) throw new Refusal('file-corrupt')
      if (!entry.name.endsWith('/')) files.set(entry.name, unpack(view, entry))
    }
    return files
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (error instanceof RangeError && (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refusal('file-hostile', { what: 'unpacks-too-large' }, { cause: error })
    throw new Refusal('file-corrupt', {}, { cause: error })
  }
}

function directory(view: Buffer): Entry[] {
  let end = view.length - 22
  while (end >= 0 && end > view.length - 65_600 && view.readUInt32LE(end) !== endMark) end--
  if (end < 0 || view.readUInt32LE(end) !== endMark) throw new Refusal('file-corrupt')
  const count = view.readUInt16LE(end + 10)
  if (count > limits.files) throw new Refusal('file-hostile', { what: 'too-many-files' })
  let at = view.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (view.readUInt32LE(at) !== entryMark) throw new Refusal('file-corrupt')
    if (view.readUInt16LE(at + 8) & 1) throw new Refusal('file-encrypted')
    const nameLength = view.readUInt16LE(at + 28)
    const name = view
      .toString('utf8', at + 46, at + 46 + nameLength)
      .replace(/^\/+/, '')
      .replaceAll('\\', '/')
    entries.push({
      name,
      method: view.readUInt16LE(at + 10),
      crc: view.readUInt32LE(at + 16),
      packed: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      at: view.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return entries
}

function weigh(entries: Entry[]): void {
  let all = 0
  for (const { size, packed } of entries) {
    all += size
    const swells = size > limits.small && size > packed * limits.ratio
    if (size > limits.one || all > limits.all || swells)
      throw new Refusal('file-hostile', { what: 'unpacks-too-large' })
  }
}

function unpack(view: Buffer, { at, method, packed, size, crc }: Entry): Uint8Array {
  if (view.readUInt32LE(at) !== localMark) throw new Refusal('file-corrupt')
  const from = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28)
  const content = view.subarray(from, from + packed)
  if (content.length !== packed || (method !== stored && method !== deflated)) throw new Refusal('file-corrupt')
  const out = method === stored ? content : inflateRawSync(content, { maxOutputLength: Math.max(size, 1) })
  if (out.length !== size || crc32(out) !== crc) throw new Refusal('file-corrupt')
  return out
}
