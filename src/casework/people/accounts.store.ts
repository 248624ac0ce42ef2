// SQL of the ways in: passwords, passkeys and their questions, failed attempts, sessions.
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Query, Tx } from '#store/database.ts'

export const accountNamed = (q: Query, account: string) =>
  q
    .selectFrom('person')
    .leftJoin('password', 'password.person', 'person.id')
    .select(['person.id', 'password.hash'])
    .where('person.account', '=', account)
    .where('person.left_at', 'is', null)
    .executeTakeFirst()

export const isAccountTaken = async (q: Query, account: string): Promise<boolean> =>
  (await q.selectFrom('person').select('id').where('account', '=', account).executeTakeFirst()) !== undefined

export const passwordOf = (q: Query, person: Id<'per'>) =>
  q.selectFrom('password').select(['hash', 'set_at']).where('person', '=', person).executeTakeFirst()

export const setPassword = (q: Query, person: Id<'per'>, hash: string, at: Date) =>
  q
    .insertInto('password')
    .values({ person, hash, set_at: at })
    .onConflict(conflict => conflict.column('person').doUpdateSet({ hash, set_at: at }))
    .execute()

export const addPasskey = (
  q: Query,
  key: {
    id: string
    person: Id<'per'>
    public_key: string
    algorithm: number
    counter: number
    name: string
    made_at: Date
  },
) =>
  q
    .insertInto('passkey')
    .values(key)
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()

export const passkeysOf = (q: Query, person: Id<'per'>) =>
  q
    .selectFrom('passkey')
    .select(['id', 'name', 'made_at', 'used_at'])
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .orderBy('made_at')
    .execute()

/** The key, held until the transaction ends, so that its counter is read and raised as one. */
export const livingPasskey = (q: Query, id: string) =>
  q
    .selectFrom('passkey')
    .innerJoin('person', 'person.id', 'passkey.person')
    .selectAll('passkey')
    .where('passkey.id', '=', id)
    .where('passkey.ended_at', 'is', null)
    .where('person.left_at', 'is', null)
    .forUpdate('passkey')
    .executeTakeFirst()

export const usePasskey = (q: Query, id: string, counter: number, at: Date) =>
  q.updateTable('passkey').set({ counter, used_at: at }).where('id', '=', id).execute()

/** True when it was the person's, and living. */
export async function endPasskey(q: Query, person: Id<'per'>, id: string, at: Date): Promise<boolean> {
  const ended = await q
    .updateTable('passkey')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  return ended.length === 1
}

export async function addChallenge(q: Query, challenge: string, person: Id<'per'> | null, at: Date, until: Date) {
  await q.deleteFrom('passkey_challenge').where('until', '<', at).execute()
  await q.insertInto('passkey_challenge').values({ challenge, person, until }).execute()
}

/** Takes the question away, so that it is answered once. True when it was asked of that person (null: of whoever) and is not too old. */
export async function takeChallenge(q: Query, challenge: string, person: Id<'per'> | null, at: Date): Promise<boolean> {
  const taken = await q
    .deleteFrom('passkey_challenge')
    .where('challenge', '=', challenge)
    .where('person', person === null ? 'is' : '=', person)
    .where('until', '>', at)
    .returning('challenge')
    .execute()
  return taken.length === 1
}

/** The failures by a key, held until the transaction ends; made where there were none. */
export async function holdAttempts(tx: Tx, key: string): Promise<{ failures: number; last_at: Date | null }> {
  const { rows } = await sql<{ failures: number; last_at: Date }>`
    insert into sign_in_attempt (key, failures, last_at) values (${key}, 0, 'epoch')
    on conflict (key) do update set key = excluded.key
    returning failures, last_at`.execute(tx)
  const { failures, last_at } = rows[0]!
  return { failures, last_at: failures === 0 ? null : last_at }
}

/** One failure more; those of more than a day ago are forgotten. */
export const countFailure = (q: Query, key: string, at: Date) =>
  q
    .insertInto('sign_in_attempt')
    .values({ key, failures: 1, last_at: at })
    .onConflict(conflict =>
      conflict.column('key').doUpdateSet({
        failures: sql<number>`case when sign_in_attempt.last_at < ${new Date(at.getTime() - 86_400_000)} then 1 else sign_in_attempt.failures + 1 end`,
        last_at: at,
      }),
    )
    .execute()

export const forgetFailures = (q: Query, key: string) =>
  q.deleteFrom('sign_in_attempt').where('key', '=', key).execute()

export const takeBackFailure = (q: Query, key: string) =>
  q
    .updateTable('sign_in_attempt')
    .set({ failures: sql<number>`greatest(failures - 1, 0)` })
    .where('key', '=', key)
    .execute()

export type Way = 'link' | 'invitation' | 'password' | 'passkey'
export const addSession = (
  q: Query,
  session: { id: string; person: Id<'per'>; made_at: Date; seen_at: Date; until: Date; way: Way; agent: string },
) => q.insertInto('session').values(session).execute()

/** Whether a session was begun since an instant. */
export async function isBegunSince(q: Query, id: string, since: Date): Promise<boolean> {
  const row = await q
    .selectFrom('session')
    .select('id')
    .where('id', '=', id)
    .where('made_at', '>=', since)
    .executeTakeFirst()
  return row !== undefined
}

/** Whose session it is, if it lives: not ended, not too old, and not left alone since `quiet`. */
export const personOfSession = (q: Query, id: string, at: Date, quiet: Date) =>
  q
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .select(['person.id', 'person.name', 'person.unit', 'person.account', 'session.seen_at'])
    .where('session.id', '=', id)
    .where('session.ended_at', 'is', null)
    .where('session.until', '>', at)
    .where('session.seen_at', '>', quiet)
    .where('person.left_at', 'is', null)
    .executeTakeFirst()

export const seeSession = (q: Query, id: string, at: Date) =>
  q.updateTable('session').set({ seen_at: at }).where('id', '=', id).execute()

export const sessionsOf = (q: Query, person: Id<'per'>, at: Date, quiet: Date) =>
  q
    .selectFrom('session')
    .select(['id', 'made_at', 'seen_at', 'until', 'way', 'agent'])
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('until', '>', at)
    .where('seen_at', '>', quiet)
    .orderBy('seen_at', 'desc')
    .execute()

export const endSession = (q: Query, id: string, at: Date) =>
  q.updateTable('session').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute()

/** Ends those of a person whose id begins so, or all but one. The number ended. */
export async function endSessionsOf(
  q: Query,
  person: Id<'per'>,
  which: { like: string } | { but: string },
  at: Date,
): Promise<number> {
  const { numUpdatedRows } = await q
    .updateTable('session')
    .set({ ended_at: at })
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('id', 'like' in which ? 'like' : '<>', 'like' in which ? `${which.like}%` : which.but)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
