// SQL of changes to checkpoints: proposals are added, decided once, and the newest that was published stands.
import { sql } from 'kysely'
import { asJson, type Query, type Tx } from '#store/database.ts'

export type ProposalRow = {
  id: string
  checkpoint: string
  area: string
  draft: unknown
  why: string
  by_person: string
  by_whom: string
  at: Date
  decided: 'published' | 'rejected' | null
  decided_by: string | null
  decided_at: Date | null
}
const columns = [
  'id',
  'checkpoint',
  'area',
  'draft',
  'why',
  'by_person',
  'by_whom',
  'at',
  'decided',
  'decided_by',
  'decided_at',
] as const

type New = Pick<ProposalRow, 'id' | 'checkpoint' | 'area' | 'draft' | 'why' | 'by_person' | 'by_whom' | 'at'>
export const add = (tx: Tx, { draft, ...row }: New) =>
  tx
    .insertInto('checkpoint_proposal')
    .values({ ...row, draft: asJson(draft) })
    .execute()

export const byId = (q: Query, id: string): Promise<ProposalRow | undefined> =>
  q.selectFrom('checkpoint_proposal').select(columns).where('id', '=', id).executeTakeFirst()

/** Newest first. */
export const listed = (q: Query): Promise<ProposalRow[]> =>
  q.selectFrom('checkpoint_proposal').select(columns).orderBy('number', 'desc').limit(200).execute()

/** False when it had been decided before. */
export async function decide(
  tx: Tx,
  id: string,
  decided: 'published' | 'rejected',
  by: { person: string; name: string },
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .updateTable('checkpoint_proposal')
    .set({ decided, decided_person: by.person, decided_by: by.name, decided_at: at })
    .where('id', '=', id)
    .where('decided', 'is', null)
    .returning('id')
    .execute()
  return rows.length === 1
}

/** What tells one state of the published layer from another. */
export async function layerMark(q: Query): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select count(*) || ' ' || coalesce(max(decided_at)::text, '') as mark from checkpoint_proposal where decided = 'published'`.execute(
    q,
  )
  return rows[0]!.mark
}

export const published = (q: Query): Promise<{ area: string; draft: unknown }[]> =>
  q
    .selectFrom('checkpoint_proposal')
    .select(['area', 'draft'])
    .distinctOn('checkpoint')
    .where('decided', '=', 'published')
    .orderBy('checkpoint')
    .orderBy('decided_at', 'desc')
    .orderBy('number', 'desc')
    .execute()
