// SQL of the second reviewer of a document by itself: whether its unit asks for one, what stands, who decided, who approved.
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Query, Tx } from '#store/database.ts'

/** Whether it is to be approved by itself: it is in no request, and a unit that holds the file, or one above, asks for a second person. */
export const isAsked = async (q: Query, document: Id<'doc'>): Promise<boolean> =>
  (
    await sql<{ asked: boolean }>`
      select document_needs_second(id) and not exists (select 1 from request_document where document = document.id) as asked
      from document where id = ${document}`.execute(q)
  ).rows[0]?.asked ?? false

/** What the document holds: the last decision made and the run whose findings stand. Another since, and something has changed. */
export const standsOf = async (q: Query, document: Id<'doc'>): Promise<unknown> =>
  (
    await sql<{ decided: number | null; run: string | null }>`
      select (select max(number) from decision where document = ${document})::int as decided,
        (select stands from answer where document = ${document} and function = 'mask') as run`.execute(q)
  ).rows[0]

/** Everybody who has decided on anything in it, taken back or not. */
export const decidersOf = async (q: Query, document: Id<'doc'>): Promise<Set<Id<'per'>>> =>
  new Set(
    (await q.selectFrom('decision').select('person').distinct().where('document', '=', document).execute()).map(
      one => one.person,
    ),
  )

type Approval = { document: Id<'doc'>; by_person: Id<'per'>; at: Date; stands: string }
export const addApproval = (tx: Tx, approval: Approval) => tx.insertInto('document_approval').values(approval).execute()

export const lastApproval = (q: Query, document: Id<'doc'>) =>
  q
    .selectFrom('document_approval')
    .innerJoin('person', 'person.id', 'document_approval.by_person')
    .selectAll('document_approval')
    .select('person.name')
    .where('document', '=', document)
    .orderBy('document_approval.number', 'desc')
    .limit(1)
    .executeTakeFirst()
