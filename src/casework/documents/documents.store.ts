// SQL of documents, what was read in them, and the pictures of their pages.
import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import { namesOnRequest } from '#functions/ai-function.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { ContentTable, DocumentTable } from '#store/tables/casework.ts'

export type DocumentRecord = Omit<Selectable<DocumentTable>, 'matter_key' | 'weeded_at' | 'weeding'> & {
  owner_name: string
}
export type ContentRecord = Selectable<ContentTable>

const columns = [
  'document.id',
  'document.name',
  'document.sha256',
  'document.size',
  'document.kind',
  'document.matter_kind',
  'document.state',
  'document.refusal',
  'document.progress',
  'document.tallies',
  'document.came_from',
  'document.matter',
  'document.owner',
  'document.received_at',
  'document.page_count',
  'document.unread_count',
  'document.revision',
  'document.sought',
  'document.unit',
  'person.name as owner_name',
] as const

/** Documents that are here: of one that has been weeded only the outline of what was done is left, and it is shown to nobody. */
const documents = (q: Query) =>
  q.selectFrom('document').innerJoin('person', 'person.id', 'document.owner').where('document.state', '<>', 'weeded')

export const documentById = (q: Query, id: Id<'doc'>): Promise<DocumentRecord | undefined> =>
  documents(q).select(columns).where('document.id', '=', id).executeTakeFirst()

export const unitOf = async (q: Query, id: Id<'doc'>): Promise<string | undefined> =>
  (await q.selectFrom('document').select('unit').where('id', '=', id).where('state', '<>', 'weeded').executeTakeFirst())
    ?.unit

/** The document, held until the transaction ends: everything that moves its state or its decisions begins with this. */
export const holdDocument = (tx: Tx, id: Id<'doc'>): Promise<DocumentRecord | undefined> =>
  documents(tx).select(columns).where('document.id', '=', id).forUpdate('document').executeTakeFirst()

export type NewDocument = {
  id: Id<'doc'>
  name: string
  sha256: string
  size: number
  came_from: string
  owner: Id<'per'>
  unit: string
  received_at: Date
}
export const addDocument = (tx: Tx, document: NewDocument) =>
  tx
    .insertInto('document')
    .values({
      ...document,
      state: 'received',
      refusal: null,
      progress: null,
      tallies: asJson([]),
      kind: null,
      matter: null,
    })
    .execute()

/** `units` null: those of every unit. */
export type Wanted = {
  units: readonly string[] | null
  state?: string
  q?: string
  limit: number
  before?: { at: string; id: string }
}

export function listDocuments(q: Query, { units, state, q: sought, limit, before }: Wanted): Promise<DocumentRecord[]> {
  if (units?.length === 0) return Promise.resolve([])
  let query = documents(q).select(columns)
  if (units) query = query.where('document.unit', 'in', units)
  if (state) query = query.where('document.state', '=', state)
  if (sought) query = query.where('document.sought', 'like', likeAnywhere(sought))
  if (before)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('document.received_at', 'document.id'),
        '<',
        tuple(before.at as unknown as Date, before.id as Id<'doc'>),
      ),
    )
  return query.orderBy('document.received_at', 'desc').orderBy('document.id', 'desc').limit(limit).execute()
}

export function countDocuments(
  q: Query,
  units: readonly string[] | null,
  sought?: string,
): Promise<{ state: string; count: number }[]> {
  if (units?.length === 0) return Promise.resolve([])
  let query = q
    .selectFrom('document')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('state', '<>', 'weeded')
  if (units) query = query.where('unit', 'in', units)
  if (sought) query = query.where('sought', 'like', likeAnywhere(sought))
  return query.groupBy('state').execute()
}

/** What is typed is looked for as it stands: % and _ mean themselves. */
const likeAnywhere = (sought: string): string => `%${sought.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`

