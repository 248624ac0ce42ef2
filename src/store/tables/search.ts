// The tables of search: collections, and what people have said of the validity of documents in them.
import type { Generated } from 'kysely'
import type { Json, Timestamp } from '#store/tables/columns.ts'

export interface SearchTables {
  collection: CollectionTable
  validity_word: ValidityWordTable
}

/** `folder` is relative to the folder of our own collections where it lies there. `asked` is raised when somebody wants it looked through. */
export interface CollectionTable {
  id: string
  name: string
  origin: string
  folder: string | null
  state: string
  refusal: Json
  progress: Json
  documents: Generated<number>
  passages: Generated<number>
  unread: Generated<number>
  asked: Generated<number>
  indexed_at: Timestamp | null
  made_by: string
  made_at: Timestamp
}

interface ValidityWordTable {
  collection: string
  document: string
  state: string
  until: string | null
  set_by: string
  set_at: Timestamp
}
