// SQL of templates: which documents were last checked by which.
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Query } from '#store/database.ts'

/** The newest check of each document, with the template it followed. */
const newest = (q: Query) =>
  q
    .selectFrom('run')
    .innerJoin('document', 'document.id', 'run.document')
    .distinctOn('run.document')
    .select(['run.document as id', 'document.name', 'document.unit', 'run.done_at'])
    .select(sql<string | null>`run.about->>'template'`.as('template'))
    .where('run.function', '=', 'check')
    .where('run.state', '=', 'done')
    .orderBy('run.document')
    .orderBy('run.done_at', 'desc')

export async function countByTemplate(q: Query): Promise<Map<string, number>> {
  const rows = await q
    .selectFrom(newest(q).as('newest'))
    .select(['newest.template', q.fn.countAll<string>().as('count')])
    .where('newest.template', 'is not', null)
    .groupBy('newest.template')
    .execute()
  return new Map(rows.map(row => [row.template!, Number(row.count)]))
}

/** Documents under review whose check was refused for a faulty file, and has not been done since. */
export async function leftUnchecked(q: Query): Promise<Id<'doc'>[]> {
  const rows = await q
    .selectFrom('document')
    .select('document.id')
    .where('document.state', 'in', ['reviewing', 'ready'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('run')
          .select('run.id')
          .whereRef('run.document', '=', 'document.id')
          .where('run.function', '=', 'check')
          .where('run.state', '=', 'refused')
          .where(sql<string>`run.refusal->>'reason'`, '=', 'knowledge-invalid'),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('run')
            .select('run.id')
            .whereRef('run.document', '=', 'document.id')
            .where('run.function', '=', 'check')
            .where('run.state', 'in', ['asked', 'done']),
        ),
      ),
    )
    .limit(500)
    .execute()
  return rows.map(row => row.id)
}

export type Recognised = { id: Id<'doc'>; name: string; done_at: Date | null }
/** `units` null: those of every unit. */
export function documentsOf(
  q: Query,
  { template, units, limit }: { template: string; units: readonly string[] | null; limit: number },
): Promise<Recognised[]> {
  if (units?.length === 0) return Promise.resolve([])
  const found = q
    .selectFrom(newest(q).as('newest'))
    .select(['newest.id', 'newest.name', 'newest.done_at'])
    .where('newest.template', '=', template)
  const seen = units === null ? found : found.where('newest.unit', 'in', units)
  return seen.orderBy('newest.done_at', 'desc').limit(limit).execute()
}
