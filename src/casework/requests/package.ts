// Lets out every document of a request, each proved by itself. What was begun goes on after the process has died: each part knows its
// release before it is asked for.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import type { Person } from '#casework/people/people.ts'
import { ask } from '#casework/release/release.ts'
import * as store from '#casework/requests/requests.store.ts'
import type { PackageRequest, RequestPackage } from '#casework/requests/requests.wire.ts'
import type { Room } from '#casework/room.ts'
import type { Treatment } from '#files/redaction.ts'
import { log } from '#governance/log/log.ts'
import { mint } from '#store/mint.ts'

type Shown = z.infer<typeof RequestPackage>

/** @throws Refusal not-found, conflict, undecided-findings, needs-second */
export async function askPackage(
  room: Room,
  by: Person,
  id: Id<'req'>,
  { as, note }: z.infer<typeof PackageRequest>,
): Promise<Id<'pkg'>> {
  const made = mint('pkg')
  await room.database.transaction(async tx => {
    const request = await store.requestById(tx, id)
    if (!request) throw new Refusal('not-found')
    if (request.documents === 0) throw new Refusal('nothing-to-release')
    if (request.working > 0 || request.writing > 0) throw new Refusal('conflict', { state: 'running' })
    if (request.open > 0) throw new Refusal('undecided-findings', { count: request.open })
    const documents = await store.documentsOf(tx, id)
    const stop = await room.requests.stops(tx, documents[0]!)
    if (stop) throw new Refusal(stop.id as 'needs-second', stop.params)
    const at = room.clock()
    const parts = documents.map(document => ({ document, release: mint('rel') }))
    await store.addPackage(tx, { id: made, request: id, treated_as: as, note, by_person: by.id, at }, parts)
    await room.jobs.send(tx, 'request', { package: made }, { key: made })
    const content = { as, documents: parts.length, number: request.number }
    await log.append(tx, { actor: by.name, act: 'request.release', subject: id, content }, at)
  })
  return made
}

/** Asks for what has not been asked for yet. Safe to repeat. */
export async function askParts(room: Room, id: Id<'pkg'>, signal: AbortSignal): Promise<void> {
  const { query } = room.database
  const found = await store.packageById(query, id)
  if (!found) return
  const by = {
    id: found.by_person,
    name: found.person_name,
    unit: found.person_unit,
    account: found.person_account,
  }
  const asked = { as: found.treated_as as Treatment, note: found.note }
  for (const { document, release, state, refusal } of await store.partsOf(query, id)) {
    signal.throwIfAborted()
    if (state !== null || refusal !== null) continue
    try {
      await ask(room, by, document, asked, release)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await store.refusePart(query, id, document, { reason: error.reason, params: error.params })
    }
  }
}

/** Says of what could not be asked for that it was not. */
export async function givePackageUp(room: Room, id: Id<'pkg'>): Promise<void> {
  const { query } = room.database
  for (const { document, state, refusal } of await store.partsOf(query, id))
    if (state === null && refusal === null) await store.refusePart(query, id, document, { reason: 'bug', params: {} })
}

type Refused = { reason: string; params: Record<string, string | number> }

/** The newest package of a request with how far it has come. */
export async function packageOf(room: Room, request: Id<'req'>): Promise<Shown | null> {
  const { query } = room.database
  const last = await store.lastPackage(query, request)
  if (!last) return null
  const parts = await store.partsOf(query, last.id)
  const refused = parts.flatMap(part => {
    const why = (part.refusal ?? (part.state === 'refused' ? part.release_refusal : null)) as Refused | null
    return why ? [{ document: part.document, name: part.name, ...why }] : []
  })
  const copies = parts.flatMap(({ document, release, state, treated_as }) =>
    state === 'released' ? [{ document, release, as: treated_as as Treatment }] : [],
  )
  return {
    id: last.id,
    by: last.person_name,
    at: last.at.toISOString(),
    total: parts.length,
    done: copies.length + refused.length,
    released: copies.length,
    as: last.treated_as as Treatment,
    copies,
    refused,
  }
}

/**
 * The released files of the newest package, one at a time, in the order of the documents. A file's own name is clean of what was masked
 * in it; here it is also kept clean of who was masked in another.
 */
export async function* packageFiles(
  room: Room,
  request: Id<'req'>,
): AsyncGenerator<{ release: Id<'rel'>; name: string; bytes: Buffer }> {
  const last = await store.lastPackage(room.database.query, request)
  if (!last) return
  const masked = await maskedWords(room, request)
  const parts = await store.partsOf(room.database.query, last.id)
  let number = 0
  for (const { release, state, sha256, file_name } of parts) {
    number++
    if (state !== 'released' || !sha256 || !file_name) continue
    const told = wordsOf(file_name).some(word => masked.has(word))
    const plain = told ? `handling${/\.[a-z0-9]{1,5}$/i.exec(file_name)?.[0] ?? ''}` : file_name
    const name = `${String(number).padStart(3, '0')}-${plain}`
    yield { release, name, bytes: await room.blobs.read(sha256) }
  }
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 2)
    .flatMap(word => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word]))

/** The words of every name, number and address that is masked somewhere in the request. */
async function maskedWords(room: Room, request: Id<'req'>): Promise<Set<string>> {
  const shown = await store.maskedIn(room.database.query, request)
  return new Set(shown.flatMap(wordsOf))
}
