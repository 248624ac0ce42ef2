// Where the command line keeps indexes between questions: in the user's folder for what can be made anew, never in the folder that is
// searched. Whoever keeps nothing, or has no place to write, gets a folder that is gone afterwards.
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Days after which the index of a folder that nobody has asked is removed: it holds what its documents say. */
const keptDays = 30
const day = 24 * 3600 * 1000

export type IndexCache = { folder: string; end(): void }

/** KANSLI_CACHE, else what the system has for this. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, system: NodeJS.Platform = process.platform): string {
  if (env.KANSLI_CACHE) return env.KANSLI_CACHE
  if (system === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Kansli', 'cache')
  if (system === 'darwin') return join(homedir(), 'Library', 'Caches', 'kansli')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kansli')
}

/** A folder's index is told from others by where the folder really lies. */
export const indexNameOf = (path: string): string =>
  `folder-${createHash('sha256').update(path).digest('hex').slice(0, 20)}`

/** `keep` false: nothing stays. `now` in milliseconds. */
export function openCache(keep: boolean, wanted: string = cacheFolder(), now = Date.now()): IndexCache {
  const folder = join(wanted, 'search')
  if (!keep || !isWritable(folder)) {
    const passing = mkdtempSync(join(tmpdir(), 'kansli-search-'))
    return { folder: passing, end: () => rmSync(passing, { recursive: true, force: true }) }
  }
  for (const name of readdirSync(folder))
    if (isLeft(join(folder, name), now)) rmSync(join(folder, name), { recursive: true })
  return { folder, end: () => {} }
}

/** Notes that an index was asked, so that it is kept. */
export function markUsed({ folder }: IndexCache, name: string, now = new Date()): void {
  const place = join(folder, name)
  if (existsSync(place)) utimesSync(place, now, now)
}

const isLeft = (place: string, now: number): boolean =>
  place.includes('folder-') && now - statSync(place).mtimeMs > keptDays * day

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
