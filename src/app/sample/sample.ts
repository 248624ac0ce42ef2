// The invented municipality of Ekebyholm: its officers, and documents in every state. None of it is about anyone who lives.
import { type Person, personNamed } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'

const unit = 'Kommunledningskontoret, Ekebyholms kommun'

/** Adds the officers; the first is who signs in. */
export async function people(room: Room): Promise<Person> {
  return personNamed(room, 'Ingrid Ekstam', unit)
}

/** Receives the documents and, as the invented officers, decides on some and releases some. */
export async function fill(_room: Room, _stop: AbortSignal): Promise<void> {}
