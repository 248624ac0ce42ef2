// SQL of people and of the links and invitations that let them in. Secrets are never here, only their hashes.
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Query } from '#store/database.ts'

export type PersonRow = { id: Id<'per'>; name: string; unit: string; account: string }
const columns = ['person.id', 'person.name', 'person.unit', 'person.account'] as const

export const addPerson = (q: Query, person: PersonRow, at: Date) =>
  q
    .insertInto('person')
    .values({ ...person, added_at: at, left_at: null })
    .execute()

export const firstPerson = (q: Query): Promise<PersonRow | undefined> =>
  q.selectFrom('person').select(columns).orderBy('added_at').orderBy('id').limit(1).executeTakeFirst()

/** The first of that name who is still here. */
export const personNamed = (q: Query, name: string): Promise<PersonRow | undefined> =>
  q
    .selectFrom('person')
    .select(columns)
    .where('name', '=', name)
    .where('left_at', 'is', null)
    .orderBy('added_at')
    .limit(1)
    .executeTakeFirst()

export const livingPerson = (q: Query, id: Id<'per'>): Promise<PersonRow | undefined> =>
  q.selectFrom('person').select(columns).where('id', '=', id).where('left_at', 'is', null).executeTakeFirst()

export const peopleOfHouse = (q: Query, at: Date) =>
  q
    .selectFrom('person')
    .select([...columns, 'added_at', 'left_at'])
    .select(eb => [
      eb
        .exists(eb.selectFrom('password').select('person').whereRef('password.person', '=', 'person.id'))
        .as('password'),
      eb
        .selectFrom('passkey')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('passkey.person', '=', 'person.id')
        .where('passkey.ended_at', 'is', null)
        .as('passkeys'),
      eb
        .selectFrom('session')
        .select(({ fn }) => fn.max('made_at').as('latest'))
        .whereRef('session.person', '=', 'person.id')
        .as('signed_in'),
      eb
        .selectFrom('sign_in_link')
        .select(({ fn }) => fn.max('until').as('until'))
        .whereRef('sign_in_link.person', '=', 'person.id')
        .where('sign_in_link.kind', '=', 'invitation')
        .where('sign_in_link.used_at', 'is', null)
        .where('sign_in_link.until', '>', at)
        .as('invited_until'),
    ])
    .orderBy('name')
    .execute()

export const addLink = (
  q: Query,
  hash: string,
  person: Id<'per'>,
  at: Date,
  until: Date,
  kind: 'link' | 'invitation' = 'link',
) =>
  q.insertInto('sign_in_link').values({ token_hash: hash, person, made_at: at, until, used_at: null, kind }).execute()

/** Marks the link used and gives whose it was; nothing when it is unknown, used or too old. One statement, so two cannot use it. */
export const useLink = (q: Query, hash: string, kind: 'link' | 'invitation', at: Date) =>
  q
    .updateTable('sign_in_link')
    .set({ used_at: at })
    .where('token_hash', '=', hash)
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('until', '>', at)
    .returning('person')
    .executeTakeFirst()

/** Readings of others' documents, newest first; of those units, or of all. */
export const readingsIn = (q: Query, units: readonly string[] | null, limit: number) =>
  q
    .selectFrom('justified_reading as reading')
    .innerJoin('person', 'person.id', 'reading.person')
    .innerJoin('document', 'document.id', 'reading.document')
    .select(['person.name as person', 'document.id as document', 'document.name as name', 'document.unit as unit'])
    .select(['reading.why', 'reading.at', 'reading.until'])
    .$if(units !== null, part => part.where('document.unit', 'in', units?.length ? [...units] : ['']))
    .orderBy('reading.at', 'desc')
    .limit(limit)
    .execute()

/** Whoever leaves comes in by nothing any more: links, keys, password, sessions and rights end together. */
export async function leave(q: Query, person: Id<'per'>, by: string, ground: string, at: Date): Promise<boolean> {
  const left = await q
    .updateTable('person')
    .set({ left_at: at })
    .where('id', '=', person)
    .where('left_at', 'is', null)
    .returning('id')
    .execute()
  if (left.length === 0) return false
  await q
    .updateTable('sign_in_link')
    .set({ used_at: at })
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .execute()
  await q
    .updateTable('session')
    .set({ ended_at: at })
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .execute()
  await q
    .updateTable('passkey')
    .set({ ended_at: at })
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .execute()
  await q.deleteFrom('password').where('person', '=', person).execute()
  await sql`update right_grant set ended_at = ${at}, ended_by = ${by}, end_ground = ${ground}
    where person = ${person} and ended_at is null`.execute(q)
  return true
}
