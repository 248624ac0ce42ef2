// What a backup folder says of itself: every file in it with its size and hash. Read and checked before anything is restored.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A path that stays below the folder it is put in. */
const Below = z
  .string()
  .max(400)
  .refine(path => path.split(/[/\\]/).every(part => part !== '' && part !== '..' && part !== '.'))

export const Manifest = z.object({
  format: z.literal('kansli-backup-1'),
  takenAt: z.iso.datetime(),
  /** Number of the newest migration the tables were made by. */
  schema: z.int().positive(),
  /** The log's newest event at the time. */
  head: z.object({ number: z.int(), hash: Sha256 }).nullable(),
  tables: z.array(z.object({ name: z.string().regex(/^[a-z_]+$/), rows: z.int(), bytes: z.int(), sha256: Sha256 })),
  blobs: z.array(z.object({ sha256: Sha256, bytes: z.int() })),
  /** The municipality's own knowledge, by path in its folder; kept as blobs in the backup. */
  knowledge: z.array(z.object({ path: Below, sha256: Sha256 })).default([]),
  /** Files of collections that were uploaded, likewise. */
  collections: z.array(z.object({ path: Below, sha256: Sha256 })).default([]),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestFile = 'manifest.json'
export const tablePath = (folder: string, table: string): string => join(folder, 'tables', `${table}.jsonl`)

/** @throws Refusal backup-invalid when there is no manifest that can be read */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => {
    throw new Refusal('backup-invalid', { why: 'manifest-missing' })
  })
  // The last line is the hash of what stands above it, so that a changed manifest shows too.
  const end = text.trimEnd().lastIndexOf('\n')
  const body = text.slice(0, end + 1)
  if (createHash('sha256').update(body).digest('hex') !== text.slice(end + 1).trim())
    throw new Refusal('backup-invalid', { why: 'manifest-changed' })
  const read = Manifest.safeParse(JSON.parse(body))
  if (!read.success) throw new Refusal('backup-invalid', { why: 'manifest-unknown' })
  return read.data
}

export function writeManifest(manifest: Manifest): string {
  const body = `${JSON.stringify(manifest, null, 1)}\n`
  return `${body}${createHash('sha256').update(body).digest('hex')}\n`
}

/** @throws Refusal backup-invalid when a table's file is missing or not what the manifest says */
export async function checkTables(folder: string, manifest: Manifest): Promise<void> {
  for (const { name, bytes, sha256 } of manifest.tables) {
    const path = tablePath(folder, name)
    if ((await stat(path).catch(() => null))?.size !== bytes)
      throw new Refusal('backup-invalid', { why: 'file-missing', file: `${name}.jsonl` })
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
    if (hash.digest('hex') !== sha256)
      throw new Refusal('backup-invalid', { why: 'file-changed', file: `${name}.jsonl` })
  }
}
