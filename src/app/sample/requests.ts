// Two requests of the sample municipality: one let out, one with roles given and decisions left to make. Put in once, by the same faces
// as everybody's.
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Id, makeId } from '#base/id.ts'
import type { Person } from '#casework/people/people.ts'
import { act, personsOf } from '#casework/persons/persons.ts'
import { addDocuments, askPackage, makeRequest, requestRow, unitOfRequest } from '#casework/requests/requests.ts'
import type { Room } from '#casework/room.ts'

type Asked = {
  id: Id<'req'>
  dnr: string
  askedBy: string | null
  receivedOn: string
  matter: 'socialtjanst' | 'allmant'
  twoPersons: boolean
  pseudonyms: boolean
}

const idOf = (name: string): Id<'req'> =>
  makeId('req', createHash('sha256').update(`sample request ${name}`).digest().subarray(0, 15))

/** A journalist asked for what came in on snow and on the library plan; the answer has been given. */
export const answered: Asked = {
  id: idOf('answered'),
  dnr: 'KS 2026-00498',
  askedBy: null,
  receivedOn: '2026-11-18',
  matter: 'allmant',
  twoPersons: false,
  pseudonyms: true,
}
/** A father asks for the report on his child: who reported is protected against him only where harm may follow. */
export const waiting: Asked = {
  id: idOf('waiting'),
  dnr: 'SN 2026-00741',
  askedBy: 'Tommy Grönros',
  receivedOn: '2026-11-20',
  matter: 'socialtjanst',
  twoPersons: true,
  pseudonyms: false,
}

/** Makes the request with its documents, unless it is here. */
export async function putRequest(room: Room, by: Person, asked: Asked, documents: readonly Id<'doc'>[]): Promise<void> {
  const { id, ...written } = asked
  if ((await unitOfRequest(room.database.query, id)) === undefined) await makeRequest(room, by, written, id)
  if ((await requestRow(room, id)).documents < documents.length) await addDocuments(room, by, id, documents)
}

/** Lets everything out, when nothing is left to decide and it has not been let out before. */
export async function letOut(room: Room, by: Person, stop: AbortSignal): Promise<void> {
  while (!stop.aborted && (await requestRow(room, answered.id)).working > 0) await wait(100)
  const { state, open } = await requestRow(room, answered.id)
  if (!stop.aborted && state === 'decided' && open === 0)
    await askPackage(room, by, answered.id, {
      as: 'text',
      note: 'Handlingarna har begärts ut enligt 2 kap. tryckfrihetsförordningen.',
    })
}

const roles = [
  ['Linnea', 'child'],
  ['Jessica', 'guardian'],
  ['Tommy', 'requester'],
  ['Helene', 'third'],
] as const

/** Gives the persons of the open request their roles; what to do with them is for whoever tries the program. */
export async function giveRoles(room: Room, by: Person): Promise<void> {
  for (const [name, role] of roles) {
    const persons = await personsOf(room, waiting.id, waiting.matter)
    const person = persons.find(one => one.shown.startsWith(name) && one.role === null)
    if (person) await act(room, by, waiting.id, { act: 'role', persons: [person.id], role })
  }
}
