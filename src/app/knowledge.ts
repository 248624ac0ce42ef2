// Reads knowledge/ from disk for the functions, and keeps the hash of what each one learnt from.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AiFunction, KnowledgeFile } from '#functions/ai-function.ts'

export const knowledgeFolder = fileURLToPath(new URL('../../knowledge/', import.meta.url))

/** What a function learnt, and the SHA-256 over the paths and bytes it learnt from. */
export type Learnt = { knowledge: unknown; hash: string }

const learnt = new Map<string, Learnt>()

/** Learns once per process. @throws Refusal knowledge-invalid when a file breaks its schema. */
export function learn(f: AiFunction, folder = knowledgeFolder): Learnt {
  const key = `${folder}|${f.name}`
  const known = learnt.get(key)
  if (known) return known
  const files = filesOf(f, folder)
  const result = { knowledge: f.learn(files), hash: hashed(files) }
  learnt.set(key, result)
  return result
}

/** The hash that `learn` would give, for a process that asks the function of others and need not learn it. */
export const hashOf = (f: AiFunction, folder = knowledgeFolder): string => hashed(filesOf(f, folder))

const filesOf = (f: AiFunction, folder: string): KnowledgeFile[] =>
  f.reads.flatMap(path => filesUnder(join(folder, path), folder))

function hashed(files: readonly KnowledgeFile[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file.path}\0${file.bytes.length}\0`).update(file.bytes)
  return hash.digest('hex')
}

function filesUnder(path: string, root: string): KnowledgeFile[] {
  const entries = readdirSync(path, { withFileTypes: true, recursive: true }).filter(entry => entry.isFile())
  return entries
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(file => ({ path: relative(root, file).split(sep).join('/'), bytes: readFileSync(file) }))
}
