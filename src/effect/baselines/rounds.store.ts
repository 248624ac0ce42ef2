// SQL of measuring rounds and their samples. Whose a sample is, is kept only while it runs.

import type { Insertable, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Arm } from '#effect/baselines/draw.ts'
import type { Query, Tx } from '#store/database.ts'
import type { MeasuringRoundTable } from '#store/tables/effect.ts'

export type RoundRecord = Selectable<MeasuringRoundTable>

export const addRound = async (tx: Tx, round: Insertable<MeasuringRoundTable>): Promise<void> => {
  await tx.insertInto('measuring_round').values(round).execute()
}

/** Held until the transaction ends: the next number is drawn by one at a time. */
export const heldRound = (tx: Tx, id: Id<'rnd'>): Promise<RoundRecord | undefined> =>
  tx.selectFrom('measuring_round').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const roundById = (q: Query, id: Id<'rnd'>): Promise<RoundRecord | undefined> =>
  q.selectFrom('measuring_round').selectAll().where('id', '=', id).executeTakeFirst()

export const roundsOf = (q: Query, name: string): Promise<RoundRecord[]> =>
  q
    .selectFrom('measuring_round')
    .selectAll()
    .where('function', '=', name)
    .orderBy('begun_at', 'desc')
    .limit(50)
    .execute()

export const endRound = async (tx: Tx, id: Id<'rnd'>, by: string, at: Date): Promise<void> => {
  await tx.updateTable('measuring_round').set({ ended_by: by, ended_at: at }).where('id', '=', id).execute()
}

export async function nextNumber(tx: Tx, round: Id<'rnd'>): Promise<number> {
  const { next } = await tx
    .selectFrom('measuring_sample')
    .select(f => f.fn.count<number>('id').as('next'))
    .where('round', '=', round)
    .executeTakeFirstOrThrow()
  return next
}

type Begun = { id: Id<'smp'>; round: Id<'rnd'>; number: number; arm: Arm; person: Id<'per'>; begun_at: Date }
/** False when the person has another running. */
export async function addSample(tx: Tx, sample: Begun): Promise<boolean> {
  const added = await tx
    .insertInto('measuring_sample')
    .values({ ...sample, state: 'running', seconds: null, day: null, mark: null })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  return added.length === 1
}

export type Running = { id: Id<'smp'>; round: Id<'rnd'>; function: string; task: string; arm: Arm; begun_at: Date }

/** The sample that a person has running. */
export async function runningOf(q: Query, person: Id<'per'>): Promise<Running | null> {
  const row = await q
    .selectFrom('measuring_sample')
    .innerJoin('measuring_round', 'measuring_round.id', 'measuring_sample.round')
    .select([
      'measuring_sample.id',
      'measuring_sample.round',
      'measuring_round.function',
      'measuring_round.task',
      'measuring_sample.arm',
      'measuring_sample.begun_at',
    ])
    .where('measuring_sample.person', '=', person)
    .where('measuring_sample.state', '=', 'running')
    .executeTakeFirst()
  return row ? { ...row, begun_at: row.begun_at! } : null
}

type Ended = { seconds: number | null; day: string }
/** Ends a person's own sample and lets go of whose it was. False when there was none running. */
export async function endSample(tx: Tx, id: Id<'smp'>, person: Id<'per'>, { seconds, day }: Ended): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update measuring_sample set state = ${seconds === null ? 'left' : 'done'}, seconds = ${seconds}, day = ${day},
      mark = effect_mark_of(person, round, '2000-01-01'), person = null, begun_at = null
    where id = ${id} and person = ${person} and state = 'running' returning id`.execute(tx)
  return rows.length === 1
}

export type Arms = Record<Arm, { seconds: number[]; people: number }>

/** The times of a round in the order of their numbers, and how many took part in each arm. */
export async function armsOf(q: Query, round: Id<'rnd'>): Promise<Arms> {
  const rows = await q
    .selectFrom('measuring_sample')
    .select(['arm', 'seconds', 'mark'])
    .where('round', '=', round)
    .where('state', '=', 'done')
    .orderBy('number')
    .execute()
  const of = (arm: Arm) => {
    const these = rows.filter(row => row.arm === arm)
    return { seconds: these.map(row => row.seconds!), people: new Set(these.map(row => row.mark)).size }
  }
  return { without: of('without'), with: of('with') }
}
