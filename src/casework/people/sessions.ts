// Sessions: begun anew at every sign-in, ended by the person, by time, or when nobody has been there for a while. Only the hash of a
// session's secret is kept. Must not know cookies or HTTP.
import { createHash } from 'node:crypto'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import * as store from '#casework/people/accounts.store.ts'
import type { Room } from '#casework/room.ts'
import { log } from '#governance/log/log.ts'
import type { Tx } from '#store/database.ts'
import { mintSecret } from '#store/mint.ts'

export type Way = store.Way
export type Begun = { secret: string; until: Date }
type Desk = Pick<Room, 'database' | 'clock'>

const sessionHours = 12
/** Minutes without a request after which a session is over: longer than a meeting, shorter than a forgotten desk overnight. */
export const quietMinutes = 120
/** How often it is written down that somebody is there. */
const seenEvery = 60_000
/** Of a session's id, what is shown of it: enough to tell them apart, nothing to come in by. */
const shownOfId = 16

export const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const later = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * 60_000)
const quietAt = (at: Date): Date => later(at, -quietMinutes)

/** What came with the request that signs in: the browser's own name, and the session it had before, which ends. */
export type From = { agent: string; before?: string | undefined }

/** Begins a session and logs it, in the caller's transaction. */
export async function begin(
  tx: Tx,
  person: { id: Id<'per'>; name: string },
  way: Way,
  from: From,
  at: Date,
): Promise<Begun> {
  const secret = mintSecret()
  const until = later(at, sessionHours * 60)
  if (from.before) await store.endSession(tx, hashed(from.before), at)
  const agent = from.agent.slice(0, 200)
  await store.addSession(tx, { id: hashed(secret), person: person.id, made_at: at, seen_at: at, until, way, agent })
  await log.append(tx, { actor: person.name, act: 'person.sign-in', subject: person.id, content: { way } }, at)
  return { secret, until }
}

/** Whose session a secret is, or null when there is none that lives. `isThere`: a person does something, and the session lives on. */
export async function whose({ database: { query }, clock }: Desk, secret: string, isThere: boolean) {
  const at = clock()
  const id = hashed(secret)
  const found = await store.personOfSession(query, id, at, quietAt(at))
  if (!found) return null
  if (isThere && at.getTime() - found.seen_at.getTime() > seenEvery) await store.seeSession(query, id, at)
  const { seen_at: _, ...person } = found
  return person
}

export async function sessionsOf({ database: { query }, clock }: Desk, person: Id<'per'>, mine: string) {
  const at = clock()
  const rows = await store.sessionsOf(query, person, at, quietAt(at))
  return rows.map(row => ({
    id: row.id.slice(0, shownOfId),
    way: row.way as Way,
    agent: row.agent,
    madeAt: row.made_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
    until: row.until.toISOString(),
    isThis: row.id === hashed(mine),
  }))
}

/** Ends one of a person's sessions by what is shown of it, or all but the present one. */
export async function endSessions(
  room: Desk,
  person: { id: Id<'per'>; name: string },
  which: { shown: string } | { but: string },
): Promise<number> {
  return room.database.transaction(async tx => {
    const wanted = 'shown' in which ? { like: which.shown } : { but: hashed(which.but) }
    const count = await store.endSessionsOf(tx, person.id, wanted, room.clock())
    if (count > 0)
      await log.append(
        tx,
        { actor: person.name, act: 'person.end-sessions', subject: person.id, content: { count } },
        room.clock(),
      )
    return count
  })
}

/** Minutes after signing in within which a new way in may be made: a session that somebody left open must not become theirs for good. */
export const freshMinutes = 10

/** @throws Refusal sign-in-again */
export async function mustBeFresh({ database, clock }: Desk, secret: string): Promise<void> {
  const since = later(clock(), -freshMinutes)
  if (!(await store.isBegunSince(database.query, hashed(secret), since)))
    throw new Refusal('sign-in-again', { minutes: freshMinutes })
}
