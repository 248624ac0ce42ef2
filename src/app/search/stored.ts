// A collection of the house, asked from the command line: its name and what people have said of its documents come from the database,
// its index from the data folder.
import { existsSync } from 'node:fs'
import { indexesOf } from '#app/search/places.ts'
import type { Named } from '#casework/search/library.ts'
import { collectionNamed } from '#casework/search/search.ts'
import { openDatabase } from '#store/database.ts'

/** Null where no house lives in the data folder, or it has no collection of that name. */
export async function storedCollection(data: string, url: string | undefined, name: string): Promise<Named | null> {
  if (!existsSync(indexesOf(data))) return null
  const database = await openDatabase({ folder: data, share: true, ...(url ? { url } : {}) })
  try {
    return await collectionNamed(database.query, name)
  } finally {
    await database.close()
  }
}
