// Writes a release that was asked for: the file is kept only when its proof is clean.
import { dateInSweden } from '#base/clock.ts'
import type { Id } from '#base/id.ts'
import { type Params, Refusal } from '#base/refusal.ts'
import { documentOf, documentRecord, holdDocument, moveDocument } from '#casework/documents/documents.ts'
import * as store from '#casework/release/release.store.ts'
import type { Kept } from '#casework/release/removals.ts'
import { reviewCounts } from '#casework/review/review.ts'
import { type Room, tellOf } from '#casework/room.ts'
import { lastDone, program } from '#casework/runs/runs.ts'
import type { Redaction, Treatment } from '#files/redaction.ts'
import { log } from '#governance/log/log.ts'

/** Safe to repeat: a release that has ended is left as it is, and the same bytes are the same blob. */
export async function write(room: Room, id: Id<'rel'>): Promise<void> {
  const release = await store.releaseById(room.database.query, id)
  if (release?.state !== 'writing') return
  const record = await documentRecord(room, release.document)
  try {
    const document = await documentOf(room, release.document)
    const bytes = await room.blobs.read(record.sha256)
    const redaction = await room.workshop.redact(bytes, document, {
      removals: (release.removals as Kept[]).map(({ start, end, label, word }) => ({
        ...{ start, end, label },
        ...(word && { word }),
      })),
      also: [],
      as: release.treated_as as Treatment,
      words: room.maskWords,
      name: record.name,
    })
    await keep(room, id, redaction)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await refuseRelease(room, id, error.reason, error.params)
  }
}

async function keep(room: Room, id: Id<'rel'>, redaction: Redaction): Promise<void> {
  if (!redaction.released) {
    const { why, params, proof } = redaction
    const places = proof?.remains.length
    await refuseRelease(room, id, why, places ? { places, ...params } : params, proof)
    return
  }
  const { proof, name, as, bytes } = redaction
  if (!proof.clean) throw new Error('a redaction said it was released without a clean proof')
  const sha256 = await room.blobs.keep(bytes)
  const done_at = room.clock()
  const reviewed = await reviewedOf(room, id, done_at)
  const content = { sha256, strings: proof.strings, places: proof.places.length, readers: proof.readers }
  await end(room, id, { state: 'released', proof, name, sha256, treated_as: as, done_at }, content, reviewed)
}

/** Null where `mask` has not been asked. While it is being released nobody decides on it. */
async function reviewedOf(room: Room, id: Id<'rel'>, at: Date): Promise<store.Reviewed | null> {
  const document = (await store.documentOfRelease(room.database.query, id))!
  const run = await lastDone(room.database.query, document, 'mask')
  if (!run) return null
  const { words, proposed, accepted, deleted, added, changed, grown, shrunk } = await reviewCounts(room, document)
  const counts = { words, proposed, accepted, deleted, added, changed, grown, shrunk }
  const { unit } = await documentRecord(room, document)
  const month = `${dateInSweden(at).slice(0, 7)}-01`
  return { function: run.variant ?? run.function, version: run.version, unit, month, ...counts }
}

export async function refuseRelease(
  room: Room,
  id: Id<'rel'>,
  reason: string,
  params: Params = {},
  proof: unknown = null,
): Promise<void> {
  await end(room, id, { state: 'refused', refusal: { reason, params }, proof, done_at: room.clock() }, { reason })
}

async function end(
  room: Room,
  id: Id<'rel'>,
  ended: store.Ended,
  content: Record<string, unknown>,
  reviewed: store.Reviewed | null = null,
): Promise<void> {
  await room.database.transaction(async tx => {
    const release = await store.releaseById(tx, id)
    if (!release) return
    await holdDocument(tx, release.document)
    if (!(await store.endRelease(tx, id, ended))) return
    if (reviewed) await store.putReviewed(tx, release.document, reviewed)
    const refused = ended.state === 'refused'
    await moveDocument(tx, release.document, {
      state: refused ? 'ready' : 'released',
      progress: null,
      refusal: refused ? (ended.refusal as { reason: string; params: Params }) : null,
    })
    await tellOf(room, tx, release.document)
    const act = refused ? 'release.refuse' : 'release.write'
    const told = { ...content, release: id }
    await log.append(tx, { actor: program, act, subject: release.document, content: told }, ended.done_at)
  })
}