export type Move = {
  state?: string
  refusal?: { reason: string; params: object } | null
  progress?: object | null
  tallies?: unknown[]
  matter?: string | null
  matter_kind?: string | null
  kind?: string
  page_count?: number
  unread_count?: number
  came_from?: string
}
/** Changes a document's row and raises its revision. */
export async function moveDocument(
  tx: Query,
  id: Id<'doc'>,
  { refusal, progress, tallies, ...plain }: Move,
): Promise<void> {
  await tx
    .updateTable('document')
    .set(eb => ({
      ...plain,
      ...(refusal === undefined ? {} : { refusal: refusal && asJson(refusal) }),
      ...(progress === undefined ? {} : { progress: progress && asJson(progress) }),
      ...(tallies === undefined ? {} : { tallies: asJson(tallies) }),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** How far the reading has come; nothing when it is over. Not a change that a reader of findings must hear of. */
export const setProgress = (q: Query, id: Id<'doc'>, state: string, progress: object) =>
  q
    .updateTable('document')
    .set({ progress: asJson(progress) })
    .where('id', '=', id)
    .where('state', '=', state)
    .execute()

export const contentOf = (q: Query, id: Id<'doc'>): Promise<ContentRecord | undefined> =>
  q.selectFrom('content').selectAll().where('document', '=', id).executeTakeFirst()

/** The pages and doubts, without the text. */
export const outlineOf = (q: Query, id: Id<'doc'>) =>
  q.selectFrom('content').select(['pages', 'doubts']).where('document', '=', id).executeTakeFirst()

export type NewContent = {
  document: Id<'doc'>
  text: string
  pages: unknown[]
  parts: unknown[]
  attachments: unknown[]
  doubts: unknown[]
  notes: unknown[]
  glyphs: string | null
  read_at: Date
}
/** False when the document had been read already. */
export async function addContent(tx: Tx, content: NewContent): Promise<boolean> {
  const { pages, parts, attachments, doubts, notes } = content
  const added = await tx
    .insertInto('content')
    .values({
      ...content,
      pages: asJson(pages),
      parts: asJson(parts),
      attachments: asJson(attachments),
      doubts: asJson(doubts),
      notes: asJson(notes),
      meter: null,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('document')
    .execute()
  return added.length === 1
}

export const imageOf = (q: Query, document: Id<'doc'>, number: number, width: number) =>
  q
    .selectFrom('page_image')
    .select('sha256')
    .where('document', '=', document)
    .where('number', '=', number)
    .where('width', '=', width)
    .executeTakeFirst()

export const addImage = (q: Query, image: { document: Id<'doc'>; number: number; width: number; sha256: string }) =>
  q
    .insertInto('page_image')
    .values(image)
    .onConflict(conflict => conflict.doNothing())
    .execute()

/** Of each function asked of the document: the run last asked for; where none could be asked, the refusals. */
export const runsOf = (q: Query, id: Id<'doc'>) =>
  q
    .selectFrom('run')
    .leftJoin('answer', join =>
      join.onRef('answer.document', '=', 'run.document').onRef('answer.function', '=', 'run.function'),
    )
    .selectAll('run')
    .where('run.document', '=', id)
    .where('run.function', 'not in', [...namesOnRequest])
    .where(({ eb, or }) => or([eb('answer.asked', '=', eb.ref('run.id')), eb('answer.asked', 'is', null)]))
    .orderBy('run.asked_at')
    .orderBy('run.function')
    .execute()

/** What the runs whose findings stand were unsure of. */
export const doubtsOf = (q: Query, id: Id<'doc'>) =>
  q
    .selectFrom('answer')
    .innerJoin('run', 'run.id', 'answer.stands')
    .select('run.doubts')
    .where('answer.document', '=', id)
    .orderBy('run.function')
    .execute()

export const releasesOf = (q: Query, id: Id<'doc'>) =>
  q
    .selectFrom('release')
    .select(['id', 'state', 'treated_as', 'at'])
    .where('document', '=', id)
    .where('weeded_at', 'is', null)
    .orderBy('at')
    .execute()
