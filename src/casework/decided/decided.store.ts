// SQL of documents whose masking is decided: which they are, and which of some are still here.
import type { Id } from '#base/id.ts'
import type { Query } from '#store/database.ts'

type Row = { id: Id<'doc'>; sha256: string; text: string }

/** Ready or released, and somebody has decided on something in it; by content, so that the order is the same each time. */
export const decidedIds = (q: Query, unit: string | null): Promise<{ id: Id<'doc'>; sha256: string }[]> =>
  q
    .selectFrom('document')
    .select(['document.id', 'document.sha256'])
    .where('document.state', 'in', ['ready', 'released'])
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('decision').select('decision.id').whereRef('decision.document', '=', 'document.id')),
    )
    .$if(unit !== null, q => q.where('document.unit', '=', unit!))
    .orderBy('document.sha256')
    .orderBy('document.id')
    .execute()

/** With its text, as long as it is still decided. */
export const decidedText = (q: Query, id: Id<'doc'>): Promise<Row | undefined> =>
  q
    .selectFrom('document')
    .innerJoin('content', 'content.document', 'document.id')
    .select(['document.id', 'document.sha256', 'content.text'])
    .where('document.id', '=', id)
    .where('document.state', 'in', ['ready', 'released'])
    .executeTakeFirst()

/** Those of `ids` that have been weeded, or were never here. */
export async function goneOf(q: Query, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const here = await q
    .selectFrom('document')
    .select('id')
    .where('id', 'in', ids as Id<'doc'>[])
    .where('state', '<>', 'weeded')
    .execute()
  const held = new Set<string>(here.map(row => row.id))
  return new Set(ids.filter(id => !held.has(id)))
}
