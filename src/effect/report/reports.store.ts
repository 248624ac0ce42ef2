// SQL of reports that have been made: only ever added to.
import type { Selectable } from 'kysely'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { ReportTable } from '#store/tables/report.ts'

export type ReportRecord = Selectable<ReportTable>

export async function addReport(tx: Tx, { asked, content, ...row }: Omit<ReportRecord, 'number'>): Promise<void> {
  await tx
    .insertInto('report')
    .values({ ...row, asked: asJson(asked), content: asJson(content) })
    .execute()
}

/** The newest first, without what they say. */
export const reportList = (q: Query): Promise<Omit<ReportRecord, 'content'>[]> =>
  q
    .selectFrom('report')
    .select(['id', 'number', 'kind', 'asked', 'sha256', 'made_by', 'made_at'])
    .orderBy('number', 'desc')
    .limit(200)
    .execute()

export const reportById = (q: Query, id: ReportRecord['id']): Promise<ReportRecord | undefined> =>
  q.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()
