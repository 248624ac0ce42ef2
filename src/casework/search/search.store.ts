// SQL of collections and of what people have said of their documents.
import type { Insertable, Selectable } from 'kysely'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { CollectionTable } from '#store/tables/search.ts'

export type CollectionRecord = Selectable<CollectionTable>

export const collections = (q: Query): Promise<CollectionRecord[]> =>
  q.selectFrom('collection').selectAll().orderBy('made_at').orderBy('id').execute()

export const collectionById = (q: Query, id: string): Promise<CollectionRecord | undefined> =>
  q.selectFrom('collection').selectAll().where('id', '=', id).executeTakeFirst()

type New = Pick<Insertable<CollectionTable>, 'id' | 'name' | 'origin' | 'folder' | 'made_by' | 'made_at'>

/** False when the id or the name is taken. */
export async function addCollection(q: Query, one: New): Promise<boolean> {
  const added = await q
    .insertInto('collection')
    .values({ ...one, state: 'waiting', refusal: null, progress: null, indexed_at: null })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  return added.length === 1
}

export async function removeCollection(tx: Tx, id: string): Promise<boolean> {
  return (await tx.deleteFrom('collection').where('id', '=', id).returning('id').execute()).length === 1
}

/** Notes that somebody wants it looked through; gives how often that has been asked, or nothing when it is gone. */
export async function askCollection(q: Query, id: string): Promise<number | undefined> {
  const row = await q
    .updateTable('collection')
    .set(eb => ({ asked: eb('asked', '+', 1) }))
    .where('id', '=', id)
    .returning('asked')
    .executeTakeFirst()
  return row?.asked
}

export type Move = {
  state?: string
  refusal?: { reason: string; params: object } | null
  progress?: { done: number; total: number } | null
  documents?: number
  passages?: number
  unread?: number
  indexed_at?: Date
}
export const moveCollection = (q: Query, id: string, { refusal, progress, ...plain }: Move) =>
  q
    .updateTable('collection')
    .set({
      ...plain,
      ...(refusal === undefined ? {} : { refusal: refusal && asJson(refusal) }),
      ...(progress === undefined ? {} : { progress: progress && asJson(progress) }),
    })
    .where('id', '=', id)
    .execute()

export type WordRecord = { collection: string; document: string; state: string; until: string | null; set_by: string }

export const validityWords = (q: Query): Promise<WordRecord[]> =>
  q
    .selectFrom('validity_word')
    .select(['collection', 'document', 'state', 'until', 'set_by'])
    .orderBy('document')
    .execute()

export const setValidityWord = (tx: Tx, word: WordRecord, at: Date) =>
  tx
    .insertInto('validity_word')
    .values({ ...word, set_at: at })
    .onConflict(conflict =>
      conflict
        .columns(['collection', 'document'])
        .doUpdateSet({ state: word.state, until: word.until, set_by: word.set_by, set_at: at }),
    )
    .execute()

export const removeValidityWord = (tx: Tx, collection: string, document: string) =>
  tx.deleteFrom('validity_word').where('collection', '=', collection).where('document', '=', document).execute()
