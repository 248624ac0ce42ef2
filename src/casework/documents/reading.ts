// Reads a received document: text, pages and doubts are kept, or the reason why not.
import type { Id } from '#base/id.ts'
import { type Params, Refusal } from '#base/refusal.ts'
import { attachmentsKept, glyphBytes } from '#casework/documents/content.ts'
import * as store from '#casework/documents/documents.store.ts'
import { type Room, tellOf } from '#casework/room.ts'
import { log } from '#governance/log/log.ts'
import type { Tx } from '#store/database.ts'
import type { Document } from '#text/document.ts'

const waiting: readonly string[] = ['received', 'reading']
const program = 'Kansli'

/** What goes on in the same transaction: when the document has been read, or could not be. */
export type After = {
  read(tx: Tx, document: { id: Id<'doc'>; sha256: string; received_at: Date }): Promise<void>
  refused(tx: Tx, id: Id<'doc'>): Promise<void>
}

/**
 * Reads a document that waits to be read.
 * Safe to repeat: what has been read is not read again.
 */
export async function readDocument(room: Room, id: Id<'doc'>, after: After): Promise<void> {
  const record = await store.documentById(room.database.query, id)
  if (!record || !waiting.includes(record.state)) return
  await begin(room, id)
  try {
    const bytes = await room.blobs.read(record.sha256)
    const document = await room.workshop.read(bytes, record.name, progress(room, id))
    await keep(room, record, document, after)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await refuseDocument(room, id, after, error.reason, error.params)
  }
}

async function begin(room: Room, id: Id<'doc'>): Promise<void> {
  await room.database.transaction(async tx => {
    const held = await store.holdDocument(tx, id)
    if (held?.state !== 'received') return
    await store.moveDocument(tx, id, { state: 'reading', progress: { step: 'reading', done: 0, total: 1 } })
    await tellOf(room, tx, id)
  })
}

/** Tells of pages read, at most a few times a second. */
function progress(room: Room, id: Id<'doc'>): (done: number, total: number) => void {
  let told = 0
  return (done, total) => {
    if (Date.now() - told < 250) return
    told = Date.now()
    // Best effort: the reading does not wait for it and does not fail by it.
    void store
      .setProgress(room.database.query, id, 'reading', { step: 'reading', done, total })
      .then(() => tellOf(room, room.database.query, id))
      .catch(() => {})
  }
}

async function keep(room: Room, record: store.DocumentRecord, document: Document, after: After): Promise<void> {
  const { id, sha256, received_at } = record
  const { kind, text, pages, parts, attachments, doubts, notes = [] } = document
  const bytes = glyphBytes(document.glyphs)
  const glyphs = bytes && bytes.length > 0 ? await room.blobs.keep(bytes) : null
  await room.database.transaction(async tx => {
    const held = await store.holdDocument(tx, id)
    if (!held || !waiting.includes(held.state)) return
    const content = { text, pages, parts, doubts, notes, glyphs, attachments: attachmentsKept(attachments) }
    await store.addContent(tx, { document: id, ...content, read_at: room.clock() })
    const sender = senderOf(document)
    await store.moveDocument(tx, id, {
      kind,
      state: 'running',
      page_count: pages.length,
      unread_count: pages.filter(page => !page.readable).length,
      ...(sender ? { came_from: sender } : {}),
    })
    await after.read(tx, { id, sha256, received_at })
    await tellOf(room, tx, id)
    const told = { kind, pages: pages.length, characters: text.length, doubts: doubts.length }
    await log.append(tx, { actor: program, act: 'document.read', subject: id, content: told }, room.clock())
  })
}

/** Whom an e-mail came from, by its own word. */
function senderOf({ parts, text }: Document): string | null {
  const part = parts.find(one => one.path.toLowerCase() === 'header/from')
  return part
    ? text
        .slice(part.start, part.end)
        .replace(/^from:\s*|^från:\s*/i, '')
        .trim()
        .slice(0, 200) || null
    : null
}

/** Keeps why a document could not be read. The bytes stay. */
export async function refuseDocument(
  room: Room,
  id: Id<'doc'>,
  after: After,
  reason: string,
  params: Params = {},
): Promise<void> {
  await room.database.transaction(async tx => {
    const held = await store.holdDocument(tx, id)
    if (!held || !waiting.includes(held.state)) return
    await store.moveDocument(tx, id, { state: 'refused', refusal: { reason, params }, progress: null })
    await after.refused(tx, id)
    await tellOf(room, tx, id)
    await log.append(tx, { actor: program, act: 'document.refuse', subject: id, content: { reason } }, room.clock())
  })
}
