// The municipality's own files in a backup, its knowledge and the collections that were uploaded: kept among the originals, by hash, with
// their paths in the manifest. Indexes are not taken: they are made anew of the files at the first start.
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Manifest } from '#app/admin/manifest.ts'
import { ownKnowledgeOf } from '#app/knowledge.ts'
import { collectionsOf } from '#app/search/places.ts'
import { openBlobs } from '#store/blobs.ts'

const kinds = { knowledge: ownKnowledgeOf, collections: collectionsOf } as const
type Kind = keyof typeof kinds
const names = Object.keys(kinds) as Kind[]

export async function takeOwnFiles(data: string, to: string): Promise<Pick<Manifest, Kind>> {
  const taken: Pick<Manifest, Kind> = { knowledge: [], collections: [] }
  for (const kind of names) taken[kind] = await takenOf(kinds[kind](data), to)
  return taken
}

async function takenOf(folder: string, to: string): Promise<Manifest[Kind]> {
  if (!existsSync(folder)) return []
  const target = openBlobs(to)
  const taken: Manifest[Kind] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.half')) continue // half: one that is being received
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file).catch(goneSince)
    if (bytes) taken.push({ path: relative(folder, file).split(sep).join('/'), sha256: await target.keep(bytes) })
  }
  return taken
}

function goneSince(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Puts the files back. The paths were checked with the manifest. */
export async function putOwnFiles(from: string, manifest: Manifest, data: string): Promise<void> {
  const source = openBlobs(from)
  for (const kind of names)
    for (const { path, sha256 } of manifest[kind]) {
      const file = join(kinds[kind](data), ...path.split('/'))
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      await writeFile(file, await source.read(sha256), { mode: 0o600 })
    }
}

/** The hash of every file of one's own in a backup. */
export const hashesOfOwn = (manifest: Manifest): string[] =>
  names.flatMap(kind => manifest[kind].map(({ sha256 }) => sha256))
