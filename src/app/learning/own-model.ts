// The name model that a municipality has trained and taken in use, in the data folder: used only when it is, byte for byte, the one that a
// person took in use. Anything else is passed by for the model that came along, and told of; masking is never stopped or weakened by it.
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readModel } from '#swedish/tagger/name-model.ts'

/** Most bytes that weights may take. */
export const largestModel = 3_000_000

export const ModelRecord = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  by: z.string(),
  at: z.string(),
  why: z.string(),
})
export type ModelRecord = z.infer<typeof ModelRecord>

export type OwnModel =
  | { state: 'none' }
  | { state: 'ok'; sha256: string; bytes: Buffer; record: ModelRecord }
  | { state: 'spoiled'; why: Spoiled }
/** `untaken`: nobody has taken it in use; `changed`: not what was taken in use; `other-program`: for another version of Kansli. */
export type Spoiled = 'untaken' | 'missing' | 'too-large' | 'changed' | 'other-program'

/** `own`: the folder of own knowledge. */
export const modelFile = (own: string): string => join(own, 'models', 'names.crf')
export const recordFile = (own: string): string => join(own, 'models', 'names.json')

let last: { stamp: string; found: OwnModel } | null = null

/** Looked at anew when a file is another. */
export function ownModelAt(own: string | null): OwnModel {
  if (own === null) return { state: 'none' }
  const stamp = [modelFile(own), recordFile(own)].map(stampOf).join('\n')
  if (last?.stamp !== stamp) last = { stamp, found: look(own) }
  return last.found
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return `${path} ${stat?.size} ${stat?.mtimeMs} ${stat?.ino}`
}

function look(own: string): OwnModel {
  const stat = statSync(modelFile(own), { throwIfNoEntry: false })
  const isRecorded = statSync(recordFile(own), { throwIfNoEntry: false }) !== undefined
  if (!stat) return isRecorded ? spoiled('missing') : { state: 'none' }
  if (stat.size > largestModel) return spoiled('too-large')
  const record = recordAt(own)
  if (!record) return spoiled('untaken')
  const bytes = readFileSync(modelFile(own))
  const sha256 = hashOfModel(bytes)
  if (sha256 !== record.sha256) return spoiled('changed')
  return readModel(bytes) ? { state: 'ok', sha256, bytes, record } : spoiled('other-program')
}

const spoiled = (why: Spoiled): OwnModel => ({ state: 'spoiled', why })

function recordAt(own: string): ModelRecord | null {
  try {
    return ModelRecord.parse(JSON.parse(readFileSync(recordFile(own), 'utf8')))
  } catch {
    return null
  }
}

export const hashOfModel = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** How a model of one's own is named: the beginning of its hash. */
export const shortOf = (sha256: string): string => sha256.slice(0, 8)
