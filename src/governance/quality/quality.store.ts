// SQL of the counters: what reviewers decided on a function's findings. Counts only; nobody is named.
import { sql } from 'kysely'
import type { Query } from '#store/database.ts'

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
      where f.function = ${name} and s.act in ('accept', 'reject', 'change')
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
