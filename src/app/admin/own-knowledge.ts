// The municipality's own knowledge in a backup: its files are kept among the originals, by hash, with their paths in the manifest.
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Manifest } from '#app/admin/manifest.ts'
import { ownKnowledgeOf } from '#app/knowledge.ts'
import { openBlobs } from '#store/blobs.ts'

type Taken = Pick<Manifest, 'knowledge' | 'blobs'>

export async function takeOwnKnowledge(data: string, to: string): Promise<Taken> {
  const folder = ownKnowledgeOf(data)
  const taken: Taken = { knowledge: [], blobs: [] }
  if (!existsSync(folder)) return taken
  const target = openBlobs(to)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    const sha256 = await target.keep(bytes)
    taken.knowledge.push({ path: relative(folder, file).split(sep).join('/'), sha256 })
    taken.blobs.push({ sha256, bytes: bytes.length })
  }
  return taken
}

/** Puts the files back. The paths were checked with the manifest. */
export async function putOwnKnowledge(from: string, { knowledge }: Manifest, data: string): Promise<void> {
  const source = openBlobs(from)
  for (const { path, sha256 } of knowledge) {
    const file = join(ownKnowledgeOf(data), ...path.split('/'))
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(file, await source.read(sha256), { mode: 0o600 })
  }
}
