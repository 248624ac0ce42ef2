// Summaries: the sentences of a document that say most of it, when somebody asks. Quotations, so nobody decides on them.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { documentRecord, runRow } from '#casework/documents/documents.ts'
import type { Person } from '#casework/people/people.ts'
import { findingsOfRun, undecidedRow } from '#casework/review/review.ts'
import type { Asked, Room } from '#casework/room.ts'
import { lastDone, type RunRecord, runAtOnce } from '#casework/runs/runs.ts'
import type { Summary, SummaryRequest } from '#casework/summaries/summaries.wire.ts'

const name = 'summarise'

/** The summary as last made; empty when nobody has asked. */
export async function summaryOf(room: Room, id: Id<'doc'>): Promise<z.infer<typeof Summary>> {
  await documentRecord(room, id)
  const run = await lastDone(room.database.query, id, name)
  return run ? shown(room, run) : { run: null, refusal: null, genre: null, quotes: [], isOld: false }
}

/** Makes a summary, or gives the one that was made of the same text by the same means. */
export async function summarise(
  room: Room,
  by: Person,
  id: Id<'doc'>,
  wanted: z.infer<typeof SummaryRequest>,
): Promise<z.infer<typeof Summary>> {
  const asked = askedOf(room)
  return shown(room, await runAtOnce(room, by, id, asked, asked.function.settings.parse(wanted)))
}

function askedOf(room: Room): Asked {
  const asked = room.onRequest.find(one => one.function.name === name)
  if (!asked) throw new Refusal('function-unknown', { name })
  return asked
}

async function shown(room: Room, run: RunRecord): Promise<z.infer<typeof Summary>> {
  const { function: now, knowledge } = askedOf(room)
  const records = await findingsOfRun(room.database.query, run.id)
  return {
    run: { ...runRow(run), at: (run.done_at ?? run.asked_at).toISOString() },
    refusal: run.refusal as z.infer<typeof Summary>['refusal'],
    genre: (run.about as { genre?: string } | null)?.genre ?? null,
    quotes: records.map(undecidedRow),
    isOld: run.version !== now.version || run.knowledge !== knowledge,
  }
}
