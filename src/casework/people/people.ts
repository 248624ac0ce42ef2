// Who a person is and how they come in. Must not know cookies or HTTP.
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import type { Room } from '#casework/room.ts'

export type Person = { id: Id<'per'>; name: string; unit: string }
/** A person at work: who, and the session secret they carry. */
export type SignedIn = { person: Person; session: string }

/** The person of a request. @throws Refusal not-signed-in. */
export function signedIn(request: { signedIn: SignedIn | null }): SignedIn {
  if (!request.signedIn) throw new Refusal('not-signed-in')
  return request.signedIn
}
export const csrfOf = (_session: string): string => ''
export async function signIn(_room: Room, _token: string): Promise<{ secret: string; until: Date }> {
  throw new Refusal('link-used')
}
export async function signOut(_room: Room, _who: SignedIn): Promise<void> {}
export async function whoIs(_room: Room, _secret: string): Promise<SignedIn | null> {
  return null
}
