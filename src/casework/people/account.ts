// A person's own account: the password, the passkeys, the sessions. What is changed is logged; no secret is.
import { Refusal } from '#base/refusal.ts'
import * as store from '#casework/people/accounts.store.ts'
import { attempt, succeeded } from '#casework/people/attempts.ts'
import type { SignedIn } from '#casework/people/people.ts'
import { challengeOf, Disbelief, type Registration, registered, type Site } from '#casework/people/secrets/passkeys.ts'
import { hashPassword, isPassword, weakness } from '#casework/people/secrets/passwords.ts'
import { endSessions, mustBeFresh, sessionsOf } from '#casework/people/sessions.ts'
import type { Room } from '#casework/room.ts'
import { log } from '#governance/log/log.ts'
import { roleNames, roles } from '#governance/rights/rights.ts'

/** What the account page shows. */
export async function account(room: Room, { person, session, rights }: SignedIn) {
  const { query } = room.database
  const [password, passkeys, sessions] = await Promise.all([
    store.passwordOf(query, person.id),
    store.passkeysOf(query, person.id),
    sessionsOf(room, person.id, session),
  ])
  return {
    name: person.name,
    account: person.account,
    unit: person.unit,
    passwordSetAt: password?.set_at.toISOString() ?? null,
    passkeys: passkeys.map(({ id, name, made_at, used_at }) => ({
      id,
      name,
      madeAt: made_at.toISOString(),
      usedAt: used_at?.toISOString() ?? null,
    })),
    sessions,
    grants: rights.grants.map(({ id, role, unit, grantedBy, ground, decision, from, until }) => ({
      ...{ id, role, unit, grantedBy, ground, decision, from, until },
    })),
    roles: roleNames.map(role => ({ role, may: [...roles[role]] })),
  }
}

/**
 * Sets or changes the password; every other session of the person ends. `current` is asked for where there is one.
 * Where there is none one must have signed in lately. @throws Refusal sign-in-failed, too-many-requests, password-weak, sign-in-again
 */
export async function setPassword(
  room: Room,
  { person, session }: SignedIn,
  { current, password, address }: { current?: string | undefined; password: string; address: string },
): Promise<void> {
  const { query } = room.database
  const why = weakness(password, [person.name, person.account, person.unit])
  if (why) throw new Refusal('password-weak', { why })
  const kept = await store.passwordOf(query, person.id)
  if (kept) await mustBe(room, person.account, address, current ?? '', kept.hash)
  else await mustBeFresh(room, session)
  const hash = await hashPassword(password)
  await room.database.transaction(async tx => {
    await store.setPassword(tx, person.id, hash, room.clock())
    await log.append(
      tx,
      { actor: person.name, act: 'person.set-password', subject: person.id, content: {} },
      room.clock(),
    )
  })
  await endSessions(room, person, { but: session })
}

async function mustBe(room: Room, account: string, address: string, password: string, hash: string): Promise<void> {
  const { query } = room.database
  const who = { account, address }
  await attempt(room, who)
  if (await isPassword(password, hash)) return void (await succeeded(query, who))
  throw new Refusal('sign-in-failed')
}

/** Keeps a new passkey, of who has signed in lately. @throws Refusal sign-in-again, passkey-refused when the answer is not believed */
export async function addPasskey(
  room: Room,
  { person, session }: SignedIn,
  name: string,
  answer: Registration,
  site: Site,
): Promise<void> {
  await mustBeFresh(room, session)
  const at = room.clock()
  const challenge = challengeOf(answer.clientDataJSON)
  if (!(await store.takeChallenge(room.database.query, challenge, person.id, at))) throw new Refusal('passkey-refused')
  const { id, publicKey: public_key, algorithm, counter } = newKey(answer, challenge, site)
  await room.database.transaction(async tx => {
    const facts = { id, person: person.id, public_key, algorithm, counter, name, made_at: at }
    if (!(await store.addPasskey(tx, facts))) throw new Refusal('passkey-refused')
    await log.append(tx, { actor: person.name, act: 'person.add-passkey', subject: person.id, content: {} }, at)
  })
}

function newKey(...asked: Parameters<typeof registered>) {
  try {
    return registered(...asked)
  } catch (error) {
    if (error instanceof Disbelief) throw new Refusal('passkey-refused', {}, { cause: error })
    throw error
  }
}

/** @throws Refusal not-found */
export async function endPasskey(room: Room, { person }: SignedIn, id: string): Promise<void> {
  const at = room.clock()
  await room.database.transaction(async tx => {
    if (!(await store.endPasskey(tx, person.id, id, at))) throw new Refusal('not-found')
    await log.append(tx, { actor: person.name, act: 'person.end-passkey', subject: person.id, content: {} }, at)
  })
}
