// SQL of releases.
import { type Selectable, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Kept } from '#casework/release/removals.ts'
import type { Treatment } from '#files/redaction.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { ReleaseTable } from '#store/tables/casework.ts'
import type { EffectReviewTable } from '#store/tables/effect.ts'

export type ReleaseRecord = Selectable<ReleaseTable> & { person_name: string; second_name: string | null }

export const releaseById = (q: Query, id: Id<'rel'>): Promise<ReleaseRecord | undefined> =>
  q
    .selectFrom('release')
    .innerJoin('person', 'person.id', 'release.person')
    .leftJoin('person as other', 'other.id', 'release.second')
    .selectAll('release')
    .select(['person.name as person_name', 'other.name as second_name'])
    .where('release.id', '=', id)
    .where('release.weeded_at', 'is', null)
    .executeTakeFirst()

export const documentOfRelease = async (q: Query, id: Id<'rel'>): Promise<Id<'doc'> | undefined> =>
  (await q.selectFrom('release').select('document').where('id', '=', id).executeTakeFirst())?.document

export type NewRelease = {
  id: Id<'rel'>
  document: Id<'doc'>
  treated_as: Treatment
  note: string
  removals: Kept[]
  stays: number
  person: Id<'per'>
  second: Id<'per'> | null
  at: Date
}
export const addRelease = (tx: Tx, { removals, ...plain }: NewRelease) =>
  tx
    .insertInto('release')
    .values({ ...plain, state: 'writing', removals: asJson(removals), refusal: null, proof: null })
    .execute()

export type Ended =
  | { state: 'released'; proof: unknown; name: string; sha256: string; treated_as: Treatment; done_at: Date }
  | { state: 'refused'; proof: unknown; refusal: unknown; done_at: Date }

/** False when the release had ended before: then nothing of it may be done again. */
export async function endRelease(tx: Tx, id: Id<'rel'>, ended: Ended): Promise<boolean> {
  const { proof, ...plain } = ended
  const moved = await tx
    .updateTable('release')
    .set({
      ...plain,
      proof: proof === null ? null : asJson(proof),
      ...('refusal' in ended ? { refusal: asJson(ended.refusal) } : {}),
    })
    .where('id', '=', id)
    .where('state', '=', 'writing')
    .returning('id')
    .execute()
  return moved.length === 1
}

export type Reviewed = Omit<Selectable<EffectReviewTable>, 'document' | 'documents'>

/** What its review came to, for the effect of the function. A document that leaves again is counted as it left last. */
export async function putReviewed(tx: Tx, document: Id<'doc'>, counts: Reviewed): Promise<void> {
  await tx
    .insertInto('effect_review')
    .values({ document, ...counts })
    .onConflict(conflict => conflict.column('document').doUpdateSet(counts))
    .execute()
  const { function: name, version, month } = counts
  await sql`
    insert into effect_review_mark (function, version, month, mark)
    select ${name}, ${version}, ${month}, mark from (
      select distinct effect_mark_of(person, ${`${name} ${version}`}, ${month}::date) as mark from decision where document = ${document}
    ) as took_part on conflict do nothing`.execute(tx)
}
