// Reports that have been made: kept whole, with an event, and read again as they were.
import { createHash } from 'node:crypto'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { ReportContent } from '#effect/report/model.ts'
import { ReportRequest } from '#effect/report/propose.ts'
import * as store from '#effect/report/reports.store.ts'
import { log } from '#governance/log/log.ts'
import type { Query, Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

export type ReportRow = { id: Id<'rep'>; number: number; asked: ReportRequest; sha256: string; by: string; at: Date }
export type ReportHeld = ReportRow & { content: ReportContent }

/** The same content has the same hash, in whatever order its fields were put together. */
export const hashOf = (content: ReportContent): string =>
  createHash('sha256')
    .update(JSON.stringify(ReportContent.parse(content)))
    .digest('hex')

export async function keep(
  tx: Tx,
  { asked, content, by }: { asked: ReportRequest; content: ReportContent; by: string },
  at: Date,
): Promise<Id<'rep'>> {
  const id = mint('rep')
  const sha256 = hashOf(content)
  await store.addReport(tx, { id, kind: asked.kind, asked, content, sha256, made_by: by, made_at: at })
  const { kind, assignment, from, to } = asked
  const told = { kind, assignment, from, to, figures: content.figures.length, sha256 }
  await log.append(tx, { actor: by, act: 'report.make', subject: id, content: told }, at)
  return id
}

type Listed = Omit<store.ReportRecord, 'content'>
const rowOf = ({ id, number, asked, sha256, made_by: by, made_at: at }: Listed): ReportRow => ({
  id,
  number,
  asked: ReportRequest.parse(asked),
  sha256,
  by,
  at,
})

export const reportsMade = async (q: Query): Promise<ReportRow[]> => (await store.reportList(q)).map(rowOf)

/** @throws Refusal not-found */
export async function reportMade(q: Query, id: Id<'rep'>): Promise<ReportHeld> {
  const held = await store.reportById(q, id)
  if (!held) throw new Refusal('not-found')
  return { ...rowOf(held), content: ReportContent.parse(held.content) }
}
