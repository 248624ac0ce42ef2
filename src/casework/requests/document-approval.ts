// The second reviewer of a document by itself, where its unit asks for one: somebody who decided on nothing in it approves what stands, and
// any change since voids that. In a request it is the request that is approved, and all of it (see approval.ts).
import { createHash } from 'node:crypto'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { type DocumentRecord, documentRecord, holdDocument } from '#casework/documents/documents.ts'
import type { Person } from '#casework/people/people.ts'
import type { Second } from '#casework/release.wire.ts'
import * as store from '#casework/requests/document-approval.store.ts'
import type { Room } from '#casework/room.ts'
import { log } from '#governance/log/log.ts'
import type { Rights } from '#governance/rights/rights.ts'
import type { Query } from '#store/database.ts'

const fingerprint = async (q: Query, document: Id<'doc'>): Promise<string> =>
  createHash('sha256')
    .update(JSON.stringify(await store.standsOf(q, document)))
    .digest('hex')

/** The newest approval, and whether it is of what stands now by somebody who has decided on nothing. */
export async function documentApproval(q: Query, document: Id<'doc'>) {
  const last = await store.lastApproval(q, document)
  if (!last) return null
  const stands = last.stands === (await fingerprint(q, document))
  const decided = (await store.decidersOf(q, document)).has(last.by_person)
  return { person: last.by_person, by: last.name, at: last.at.toISOString(), stands: stands && !decided }
}

/** Who decided cannot approve; where nobody has, who brought it in cannot. */
async function maySecond(q: Query, document: DocumentRecord, person: Id<'per'>): Promise<boolean> {
  const deciders = await store.decidersOf(q, document.id)
  return !deciders.has(person) && (deciders.size > 0 || document.owner !== person)
}

/** What the screen of a release is told. @throws Refusal not-found */
export async function secondOf(
  room: Room,
  who: { person: Person; rights: Pick<Rights, 'may'> },
  id: Id<'doc'>,
): Promise<Second> {
  const { query } = room.database
  const document = await documentRecord(room, id)
  if (!(await store.isAsked(query, id))) return { asked: false, approval: null, mayApprove: false }
  const found = await documentApproval(query, id)
  const may = who.rights.may('release', { unit: document.unit }).granted && isDone(document) && openIn(document) === 0
  return {
    asked: true,
    approval: found && { by: found.by, at: found.at, stands: found.stands },
    mayApprove: may && !found?.stands && (await maySecond(query, document, who.person.id)),
  }
}

const isDone = ({ state }: { state: string }): boolean => ['reviewing', 'ready', 'released'].includes(state)

const openIn = ({ tallies }: { tallies: unknown }): number =>
  (tallies as { function: string; open: number }[]).find(one => one.function === 'mask')?.open ?? 0

/** @throws Refusal not-found, conflict, undecided-findings, own-decisions-here */
export async function approveDocument(room: Room, by: Person, id: Id<'doc'>): Promise<void> {
  await room.database.transaction(async tx => {
    // What is approved stands still while it is looked at.
    const document = await holdDocument(tx, id)
    if (!document) throw new Refusal('not-found')
    if (!isDone(document) || !(await store.isAsked(tx, id))) throw new Refusal('conflict', { state: document.state })
    const open = openIn(document)
    if (open > 0) throw new Refusal('undecided-findings', { count: open })
    if (!(await maySecond(tx, document, by.id))) throw new Refusal('own-decisions-here')
    const at = room.clock()
    await store.addApproval(tx, { document: id, by_person: by.id, at, stands: await fingerprint(tx, id) })
    await log.append(tx, { actor: by.name, act: 'document.approve', subject: id, content: {} }, at)
  })
}
