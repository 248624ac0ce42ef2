// Who a person is and how they come in: by a link that works once. Must not know cookies or HTTP.
import { createHash } from 'node:crypto'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import * as store from '#casework/people/people.store.ts'
import type { Room } from '#casework/room.ts'
import { log } from '#governance/log/log.ts'
import { firstRoles, grant, openUnit, type Rights, rightsOf } from '#governance/rights/rights.ts'
import { mint, mintSecret } from '#store/mint.ts'

export type Person = { id: Id<'per'>; name: string; unit: string }
/** A person at work: who, the session secret they carry, and what they may do. */
export type SignedIn = { person: Person; session: string; rights: Rights }

export const linkMinutes = 15
const sessionHours = 12

const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const later = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * 60_000)

/** The person of a request. @throws Refusal not-signed-in. */
export function signedIn(request: { signedIn: SignedIn | null }): SignedIn {
  if (!request.signedIn) throw new Refusal('not-signed-in')
  return request.signedIn
}

/** What every change must carry beside the cookie: made from the session's secret, so it need not be kept. */
export const csrfOf = (session: string): string => hashed(`csrf ${session}`)

type Desk = Pick<Room, 'database' | 'clock'>

/** The person of that name, added when new. The first of a house may everything, so that the others can be let in. */
export async function personNamed(room: Desk, name: string, unit: string): Promise<Person> {
  const known = await store.personNamed(room.database.query, name)
  if (known) return known
  const person = { id: mint('per'), name, unit }
  await room.database.transaction(async tx => {
    const at = room.clock()
    const isFirst = !(await store.firstPerson(tx))
    await store.addPerson(tx, person, at)
    if (unit !== '') await openUnit(tx, unit)
    await log.append(tx, { actor: 'Kansli', act: 'person.add', subject: person.id, content: { unit } })
    if (!isFirst) return
    const given = { unit: null, ground: 'Den första personen i huset' }
    for (const role of firstRoles) await grant(tx, person.id, 'Kansli', { ...given, role }, at)
  })
  return person
}

export const knownPerson = async (room: Desk, name: string): Promise<Person | null> =>
  (await store.personNamed(room.database.query, name)) ?? null

/** The first person of this house, or null before anyone has been added. */
export const firstPerson = async (room: Desk): Promise<Person | null> =>
  (await store.firstPerson(room.database.query)) ?? null

/** A secret that signs `person` in once, within 15 minutes. Only its hash is kept. */
export async function makeLink(room: Desk, person: Person): Promise<string> {
  const secret = mintSecret()
  const at = room.clock()
  await store.addLink(room.database.query, hashed(secret), person.id, at, later(at, linkMinutes))
  return secret
}

/** @throws Refusal link-used when the link is unknown, used or too old. */
export async function signIn(room: Desk, token: string): Promise<{ secret: string; until: Date }> {
  const at = room.clock()
  const secret = mintSecret()
  const until = later(at, sessionHours * 60)
  await room.database.transaction(async tx => {
    const person = await store.useLink(tx, hashed(token), at)
    if (!person) throw new Refusal('link-used')
    await store.addSession(tx, hashed(secret), person, at, until)
    const signed = await store.personOfSession(tx, hashed(secret), at)
    await log.append(tx, { actor: signed?.name ?? person, act: 'person.sign-in', subject: person, content: {} })
  })
  return { secret, until }
}

export async function signOut(room: Desk, who: Pick<SignedIn, 'person' | 'session'>): Promise<void> {
  await room.database.transaction(async tx => {
    await store.endSession(tx, hashed(who.session), room.clock())
    await log.append(tx, { actor: who.person.name, act: 'person.sign-out', subject: who.person.id, content: {} })
  })
}

/** Whose session a secret is, or null when there is none that lives. */
export async function whoIs(room: Desk, secret: string): Promise<SignedIn | null> {
  const { query } = room.database
  const at = room.clock()
  const person = await store.personOfSession(query, hashed(secret), at)
  return person ? { person, session: secret, rights: await rightsOf(query, person.id, at) } : null
}
