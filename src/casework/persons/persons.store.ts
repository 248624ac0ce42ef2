// SQL of the persons of a request: who they are, where they are mentioned, and what was done with them.
import { type Selectable, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { RequestActTable, RequestMentionTable, RequestPersonTable, RequestTable } from '#store/tables/requests.ts'

export type RequestRecord = Selectable<RequestTable>
export type PersonRecord = Selectable<RequestPersonTable> & { act_name: string | null }
export type MentionRecord = Selectable<RequestMentionTable>
export type ActRecord = Selectable<RequestActTable>

export const requestOf = (q: Query, document: Id<'doc'>): Promise<RequestRecord | undefined> =>
  q
    .selectFrom('request')
    .innerJoin('request_document', 'request_document.request', 'request.id')
    .selectAll('request')
    .where('request_document.document', '=', document)
    .executeTakeFirst()

/** Taken after the documents, never before them: then nobody waits for somebody who waits for them. */
export const holdRequest = (tx: Tx, id: Id<'req'>): Promise<RequestRecord | undefined> =>
  tx.selectFrom('request').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

const persons = (q: Query) =>
  q
    .selectFrom('request_person')
    .leftJoin('person', 'person.id', 'request_person.act_by')
    .selectAll('request_person')
    .select('person.name as act_name')

export const personsOf = (q: Query, request: Id<'req'>): Promise<PersonRecord[]> =>
  persons(q).where('request', '=', request).orderBy('number').execute()

/** A person as their mentions in all documents tell of them. */
export type Told = {
  id: Id<'rqp'>
  /** Somebody with a name or a birth number; otherwise a detail. */
  person: boolean
  shown: string
  label: string
  official: boolean
  documents: number
  places: number
  open: number
  contrary: number
  /** Masked by name somewhere. */
  masked: boolean
}

/** Everybody who is met in a request, in the order they first appear. */
export async function toldOf(q: Query, request: Id<'req'>): Promise<Told[]> {
  const { rows } = await sql<Told>`
    with mention as (
      select m.*, array[d.number, m.start] as at, jsonb_array_length(m.names) > 0 as in_full,
        jsonb_array_length(m.names) > 0 or jsonb_array_length(m.numbers) > 0
          or m.key like 'person:%' or m.key like 'added:name %' as named
      from request_mention m join request_document d on d.document = m.document where d.request = ${request}
    )
    select person as id, bool_or(named) as person,
      (array_agg(shown order by in_full desc, length(shown) desc, number))[1] as shown,
      (array_agg(label order by in_full desc, length(shown) desc, number))[1] as label,
      bool_and(label = 'OFFICIAL') as official, count(distinct document) filter (where places > 0)::int as documents,
      sum(places)::int as places, sum(open)::int as open, sum(contrary)::int as contrary,
      bool_or(named and masked > 0) as masked
    from mention group by person having sum(places) > 0
    order by min(at)`.execute(q)
  return rows
}

/** Whose mentions are now. */
export const whoseMentions = (q: Query, numbers: readonly number[]) =>
  q
    .selectFrom('request_mention')
    .select(['number', 'person'])
    .where('number', '=', sql<number>`any(${[...numbers]}::integer[])`)
    .execute()

export const mentionsIn = (q: Query, document: Id<'doc'>): Promise<MentionRecord[]> =>
  q
    .selectFrom('request_mention')
    .selectAll()
    .where('document', '=', document)
    .orderBy('start')
    .orderBy('number')
    .execute()

type Sought = { keys: readonly string[]; names: readonly string[]; numbers: readonly string[] }

/** What is known of the persons of a request who bear one of the names, numbers or keys. */
export async function knownBy(
  q: Query,
  request: Id<'req'>,
  { keys, names, numbers }: Sought,
): Promise<Pick<MentionRecord, 'person' | 'key' | 'names' | 'numbers'>[]> {
  const { rows } = await sql<Pick<MentionRecord, 'person' | 'key' | 'names' | 'numbers'>>`
    select distinct m.person, m.key, m.names, m.numbers from request_mention m where m.person in (
      select o.person from request_mention o join request_document d on d.document = o.document
      where d.request = ${request} and (o.key = any(${[...keys]}::text[])
        or o.names ?| ${[...names]}::text[] or o.numbers ?| ${[...numbers]}::text[]))`.execute(q)
  return rows
}

export const mentionsOfPerson = (q: Query, person: Id<'rqp'>) =>
  q
    .selectFrom('request_mention')
    .innerJoin('request_document', 'request_document.document', 'request_mention.document')
    .innerJoin('document', 'document.id', 'request_mention.document')
    .selectAll('request_mention')
    .select('document.name')
    .where('request_mention.person', '=', person)
    .orderBy('request_document.number')
    .orderBy('request_mention.start')
    .execute()

/** The persons met in a document. */
export const personsIn = (q: Query, document: Id<'doc'>): Promise<PersonRecord[]> =>
  persons(q)
    .where('request_person.id', 'in', q.selectFrom('request_mention').select('person').where('document', '=', document))
    .execute()

/** They are numbered in the order given. */
export async function addPersons(tx: Tx, ids: readonly Id<'rqp'>[], request: Id<'req'>): Promise<void> {
  await sql`insert into request_person (id, request)
    select id, ${request} from unnest(${[...ids]}::text[]) with ordinality as given (id, place) order by place`.execute(
    tx,
  )
}

type Change = Partial<
  Pick<
    Selectable<RequestPersonTable>,
    'role' | 'decision' | 'act' | 'act_by' | 'act_at' | 'ground' | 'harm_test' | 'harm_note' | 'letter'
  >
>
export const changePersons = (tx: Tx, ids: readonly Id<'rqp'>[], change: Change) =>
  tx
    .updateTable('request_person')
    .set(change)
    .where('id', '=', sql<Id<'rqp'>>`any(${[...ids]}::text[])`)
    .execute()

/** What an act changes of a person, as it is kept to be put back. */
export type Fields = Pick<
  PersonRecord,
  'id' | 'role' | 'decision' | 'act' | 'act_by' | 'act_at' | 'ground' | 'harm_test' | 'harm_note'
>
export async function putBack(tx: Tx, persons: readonly Fields[]): Promise<void> {
  await sql`update request_person as p
    set (role, decision, act, act_by, act_at, ground, harm_test, harm_note)
      = row (b.role, b.decision, b.act, b.act_by, b.act_at, b.ground, b.harm_test, b.harm_note)
    from jsonb_to_recordset(${asJson(persons)}) as b (id text, role text, decision text, act text, act_by text,
      act_at timestamptz, ground text, harm_test text, harm_note text)
    where p.id = b.id`.execute(tx)
}

export async function giveLetters(tx: Tx, letters: readonly { id: Id<'rqp'>; letter: number }[]): Promise<void> {
  await sql`update request_person as p set letter = b.letter
    from jsonb_to_recordset(${asJson(letters)}) as b (id text, letter integer) where p.id = b.id`.execute(tx)
}

export type NewMention = Omit<MentionRecord, 'number' | 'names' | 'numbers'> & { names: string[]; numbers: string[] }
export async function addMentions(tx: Tx, mentions: readonly NewMention[]): Promise<void> {
  for (let i = 0; i < mentions.length; i += 1000)
    await tx
      .insertInto('request_mention')
      .values(
        mentions
          .slice(i, i + 1000)
          .map(({ names, numbers, ...plain }) => ({ ...plain, names: asJson(names), numbers: asJson(numbers) })),
      )
      .execute()
}

export type Counts = Pick<MentionRecord, 'number' | 'places' | 'open' | 'masked' | 'contrary'>
export async function countMentions(tx: Tx, counts: readonly Counts[]): Promise<void> {
  await sql`update request_mention as m
    set (places, open, masked, contrary) = row (c.places, c.open, c.masked, c.contrary)
    from jsonb_to_recordset(${asJson(counts)})
      as c (number integer, places integer, open integer, masked integer, contrary integer)
    where m.number = c.number`.execute(tx)
}

export async function moveMentions(tx: Tx, mentions: readonly { number: number; person: Id<'rqp'> }[]): Promise<void> {
  await sql`update request_mention as m set person = b.person
    from jsonb_to_recordset(${asJson(mentions)}) as b (number integer, person text) where m.number = b.number`.execute(
    tx,
  )
}

/** The documents that mention any of the persons. */
export const documentsOfPersons = async (q: Query, persons: readonly Id<'rqp'>[]): Promise<Id<'doc'>[]> =>
  (
    await q
      .selectFrom('request_mention')
      .select('document')
      .distinct()
      .where('person', '=', sql<Id<'rqp'>>`any(${[...persons]}::text[])`)
      .orderBy('document')
      .execute()
  ).map(one => one.document)

export const textOf = async (q: Query, document: Id<'doc'>): Promise<string> =>
  (await q.selectFrom('content').select('text').where('document', '=', document).executeTakeFirst())?.text ?? ''

export const documentsIn = async (q: Query, request: Id<'req'>): Promise<Id<'doc'>[]> =>
  (
    await q
      .selectFrom('request_document')
      .select('document')
      .where('request', '=', request)
      .orderBy('document')
      .execute()
  ).map(one => one.document)

type NewAct = { id: Id<'act'>; request: Id<'req'>; kind: string; before: unknown; by_person: Id<'per'>; at: Date }
export const addAct = (tx: Tx, { before, ...plain }: NewAct) =>
  tx
    .insertInto('request_act')
    .values({ ...plain, before: asJson(before) })
    .execute()

/** The newest act that has not been taken back. */
export const lastAct = (q: Query, request: Id<'req'>): Promise<ActRecord | undefined> =>
  q
    .selectFrom('request_act')
    .selectAll()
    .where('request', '=', request)
    .where('undone_at', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

export const undoAct = (tx: Tx, id: Id<'act'>, at: Date) =>
  tx.updateTable('request_act').set({ undone_at: at }).where('id', '=', id).execute()
