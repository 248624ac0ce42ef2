// SQL of people, sign-in links and sessions. Secrets are never here, only their hashes.
import type { Id } from '#base/id.ts'
import type { Query } from '#store/database.ts'

export type PersonRow = { id: Id<'per'>; name: string; unit: string }
const columns = ['person.id', 'person.name', 'person.unit'] as const

export const addPerson = (q: Query, person: PersonRow, at: Date) =>
  q
    .insertInto('person')
    .values({ ...person, added_at: at })
    .execute()

export const firstPerson = (q: Query): Promise<PersonRow | undefined> =>
  q.selectFrom('person').select(columns).orderBy('added_at').orderBy('id').limit(1).executeTakeFirst()

export const personNamed = (q: Query, name: string): Promise<PersonRow | undefined> =>
  q.selectFrom('person').select(columns).where('name', '=', name).executeTakeFirst()

export const addLink = (q: Query, hash: string, person: Id<'per'>, at: Date, until: Date) =>
  q.insertInto('sign_in_link').values({ token_hash: hash, person, made_at: at, until }).execute()

/** Marks the link used and gives whose it was; nothing when it is unknown, used or too old. One statement, so two cannot use it. */
export async function useLink(q: Query, hash: string, at: Date): Promise<Id<'per'> | undefined> {
  const row = await q
    .updateTable('sign_in_link')
    .set({ used_at: at })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('until', '>', at)
    .returning('person')
    .executeTakeFirst()
  return row?.person
}

export const addSession = (q: Query, id: string, person: Id<'per'>, at: Date, until: Date) =>
  q.insertInto('session').values({ id, person, made_at: at, until }).execute()

export const personOfSession = (q: Query, id: string, at: Date): Promise<PersonRow | undefined> =>
  q
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .select(columns)
    .where('session.id', '=', id)
    .where('session.ended_at', 'is', null)
    .where('session.until', '>', at)
    .executeTakeFirst()

export const endSession = (q: Query, id: string, at: Date) =>
  q.updateTable('session').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute()
