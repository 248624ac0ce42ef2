// Requests for documents (begäran om utlämnande, tryckfrihetsförordningen 2 kap.): a name over documents that are asked for together.
// Who asks, and why, need not be said: the field may be left empty, and goes when the documents are weeded.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { documentRecord, holdDocument, receive, rowOf } from '#casework/documents/documents.ts'
import type { Person } from '#casework/people/people.ts'
import { letGo, personsOf, settlePersons } from '#casework/persons/persons.ts'
import { approvalOf, maySecond } from '#casework/requests/approval.ts'
import { packageOf } from '#casework/requests/package.ts'
import * as store from '#casework/requests/requests.store.ts'
import type {
  RequestChange,
  RequestMade,
  RequestRow,
  RequestState,
  RequestWhole,
} from '#casework/requests/requests.wire.ts'
import { settleAnew } from '#casework/review/review.ts'
import { type Room, tellOf } from '#casework/room.ts'
import { log } from '#governance/log/log.ts'
import type { Rights } from '#governance/rights/rights.ts'
import type { Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

export { approve, secondReviewer, stops } from '#casework/requests/approval.ts'
export { askPackage, packageFiles } from '#casework/requests/package.ts'
export { requestJobs } from '#casework/requests/requests.jobs.ts'
export { unitOfRequest } from '#casework/requests/requests.store.ts'

type Row = z.infer<typeof RequestRow>

export async function makeRequest(
  room: Room,
  by: Person,
  { unit = by.unit, ...written }: z.infer<typeof RequestMade>,
  id: Id<'req'> = mint('req'),
): Promise<Id<'req'>> {
  const { dnr, askedBy, receivedOn, matter, twoPersons, pseudonyms } = written
  await room.database.transaction(async tx => {
    const at = room.clock()
    await store.addRequest(tx, {
      id,
      unit,
      dnr: dnr || null,
      asked_by: askedBy || null,
      received_on: receivedOn,
      matter_kind: matter,
      two_persons: twoPersons,
      pseudonyms,
      made_by: by.id,
      made_at: at,
    })
    const { number } = (await store.requestById(tx, id))!
    await log.append(tx, { actor: by.name, act: 'request.make', subject: id, content: { number } }, at)
  })
  return id
}

export async function listRequests(room: Room, units: readonly string[] | null): Promise<Row[]> {
  return (await store.requests(room.database.query, units)).map(rowShown)
}

function rowShown(record: store.Counted): Row {
  return {
    id: record.id,
    number: record.number,
    unit: record.unit,
    dnr: record.dnr,
    askedBy: record.asked_by,
    receivedOn: record.received_on,
    matter: record.matter_kind as Row['matter'],
    twoPersons: record.two_persons,
    unitTwoPersons: record.unit_two_persons,
    pseudonyms: record.pseudonyms,
    madeAt: record.made_at.toISOString(),
    state: stateOf(record),
    documents: record.documents,
    working: record.working,
    open: record.open,
  }
}

function stateOf({ documents, working, open, released, writing }: store.Counted): z.infer<typeof RequestState> {
  if (documents === 0) return 'empty'
  if (writing > 0) return 'releasing'
  if (released === documents) return 'released'
  return working > 0 || open > 0 ? 'deciding' : 'decided'
}

/** @throws Refusal not-found */
async function recordOf(room: Room, id: Id<'req'>): Promise<store.Counted> {
  const record = await store.requestById(room.database.query, id)
  if (!record) throw new Refusal('not-found')
  return record
}

/** `who` asks: whether they may be the second reviewer. */
export async function wholeRequest(
  room: Room,
  who: { person: Person; rights: Pick<Rights, 'may'> },
  id: Id<'req'>,
): Promise<z.infer<typeof RequestWhole>> {
  const { query } = room.database
  const record = await recordOf(room, id)
  const documents = await store.documentsOf(query, id)
  const [persons, approval, last, second, undoable] = await Promise.all([
    personsOf(room, id, record.matter_kind),
    approvalOf(query, id),
    packageOf(room, id),
    maySecond(query, record, who.person.id),
    store.hasActs(query, id),
  ])
  const documentList = (await store.documentRows(query, documents)).map(rowOf)
  return {
    ...rowShown(record),
    documentList,
    persons,
    canUndo: undoable,
    approval: approval && { by: approval.by, at: approval.at, stands: approval.stands },
    mayApprove:
      (record.two_persons || record.unit_two_persons) &&
      second &&
      who.rights.may('release', { unit: record.unit }).granted,
    package: last,
  }
}

/** @throws Refusal not-found, two-persons-stand when the second reviewer is asked away after somebody has decided */
export async function changeRequest(
  room: Room,
  by: Person,
  id: Id<'req'>,
  change: z.infer<typeof RequestChange>,
): Promise<void> {
  const { dnr, askedBy, receivedOn, matter, twoPersons, pseudonyms } = change
  await room.database.transaction(async tx => {
    const record = await store.requestById(tx, id)
    if (!record) throw new Refusal('not-found')
    if (twoPersons === false && record.two_persons && (await store.decidersOf(tx, id)).size > 0)
      throw new Refusal('two-persons-stand', { number: record.number })
    const changed = {
      ...(dnr !== undefined && { dnr: dnr || null }),
      ...(askedBy !== undefined && { asked_by: askedBy || null }),
      ...(receivedOn !== undefined && { received_on: receivedOn }),
      ...(matter !== undefined && { matter_kind: matter }),
      ...(twoPersons !== undefined && { two_persons: twoPersons }),
      ...(pseudonyms !== undefined && { pseudonyms }),
    }
    if (Object.keys(changed).length === 0) return
    await store.changeRequest(tx, id, changed)
    // What was changed, not to what: who asks is nobody else's.
    const content = { number: record.number, changes: Object.keys(change).sort().join(', ') }
    await log.append(tx, { actor: by.name, act: 'request.change', subject: id, content }, room.clock())
  })
}

/** Takes files in, into the request. @throws Refusal file-empty, wrong-usage, not-found */
export async function receiveInto(
  room: Room,
  by: Person,
  id: Id<'req'>,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<void> {
  const record = await recordOf(room, id)
  if (files.length === 0) throw new Refusal('wrong-usage', { what: 'file' })
  if (files.some(file => file.bytes.length === 0)) throw new Refusal('file-empty')
  for (const file of files) {
    const row = await receive(room, by, { ...file, unit: record.unit })
    await addDocuments(room, by, id, [row.id])
  }
}

/** Puts documents of the request's own unit in it. @throws Refusal not-found, document-in-request, conflict */
export async function addDocuments(
  room: Room,
  by: Person,
  id: Id<'req'>,
  documents: readonly Id<'doc'>[],
): Promise<void> {
  await room.database.transaction(async tx => {
    const wanted = [...new Set(documents)]
    for (const document of wanted.toSorted()) {
      const held = await holdDocument(tx, document)
      if (held?.state === 'releasing') throw new Refusal('conflict', { state: held.state })
    }
    const record = await store.requestById(tx, id)
    if (!record) throw new Refusal('not-found')
    for (const document of wanted) await addOne(room, tx, record, document)
    const content = { number: record.number, documents: wanted.length }
    await log.append(tx, { actor: by.name, act: 'request.add', subject: id, content }, room.clock())
  })
}

async function addOne(room: Room, tx: Tx, request: store.Counted, document: Id<'doc'>): Promise<void> {
  const held = await holdDocument(tx, document)
  if (!held || held.unit !== request.unit) throw new Refusal('not-found')
  const there = await store.requestOfDocument(tx, document)
  if (there === request.id) return
  if (there) throw new Refusal('document-in-request', { name: held.name })
  await store.addDocument(tx, request.id, document)
  if (await settlePersons(room, tx, document)) await settleAnew(room, tx, document, held.state === 'running')
  await tellOf(room, tx, document)
}

/** Takes a document out: what held in it for the request's persons holds there no longer. @throws Refusal not-found, two-persons-stand */
export async function removeDocuments(
  room: Room,
  by: Person,
  id: Id<'req'>,
  documents: readonly Id<'doc'>[],
): Promise<void> {
  await room.database.transaction(async tx => {
    for (const document of [...new Set(documents)].toSorted()) {
      const held = await holdDocument(tx, document)
      if (!held || (await store.requestOfDocument(tx, document)) !== id) throw new Refusal('not-found')
      if (held.state === 'releasing') throw new Refusal('conflict', { state: held.state })
      const record = (await store.requestById(tx, id))!
      if (record.two_persons) throw new Refusal('two-persons-stand', { number: record.number })
      await letGo(room, tx, document)
      await store.removeDocument(tx, document)
      await settleAnew(room, tx, document, held.state === 'running')
      await tellOf(room, tx, document)
    }
    const content = { documents: documents.length }
    await log.append(tx, { actor: by.name, act: 'request.remove', subject: id, content }, room.clock())
  })
}

/** The documents must be in units where the rights hold. @throws Refusal no-right, not-found */
export async function mustDecide(
  room: Room,
  rights: Pick<Rights, 'must'>,
  documents: readonly Id<'doc'>[],
): Promise<void> {
  for (const id of documents) await rights.must('decide', { unit: (await documentRecord(room, id)).unit })
}

/** That a package was fetched, and of how many files. */
export async function tellFetched(room: Room, by: Person, id: Id<'req'>, files: number): Promise<void> {
  const { number } = await recordOf(room, id)
  const event = { actor: by.name, act: 'request.fetch', subject: id, content: { number, files } }
  await room.database.transaction(tx => log.append(tx, event, room.clock()))
}

/** The row of a request. @throws Refusal not-found */
export const requestRow = async (room: Room, id: Id<'req'>): Promise<Row> => rowShown(await recordOf(room, id))
