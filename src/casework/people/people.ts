// Who a person is, and who is at work: the people of the house and the session of a request. Must not know cookies or HTTP.
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { endSession, isAccountTaken } from '#casework/people/accounts.store.ts'
import * as store from '#casework/people/people.store.ts'
import { hashed, whose } from '#casework/people/sessions.ts'
import type { Room } from '#casework/room.ts'
import { log } from '#governance/log/log.ts'
import { firstRoles, grant, openUnit, type Rights, rightsOf } from '#governance/rights/rights.ts'
import type { Query, Tx } from '#store/database.ts'
import { mint, mintSecret } from '#store/mint.ts'

export type Person = { id: Id<'per'>; name: string; unit: string; account: string }
/** A person at work: who, the session secret they carry, and what they may do. */
export type SignedIn = { person: Person; session: string; rights: Rights }

export { signIn } from '#casework/people/sign-in.ts'

export const linkMinutes = 15

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
  return room.database.transaction(async tx => {
    const at = room.clock()
    const isFirst = !(await store.firstPerson(tx))
    const person = await addPerson(tx, { name, unit }, 'Kansli', at)
    const given = { unit: null, ground: 'Den första personen i huset' }
    for (const role of isFirst ? firstRoles : []) await grant(tx, person.id, 'Kansli', { ...given, role }, at)
    return person
  })
}

/** Adds a person without any rights, in the caller's transaction. */
export async function addPerson(
  tx: Tx,
  { name, unit, account }: { name: string; unit: string; account?: string | undefined },
  by: string,
  at: Date,
): Promise<Person> {
  const person = { id: mint('per'), name, unit, account: account ?? (await freeAccount(tx, name)) }
  await store.addPerson(tx, person, at)
  if (unit !== '') await openUnit(tx, unit)
  await log.append(tx, { actor: by, act: 'person.add', subject: person.id, content: { unit } }, at)
  return person
}

/** ingrid.ekstam, and ingrid.ekstam2 where there is one. */
async function freeAccount(query: Query, name: string): Promise<string> {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
  const base = plain.replace(/\s+/g, '.').replace(/[^a-z0-9.]/g, '') || 'person'
  for (let place = 1; ; place++) {
    const account = place === 1 ? base : `${base}${place}`
    if (!(await isAccountTaken(query, account))) return account
  }
}

export const knownPerson = async (room: Desk, name: string): Promise<Person | null> =>
  (await store.personNamed(room.database.query, name)) ?? null

/** The first person of this house, or null before anyone has been added. */
export const firstPerson = async (room: Desk): Promise<Person | null> =>
  (await store.firstPerson(room.database.query)) ?? null

/** A secret that signs `person` in once, within 15 minutes. Only its hash is kept. */
export async function makeLink(room: Desk, person: Pick<Person, 'id'> & Partial<Person>): Promise<string> {
  const secret = mintSecret()
  const at = room.clock()
  const until = new Date(at.getTime() + linkMinutes * 60_000)
  await store.addLink(room.database.query, hashed(secret), person.id, at, until)
  return secret
}

export async function signOut(
  room: Desk,
  { person, session }: { person: Pick<Person, 'id' | 'name'>; session: string },
) {
  await room.database.transaction(async tx => {
    await endSession(tx, hashed(session), room.clock())
    await log.append(tx, { actor: person.name, act: 'person.sign-out', subject: person.id, content: {} })
  })
}

/** Whose session a secret is, or null when there is none that lives. `isThere` false: only looking, the session does not live on by it. */
export async function whoIs(room: Desk, secret: string, isThere = true): Promise<SignedIn | null> {
  const person = await whose(room, secret, isThere)
  if (!person) return null
  return { person, session: secret, rights: await rightsOf(room.database.query, person.id, room.clock()) }
}
