// Reads knowledge/ from disk for the functions, and keeps the hash of what each one learnt from. A municipality's own files lie in
// the data folder and stand over those that came along; they are looked at anew each time, since anyone may have changed them.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ownModelAt, shortOf } from '#app/learning/own-model.ts'
import type { AiFunction, KnowledgeFile } from '#functions/ai-function.ts'

export const knowledgeFolder = fileURLToPath(new URL('../../knowledge/', import.meta.url))

/** Folders of knowledge that a municipality may have files of its own for. */
const ownable: readonly string[] = ['templates', 'models', 'effect', 'abilities', 'reports']

/** Where a data folder keeps its own knowledge. */
export const ownKnowledgeOf = (data: string): string => join(data, 'knowledge')

/** What a function learnt, the SHA-256 over the paths and bytes it learnt from, and the version that it makes of the function. */
export type Learnt = { knowledge: unknown; hash: string; version: string }

const learnt = new Map<string, Learnt & { stamp: string }>()
const hashes = new Map<string, { hash: string; stamp: string }>()

/**
 * Learns once per process, and again when the own files have changed.
 * @throws Refusal knowledge-invalid when a file breaks its schema
 */
export function learn(f: AiFunction, own: string | null = null): Learnt {
  const key = `${own}|${f.name}`
  const stamp = stampOf(f, own)
  const known = learnt.get(key)
  if (known?.stamp === stamp) return known
  const files = filesOf(f, own)
  const result = { knowledge: f.learn(files), hash: hashed(files), version: versionAt(f, own), stamp }
  learnt.set(key, result)
  return result
}

/** With a model of the municipality's own it is another version: measured, let in and told of for itself. */
export function versionAt(f: Pick<AiFunction, 'version' | 'reads'>, own: string | null): string {
  const model = f.reads.includes('models') ? ownModelAt(own) : null
  return model?.state === 'ok' ? `${f.version}+own.${shortOf(model.sha256)}` : f.version
}

/** The hash that `learn` would give, for a process that asks the function of others and need not learn it. */
export function hashOf(f: AiFunction, own: string | null = null): string {
  const key = `${own}|${f.name}`
  const stamp = stampOf(f, own)
  const known = hashes.get(key)
  if (known?.stamp === stamp) return known.hash
  const hash = hashed(filesOf(f, own))
  hashes.set(key, { hash, stamp })
  return hash
}

/** The files of one folder of knowledge, own ones last with `knowledge/` before their path. */
export const knowledgeFiles = (path: string, own: string | null): KnowledgeFile[] => [
  ...filesUnder(join(knowledgeFolder, path), knowledgeFolder),
  ...ownFiles(path, own),
]

const filesOf = (f: AiFunction, own: string | null): KnowledgeFile[] =>
  f.reads.flatMap(path => knowledgeFiles(path, own))

function ownFiles(path: string, own: string | null): KnowledgeFile[] {
  if (own === null || !ownable.includes(path) || !existsSync(join(own, path))) return []
  if (path === 'models') {
    const model = ownModelAt(own)
    return model.state === 'ok' ? [{ path: 'knowledge/models/names.crf', bytes: model.bytes }] : []
  }
  return filesUnder(join(own, path), own).map(file => ({ ...file, path: `knowledge/${file.path}` }))
}

/** Names, sizes and times of the own files: quicker than reading them, and enough to see that one is another. */
function stampOf(f: AiFunction, own: string | null): string {
  if (own === null) return ''
  const folders = f.reads.filter(path => ownable.includes(path)).map(path => join(own, path))
  return folders
    .filter(existsSync)
    .flatMap(pathsUnder)
    .map(file => {
      const stat = statSync(file, { throwIfNoEntry: false })
      return `${file} ${stat?.size} ${stat?.mtimeMs} ${stat?.ino}`
    })
    .join('\n')
}

function hashed(files: readonly KnowledgeFile[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file.path}\0${file.bytes.length}\0`).update(file.bytes)
  return hash.digest('hex')
}

/** Every file under a folder, with its path from `root`. @throws when the folder is not there */
export const filesUnder = (path: string, root: string): KnowledgeFile[] =>
  pathsUnder(path).map(file => ({ path: relative(root, file).split(sep).join('/'), bytes: readFileSync(file) }))

const pathsUnder = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
