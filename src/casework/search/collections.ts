// Collections: made, filled, looked through, removed. Files that lie in a folder are never removed by us.
import type { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import type { Person } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { folderAt, folderName, keepFile, makeFolder } from '#casework/search/folder.ts'
import { law, tellOfCollection } from '#casework/search/indexing.ts'
import * as store from '#casework/search/search.store.ts'
import type { CollectionList, CollectionRequest, CollectionRow } from '#casework/search/search.wire.ts'
import { log } from '#governance/log/log.ts'
import type { Rights } from '#governance/rights/rights.ts'
import type { Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

export type Row = z.infer<typeof CollectionRow>
const lawName = 'Lagar och förordningar'
const program = 'Kansli'

export const rowOf = (record: store.CollectionRecord): Row => ({
  id: record.id,
  name: record.name,
  origin: record.origin as Row['origin'],
  folder: record.folder,
  state: record.state as Row['state'],
  refusal: record.refusal as Row['refusal'],
  progress: record.progress as Row['progress'],
  documents: record.documents,
  passages: record.passages,
  unread: record.unread,
  indexedAt: record.indexed_at?.toISOString() ?? null,
})

/** @throws Refusal not-found. */
export async function collectionRecord(room: Room, id: string): Promise<store.CollectionRecord> {
  const record = await store.collectionById(room.database.query, id)
  if (!record) throw new Refusal('not-found')
  return record
}

/** Null when it is gone. */
export async function collectionRow(room: Room, id: string): Promise<Row | null> {
  const record = await store.collectionById(room.database.query, id)
  return record ? rowOf(record) : null
}

/** The law is made ready the first time that somebody looks: it takes a while, and not every house searches. */
export async function collectionsReady(room: Room): Promise<store.CollectionRecord[]> {
  const { query } = room.database
  const records = await store.collections(query)
  const known = records.find(record => record.id === law)
  if (known && known.state !== 'waiting') return records
  await room.database.transaction(async tx => {
    const one = { id: law, name: lawName, origin: 'law', folder: null, made_by: program, made_at: new Date(0) }
    await store.addCollection(tx, one)
    await room.jobs.send(tx, 'index', { collection: law }, { key: law })
  })
  return store.collections(query)
}

export async function list(room: Room, rights: Rights): Promise<z.infer<typeof CollectionList>> {
  const mayKeep = (['own', 'administer'] as const).some(act => rights.may(act, 'somewhere').granted)
  return {
    collections: (await collectionsReady(room)).map(rowOf),
    roots: mayKeep ? [...room.places.roots] : [],
    mayKeep,
  }
}

/** Looks through every folder anew: at the start and now and then. */
export async function checkCollections(room: Room): Promise<void> {
  for (const { id, state } of await store.collections(room.database.query))
    if (id !== law || state !== 'waiting') await send(room, id) // of the law, too, there may be a newer edition
}

const send = (room: Room, id: string): Promise<void> => room.database.transaction(tx => sendIn(room, tx, id))

/** Each asking is a job of its own: one that came as another ended would else be taken for the same, and what changed be missed. */
async function sendIn(room: Room, tx: Tx, id: string): Promise<void> {
  const asked = await store.askCollection(tx, id)
  if (asked !== undefined) await room.jobs.send(tx, 'index', { collection: id }, { key: `${id} ${asked}` })
}

export async function ask(room: Room, id: string): Promise<Row> {
  await collectionRecord(room, id)
  await send(room, id)
  return rowOf(await collectionRecord(room, id))
}

/** @throws Refusal conflict when the name is taken; not-allowed, file-not-found for the folder */
export async function make(room: Room, by: Person, { name, folder }: z.infer<typeof CollectionRequest>): Promise<Row> {
  const id = mint('col')
  const origin = folder === null ? 'upload' : 'folder'
  // An own folder bears the name, and an id's end where that is taken: two names may make the same folder.
  const place = folder === null ? `${folderName(name)}-${id.slice(-6)}` : await folderAt(room.places, folder)
  if (folder === null) await makeFolder(room.places.own, place)
  const at = room.clock()
  await room.database.transaction(async tx => {
    const added = await store.addCollection(tx, { id, name, origin, folder: place, made_by: by.name, made_at: at })
    if (!added) throw new Refusal('conflict')
    await sendIn(room, tx, id)
    await log.append(tx, { actor: by.name, act: 'collection.make', subject: id, content: { origin } }, at)
  })
  await tellOfCollection(room, id)
  return rowOf(await collectionRecord(room, id))
}

/** Takes files into a collection's own folder. @throws Refusal not-allowed where the folder is not ours to write in */
export async function receive(
  room: Room,
  by: Person,
  id: string,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<Row> {
  const { origin, folder } = await collectionRecord(room, id)
  if (origin !== 'upload') throw new Refusal('not-allowed', { what: 'folder' })
  if (files.length === 0) throw new Refusal('wrong-usage', { what: 'file' })
  if (files.some(file => file.bytes.length === 0)) throw new Refusal('file-empty')
  const place = await folderAt(room.places, folder ?? '')
  for (const { name, bytes } of files) await keepFile(place, name, bytes)
  await room.database.transaction(async tx => {
    await sendIn(room, tx, id)
    const content = { files: files.length }
    await log.append(tx, { actor: by.name, act: 'collection.receive', subject: id, content }, room.clock())
  })
  return rowOf(await collectionRecord(room, id))
}

/** The files stay where they lie; only the index goes. */
export async function remove(room: Room, by: Person, id: string): Promise<void> {
  if (id === law) throw new Refusal('not-allowed', { what: law })
  await room.database.transaction(async tx => {
    if (!(await store.removeCollection(tx, id))) throw new Refusal('not-found')
    await log.append(tx, { actor: by.name, act: 'collection.remove', subject: id, content: {} }, room.clock())
  })
  await room.library.forget(id)
  await tellOfCollection(room, id)
}
