// A document as it was read, kept and fetched again: text and pages as rows, glyph boxes as a blob. Lately looked-at ones stay in memory.
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import * as store from '#casework/documents/documents.store.ts'
import type { Room } from '#casework/room.ts'
import type { Lately } from '#casework/shelf.ts'
import {
  type Attachment,
  type Document,
  type Doubt,
  documentKinds,
  type FileNote,
  type Glyphs,
  type Page,
  type Part,
} from '#text/document.ts'

/** Glyph boxes as bytes for the blob store. */
export const glyphBytes = (glyphs: Glyphs): Uint8Array | null =>
  glyphs && new Uint8Array(glyphs.buffer, glyphs.byteOffset, glyphs.byteLength)

const glyphsFrom = (bytes: Buffer): Glyphs =>
  new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))

const Kind = z.enum(documentKinds)

/** The document as read. @throws Refusal not-found before it has been read. */
export async function documentOf(room: Room, id: Id<'doc'>): Promise<Document> {
  const shelf = room.shelf.documents as Lately<Document>
  const row = await store.documentById(room.database.query, id) // first: another process may have weeded what lies on our shelf
  const near = shelf.get(id)
  if (near && row) return near
  const content = row && (await store.contentOf(room.database.query, id))
  if (!row || !content) {
    shelf.drop(id)
    throw new Refusal('not-found')
  }
  const document: Document = {
    kind: Kind.parse(row.kind),
    text: content.text,
    pages: content.pages as Page[],
    glyphs: content.glyphs ? glyphsFrom(await room.blobs.read(content.glyphs)) : null,
    parts: content.parts as Part[],
    attachments: content.attachments as Attachment[],
    doubts: content.doubts as Doubt[],
    notes: content.notes as FileNote[],
  }
  shelf.put(id, document, document.text.length * 2 + (document.glyphs?.byteLength ?? 0))
  return document
}

/** Attachments without their own trees: their text is in the document's, which is what functions and screens read. */
export const attachmentsKept = (attachments: readonly Attachment[]): Attachment[] =>
  attachments.map(attachment => ({ ...attachment, document: null }))
