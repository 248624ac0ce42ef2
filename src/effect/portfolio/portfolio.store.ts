// SQL of portfolios and of what people have chosen in them.
import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { PortfolioChoiceTable, PortfolioTable } from '#store/tables/assignments.ts'

export type PortfolioRecord = Omit<Selectable<PortfolioTable>, 'candidates' | 'risk_parts'> & {
  candidates: Id<'ini'>[]
  risk_parts: [number, number, number, number, number]
}
export type ChoiceRecord = Omit<Selectable<PortfolioChoiceTable>, 'chosen'> & { chosen: Id<'ini'>[] }

export const all = async (q: Query): Promise<PortfolioRecord[]> =>
  (await q.selectFrom('portfolio').selectAll().orderBy('number', 'desc').execute()) as PortfolioRecord[]

export const byId = async (q: Query, id: Id<'pfl'>): Promise<PortfolioRecord | undefined> =>
  (await q.selectFrom('portfolio').selectAll().where('id', '=', id).executeTakeFirst()) as PortfolioRecord | undefined

/** The newest choice of the people, of those made up to a day. */
export const choiceOf = async (q: Query, id: Id<'pfl'>, by: string | null): Promise<ChoiceRecord | undefined> =>
  (await q
    .selectFrom('portfolio_choice')
    .selectAll()
    .where('portfolio', '=', id)
    .$if(by !== null, rows => rows.where('on_day', '<=', by!))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()) as ChoiceRecord | undefined

export async function add(
  tx: Tx,
  { candidates, risk_parts, ...row }: Omit<PortfolioRecord, 'number'>,
): Promise<number> {
  const { number } = await tx
    .insertInto('portfolio')
    .values({ ...row, candidates: asJson(candidates), risk_parts: asJson(risk_parts) })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

export const addChoice = (tx: Tx, { chosen, ...row }: Omit<ChoiceRecord, 'number'>) =>
  tx
    .insertInto('portfolio_choice')
    .values({ ...row, chosen: asJson(chosen) })
    .execute()
