// SQL of assessments: versions are only ever added, the newest stands.
import type { Selectable } from 'kysely'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { AssessmentTable } from '#store/tables/initiatives.ts'

export type AssessmentRow = Selectable<AssessmentTable>
export type About = { kind: 'function' | 'initiative'; subject: string }

/** Newest first. */
export const versions = (q: Query, { kind, subject }: About): Promise<AssessmentRow[]> =>
  q
    .selectFrom('assessment')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .orderBy('version', 'desc')
    .execute()

/** Of everything that has any: each subject's newest first. */
export const allVersions = (q: Query): Promise<AssessmentRow[]> =>
  q.selectFrom('assessment').selectAll().orderBy('kind').orderBy('subject').orderBy('version', 'desc').execute()

/** False when somebody else has added that version in between. */
export async function add(tx: Tx, { body, ...row }: AssessmentRow): Promise<boolean> {
  const rows = await tx
    .insertInto('assessment')
    .values({ ...row, body: asJson(body) })
    .onConflict(conflict => conflict.doNothing())
    .returning('version')
    .execute()
  return rows.length === 1
}
