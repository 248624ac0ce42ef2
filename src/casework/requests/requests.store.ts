// SQL of requests: what is in them, how far they have come, who approved, what was let out together.
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { DocumentRecord } from '#casework/documents/documents.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { RequestTable } from '#store/tables/requests.ts'

export type RequestRecord = RequestTable & { number: number; made_at: Date; received_on: string }

const columns = sql<never>`request.id, request.number, request.unit, request.dnr, request.asked_by,
  to_char(request.received_on, 'YYYY-MM-DD') as received_on, request.matter_kind, request.two_persons, request.pseudonyms,
  request.made_by, request.made_at`

/** How the documents of a request stand together. */
export type Counted = RequestRecord & {
  /** Its unit asks for two persons, or one that holds a file in it. */
  unit_two_persons: boolean
  documents: number
  working: number
  open: number
  /** Documents that are let out as they now stand. */
  released: number
  /** Parts of the newest package that are still to be written. */
  writing: number
}

export async function requests(q: Query, units: readonly string[] | null, id?: Id<'req'>): Promise<Counted[]> {
  const where = [
    ...(units ? [sql`request.unit = any(${[...units]}::text[])`] : []),
    ...(id ? [sql`request.id = ${id}`] : []),
  ]
  const { rows } = await sql<Counted>`
    select ${columns}, unit_needs_second(request.unit) or coalesce(bool_or(document_needs_second(d.id)), false) as unit_two_persons,
      count(d.id)::int as documents,
      count(*) filter (where d.state in ('received', 'reading', 'running'))::int as working,
      coalesce(sum((select sum((t->>'open')::int) from jsonb_array_elements(d.tallies) t where t->>'function' = 'mask')), 0)::int as open,
      count(*) filter (where d.state = 'released')::int as released,
      (select count(*) from request_part p left join release r on r.id = p.release
        where p.refusal is null and (r.id is null or r.state = 'writing')
          and p.package = (select id from request_package k where k.request = request.id order by at desc limit 1))::int as writing
    from request
    left join request_document rd on rd.request = request.id
    left join document d on d.id = rd.document and d.state <> 'weeded' and d.unit = request.unit
    ${where.length > 0 ? sql`where ${sql.join(where, sql` and `)}` : sql``}
    group by request.id order by request.received_on desc, request.number desc`.execute(q)
  return rows
}

export const requestById = async (q: Query, id: Id<'req'>): Promise<Counted | undefined> =>
  (await requests(q, null, id))[0]

export const unitOfRequest = async (q: Query, id: Id<'req'>): Promise<string | undefined> =>
  (await q.selectFrom('request').select('unit').where('id', '=', id).executeTakeFirst())?.unit

export type NewRequest = Omit<RequestTable, 'number' | 'made_at'> & { made_at: Date }
export const addRequest = (tx: Tx, request: NewRequest) => tx.insertInto('request').values(request).execute()

export type Change = Partial<
  Pick<RequestTable, 'dnr' | 'asked_by' | 'received_on' | 'matter_kind' | 'two_persons' | 'pseudonyms'>
>
export const changeRequest = (tx: Tx, id: Id<'req'>, change: Change) =>
  tx.updateTable('request').set(change).where('id', '=', id).execute()

export const requestOfDocument = async (q: Query, document: Id<'doc'>): Promise<Id<'req'> | undefined> =>
  (await q.selectFrom('request_document').select('request').where('document', '=', document).executeTakeFirst())
    ?.request

export const addDocument = (tx: Tx, request: Id<'req'>, document: Id<'doc'>) =>
  tx.insertInto('request_document').values({ request, document }).execute()

export async function removeDocument(tx: Tx, document: Id<'doc'>): Promise<void> {
  await tx.deleteFrom('request_mention').where('document', '=', document).execute()
  await tx.deleteFrom('request_document').where('document', '=', document).execute()
}

/** The documents of a request in the order they came, of its own unit only. */
export const documentsOf = async (q: Query, request: Id<'req'>): Promise<Id<'doc'>[]> =>
  (
    await q
      .selectFrom('request_document')
      .innerJoin('request', 'request.id', 'request_document.request')
      .innerJoin('document', join =>
        join.onRef('document.id', '=', 'request_document.document').onRef('document.unit', '=', 'request.unit'),
      )
      .select('request_document.document')
      .where('request_document.request', '=', request)
      .where('document.state', '<>', 'weeded')
      .orderBy('request_document.number')
      .execute()
  ).map(one => one.document)

