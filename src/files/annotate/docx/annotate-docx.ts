// Writes remarks into a DOCX as comments, and fixes as tracked changes. Every part that holds neither stays byte for byte.
import { XMLSerializer } from '@xmldom/xmldom'
import { zipSync } from 'fflate'
import { Refusal } from '#base/refusal.ts'
import { CommentParts, paragraphIdsOf, secondsOf } from '#files/annotate/docx/comment-parts.ts'
import { Package } from '#files/annotate/docx/package.ts'
import { mark, type Range, rangeOf } from '#files/annotate/docx/range-marks.ts'
import { Runs } from '#files/annotate/docx/runs.ts'
import { type Tracking, track } from '#files/annotate/docx/tracked-fix.ts'
import type { Annotated, AnnotationNote, AnnotationRequest } from '#files/annotation.ts'
import { writtenNotesPath } from '#files/docx/notes-of-docx.ts'
import { mainPart, openDocx } from '#files/docx/open-docx.ts'
import { type DocxWalk, walkDocx } from '#files/docx/walk.ts'
import { textWithoutPictures } from '#files/picture/pictures-in-office.ts'
import type { XmlDocument } from '#files/xml.ts'
import type { Document } from '#text/document.ts'
import type { Span } from '#text/span.ts'

/** @throws Refusal copy-not-possible (why: signed, reading-differs, no-text), and those of opening */
export function annotateDocx(bytes: Uint8Array, document: Document, { notes, words }: AnnotationRequest): Annotated {
  const files = openDocx(bytes)
  if ([...files.keys()].some(path => path.startsWith('_xmlsignatures/')))
    throw new Refusal('copy-not-possible', { why: 'signed' })
  const walk = walkDocx(files)
  if (walk.text !== textWithoutPictures(document)) throw new Refusal('copy-not-possible', { why: 'reading-differs' })
  const runs = new Runs(walk)
  const made = new WeakSet<object>()
  const fixed = writeFixes(runs, walk, notes, made)
  const parts = new Package(files)
  const body = walk.trees.get(mainPart)!
  const ranges = notes.map(note => ({ note, range: rangeOf(runs, body, note.span, made) }))
  if (notes.length > 0) {
    const taken = new Set([...walk.trees.values()].flatMap(paragraphIdsOf))
    const comments = new CommentParts(parts, body.documentElement!.namespaceURI!, taken)
    for (const { note, range } of ranges) {
      if (!range) throw new Refusal('copy-not-possible', { why: 'no-text' })
      mark(range, comments.add(note, range.moved && words[range.moved]))
    }
    parts.put(mainPart, body)
  }
  if (notes.length > 0) writeCodes(parts, notes)
  for (const path of fixed.parts) parts.put(path, walk.trees.get(path)!)
  return {
    bytes: zipped(files, parts.touched),
    notes: notes.length,
    moved: ranges.filter(({ range }) => isMoved(range)).length,
    fixed: fixed.ids,
  }
}

/** Their codes stand in a part of their own too, so that a comment that is taken away is known to have been there. */
function writeCodes(parts: Package, notes: readonly AnnotationNote[]): void {
  const tree = parts.partAt(writtenNotesPath, `../${writtenNotesPath}`, {
    relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml',
    contentType: 'application/xml',
    empty: '<notes xmlns="urn:kansli:notes"/>',
  })
  const root = tree.documentElement!
  for (const { id } of notes) {
    const note = tree.createElementNS('urn:kansli:notes', 'note')
    note.setAttribute('code', id)
    root.appendChild(note)
  }
}

const isMoved = (range: Range | null): boolean => range?.moved != null

function writeFixes(runs: Runs, walk: DocxWalk, notes: readonly AnnotationNote[], made: WeakSet<object>) {
  const mint = idsFor(walk)
  const ids: string[] = []
  const parts = new Set<string>()
  const written: Span[] = []
  for (const { fix, id, author, date } of notes) {
    // Two changes of one place would be read together, and mean neither: the second stays a comment.
    if (fix && written.some(({ start, end }) => fix.start <= end && fix.end >= start)) continue
    const tracking: Tracking = { author, date: secondsOf(date), mint, made }
    const part = fix && track(runs, walk.text, fix, tracking)
    if (!fix || !part) continue
    ids.push(id)
    written.push(fix)
    parts.add(part)
  }
  return { ids, parts }
}

/** Numbers that no change or mark in the file has. */
function idsFor({ trees }: DocxWalk): () => string {
  let last = 0
  for (const tree of trees.values())
    for (const each of tree.getElementsByTagNameNS('*', '*')) {
      const id = Number(each.getAttribute('w:id'))
      if (Number.isSafeInteger(id) && id < 0x7fffff00) last = Math.max(last, id)
    }
  return () => String(++last)
}

function zipped(files: ReadonlyMap<string, Uint8Array>, touched: ReadonlyMap<string, XmlDocument>): Uint8Array {
  const out: Record<string, Uint8Array> = {}
  for (const [path, content] of files) out[path] = content
  for (const [path, tree] of touched) out[path] = serialised(tree)
  return zipSync(out, { mtime: new Date('2000-01-01T00:00:00Z'), level: 6 })
}

const serialised = (tree: XmlDocument): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${new XMLSerializer().serializeToString(tree.documentElement!)}`,
  )
