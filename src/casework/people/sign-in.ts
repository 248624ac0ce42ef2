// The ways in: a link that works once, an invitation, a password, a passkey. Whatever is wrong is told in the same words, so that nobody
// learns which accounts there are. Must not know cookies or HTTP.
import { randomBytes } from 'node:crypto'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import * as store from '#casework/people/accounts.store.ts'
import { attempt, succeeded } from '#casework/people/attempts.ts'
import * as people from '#casework/people/people.store.ts'
import { type Assertion, believed, challengeOf, Disbelief, type Site } from '#casework/people/secrets/passkeys.ts'
import { isPassword } from '#casework/people/secrets/passwords.ts'
import { type Begun, begin, type From, hashed } from '#casework/people/sessions.ts'
import type { Room } from '#casework/room.ts'

type Desk = Pick<Room, 'database' | 'clock'>
const nowhere: From = { agent: '' }

/** By a link, or by an invitation. @throws Refusal link-used, invitation-used when it is unknown, used, too old or of the other kind. */
export async function signIn(
  room: Desk,
  token: string,
  from: From = nowhere,
  kind: 'link' | 'invitation' = 'link',
): Promise<Begun> {
  const at = room.clock()
  return room.database.transaction(async tx => {
    const used = await people.useLink(tx, hashed(token), kind, at)
    const person = used && (await people.livingPerson(tx, used.person))
    if (!used || !person) throw new Refusal(kind === 'link' ? 'link-used' : 'invitation-used')
    return begin(tx, person, kind, from, at)
  })
}

export type Tried = { account: string; password: string; address: string }

/** By a password. @throws Refusal sign-in-failed, too-many-requests */
export async function signInByPassword(room: Desk, { password, address, ...tried }: Tried, from: From): Promise<Begun> {
  const { query } = room.database
  const who = { account: tried.account.trim().toLowerCase(), address }
  await attempt(room, who)
  const known = await store.accountNamed(query, who.account)
  if (!(await isPassword(password, known?.hash ?? null))) throw new Refusal('sign-in-failed')
  await succeeded(query, who)
  return room.database.transaction(async tx => {
    const person = await people.livingPerson(tx, known!.id)
    if (!person) throw new Refusal('sign-in-failed')
    return begin(tx, person, 'password', from, room.clock())
  })
}

const challengeMinutes = 5

/** A question for a passkey: of that person, or of whoever signs in. */
export async function askPasskey(room: Desk, person: Id<'per'> | null): Promise<string> {
  const challenge = randomBytes(32).toString('base64url')
  const at = room.clock()
  const until = new Date(at.getTime() + challengeMinutes * 60_000)
  await store.addChallenge(room.database.query, challenge, person, at, until)
  return challenge
}

/** By a passkey. @throws Refusal sign-in-failed */
export async function signInByPasskey(room: Desk, answer: Assertion, site: Site, from: From): Promise<Begun> {
  const at = room.clock()
  // Taken whether it is believed or not: a question is answered once.
  const challenge = challengeOf(answer.clientDataJSON)
  const wasAsked = await store.takeChallenge(room.database.query, challenge, null, at)
  if (!wasAsked) throw new Refusal('sign-in-failed')
  return room.database.transaction(async tx => {
    const key = await store.livingPasskey(tx, answer.id)
    const person = key && (await people.livingPerson(tx, key.person))
    if (!key || !person) throw new Refusal('sign-in-failed')
    const known = { id: key.id, publicKey: key.public_key, algorithm: key.algorithm, counter: key.counter }
    await store.usePasskey(tx, key.id, counterOf(answer, known, challenge, site), at)
    return begin(tx, person, 'passkey', from, at)
  })
}

function counterOf(...asked: Parameters<typeof believed>): number {
  try {
    return believed(...asked)
  } catch (error) {
    if (error instanceof Disbelief) throw new Refusal('sign-in-failed', {}, { cause: error })
    throw error
  }
}
