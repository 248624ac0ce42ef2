// Whether the skeleton of an OLE file (compound file, as Outlook's mails are) holds together: its sectors and folders follow each other to an
// end. The library that reads it follows a circle for ever. Knows nothing of what the file says.

const end = 0xfffffffe
const none = 0xffffffff
const headLength = 512
const entryLength = 128
type Table = readonly number[]

export function isSoundCompound(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const shift = file.length > headLength ? file.readUInt16LE(0x1e) : 0
  if ((shift !== 9 && shift !== 12) || file.readUInt16LE(0x20) !== 6) return false
  const size = 2 ** shift
  const sectors = Math.floor(file.length / size) - 1
  const sector = (id: number) => file.subarray((id + 1) * size, (id + 2) * size)
  const table = tableOf(file, { size, sectors, sector })
  if (!table) return false
  const folders = chain(table, file.readUInt32LE(0x30))
  const small = chain(table, file.readUInt32LE(0x3c))
  if (!folders || !small || [...folders, ...small].some(id => id >= sectors)) return false
  const entries = Buffer.concat(folders.map(sector))
  const minis = numbersIn(Buffer.concat(small.map(sector)))
  return hangsTogether(entries) && streamsEnd(entries, { table, minis, sectors, size, least: file.readUInt32LE(0x38) })
}

type Sectors = { size: number; sectors: number; sector(id: number): Buffer }

/** Which sector follows which; null where the list of the list's own sectors does not end. */
function tableOf(file: Buffer, { size, sectors, sector }: Sectors): Table | null {
  const ids = numbersIn(file.subarray(0x4c, headLength))
  const seen = new Set<number>()
  for (let next = file.readUInt32LE(0x44); next < sectors; ) {
    if (seen.has(next)) return null
    seen.add(next)
    const more = numbersIn(sector(next))
    next = more.pop() ?? end
    ids.push(...more)
  }
  const own = ids.filter(id => id !== none && id !== end)
  if (own.length === 0 || own.length * size > file.length || own.some(id => id >= sectors)) return null
  return own.flatMap(id => numbersIn(sector(id)))
}

const numbersIn = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length >> 2 }, (_, i) => bytes.readUInt32LE(i * 4))

/** Null for a circle or a way out of the table. */
function chain(table: Table, start: number): number[] | null {
  const out: number[] = []
  for (let at = start; at !== end && at !== none; at = table[at]!) {
    if (at >= table.length || out.length > table.length) return null
    out.push(at)
  }
  return out
}

/** Every folder and file is met once, going from the root. */
function hangsTogether(entries: Buffer): boolean {
  const count = Math.floor(entries.length / entryLength)
  const seen = new Set<number>()
  const waiting = [0]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at >= count || seen.has(at)) return false
    seen.add(at)
    for (const offset of [0x44, 0x48, 0x4c]) {
      const next = entries.readUInt32LE(at * entryLength + offset)
      if (next !== none) waiting.push(next)
    }
  }
  return true
}

type Streams = { table: Table; minis: Table; sectors: number; size: number; least: number }

function streamsEnd(entries: Buffer, { table, minis, sectors, size, least }: Streams): boolean {
  for (let at = 0; at + entryLength <= entries.length; at += entryLength) {
    const kind = entries[at + 0x42]
    if (kind !== 2 && kind !== 5) continue
    const length = entries.readUInt32LE(at + 0x78)
    if (length === 0) continue
    const isSmall = kind === 2 && length < least
    const ids = chain(isSmall ? minis : table, entries.readUInt32LE(at + 0x74))
    if (!ids || ids.length * (isSmall ? 64 : size) < length) return false
    if (!isSmall && ids.some(id => id >= sectors + 1)) return false
  }
  return true
}
