// Looks through the bytes of a PDF before it is opened, without following its tables: for what no reader tells (scripts wherever they
// hang, layers) and for what is built to bring a reader down.
import { inflateSync } from 'node:zlib'
import { Refusal } from '#base/refusal.ts'

export type Looks = { scripts: boolean; layers: boolean }

/** Bytes one packed stream may unpack to. */
const largest = 64 * 1024 * 1024
/** More brackets in a row than any producer opens. */
const deep = ['['.repeat(512), '<<'.repeat(512)]
/** How far before a stream its dictionary may begin. */
const longestDictionary = 2048

/** @throws Refusal file-hostile: unpacks-too-large, nested-too-deep */
export function lookThrough(bytes: Uint8Array): Looks {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const looks = { scripts: false, layers: false }
  lookAt(file, looks)
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const dictionary = dictionaryBefore(file, at)
    if (!dictionary) continue
    const packings = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    if (packings < 2 && !/\/ObjStm\b/.test(dictionary)) continue
    let content: Buffer | null = file.subarray(afterLineEnd(file, at + 6))
    for (let i = 0; i < packings && content; i++) content = unpacked(content)
    if (content) lookAt(content, looks)
  }
  return looks
}

function lookAt(content: Buffer, looks: Looks): void {
  if (deep.some(brackets => content.includes(brackets))) throw new Refusal('file-hostile', { what: 'nested-too-deep' })
  looks.scripts ||= content.includes('/JavaScript')
  looks.layers ||= content.includes('/OCProperties')
}

/** Null where the word is not the beginning of a stream. */
function dictionaryBefore(file: Buffer, at: number): string | null {
  const next = file[at + 6]
  if ((next !== 0x0a && next !== 0x0d) || file[at - 1] === 0x64) return null // endstream
  const before = file.toString('latin1', Math.max(0, at - longestDictionary), at)
  const from = before.lastIndexOf(' obj')
  return before.slice(Math.max(0, from))
}

const afterLineEnd = (file: Buffer, at: number): number =>
  file[at] === 0x0d && file[at + 1] === 0x0a ? at + 2 : at + 1

/** What stands after the packed bytes is passed over. Null where they cannot be unpacked: then nobody else can either. */
function unpacked(content: Buffer): Buffer | null {
  try {
    return inflateSync(content, { maxOutputLength: largest, finishFlush: 2 }) // Z_SYNC_FLUSH: a cut stream gives what it holds
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refusal('file-hostile', { what: 'unpacks-too-large' })
    return null
  }
}
