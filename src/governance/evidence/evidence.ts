// Evidence: what was answered to a function's checkpoints, by whom and when. The newest answer stands until its day is out.
import { z } from 'zod'
import { Day } from '#governance/cards/cards.ts'
import type { Checkpoint, Part } from '#governance/checkpoints/checkpoints.ts'
import * as store from '#governance/evidence/evidence.store.ts'
import { log } from '#governance/log/log.ts'
import type { Query, Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

const part = (most: number) => z.string().trim().max(most).nullable()

/** An answer may be begun and completed later; what it still lacks keeps the checkpoint open. */
export const Answer = z.strictObject({
  text: z.string().trim().max(2000),
  date: Day.nullable(),
  group: part(120),
  dnr: part(60),
  document: part(300),
  /** The last day it counts; null where the checkpoint sets none. */
  until: Day.nullable(),
})
export type Answer = z.infer<typeof Answer>
export type Evidence = { id: string; checkpoint: string; answer: Answer; until: string | null; by: string; at: Date }

/** Standing answers by checkpoint. */
export async function standing(query: Query, id: string): Promise<Evidence[]> {
  const rows = await store.standing(query, id)
  return rows.flatMap(({ answer, valid_until: until, by_whom: by, ...row }) =>
    answer === null ? [] : [{ ...row, answer: Answer.parse(answer), until, by }],
  )
}

/** The day `months` after a day, both YYYY-MM-DD; the last of a shorter month. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Until when an answer counts: its own day, or the checkpoint's months after its date, whichever comes first. */
export function untilOf({ months }: Pick<Checkpoint, 'months'>, { until, date }: Answer): string | null {
  const days = [until, months !== null && date !== null ? monthsAfter(date, months) : null].filter(day => day !== null)
  return days.sort()[0] ?? null
}

/** Which of the parts that are asked for the answer has not. */
export const lacksOf = ({ asks }: Pick<Checkpoint, 'asks'>, answer: Answer): Part[] =>
  asks.filter(name => !answer[name])

type Given = { function: string; checkpoint: Checkpoint; answer: Answer | null; by: string }

/** Writes an answer down, or withdraws the one that stands, with an event: the last thing its transaction does. */
export async function give(tx: Tx, given: Given, at: Date): Promise<void> {
  const { function: name, checkpoint, answer, by } = given
  const id = mint('evd')
  const until = answer ? untilOf(checkpoint, answer) : null
  await store.add(tx, { id, function: name, checkpoint: checkpoint.id, answer, valid_until: until, by_whom: by, at })
  const act = answer ? 'evidence.give' : 'evidence.withdraw'
  await log.append(
    tx,
    { actor: by, act, subject: name, content: { checkpoint: checkpoint.id, evidence: id, answer } },
    at,
  )
}
