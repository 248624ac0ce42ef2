// Bytes kept by the hash of their content, one file each, never changed. Written before the row that names them commits, so a
// row without its bytes cannot be; bytes without a row are harmless. Must not know what the bytes mean.
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export type Blobs = {
  /** Keeps the bytes and gives their SHA-256 (64 hex digits). Safe on disk when it returns. Keeping the same bytes twice is one file. */
  keep(bytes: Uint8Array): Promise<string>
  /** The bytes again. @throws BlobBroken when they are missing or no longer what was kept. */
  read(sha256: string): Promise<Buffer>
  has(sha256: string): Promise<boolean>
  /**
   * Removes the bytes, unless they were kept (again) since an instant: whoever keeps them may be about to name them. False when they stay.
   * The caller has seen that nothing names them.
   */
  remove(sha256: string, unlessKeptSince: Date): Promise<boolean>
  /** Every hash that is kept, in order. */
  list(): AsyncGenerator<string>
  folder: string
}

/** The bytes of a blob are missing or changed on disk: not the caller's fault, so not a Refusal. */
export class BlobBroken extends Error {
  readonly sha256: string
  readonly why: 'missing' | 'changed'
  constructor(sha256: string, why: 'missing' | 'changed', options?: ErrorOptions) {
    super(`blob ${sha256} is ${why}`, options)
    this.name = 'BlobBroken'
    this.sha256 = sha256
    this.why = why
  }
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const shape = /^[0-9a-f]{64}$/

/** The blobs of a data folder: `<folder>/blobs/ab/cd/<sha256>`. */
export function openBlobs(dataFolder: string): Blobs {
  const folder = join(dataFolder, 'blobs')
  const pathOf = (sha256: string): string => {
    if (!shape.test(sha256)) throw new RangeError(`not a SHA-256: ${sha256}`)
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }
  return {
    folder,
    async keep(bytes) {
      const sha256 = sha256Of(bytes)
      const path = pathOf(sha256)
      // What is there already is marked as kept now; where it went away in between, it is written.
      if (!(await isWhole(path, bytes.length)) || !(await touched(path))) await write(path, bytes)
      return sha256
    },
    async read(sha256) {
      const bytes = await readFile(pathOf(sha256)).catch((cause: NodeJS.ErrnoException) => {
        throw cause.code === 'ENOENT' ? new BlobBroken(sha256, 'missing', { cause }) : cause
      })
      if (sha256Of(bytes) !== sha256) throw new BlobBroken(sha256, 'changed')
      return bytes
    },
    remove: (sha256, since) => removed(pathOf(sha256), since),
    has: async sha256 => (await stat(pathOf(sha256)).catch(() => null)) !== null,
    list: () => listed(folder),
  }
}

/** A file of the right length under its own hash was renamed there whole; one of another length is mended by writing it anew. */
const isWhole = async (path: string, length: number): Promise<boolean> =>
  (await stat(path).catch(() => null))?.size === length

async function touched(path: string): Promise<boolean> {
  const now = new Date()
  return utimes(path, now, now).then(
    () => true,
    () => false,
  )
}

/** Moved aside first, then looked at: one who keeps it meanwhile either marked it before the move, or finds it gone and writes it. */
async function removed(path: string, since: Date): Promise<boolean> {
  const aside = `${path}.gone` // always the same name: a removal that was cut short is found and ended by the next
  await rename(path, aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  const held = await stat(aside).catch(() => null)
  if (held === null) return true
  if (held.mtime >= since) {
    await rename(aside, path)
    return false
  }
  await rm(aside)
  await syncFolder(dirname(path))
  return true
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const half = `${path}.${randomBytes(6).toString('hex')}`
  await mkdirSynced(dirname(path))
  const file = await open(half, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(half, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await file.close().catch(() => {})
    await rm(half, { force: true })
    throw error
  }
}

/** Makes a folder so that it is still there after a power cut: each new level is written into the one above. */
async function mkdirSynced(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (!first) return
  for (let at = folder; at.length >= first.length; at = dirname(at)) await syncFolder(dirname(at))
}

async function syncFolder(folder: string): Promise<void> {
  const file = await open(folder, 'r')
  await file.sync().finally(() => file.close())
}

async function* listed(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  yield* entries
    .filter(entry => entry.isFile() && shape.test(entry.name))
    .map(entry => entry.name)
    .sort()
}
