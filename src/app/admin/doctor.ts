// Examines an installation and says what is well, what is worth knowing and what must be mended, each with what to do. Changes nothing.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { readAnchors } from '#app/admin/anchors.ts'
import type { Data } from '#app/admin/backup.ts'
import { ownKnowledgeOf } from '#app/knowledge.ts'
import { ownModelAt, shortOf } from '#app/learning/own-model.ts'
import { openTemplates } from '#app/own-templates.ts'
import { type Params, Refusal } from '#base/refusal.ts'
import { readTemplate } from '#functions/check/check.ts'
import { log } from '#governance/log/log.ts'
import { foundBinaries } from '#store/binaries.ts'
import { BlobBroken, openBlobs } from '#store/blobs.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { databaseFacts } from '#store/describe.ts'
import { programSchema } from '#store/migrate.ts'
import { namedBlobs } from '#store/named-blobs.ts'

/** One thing examined. Words: `admin-words` under `<id>` (what it is) and `<id>-<state>` (what to know or do), filled with the params. */
export type Finding = { id: Examined; state: 'ok' | 'warn' | 'fail'; params: Params }
type Examined =
  | 'node'
  | 'binaries'
  | 'folder'
  | 'disk'
  | 'database'
  | 'checksums'
  | 'schema'
  | 'originals'
  | 'log'
  | 'readers'
  | 'templates'
  | 'model'

const gigabyte = 1e9
const sampleSize = 200

/** Examines everything; ends early where the rest cannot be seen. A stopped database is started meanwhile. */
export async function doctor(data: Data): Promise<Finding[]> {
  const found: Finding[] = [
    node(),
    ...(data.url ? [] : [binaries()]),
    folder(data.folder),
    disk(data.folder),
    readers(),
    templates(data.folder),
    model(data.folder),
  ]
  if (found.some(({ id, state }) => id === 'folder' && state !== 'ok')) return found
  try {
    const database = await openDatabase({ ...data, share: true, upTo: 0 })
    try {
      found.push(...(await inDatabase(database, data)))
    } finally {
      await database.close()
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    found.push({ id: 'database', state: 'fail', params: { why: String(error.params.why ?? ''), reason: error.reason } })
  }
  return found
}

function node(): Finding {
  const major = Number(process.versions.node.split('.')[0])
  return { id: 'node', state: major >= 24 ? 'ok' : 'fail', params: { version: process.version } }
}

function binaries(): Finding {
  const found = foundBinaries()
  const params = { version: found?.version ?? '–', platform: `${process.platform}-${process.arch}` }
  return { id: 'binaries', state: found ? 'ok' : 'fail', params }
}

function folder(path: string): Finding {
  if (!existsSync(path)) return { id: 'folder', state: 'warn', params: { path } }
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
    return { id: 'folder', state: 'ok', params: { path } }
  } catch {
    return { id: 'folder', state: 'fail', params: { path } }
  }
}

function disk(path: string): Finding {
  let at = resolve(path)
  while (!existsSync(at)) at = dirname(at)
  const { bavail, bsize } = statfsSync(at)
  const free = bavail * bsize
  const state = free > 5 * gigabyte ? 'ok' : free > gigabyte / 2 ? 'warn' : 'fail'
  return { id: 'disk', state, params: { gigabytes: Math.round(free / (gigabyte / 10)) / 10 } }
}

/** Optional programs that read a masked file independently of the ones that wrote it. */
function readers(): Finding {
  const programs = ['pdftotext', 'qpdf', 'mutool']
  const missing = programs.filter(program => spawnSync(program, ['--version'], { timeout: 5000 }).error)
  return { id: 'readers', state: missing.length > 0 ? 'warn' : 'ok', params: { missing: missing.join(', ') || '–' } }
}

/** The municipality's own templates: a faulty one stops every check. */
function templates(path: string): Finding {
  const own = openTemplates(ownKnowledgeOf(path))
    .files()
    .filter(file => file.own)
  for (const { path: file, text } of own) {
    const [first] = readTemplate(text).faults
    if (first) return { id: 'templates', state: 'fail', params: { file, line: first.line } }
  }
  return { id: 'templates', state: 'ok', params: { count: own.length } }
}

/** The name model of one's own: a spoiled one is passed by for the one that came along, so that masking goes on. */
function model(path: string): Finding {
  const own = ownModelAt(ownKnowledgeOf(path))
  if (own.state === 'spoiled') return { id: 'model', state: 'fail', params: { why: own.why } }
  if (own.state === 'none') return { id: 'model', state: 'ok', params: {} }
  const { by, at } = own.record
  return { id: 'model', state: 'warn', params: { model: shortOf(own.sha256), by, at: at.slice(0, 10) } }
}

async function inDatabase(database: Database, data: Data): Promise<Finding[]> {
  const { version, checksums, schema } = await databaseFacts(database.query)
  const program = programSchema()
  const found: Finding[] = [
    {
      id: 'database',
      state: version >= 150000 ? 'ok' : 'fail',
      params: { version: Math.floor(version / 10000), kind: database.kind },
    },
    { id: 'checksums', state: checksums ? 'ok' : 'warn', params: {} },
    { id: 'schema', state: schema === program ? 'ok' : 'warn', params: { database: schema, program } },
  ]
  if (schema < program) return found // the next start brings the tables up; until then they cannot be examined
  found.push(await originals(database, data.folder))
  const { whole, events, broken } = await log.check(database.query, await readAnchors(data.folder))
  const params: Params = broken ? { events, event: broken.number, why: broken.why } : { events }
  return [...found, { id: 'log', state: whole ? 'ok' : 'fail', params }]
}

/** That every original is there; and of some, drawn at random, that they are what they were. */
async function originals(database: Database, path: string): Promise<Finding> {
  const blobs = openBlobs(path)
  const named = [...(await namedBlobs(database.query))]
  const missing: string[] = []
  for (const sha256 of named) if (!(await blobs.has(sha256))) missing.push(sha256)
  const changed: string[] = []
  const sample = named.sort(() => Math.random() - 0.5).slice(0, sampleSize)
  for (const sha256 of sample)
    await blobs.read(sha256).catch(error => {
      if (!(error instanceof BlobBroken)) throw error
      if (error.why === 'changed') changed.push(sha256)
    })
  const broken = [...missing, ...changed]
  const params = { originals: named.length, examined: sample.length, broken: broken.length, first: broken[0] ?? '–' }
  return { id: 'originals', state: broken.length > 0 ? 'fail' : 'ok', params }
}
