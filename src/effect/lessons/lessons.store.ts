// SQL of lessons, and of the search among them: every word of the question must be met in the lesson or in an initiative it names,
// as a stem or inside a longer word, as Swedish builds them.
import { type Selectable, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { LessonTable } from '#store/tables/initiatives.ts'

export type LessonRow = Selectable<LessonTable>
type Plain = Omit<LessonRow, 'id' | 'number' | 'version' | 'initiatives' | 'by_whom' | 'at'> & { initiatives: string[] }

export async function add(tx: Tx, id: Id<'les'>, body: Plain, by: string, at: Date): Promise<number> {
  const { number } = await tx
    .insertInto('lesson')
    .values({ id, version: 1, ...body, initiatives: asJson(body.initiatives), by_whom: by, at })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

export async function change(tx: Tx, id: Id<'les'>, body: Plain, by: string, at: Date, from: number): Promise<boolean> {
  const rows = await tx
    .updateTable('lesson')
    .set({ version: from + 1, ...body, initiatives: asJson(body.initiatives), by_whom: by, at })
    .where('id', '=', id)
    .where('version', '=', from)
    .returning('id')
    .execute()
  return rows.length === 1
}

export const all = (q: Query): Promise<LessonRow[]> => q.selectFrom('lesson').selectAll().orderBy('number').execute()

export const hold = (tx: Tx, id: Id<'les'>): Promise<LessonRow | undefined> =>
  tx.selectFrom('lesson').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** `words` are lower-case and hold no signs but letters and figures. */
export async function found(q: Query, words: readonly string[]): Promise<LessonRow[]> {
  const { rows } = await sql<LessonRow>`
    select l.* from lesson l,
      lateral (select concat_ws(' ', l.title, l.says, l.advice, l.area,
        (select string_agg(i.title, ' ') from initiative i where l.initiatives ? i.id)) as text) as whole
    where not exists (
      select 1 from unnest(${[...words]}::text[]) as asked(word)
      where position(word in lower(whole.text)) = 0
        and not to_tsvector('swedish', whole.text) @@ plainto_tsquery('swedish', word))
    order by l.number`.execute(q)
  return rows
}