/** The rows of documents, in the order asked for. */
export async function documentRows(q: Query, ids: readonly Id<'doc'>[]): Promise<DocumentRecord[]> {
  if (ids.length === 0) return []
  const rows = await q
    .selectFrom('document')
    .innerJoin('person', 'person.id', 'document.owner')
    .selectAll('document')
    .select('person.name as owner_name')
    .where('document.id', 'in', [...ids])
    .execute()
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

export const hasActs = async (q: Query, request: Id<'req'>): Promise<boolean> =>
  (
    await q
      .selectFrom('request_act')
      .select('id')
      .where('request', '=', request)
      .where('undone_at', 'is', null)
      .limit(1)
      .execute()
  ).length > 0

/** Requests that ask for two persons and hold the document, or the same bytes in the same unit; and its own where the unit asks. */
export const twoPersonRequests = async (q: Query, document: Id<'doc'>): Promise<{ id: Id<'req'>; number: number }[]> =>
  (
    await sql<{ id: Id<'req'>; number: number }>`
      select distinct q.id, q.number from document own
      join document d on d.id = own.id or (d.sha256 = own.sha256 and d.unit = own.unit and d.state <> 'weeded')
      join request_document rd on rd.document = d.id join request q on q.id = rd.request
      where own.id = ${document} and (q.two_persons or (d.id = own.id and (unit_needs_second(q.unit) or document_needs_second(d.id)))) order by q.number`.execute(
      q,
    )
  ).rows

/** What each document holds: the last decision made and the run whose findings stand. Another since, and something has changed. */
export const standsOf = async (q: Query, request: Id<'req'>): Promise<unknown[]> =>
  (
    await sql<{ document: string; decided: number | null; run: string | null; pseudonyms: boolean }>`
      select rd.document, (select max(number) from decision where document = rd.document)::int as decided,
        (select stands from answer where document = rd.document and function = 'mask') as run, q.pseudonyms
      from request_document rd join request q on q.id = rd.request where q.id = ${request} order by rd.document`.execute(
      q,
    )
  ).rows

/** Everybody who has decided on anything in a request, taken back or not. */
export const decidersOf = async (q: Query, request: Id<'req'>): Promise<Set<Id<'per'>>> => {
  const { rows } = await sql<{ person: Id<'per'> }>`
    select d.person from decision d join request_document rd on rd.document = d.document where rd.request = ${request}
    union select by_person from request_act where request = ${request}`.execute(q)
  return new Set(rows.map(one => one.person))
}

export const addApproval = (tx: Tx, approval: { request: Id<'req'>; by_person: Id<'per'>; at: Date; stands: string }) =>
  tx.insertInto('request_approval').values(approval).execute()

export const lastApproval = (q: Query, request: Id<'req'>) =>
  q
    .selectFrom('request_approval')
    .innerJoin('person', 'person.id', 'request_approval.by_person')
    .selectAll('request_approval')
    .select('person.name')
    .where('request', '=', request)
    .orderBy('request_approval.number', 'desc')
    .limit(1)
    .executeTakeFirst()

type NewPackage = {
  id: Id<'pkg'>
  request: Id<'req'>
  treated_as: string
  note: string
  by_person: Id<'per'>
  at: Date
}
export async function addPackage(
  tx: Tx,
  package_: NewPackage,
  parts: readonly { document: Id<'doc'>; release: Id<'rel'> }[],
): Promise<void> {
  await tx.insertInto('request_package').values(package_).execute()
  await tx
    .insertInto('request_part')
    .values(parts.map(part => ({ ...part, package: package_.id, refusal: null })))
    .execute()
}

const packages = (q: Query) =>
  q
    .selectFrom('request_package')
    .innerJoin('person', 'person.id', 'request_package.by_person')
    .selectAll('request_package')
    .select(['person.name as person_name', 'person.unit as person_unit', 'person.account as person_account'])

export const lastPackage = (q: Query, request: Id<'req'>) =>
  packages(q).where('request', '=', request).orderBy('request_package.at', 'desc').limit(1).executeTakeFirst()

export const packageById = (q: Query, id: Id<'pkg'>) =>
  packages(q).where('request_package.id', '=', id).executeTakeFirst()

/** The parts of a package in the order of the documents, with what has become of each. */
export const partsOf = (q: Query, package_: Id<'pkg'>) =>
  q
    .selectFrom('request_part')
    .innerJoin('document', 'document.id', 'request_part.document')
    .leftJoin('request_document', 'request_document.document', 'request_part.document')
    .leftJoin('release', 'release.id', 'request_part.release')
    .select([
      'request_part.document',
      'request_part.release',
      'request_part.refusal',
      'document.name',
      'release.state',
      'release.refusal as release_refusal',
      'release.treated_as',
      'release.sha256',
      'release.name as file_name',
    ])
    .where('request_part.package', '=', package_)
    .orderBy('request_document.number')
    .execute()

export const refusePart = (tx: Query, package_: Id<'pkg'>, document: Id<'doc'>, refusal: object) =>
  tx
    .updateTable('request_part')
    .set({ refusal: asJson(refusal) })
    .where('package', '=', package_)
    .where('document', '=', document)
    .execute()

/** What is masked somewhere in a request, as it stood there. */
export const maskedIn = async (q: Query, request: Id<'req'>): Promise<string[]> =>
  (
    await q
      .selectFrom('request_mention')
      .innerJoin('request_document', 'request_document.document', 'request_mention.document')
      .select('request_mention.shown')
      .distinct()
      .where('request_document.request', '=', request)
      .where('request_mention.masked', '>', 0)
      .execute()
  ).map(one => one.shown)
