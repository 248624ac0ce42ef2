// Brings a collection's index up to date with its folder: what is new or changed is read, what is gone leaves, what cannot be read is kept
// with its reason. May be killed at any moment: what has been read is kept beside the index, and the rest is done at the next start.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '#base/refusal.ts'
import type { Room } from '#casework/room.ts'
import { type FoundFile, filesIn, folderAt } from '#casework/search/folder.ts'
import type { Content, Counts, KeptFile, Library } from '#casework/search/library.ts'
import * as store from '#casework/search/search.store.ts'
import { largestFile } from '#files/limits.ts'
import type { Document } from '#text/document.ts'

export const law = 'law'
/** Milliseconds between words of progress. */
const tellEvery = 250

export type Reading = {
  library: Library
  read(bytes: Uint8Array, name: string): Promise<Pick<Document, 'text' | 'pages'>>
  progress(done: number, total: number, path?: string): void
  signal?: AbortSignal
  /** Milliseconds between savings on the way. */
  saveEvery?: number
}

/** Files read at once. */
const atOnce = 2

/** Looks through a folder. The same folder always gives the same index, whatever was held before and in whatever order it was read. */
export async function updateFolder(collection: string, folder: string, reading: Reading): Promise<Counts> {
  const { library, progress, signal, saveEvery = 30_000 } = reading
  const [found, held] = await Promise.all([filesIn(folder), library.files(collection)])
  const before = new Map(held.map(file => [file.path, file]))
  const here = new Set(found.map(file => file.path))
  for (const { path } of held) if (!here.has(path)) await library.drop(collection, path)
  let saved = Date.now()
  let next = 0
  const readOn = async () => {
    while (next < found.length) {
      if (signal?.aborted) throw new Error('stopped on the way')
      const file = found[next]!
      progress(next++, found.length, file.path)
      const known = before.get(file.path)
      if (known && known.size === file.size && known.mtime === file.mtime) continue
      await take(collection, folder, file, reading)
      if (Date.now() - saved < saveEvery) continue
      saved = Date.now()
      await library.save(collection, 'on the way')
    }
  }
  const stop = (error: unknown) => {
    next = found.length
    throw error
  }
  const readers = await Promise.allSettled(Array.from({ length: atOnce }, () => readOn().catch(stop)))
  for (const one of readers) if (one.status === 'rejected') throw one.reason
  return library.save(collection, 'at the end')
}

async function take(collection: string, folder: string, file: FoundFile, { library, read }: Reading): Promise<void> {
  let kept: KeptFile = { ...file, sha256: '', refusal: null }
  try {
    const bytes = await bytesOf(folder, file)
    kept = { ...kept, sha256: createHash('sha256').update(bytes).digest('hex') }
    if (await library.put(collection, kept, null)) return
    await library.put(collection, kept, contentOf(await read(bytes, file.path)))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await library.put(collection, { ...kept, refusal: { reason: error.reason, params: error.params } }, null)
  }
}

async function bytesOf(folder: string, { path, size }: FoundFile): Promise<Uint8Array> {
  if (size > largestFile) throw new Refusal('file-too-large', { size, limit: largestFile })
  return readFile(join(folder, ...path.split('/'))).catch(error => {
    throw new Refusal('file-not-found', { path }, { cause: error })
  })
}

const contentOf = ({ text, pages }: Pick<Document, 'text' | 'pages'>): Content => ({
  text,
  pages: pages.map(({ number, start, end }) => ({ number, start, end })),
})

/** Collections that are being looked through in this process: one at a time each. */
const going = new Map<string, Promise<void>>()

/** Does the job, after those for the same collection that came before it. */
export async function indexCollection(room: Room, id: string, signal: AbortSignal): Promise<void> {
  const key = `${room.places.own} ${id}`
  const mine = (going.get(key) ?? Promise.resolve()).catch(() => {}).then(() => lookThrough(room, id, signal))
  going.set(key, mine)
  await mine.finally(() => going.get(key) === mine && going.delete(key))
}

async function lookThrough(room: Room, id: string, signal: AbortSignal): Promise<void> {
  const row = await store.collectionById(room.database.query, id)
  if (!row) return room.library.forget(id)
  await move(room, id, { state: 'indexing', refusal: null, progress: { done: 0, total: 0 } })
  await move(room, id, { ...(await update(room, row, signal)), progress: null })
}

/** What the row then says. A folder that is away (a disk not mounted) takes nothing out of the index. */
async function update(room: Room, row: store.CollectionRecord, signal: AbortSignal): Promise<store.Move> {
  const { library, workshop } = room
  const progress = paced(tellEvery, (done, total) => {
    // Best effort: the work does not wait for it and does not fail by it.
    void move(room, row.id, { progress: { done, total } }).catch(() => {})
  })
  try {
    const counts =
      row.id === law
        ? await library.learnLaw(progress)
        : await updateFolder(row.id, await folderAt(room.places, row.folder ?? ''), {
            library,
            read: (bytes, name) => workshop.read(bytes, name),
            progress,
            signal,
          })
    return { ...counts, state: 'ready', refusal: null, indexed_at: room.clock() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { state: 'refused', refusal: { reason: error.reason, params: error.params } }
  }
}

/** Changes the row and tells those who watch. */
export async function move(room: Room, id: string, to: store.Move): Promise<void> {
  await store.moveCollection(room.database.query, id, to)
  await tellOfCollection(room, id)
}

export const tellOfCollection = (room: Room, id: string): Promise<void> =>
  room.notices.tell(room.database.query, 'collection', { collection: id })

function paced(every: number, tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let last = 0
  return (done, total) => {
    if (Date.now() - last < every) return
    last = Date.now()
    tell(done, total)
  }
}
