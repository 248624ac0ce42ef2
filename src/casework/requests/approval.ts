// The second reviewer: where a request asks for two persons, nothing in it leaves until somebody who decided on nothing in it has
// approved what stands. Any change since, and it is approved no longer. What cannot be told is refused.
import { createHash } from 'node:crypto'
import type { Id } from '#base/id.ts'
import { type Params, Refusal } from '#base/refusal.ts'
import { holdDocument } from '#casework/documents/documents.ts'
import type { Person } from '#casework/people/people.ts'
import { isAsked } from '#casework/requests/document-approval.store.ts'
import { documentApproval } from '#casework/requests/document-approval.ts'
import * as store from '#casework/requests/requests.store.ts'
import type { Room } from '#casework/room.ts'
import { log } from '#governance/log/log.ts'
import type { Query } from '#store/database.ts'

const fingerprint = async (q: Query, request: Id<'req'>): Promise<string> =>
  createHash('sha256')
    .update(JSON.stringify(await store.standsOf(q, request)))
    .digest('hex')

/** Whether the newest approval is of what stands now, by somebody who has decided on nothing. */
export async function approvalOf(q: Query, request: Id<'req'>) {
  const last = await store.lastApproval(q, request)
  if (!last) return null
  const deciders = await store.decidersOf(q, request)
  const stands = last.stands === (await fingerprint(q, request)) && !deciders.has(last.by_person)
  return { person: last.by_person, by: last.name, at: last.at.toISOString(), stands }
}

/** Why a document may not leave: its request, one that holds the same file, or its unit asks for somebody more. */
export async function stops(q: Query, document: Id<'doc'>): Promise<{ id: string; params: Params } | null> {
  for (const { id, number } of await store.twoPersonRequests(q, document)) {
    const approval = await approvalOf(q, id)
    if (!approval?.stands) return { id: 'needs-second', params: { number } }
  }
  if (!(await isAsked(q, document))) return null
  return (await documentApproval(q, document))?.stands ? null : { id: 'document-needs-second', params: {} }
}

/** Who has approved what stands in a document, by itself or with its request; null where nobody has. */
export async function secondReviewer(q: Query, document: Id<'doc'>): Promise<Id<'per'> | null> {
  const request = await store.requestOfDocument(q, document)
  const approval = request ? await approvalOf(q, request) : await documentApproval(q, document)
  return approval?.stands ? approval.person : null
}

/** Whether a person may be the second: has decided on nothing; where nobody has, did not make the request. */
export async function maySecond(q: Query, request: store.Counted, person: Id<'per'>): Promise<boolean> {
  const deciders = await store.decidersOf(q, request.id)
  return !deciders.has(person) && (deciders.size > 0 || request.made_by !== person)
}

/** @throws Refusal not-found, conflict, undecided-findings, own-decisions */
export async function approve(room: Room, by: Person, id: Id<'req'>): Promise<void> {
  await room.database.transaction(async tx => {
    // What is approved stands still while it is looked at.
    for (const document of (await store.documentsOf(tx, id)).toSorted()) await holdDocument(tx, document)
    const request = await store.requestById(tx, id)
    if (!request) throw new Refusal('not-found')
    if (request.working > 0 || request.documents === 0) throw new Refusal('conflict', { state: 'running' })
    if (request.open > 0) throw new Refusal('undecided-findings', { count: request.open })
    if (!(await maySecond(tx, request, by.id))) throw new Refusal('own-decisions', { number: request.number })
    const at = room.clock()
    await store.addApproval(tx, { request: id, by_person: by.id, at, stands: await fingerprint(tx, id) })
    const content = { documents: request.documents, number: request.number }
    await log.append(tx, { actor: by.name, act: 'request.approve', subject: id, content }, at)
  })
}
