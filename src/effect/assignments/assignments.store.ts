// SQL of assignments: what was given, in samverkan with whom, its stages, and what has been told of it.
import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Query, Tx } from '#store/database.ts'
import type {
  AssignmentEntryTable,
  AssignmentPartyTable,
  AssignmentStageTable,
  AssignmentTable,
} from '#store/tables/assignments.ts'

export type AssignmentRecord = Selectable<AssignmentTable>
export type PartyRecord = Selectable<AssignmentPartyTable>
export type StageRecord = Selectable<AssignmentStageTable>
export type EntryRecord = Selectable<AssignmentEntryTable>

/** The newest given first. */
export const all = (q: Query): Promise<AssignmentRecord[]> =>
  q.selectFrom('assignment').selectAll().orderBy('given_on', 'desc').orderBy('number', 'desc').execute()
export const parties = (q: Query): Promise<PartyRecord[]> =>
  q.selectFrom('assignment_party').selectAll().orderBy('number').execute()
export const stages = (q: Query): Promise<StageRecord[]> =>
  q.selectFrom('assignment_stage').selectAll().orderBy('due_on').orderBy('number').execute()
export const entries = (q: Query): Promise<EntryRecord[]> =>
  q.selectFrom('assignment_entry').selectAll().orderBy('on_day').orderBy('number').execute()

/** Held until the transaction ends. */
export const hold = (tx: Tx, id: Id<'asg'>): Promise<AssignmentRecord | undefined> =>
  tx.selectFrom('assignment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const stage = (tx: Tx, id: Id<'stg'>): Promise<StageRecord | undefined> =>
  tx.selectFrom('assignment_stage').selectAll().where('id', '=', id).executeTakeFirst()
export const party = (tx: Tx, id: Id<'pty'>): Promise<PartyRecord | undefined> =>
  tx.selectFrom('assignment_party').selectAll().where('id', '=', id).executeTakeFirst()

export async function openStages(tx: Tx, assignment: Id<'asg'>): Promise<number> {
  const { count } = await tx
    .selectFrom('assignment_stage')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('assignment', '=', assignment)
    .where('done_on', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

type NewAssignment = Omit<AssignmentRecord, 'number' | 'closed_on'>
export const add = (tx: Tx, row: NewAssignment) => tx.insertInto('assignment').values(row).execute()
type Said = Partial<Omit<NewAssignment, 'id' | 'written_by' | 'written_at'>> & { closed_on?: string | null }
export const change = (tx: Tx, id: Id<'asg'>, row: Said) =>
  tx.updateTable('assignment').set(row).where('id', '=', id).execute()

type PartyRow = Omit<PartyRecord, 'number'>
export const putParty = (tx: Tx, row: PartyRow) =>
  tx
    .insertInto('assignment_party')
    .values(row)
    .onConflict(conflict => conflict.column('id').doUpdateSet(row))
    .execute()

type StageRow = Omit<StageRecord, 'number'>
export const putStage = (tx: Tx, row: StageRow) =>
  tx
    .insertInto('assignment_stage')
    .values(row)
    .onConflict(conflict => conflict.column('id').doUpdateSet(row))
    .execute()

export const addEntry = (tx: Tx, row: Omit<EntryRecord, 'number'>) =>
  tx.insertInto('assignment_entry').values(row).execute()
