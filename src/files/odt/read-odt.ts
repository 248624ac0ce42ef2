// Reads an ODT: body, notes, comments, deleted text, headers and footers in one document of one page, with a doubt for what is not seen
// or not read.
import { type OdtFiles, openOdt } from '#files/odt/open-odt.ts'
import { walkOdt } from '#files/odt/walk.ts'
import type { Document, Doubt } from '#text/document.ts'

/** @throws Refusal file-corrupt, file-encrypted, file-hostile, file-unknown-kind */
export function readOdt(bytes: Uint8Array): Document {
  const files = openOdt(bytes)
  const { text, parts, doubts } = walkOdt(files)
  return {
    kind: 'odt',
    text,
    // Where pages break is decided by whoever prints.
    pages: [{ number: 1, start: 0, end: text.length, width: 0, height: 0, readable: true }],
    glyphs: null,
    parts,
    attachments: [],
    doubts: [...doubts, ...doubtsOfFiles(files), ...doubtsOfText(text)],
  }
}

function doubtsOfFiles(files: OdtFiles): Doubt[] {
  const paths = [...files.keys()]
  const doubts: Doubt[] = []
  const pictures = paths.filter(path => /^Pictures\//.test(path)).length
  if (pictures > 0) doubts.push({ reason: 'picture-not-read', params: { count: pictures }, page: null })
  if (paths.some(path => /^META-INF\/.*signatures/i.test(path)))
    doubts.push({ reason: 'signed', params: {}, page: null })
  return doubts
}

function doubtsOfText(text: string): Doubt[] {
  const count = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  return count > 0 ? [{ reason: 'characters-unknown', params: { count }, page: null }] : []
}
