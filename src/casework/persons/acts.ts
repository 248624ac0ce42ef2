// What a person does with the persons of a request: gives a role, decides, joins, parts, takes back. One act holds in every document of
// the request at once, or nowhere.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { type DocumentRecord, holdDocument } from '#casework/documents/documents.ts'
import type { Person } from '#casework/people/people.ts'
import * as store from '#casework/persons/persons.store.ts'
import type { PersonAct } from '#casework/persons/persons.wire.ts'
import { settleHeld } from '#casework/review/review.ts'
import type { Room } from '#casework/room.ts'
import { log } from '#governance/log/log.ts'
import type { Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

export type Wanted = z.infer<typeof PersonAct>
/** What stood before: fields of persons, and whose the mentions were. */
type Before = { persons: store.Fields[]; mentions: { number: number; person: Id<'rqp'> }[] }
type Done = { before: Before; affected: Id<'rqp'>[]; told: Record<string, string | number> }

/** @throws Refusal not-found, conflict while a document is being released */
export async function act(room: Room, by: Person, id: Id<'req'>, wanted: Wanted): Promise<void> {
  await inHand(room, id, async (tx, documents) => {
    const persons = new Map((await store.personsOf(tx, id)).map(one => [one.id, one]))
    const at = room.clock()
    const one: Id<'act'> = mint('act')
    const done = await doAct(tx, { request: id, persons, by, act: one, at }, wanted)
    const { before, affected, told } = done
    await store.addAct(tx, { id: one, request: id, kind: wanted.act, before, by_person: by.id, at })
    const count = await settleAll(room, tx, documents, affected)
    const content = { ...told, documents: count }
    await log.append(tx, { actor: by.name, act: `request.${wanted.act}`, subject: id, content }, at)
  })
}

/** Takes back the latest act: its persons and documents are as they were before it. @throws Refusal conflict when there is none */
export async function undoAct(room: Room, by: Person, id: Id<'req'>): Promise<void> {
  await inHand(room, id, async (tx, documents) => {
    const last = await store.lastAct(tx, id)
    if (!last) throw new Refusal('conflict', { state: 'nothing-to-undo' })
    const before = last.before as Before
    const moved = await store.whoseMentions(
      tx,
      before.mentions.map(one => one.number),
    )
    const whose = new Map(moved.map(one => [one.number, one.person]))
    const affected = new Set(before.persons.map(one => one.id))
    for (const { number, person } of before.mentions) {
      affected.add(person)
      if (whose.has(number)) affected.add(whose.get(number)!)
    }
    await store.moveMentions(tx, before.mentions)
    await store.putBack(tx, before.persons)
    await store.undoAct(tx, last.id, room.clock())
    const count = await settleAll(room, tx, documents, [...affected])
    const content = { kind: last.kind, documents: count }
    await log.append(tx, { actor: by.name, act: 'request.undo', subject: id, content }, room.clock())
  })
}

/** Every document of the request in hand, in one order, and then the request. */
async function inHand(
  room: Room,
  id: Id<'req'>,
  work: (tx: Tx, documents: Map<Id<'doc'>, DocumentRecord>) => Promise<void>,
): Promise<void> {
  await room.database.transaction(async tx => {
    const documents = new Map<Id<'doc'>, DocumentRecord>()
    for (const document of await store.documentsIn(tx, id)) {
      const held = await holdDocument(tx, document)
      if (held?.state === 'releasing') throw new Refusal('conflict', { state: held.state })
      if (held) documents.set(document, held)
    }
    if (!(await store.holdRequest(tx, id))) throw new Refusal('not-found')
    // One that came in between is not in hand: whoever brought it settles it, after us.
    await work(tx, documents)
  })
}

async function settleAll(
  room: Room,
  tx: Tx,
  documents: ReadonlyMap<Id<'doc'>, DocumentRecord>,
  persons: readonly Id<'rqp'>[],
): Promise<number> {
  if (persons.length === 0) return 0
  const affected = await store.documentsOfPersons(tx, persons)
  for (const id of affected) {
    const document = documents.get(id)
    if (document) await settleHeld(room, tx, document)
  }
  return affected.length
}

type At = {
  request: Id<'req'>
  persons: ReadonlyMap<Id<'rqp'>, store.PersonRecord>
  by: Person
  act: Id<'act'>
  at: Date
}

async function doAct(tx: Tx, at: At, wanted: Wanted): Promise<Done> {
  if (wanted.act === 'merge') return merge(tx, at, wanted)
  if (wanted.act === 'split') return split(tx, at, wanted)
  const persons = wanted.persons.map(id => known(at, id))
  const before = { persons: persons.map(fieldsOf), mentions: [] }
  const count = persons.length
  if (wanted.act === 'role') {
    await store.changePersons(tx, wanted.persons, { role: wanted.role })
    return { before, affected: [], told: { count, ...(wanted.role && { role: wanted.role }) } }
  }
  const { decision, ground = null, test = null, note = null } = wanted
  const change = decision
    ? { decision, act: at.act, act_by: at.by.id, act_at: at.at, ground, harm_test: test, harm_note: note || null }
    : { decision, act: null, act_by: null, act_at: null, ground: null, harm_test: null, harm_note: null }
  await store.changePersons(tx, wanted.persons, change)
  return { before, affected: persons.map(one => one.id), told: { count, as: decision ?? 'open' } }
}

async function merge(tx: Tx, at: At, { person, into }: Extract<Wanted, { act: 'merge' }>): Promise<Done> {
  if (person === into) throw new Refusal('invalid-input', { what: 'into' })
  const [from, to] = [known(at, person), known(at, into)]
  const mentions = await store.mentionsOfPerson(tx, person)
  const numbers = mentions.map(one => one.number)
  await store.moveMentions(tx, toPerson(numbers, into))
  const before = { persons: [from, to].map(fieldsOf), mentions: numbers.map(number => ({ number, person })) }
  // The role of the one who is let into the other, where the other has none.
  if (!to.role && from.role) await store.changePersons(tx, [into], { role: from.role })
  return { before, affected: [into], told: { count: numbers.length } }
}

async function split(tx: Tx, at: At, { person, mentions }: Extract<Wanted, { act: 'split' }>): Promise<Done> {
  known(at, person)
  const theirs = new Set((await store.mentionsOfPerson(tx, person)).map(one => one.number))
  if (mentions.some(number => !theirs.has(number))) throw new Refusal('not-found')
  if (mentions.length === theirs.size) throw new Refusal('invalid-input', { what: 'mentions' })
  const apart = mint('rqp')
  await store.addPersons(tx, [apart], at.request)
  await store.moveMentions(tx, toPerson(mentions, apart))
  const before = { persons: [], mentions: mentions.map(number => ({ number, person })) }
  return { before, affected: [person, apart], told: { count: mentions.length } }
}

const toPerson = (numbers: readonly number[], person: Id<'rqp'>) => numbers.map(number => ({ number, person }))

function known({ persons }: At, id: Id<'rqp'>): store.PersonRecord {
  const one = persons.get(id)
  if (!one) throw new Refusal('not-found')
  return one
}

const fieldsOf = ({
  id,
  role,
  decision,
  act,
  act_by,
  act_at,
  ground,
  harm_test,
  harm_note,
}: store.PersonRecord): store.Fields => ({ id, role, decision, act, act_by, act_at, ground, harm_test, harm_note })
