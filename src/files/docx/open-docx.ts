// Opens a DOCX as a set of parts, and refuses what is no plain document: macros, foreign files within the text.
import { Refusal } from '#base/refusal.ts'
import { unzip } from '#files/zip.ts'

/** The parts by their path in the zip, e.g. `word/document.xml`. */
export type DocxFiles = Map<string, Uint8Array>

export const mainPart = 'word/document.xml'

/** @throws Refusal file-unknown-kind (another kind of zip), file-hostile (what: macro, alternative-content, …), file-corrupt, file-encrypted */
export function openDocx(bytes: Uint8Array): DocxFiles {
  const files = unzip(bytes)
  const types = files.get('[Content_Types].xml')
  const main = files.get(mainPart)
  if (!types || !main) throw new Refusal('file-unknown-kind')
  const macro = [...files.keys()].some(path => /vba(project|data)/i.test(path)) || contains(types, 'macroEnabled')
  if (macro) throw new Refusal('file-hostile', { what: 'macro' })
  if (contains(main, ':altChunk')) throw new Refusal('file-hostile', { what: 'alternative-content' })
  return files
}

const contains = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text)
