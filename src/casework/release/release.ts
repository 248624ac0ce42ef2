// Release: what leaves the house, how it was proved, who decided. Nothing leaves unproved.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { type DocumentRecord, documentRecord, holdDocument, moveDocument } from '#casework/documents/documents.ts'
import type { Person } from '#casework/people/people.ts'
import * as store from '#casework/release/release.store.ts'
import { type Kept, removalsOf } from '#casework/release/removals.ts'
import type { Readiness, ReleaseRequest } from '#casework/release.wire.ts'
import { type Standing, standingOf } from '#casework/review/review.ts'
import { type Room, tellOf } from '#casework/room.ts'
import { lastDone } from '#casework/runs/runs.ts'
import type { MaskRecord, Release } from '#casework/wire.ts'
import { verdict } from '#governance/gate/gate.ts'
import { log } from '#governance/log/log.ts'
import type { Query } from '#store/database.ts'
import { mint } from '#store/mint.ts'
import { undecided } from '#text/settle.ts'

export { documentOfRelease } from '#casework/release/release.store.ts'

type Shown = z.infer<typeof Release>
type Ready = z.infer<typeof Readiness>

export const readiness = async (room: Room, id: Id<'doc'>): Promise<Ready> => {
  const document = await documentRecord(room, id)
  return readyFrom(room, room.database.query, document, await standingOf(room, room.database.query, document))
}

/** What was found to have nothing to remove may be released too: hidden copies and metadata still go. */
async function readyFrom(room: Room, query: Query, document: DocumentRecord, standing: Standing): Promise<Ready> {
  const reasons: Ready['reasons'] = []
  const open = undecided(standing.settled).length
  const run = await lastDone(query, document.id, 'mask')
  if (open > 0) reasons.push({ id: 'undecided-findings', params: { count: open } })
  if (['received', 'reading', 'refused'].includes(document.state))
    reasons.push({ id: 'nothing-to-release', params: {} })
  else if (document.state === 'running' || document.state === 'releasing')
    reasons.push({ id: 'conflict', params: { state: document.state } })
  else if (!run) reasons.push({ id: 'gate-closed', params: { function: 'mask' } })
  // What was masked by a variant is let out by the variant's gate.
  const name = run?.variant ?? 'mask'
  const gate = await verdict(query, room.governed, { name, unit: document.unit, at: room.clock() })
  const shut = gate.reasons.find(reason => reason.id !== 'trial-full') // a full trial takes no more, but ends what it began
  if (shut && !reasons.some(reason => reason.id === 'gate-closed'))
    reasons.push({ id: 'gate-closed', params: { ...shut.params, function: name, because: shut.id } })
  const stop = await room.requests.stops(query, document.id)
  if (stop) reasons.push(stop)
  const removes: Record<string, number> = {}
  for (const { label } of removalsOf(standing)) removes[label] = (removes[label] ?? 0) + 1
  return { ready: reasons.length === 0, reasons, removes, stays: staysOf(standing) }
}

const staysOf = ({ rows }: Standing): number =>
  rows.filter(row => row.finding.kind === 'mark' && row.finding.stays && row.state !== 'accepted').length

/**
 * Asks for a release of what stands now. `release` lets a caller that may be killed ask again without releasing twice. @throws Refusal with the first reason why it may not be released.
 */
export async function ask(
  room: Room,
  by: Person,
  id: Id<'doc'>,
  asked: z.infer<typeof ReleaseRequest>,
  release: Id<'rel'> = mint('rel'),
): Promise<Shown> {
  await room.database.transaction(async tx => {
    const document = await holdDocument(tx, id)
    if (!document) throw new Refusal('not-found')
    const standing = await standingOf(room, tx, document)
    const ready = await readyFrom(room, tx, document, standing)
    const no = ready.reasons[0]
    if (no) throw new Refusal(no.id as 'undecided-findings', no.params)
    const at = room.clock()
    const removals = removalsOf(standing, await room.requests.letters(tx, id))
    const { as, note } = asked
    await store.addRelease(tx, {
      id: release,
      document: id,
      treated_as: as,
      note,
      removals,
      stays: ready.stays,
      person: by.id,
      second: await room.requests.second(tx, id),
      at,
    })
    await moveDocument(tx, id, {
      state: 'releasing',
      progress: { step: 'releasing', done: 0, total: 1 },
      refusal: null,
    })
    await room.jobs.send(tx, 'release', { release }, { key: release })
    await tellOf(room, tx, id)
    const content = { release, as, removes: ready.removes, stays: ready.stays }
    await log.append(tx, { actor: by.name, act: 'release.ask', subject: id, content }, at)
  })
  return show(await releaseRecord(room, release))
}

/** @throws Refusal not-found. */
async function releaseRecord(room: Room, id: Id<'rel'>): Promise<store.ReleaseRecord> {
  const record = await store.releaseById(room.database.query, id)
  if (!record) throw new Refusal('not-found')
  return record
}

export const release = async (room: Room, id: Id<'rel'>): Promise<Shown> => show(await releaseRecord(room, id))

const show = (record: store.ReleaseRecord): Shown => ({
  id: record.id,
  document: record.document,
  state: record.state as Shown['state'],
  as: record.treated_as as Shown['as'],
  note: record.note,
  refusal: record.refusal as Shown['refusal'],
  proof: record.proof as Shown['proof'],
  name: record.name,
  by: record.person_name,
  at: record.at.toISOString(),
})

/** The released file. That it was fetched is logged. @throws Refusal not-proved when there is none. */
export async function file(room: Room, by: Person, id: Id<'rel'>): Promise<{ name: string; bytes: Buffer }> {
  const record = await releaseRecord(room, id)
  if (record.state !== 'released' || !record.sha256 || !record.name) throw new Refusal('not-proved', { places: 0 })
  const { sha256, name, document } = record
  const bytes = await room.blobs.read(sha256)
  await room.database.transaction(tx =>
    log.append(
      tx,
      { actor: by.name, act: 'release.fetch', subject: document, content: { release: id, sha256 } },
      room.clock(),
    ),
  )
  return { name, bytes }
}

/** The mask record (maskningsprotokoll). The removed text is not in it, nor in what is kept to make it. */
export async function record(room: Room, id: Id<'rel'>): Promise<z.infer<typeof MaskRecord>> {
  const found = await releaseRecord(room, id)
  const run = await lastDone(room.database.query, found.document, 'mask')
  const shown = show(found)
  // Only a box shows how long what it covers is: of what the copy does not tell, the record is silent too.
  const boxed = shown.as !== 'transcript' && (await documentRecord(room, found.document)).kind === 'pdf'
  return {
    release: id,
    document: found.document,
    name: found.name ?? '',
    as: shown.as,
    note: found.note,
    by: shown.by,
    checkedBy: found.second_name,
    at: shown.at,
    function: run ? { name: run.variant ?? run.function, version: run.version, knowledge: run.knowledge } : null,
    removals: (found.removals as Kept[]).map(({ start, end, ...kept }) => ({
      ...kept,
      characters: boxed ? end - start : null,
    })),
    stays: found.stays,
    proof: shown.proof,
  }
}
