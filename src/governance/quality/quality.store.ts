// SQL of quality: what reviewers decided on a function's findings (counts only; nobody is named), and what the house has measured.
import { sql } from 'kysely'
import { asJson, type Query, type Tx } from '#store/database.ts'

type Counts = { accepted: number; rejected: number; added: number; people: number }

/** The last decision on each finding counts, and one that was undone does not. A changed finding was found, so it counts as accepted. */
export async function countsSince(q: Query, name: string, from: Date): Promise<Counts> {
  const { rows } = await sql<Counts>`
    with stands as (
      select d.* from decision d
      where d.at >= ${from} and d.act <> 'undo'
        and not exists (select 1 from decision u where u.undoes = d.batch and u.document = d.document)
    ), last as (
      select distinct on (s.finding) s.act, s.person from stands s
      join finding f on f.id = s.finding
      join run r on r.id = f.run
      where (r.variant = ${name} or (f.function = ${name} and r.variant is null)) and s.act in ('accept', 'reject', 'change')
      order by s.finding, s.number desc
    )
    select
      (count(*) filter (where act <> 'reject'))::int as accepted,
      (count(*) filter (where act = 'reject'))::int as rejected,
      (select count(*)::int from stands where act = 'add' and ${name} = 'mask') as added,
      (count(distinct person))::int as people
    from last`.execute(q)
  return rows[0]!
}

type Measurement = { function: string; version: string; figures: unknown; by_whom: string; at: Date }

export const addMeasurement = (tx: Tx, { figures, ...row }: Measurement) =>
  tx
    .insertInto('measurement')
    .values({ ...row, figures: asJson(figures) })
    .execute()

/** The newest of this very version. */
export const newestMeasurement = (q: Query, name: string, version: string) =>
  q
    .selectFrom('measurement')
    .select(['at', 'figures'])
    .where('function', '=', name)
    .where('version', '=', version)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
