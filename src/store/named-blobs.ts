// Which blobs the rows name: what a backup must hold and doctor looks for. A migration that adds such a column adds a line here.
import type { Query } from '#store/database.ts'

/** Hashes of what was received and what was released, which nothing can make again. Derived blobs (glyph boxes, page images) are not listed. */
export async function namedBlobs(query: Query): Promise<Set<string>> {
  const received = await query.selectFrom('document').select('sha256').where('sha256', '<>', '').distinct().execute()
  const released = await query
    .selectFrom('release')
    .select('sha256')
    .where('sha256', 'is not', null)
    .distinct()
    .execute()
  return new Set([...received, ...released].flatMap(({ sha256 }) => sha256 ?? []))
}
