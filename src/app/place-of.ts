// In which unit the thing lies that an address names: a document, the document of a release, or a request. Rights go by it.
import type { Id } from '#base/id.ts'
import { unitOf } from '#casework/documents/documents.ts'
import { documentOfRelease } from '#casework/release/release.ts'
import { unitOfRequest } from '#casework/requests/requests.ts'
import type { Room } from '#casework/room.ts'

/** `document` null: it is no document, and cannot be read on a written reason. */
export type Found = { document: Id<'doc'> | null; place: { unit: string } }
/** The parameters of an address. */
export type Named = { id?: string; document?: string; release?: string }

/** Null where the address names nothing that is here. */
export async function placeOf(room: Room, named: Named): Promise<Found | null> {
  const { query } = room.database
  const id = named.document ?? named.release ?? named.id ?? ''
  if (id.startsWith('req_')) {
    const unit = await unitOfRequest(query, id as Id<'req'>)
    return unit === undefined ? null : { document: null, place: { unit } }
  }
  const document = id.startsWith('rel_') ? await documentOfRelease(query, id as Id<'rel'>) : (id as Id<'doc'>)
  if (!document?.startsWith('doc_')) return null
  const unit = await unitOf(query, document)
  return unit === undefined ? null : { document, place: { unit } }
}
