// The people of the sample municipality and their rights. Given by the same faces as everybody's, so that the log tells of them.
import { cast, type Member, officersMay } from '#app/sample/cast.ts'
import { officers } from '#app/sample/papers.ts'
import { hasLeft, isOnlySample, isSampleDone } from '#app/sample/sample.store.ts'
import { giveRight, inviteAgain, leave } from '#casework/people/administer.ts'
import { firstPerson, knownPerson, type Person, personNamed, type SignedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { grantsOf, rightsOf } from '#governance/rights/rights.ts'

const names = [...officers, ...cast].map(one => one.name)

/** True while nobody but the sample's own people is known. */
export const isAlone = ({ database: { query } }: Room): Promise<boolean> => isOnlySample(query, names)

/** True at the first start, and when the sample was cut short: never beside people of one's own. */
export const isWanted = async (room: Room): Promise<boolean> =>
  !(await isSampleDone(room.database.query)) && (await isAlone(room))

/** Adds everybody. The first signs in; the first of the house, in a sample house the same, has given the others their rights. */
export async function people(room: Room): Promise<Person> {
  const known: Person[] = []
  for (const { name, unit } of officers) known.push(await personNamed(room, name, unit))
  const first = known[0]!
  const giver = (await firstPerson(room))!
  const by = { person: giver, session: '', rights: await rightsOf(room.database.query, giver.id, room.clock()) }
  const held = (name: string) => officersMay[name] ?? []
  for (const person of known) await giveAll(room, by, person, held(person.name))
  for (const member of cast) await add(room, by, member)
  return first
}

async function add(room: Room, by: SignedIn, { name, unit, rights, fate }: Member): Promise<void> {
  if (await hasLeft(room.database.query, name)) return
  const person = await personNamed(room, name, unit)
  const isNew = await giveAll(room, by, person, rights)
  if (isNew && fate === 'invited') await inviteAgain(room, by, person.id)
  if (isNew && fate === 'left') await leave(room, by, person.id, 'Slutat sin anställning')
}

/** Gives what the person has not had yet; true when there was something to give. */
async function giveAll(room: Room, by: SignedIn, person: Person, rights: Member['rights']): Promise<boolean> {
  const had = await grantsOf(room.database.query, person.id)
  const missing = rights.filter(one => !had.some(grant => grant.role === one.role && grant.unit === one.unit))
  if (person.id === by.person.id) return false
  for (const one of missing) await giveRight(room, by, person.id, one)
  return missing.length > 0
}

/** Those whom one may look at the program as: the sample's own, who are here and have come in. */
export async function shownPeople(room: Room) {
  const shown = []
  for (const { name, unit, fate } of [...officers.map(one => ({ ...one, fate: undefined })), ...cast]) {
    if (fate) continue
    const known = await knownPerson(room, name)
    if (!known) continue
    const { id } = known
    const grants = await grantsOf(room.database.query, id)
    const now = room.clock().toISOString()
    const roles = grants.filter(one => one.from <= now && (one.until === null || one.until > now)).map(one => one.role)
    shown.push({ id, name, unit, roles: [...new Set(roles)] })
  }
  return shown
}

/** The first person of the sample, whose link was printed. */
export const isOfSample = async (room: Room): Promise<boolean> => {
  const first = await firstPerson(room)
  return first !== null && names.includes(first.name)
}
