// The folders that collections lie in: which are allowed, what files they hold, and where an uploaded file goes. A path is always
// followed to where it really leads before it is trusted.
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Refusal } from '#base/refusal.ts'
import type { CollectionPlaces } from '#casework/room.ts'

/** `mtime` in milliseconds: when the file last changed in any way, so that one put there with an old date is new too. */
export type FoundFile = { path: string; size: number; mtime: number }

const isBelow = (path: string, root: string): boolean => {
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/**
 * Where a folder really is. A name without a root before it is one in our own folder.
 * @throws Refusal not-allowed outside the roots, file-not-found where there is no folder
 */
export async function folderAt({ own, roots }: CollectionPlaces, folder: string): Promise<string> {
  const path = resolve(own, folder)
  if (!roots.some(root => isBelow(path, resolve(root)))) throw new Refusal('not-allowed', { what: 'folder' })
  const real = await realpath(path).catch(() => null)
  if (!real || !(await stat(real)).isDirectory()) throw new Refusal('file-not-found', { path: folder })
  const realRoots = await Promise.all(roots.map(root => realpath(root).catch(() => null)))
  if (!realRoots.some(root => root !== null && isBelow(real, root)))
    throw new Refusal('not-allowed', { what: 'folder' })
  return real
}

/** Files below a folder in the order of their names, with `/` between. Links are not followed; what begins with a full stop is left alone. */
export async function filesIn(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(error => {
    throw new Refusal('file-not-found', { path: folder }, { cause: error })
  })
  const found: FoundFile[] = []
  for (const entry of entries) {
    const whole = join(entry.parentPath, entry.name)
    const parts = relative(folder, whole).split(sep)
    if (!entry.isFile() || parts.some(part => part.startsWith('.'))) continue
    const facts = await stat(whole).catch(() => null) // gone since it was listed
    if (facts) found.push({ path: parts.join('/'), size: facts.size, mtime: Math.max(facts.mtimeMs, facts.ctimeMs) })
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** A folder's name made of a collection's. */
export const folderName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'samling'

export async function makeFolder(own: string, name: string): Promise<void> {
  await mkdir(join(own, name), { recursive: true, mode: 0o700 })
}

/** A file's own name, without folders, control characters or a full stop at its beginning. */
const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '')
    .replace(/^[.\s]+/, '')
    .trim()
    .slice(-180) || 'namnlös'

/** Puts a file whole in its place; one of the same name is replaced. */
export async function keepFile(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const half = join(folder, `.${randomBytes(6).toString('hex')}.half`)
  try {
    await writeFile(half, bytes, { mode: 0o600 })
    await rename(half, join(folder, plainName(name)))
  } finally {
    await rm(half, { force: true })
  }
}
