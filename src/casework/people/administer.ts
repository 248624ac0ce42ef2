// Letting people in and out, and giving them rights: what an administrator does. Each act needs the right to administer where it
// reaches, a ground in words, and is logged; nobody gives a right to oneself.
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { isAccountTaken } from '#casework/people/accounts.store.ts'
import * as store from '#casework/people/people.store.ts'
import { addPerson, type SignedIn } from '#casework/people/people.ts'
import { hashed } from '#casework/people/sessions.ts'
import type { Room } from '#casework/room.ts'
import { log } from '#governance/log/log.ts'
import {
  askSecond,
  end,
  grant,
  grantOf,
  grantsOf,
  isLastAdministrator,
  type Role,
  unitsOfHouse,
} from '#governance/rights/rights.ts'
import type { Tx } from '#store/database.ts'
import { mintSecret } from '#store/mint.ts'

export const invitationHours = 72

export type Given = {
  role: Role
  unit: string | null
  ground: string
  decision?: string | null | undefined
  from?: string | undefined
  until?: string | null | undefined
}
export type Invited = { name: string; account?: string | undefined; unit: string } & { given: Given }

const placeOf = (unit: string | null) => (unit === null ? ('house' as const) : { unit })

/** The people of the units that one administers, with their rights. */
export async function people(room: Room, { rights }: SignedIn) {
  const { query } = room.database
  const mine = rights.units('administer')
  const rows = await store.peopleOfHouse(query, room.clock())
  const units = await unitsOfHouse(query)
  const shown = []
  for (const row of rows) {
    const grants = await grantsOf(query, row.id)
    if (mine && !mine.includes(row.unit) && !grants.some(one => one.unit !== null && mine.includes(one.unit))) continue
    shown.push({
      id: row.id,
      name: row.name,
      account: row.account,
      unit: row.unit,
      addedAt: row.added_at.toISOString(),
      leftAt: row.left_at?.toISOString() ?? null,
      signedInAt: row.signed_in ? new Date(row.signed_in).toISOString() : null,
      invitedUntil: row.invited_until ? new Date(row.invited_until).toISOString() : null,
      hasPassword: Boolean(row.password),
      passkeys: Number(row.passkeys),
      grants: grants.map(({ covers: _, ...one }) => one),
    })
  }
  return { people: shown, units: units.map(({ two_persons, ...one }) => ({ ...one, twoPersons: two_persons })) }
}

/** Adds a person with a first right and an invitation: the secret of a link that works once, for 72 hours. @throws Refusal no-right, account-taken */
export async function invite(room: Room, by: SignedIn, { name, account, unit, given }: Invited) {
  await by.rights.must('administer', placeOf(given.unit))
  return room.database.transaction(async tx => {
    const at = room.clock()
    if (account && (await isAccountTaken(tx, account))) throw new Refusal('account-taken', { account })
    const person = await addPerson(tx, { name, unit, account }, by.person.name, at)
    await give(tx, by, person.id, given, at)
    return { person: person.id, account: person.account, ...(await invitation(tx, by, person.id, at)) }
  })
}

/** A new invitation for somebody who is here, and has lost their key or password. */
export async function inviteAgain(room: Room, by: SignedIn, person: Id<'per'>) {
  const { account } = await mustReach(room, by, person)
  return room.database.transaction(async tx => ({
    person,
    account,
    ...(await invitation(tx, by, person, room.clock())),
  }))
}

async function invitation(tx: Tx, by: SignedIn, person: Id<'per'>, at: Date) {
  const secret = mintSecret()
  const until = new Date(at.getTime() + invitationHours * 3_600_000)
  await store.addLink(tx, hashed(secret), person, at, until, 'invitation')
  await log.append(tx, { actor: by.person.name, act: 'person.invite', subject: person, content: {} }, at)
  return { secret, until: until.toISOString() }
}

/** @throws Refusal no-right, not-to-oneself, not-found */
export async function giveRight(room: Room, by: SignedIn, person: Id<'per'>, given: Given): Promise<void> {
  await by.rights.must('administer', placeOf(given.unit))
  if (!(await store.livingPerson(room.database.query, person))) throw new Refusal('not-found')
  await room.database.transaction(tx => give(tx, by, person, given, room.clock()))
}

async function give(tx: Tx, by: SignedIn, person: Id<'per'>, { from, until, decision, ...given }: Given, at: Date) {
  if (person === by.person.id) throw new Refusal('not-to-oneself')
  const [begins, ends] = [from ? new Date(from) : at, until ? new Date(until) : null]
  if (ends && ends <= begins) throw new Refusal('invalid-input', { what: 'until' })
  const times = { from: begins, until: ends, decision: decision ?? null }
  await grant(tx, person, by.person.name, { ...given, ...times }, at)
}

/** @throws Refusal no-right, not-found, last-administrator, conflict */
export async function endRight(room: Room, by: SignedIn, id: Id<'grt'>, ground: string): Promise<void> {
  const known = await grantOf(room.database.query, id)
  if (!known) {
    await by.rights.must('administer', 'house')
    throw new Refusal('not-found')
  }
  await by.rights.must('administer', placeOf(known.unit))
  await room.database.transaction(async tx => {
    const at = room.clock()
    if (await isLastAdministrator(tx, known.person, at, id)) throw new Refusal('last-administrator')
    await end(tx, id, by.person.name, ground, at)
  })
}

/** Ends everything a person can come in by. @throws Refusal no-right, not-found, last-administrator */
export async function leave(room: Room, by: SignedIn, person: Id<'per'>, ground: string): Promise<void> {
  await mustReach(room, by, person)
  await room.database.transaction(async tx => {
    const at = room.clock()
    if (await isLastAdministrator(tx, person, at)) throw new Refusal('last-administrator')
    if (!(await store.leave(tx, person, by.person.name, ground, at))) throw new Refusal('not-found')
    await log.append(tx, { actor: by.person.name, act: 'person.leave', subject: person, content: { ground } }, at)
  })
}

const told = /^(?:right\.|person\.(?:add|invite|leave)$)/

/** What has been done with a person's rights, newest first, from the log. @throws Refusal no-right, not-found */
export async function history(room: Room, by: SignedIn, person: Id<'per'>) {
  await mustReach(room, by, person)
  const { events } = await log.page(room.database.query, { subject: person, limit: 500 })
  return events.filter(event => told.test(event.act))
}

/** A person whom one administers: the unit they belong to, and every unit where they have a right. */
async function mustReach(room: Room, by: SignedIn, id: Id<'per'>) {
  const person = await store.livingPerson(room.database.query, id)
  const at = room.clock().toISOString()
  const grants = person ? await grantsOf(room.database.query, id) : []
  const live = grants.filter(one => one.until === null || one.until > at)
  for (const one of live) await by.rights.must('administer', placeOf(one.unit))
  await by.rights.must('administer', person ? { unit: person.unit } : 'house')
  if (!person) throw new Refusal('not-found')
  return person
}

/** A second person is asked for before anything of a unit leaves, or no longer. @throws Refusal no-right, not-found */
export async function unitSecond(
  room: Room,
  by: SignedIn,
  asked: { unit: string; asked: boolean; ground: string },
): Promise<void> {
  await by.rights.must('administer', { unit: asked.unit })
  await room.database.transaction(tx => askSecond(tx, by.person.name, asked, room.clock()))
}
