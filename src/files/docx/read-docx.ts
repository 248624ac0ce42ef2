// Reads a DOCX: all text of all parts, in one document of one page, with a doubt for what is not seen or not read.
import { notesOfDocx } from '#files/docx/notes-of-docx.ts'
import { type DocxFiles, openDocx } from '#files/docx/open-docx.ts'
import { walkDocx } from '#files/docx/walk.ts'
import type { Document, Doubt } from '#text/document.ts'

/** @throws Refusal file-corrupt, file-encrypted, file-hostile, file-unknown-kind */
export function readDocx(bytes: Uint8Array): Document {
  const files = openDocx(bytes)
  const walk = walkDocx(files)
  const { text, parts, doubts } = walk
  const notes = notesOfDocx(files, walk)
  return {
    kind: 'docx',
    text,
    // Where pages break is decided by whoever prints: a DOCX has none.
    pages: [{ number: 1, start: 0, end: text.length, width: 0, height: 0, readable: true }],
    glyphs: null,
    parts,
    attachments: [],
    doubts: [...doubts, ...doubtsOfFiles(files), ...doubtsOfText(text)],
    ...(notes.length > 0 && { notes }),
  }
}

const read =
  /^word\/(header\d*|document|footnotes|endnotes|comments|footer\d*|charts\/chart\d*|diagrams\/data\d*)\.xml$/

function doubtsOfFiles(files: DocxFiles): Doubt[] {
  const paths = [...files.keys()]
  const doubts: Doubt[] = paths
    .filter(path => /^word\/(embeddings|activeX)\//i.test(path) && !path.endsWith('.rels'))
    .map(path => ({ reason: 'has-embedded-object', params: { name: path.split('/').at(-1)! }, page: null }))
  const pictures = paths.filter(path => /^word\/media\//.test(path)).length
  if (pictures > 0) doubts.push({ reason: 'picture-not-read', params: { count: pictures }, page: null })
  for (const path of paths)
    if (/^word\/.*\.xml$/.test(path) && !read.test(path) && Buffer.from(files.get(path)!).includes('<w:t>'))
      doubts.push({ reason: 'part-not-read', params: { name: path }, page: null })
  return doubts
}

function doubtsOfText(text: string): Doubt[] {
  const count = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  return count > 0 ? [{ reason: 'characters-unknown', params: { count }, page: null }] : []
}
