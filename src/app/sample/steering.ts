// The steering documents of Ekebyholm, so that Sök has something to answer from the first day: some outdated, one replaced, one that has
// not come into force, one locked. They come in by the same face as everybody's.
import { readdir, readFile } from 'node:fs/promises'
import { idOfCollection } from '#app/sample/sample.store.ts'
import type { Person } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { collectionsReady, make, receive } from '#casework/search/search.ts'

const name = 'Ekebyholms styrdokument'
const folder = new URL('./steering/', import.meta.url)

/** May be asked again when it was cut short: files of the same names lie where they lay. */
export async function steer(room: Room, by: Person): Promise<void> {
  const known = await idOfCollection(room.database.query, name)
  const id = known ?? (await make(room, by, { name, folder: null })).id
  const files = (await readdir(folder)).sort()
  const read = files.map(async file => ({ name: file, bytes: new Uint8Array(await readFile(new URL(file, folder))) }))
  await receive(room, by, id, await Promise.all(read))
}

/** The law takes a processor for a while, and so comes after the documents that somebody waits for. */
export const learnLaw = async (room: Room): Promise<void> => void (await collectionsReady(room))
