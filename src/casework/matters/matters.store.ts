// SQL of matters: documents of one unit that are named alike belong together. Another unit's are not shown, nor quoted by a finding.
import type { Id } from '#base/id.ts'
import type { Query } from '#store/database.ts'

export type Member = {
  id: Id<'doc'>
  name: string
  sha256: string
  state: string
  received_at: Date
  /** Characters read; 0 where the document could not be read. */
  length: number
}

/** The other documents of the matter that a document is in, in the order they came. */
export const membersBeside = (q: Query, document: Id<'doc'>): Promise<Member[]> =>
  q
    .selectFrom('document as own')
    .innerJoin('document', join =>
      join
        .onRef('document.matter_key', '=', 'own.matter_key')
        .onRef('document.unit', '=', 'own.unit')
        .onRef('document.id', '<>', 'own.id'),
    )
    .leftJoin('content', 'content.document', 'document.id')
    .where('own.id', '=', document)
    .select(['document.id', 'document.name', 'document.sha256', 'document.state', 'document.received_at'])
    .select(({ fn, val }) => fn.coalesce(fn<number>('length', ['content.text']), val(0)).as('length'))
    .orderBy('document.received_at')
    .orderBy('document.id')
    .execute()

export const textsOf = (q: Query, documents: readonly Id<'doc'>[]) =>
  q
    .selectFrom('document')
    .leftJoin('content', 'content.document', 'document.id')
    .select(['document.id', 'document.name', 'content.text'])
    .where('document.id', 'in', [...documents])
    .execute()

export const textOf = (q: Query, document: Id<'doc'>): Promise<{ text: string } | undefined> =>
  q.selectFrom('content').select('text').where('document', '=', document).executeTakeFirst()

/** Names of matters in use in the document's unit that mean the same matter as `named`, the most used first. */
export const namesLike = (
  q: Query,
  document: Id<'doc'>,
  key: string,
): Promise<{ matter: string | null; count: number }[]> =>
  q
    .selectFrom('document')
    .innerJoin('document as own', 'own.unit', 'document.unit')
    .where('own.id', '=', document)
    .select(({ fn }) => ['document.matter', fn.countAll<number>().as('count')])
    .where('document.matter_key', '=', key)
    .groupBy('document.matter')
    .orderBy('count', 'desc')
    .orderBy('document.matter')
    .limit(3)
    .execute()
