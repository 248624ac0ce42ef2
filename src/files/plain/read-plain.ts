// Reads plain text and markdown: UTF-8 with or without a mark, UTF-16 with one, else windows-1252 with a doubt.
import { type Document, type Doubt, documentFromText } from '#text/document.ts'

/** \r\n and \r become \n, \0 goes: offsets are into this text, not into the file. */
export function readPlain(bytes: Uint8Array, kind: 'text' | 'markdown'): Document {
  const { text, encoding, guessed } = decodeText(bytes)
  const document = documentFromText(plainLines(text), kind)
  const doubts: Doubt[] = guessed ? [{ reason: 'encoding-guessed', params: { encoding }, page: null }] : []
  const unknown = document.text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  if (unknown > 0) doubts.push({ reason: 'characters-unknown', params: { count: unknown }, page: null })
  return { ...document, doubts }
}

export const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '')

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** `mark` is the number of bytes of the byte order mark that was taken off. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding; guessed: boolean; mark: number } {
  const marked = byteOrder(bytes)
  if (marked)
    return {
      text: new TextDecoder(marked).decode(bytes),
      encoding: marked,
      guessed: false,
      mark: marked === 'utf-8' ? 3 : 2,
    }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'utf-8', guessed: false, mark: 0 }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', guessed: true, mark: 0 }
  }
}

function byteOrder(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}
