// SQL of runs: a function's version asked of a document, once for the same input.
import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Verdict } from '#governance/gate/gate.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { RunTable } from '#store/tables/casework.ts'

export type RunRecord = Selectable<RunTable>

export const runById = (q: Query, id: Id<'run'>): Promise<RunRecord | undefined> =>
  q.selectFrom('run').selectAll().where('id', '=', id).executeTakeFirst()

/** The run that asked this very question, if any has that was not refused. */
export const runByInput = (
  q: Query,
  document: Id<'doc'>,
  name: string,
  input: string,
): Promise<RunRecord | undefined> =>
  q
    .selectFrom('run')
    .selectAll()
    .where('document', '=', document)
    .where('function', '=', name)
    .where('input_hash', '=', input)
    .where('state', '<>', 'refused')
    .executeTakeFirst()

export type NewRun = {
  id: Id<'run'>
  document: Id<'doc'>
  function: string
  version: string
  knowledge: string
  settings: unknown
  today: string
  verdict: Verdict
  refusal: { reason: string; params: object } | null
  asked_at: Date
  input_hash: string
  variant: string | null
  beside?: { id: Id<'doc'>; sha256: string }[]
  left_out?: number
}
/** False when the same question has been asked before. */
export async function addRun(tx: Tx, { settings, verdict, refusal, beside = [], ...plain }: NewRun): Promise<boolean> {
  const added = await tx
    .insertInto('run')
    .values({
      ...plain,
      settings: asJson(settings),
      beside: asJson(beside),
      verdict: asJson(verdict),
      state: refusal ? 'refused' : 'asked',
      refusal: refusal && asJson(refusal),
      about: null,
      doubts: asJson([]),
      meter: null,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  return added.length === 1
}

export type Done = { about: unknown; doubts: unknown[]; meter: unknown; done_at: Date }
/** False when the run had been done or refused before: then nothing of it may be done again. */
export async function markDone(tx: Tx, id: Id<'run'>, { about, doubts, meter, done_at }: Done): Promise<boolean> {
  const moved = await tx
    .updateTable('run')
    .set({ state: 'done', about: asJson(about), doubts: asJson(doubts), meter: asJson(meter), done_at })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .returning('id')
    .execute()
  return moved.length === 1
}

export async function markRefused(tx: Tx, id: Id<'run'>, refusal: object, at: Date): Promise<boolean> {
  const moved = await tx
    .updateTable('run')
    .set({ state: 'refused', refusal: asJson(refusal), done_at: at })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .returning('id')
    .execute()
  return moved.length === 1
}

export async function isAnyAsked(tx: Tx, document: Id<'doc'>): Promise<boolean> {
  const row = await tx
    .selectFrom('answer')
    .innerJoin('run', 'run.id', 'answer.asked')
    .select('run.id')
    .where('answer.document', '=', document)
    .where('run.state', '=', 'asked')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether this very question is the one last asked. */
export async function isLastAsked(tx: Tx, document: Id<'doc'>, name: string, input: string): Promise<boolean> {
  const row = await tx
    .selectFrom('answer')
    .innerJoin('run', 'run.id', 'answer.asked')
    .select('run.id')
    .where('answer.document', '=', document)
    .where('answer.function', '=', name)
    .where('run.input_hash', '=', input)
    .executeTakeFirst()
  return row !== undefined
}

type Answer = { document: Id<'doc'>; function: string; run: Id<'run'> }

/** Makes a run the one asked for, and its findings those that stand if it has been done. */
export async function pointTo(tx: Tx, { document, function: name, run }: Answer): Promise<void> {
  await tx
    .insertInto('answer')
    .values({ document, function: name, asked: run, stands: null })
    .onConflict(conflict => conflict.columns(['document', 'function']).doUpdateSet({ asked: run }))
    .execute()
  const { state } = await tx.selectFrom('run').select('state').where('id', '=', run).executeTakeFirstOrThrow()
  if (state === 'done') await letStand(tx, { document, function: name, run })
}

/** The findings of a run stand from now on, unless another has been asked for in the meantime. */
export async function letStand(tx: Tx, { document, function: name, run }: Answer): Promise<void> {
  await tx
    .updateTable('answer')
    .set({ stands: run })
    .where('document', '=', document)
    .where('function', '=', name)
    .where('asked', '=', run)
    .execute()
}

/** The newest run of a function that was done on a document. */
export const lastDone = (q: Query, document: Id<'doc'>, name: string): Promise<RunRecord | undefined> =>
  q
    .selectFrom('run')
    .selectAll()
    .where('document', '=', document)
    .where('function', '=', name)
    .where('state', '=', 'done')
    .orderBy('done_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The unit a document belongs to. */
export async function unitOf(q: Query, document: Id<'doc'>): Promise<string | null> {
  const row = await q.selectFrom('document').select('unit').where('id', '=', document).executeTakeFirst()
  return row?.unit ?? null
}

/** Runs of a function that have been asked and not ended, its variants' too; of a variant, its own. */
export async function askedOf(q: Query, name: string): Promise<Id<'run'>[]> {
  const rows = await q
    .selectFrom('run')
    .select('id')
    .where(({ eb, or }) => or([eb('function', '=', name), eb('variant', '=', name)]))
    .where('state', '=', 'asked')
    .execute()
  return rows.map(row => row.id)
}
