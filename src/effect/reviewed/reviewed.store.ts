// SQL of what reviewers changed, by version of a function.
import { sql } from 'kysely'
import type { Query } from '#store/database.ts'

export type Reviewed = {
  documents: number
  words: number
  proposed: number
  accepted: number
  deleted: number
  added: number
  changed: number
  grown: number
  shrunk: number
}
/** `month` is its first day. */
export type ReviewedPart = Reviewed & { version: string; unit: string; month: string }

export type ReviewMark = { version: string; month: string; mark: string }

export async function reviewedOf(q: Query, name: string, from: string, to: string): Promise<ReviewedPart[]> {
  const { rows } = await sql<ReviewedPart>`
    select version, unit, month, sum(documents)::int as documents, sum(words)::int as words, sum(proposed)::int as proposed,
      sum(accepted)::int as accepted, sum(deleted)::int as deleted, sum(added)::int as added, sum(changed)::int as changed,
      sum(grown)::int as grown, sum(shrunk)::int as shrunk
    from effect_review where function = ${name} and month between date_trunc('month', ${from}::date) and ${to}::date
    group by version, unit, month order by version, month, unit`.execute(q)
  return rows
}

/** Who took part in reviewing each version, as marks that cannot be followed from one month or version to another. */
export async function reviewMarksOf(q: Query, name: string, from: string, to: string): Promise<ReviewMark[]> {
  const { rows } = await sql<ReviewMark>`
    select version, month, mark from effect_review_mark
    where function = ${name} and month between date_trunc('month', ${from}::date) and ${to}::date`.execute(q)
  return rows
}
