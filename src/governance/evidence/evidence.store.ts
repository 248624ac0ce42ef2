// SQL of evidence: answers are only ever added; the newest to each checkpoint stands.
import { asJson, type Query, type Tx } from '#store/database.ts'

type Row = {
  id: string
  function: string
  checkpoint: string
  answer: unknown
  valid_until: string | null
  by_whom: string
  at: Date
}

export const standing = (q: Query, id?: string): Promise<Row[]> => {
  let rows = q
    .selectFrom('evidence')
    .select(['id', 'function', 'checkpoint', 'answer', 'valid_until', 'by_whom', 'at'])
    .distinctOn(['function', 'checkpoint'])
    .orderBy('function')
    .orderBy('checkpoint')
    .orderBy('number', 'desc')
  if (id !== undefined) rows = rows.where('function', '=', id)
  return rows.execute()
}

export const add = (tx: Tx, { answer, ...row }: Row) =>
  tx
    .insertInto('evidence')
    .values({ ...row, answer: answer === null ? null : asJson(answer) })
    .execute()
