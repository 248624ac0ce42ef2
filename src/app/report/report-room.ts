// What the screen of reports begins with: kinds, assignments, memo templates, and the reports that have been made.
import type { z } from 'zod'
import type { ReportRoom } from '#app/report/report.wire.ts'
import { dateInSweden } from '#base/clock.ts'
import type { Room } from '#casework/room.ts'
import { listAssignments } from '#effect/assignments/assignments.ts'
import { learnReports, reportsMade } from '#effect/report/report.ts'
import { templateFrom } from '#functions/check/check.ts'

export async function reportRoom(room: Room, mayMake: boolean): Promise<z.infer<typeof ReportRoom>> {
  const { query } = room.database
  const today = dateInSweden(room.clock())
  const [assignments, made] = await Promise.all([listAssignments(query, today), reportsMade(query)])
  const { templates: kinds } = learnReports(room.knowledge('reports'))
  const titleOf = (kind: string) => kinds.find(one => one.name === kind)?.title ?? { sv: kind, en: kind }
  const memos = room
    .knowledge('templates')
    .filter(file => file.path.endsWith('.json'))
    .map(file => templateFrom(file.path, new TextDecoder().decode(file.bytes)))
  return {
    kinds: kinds.map(({ name, title }) => ({ name, title })),
    assignments: assignments.map(({ id, title, dnr, givenOn }) => ({ id, title, dnr, givenOn })),
    // The municipality's own file of a name stands over the one that came along.
    templates: [...new Map(memos.map(({ name, title }) => [name, { name, title }])).values()],
    made: made.map(({ id, number, asked, by, at }) => ({
      id,
      number,
      title: titleOf(asked.kind),
      assignment: assignments.find(one => one.id === asked.assignment)?.title ?? '',
      from: asked.from,
      to: asked.to,
      day: asked.day,
      by,
      at: at.toISOString(),
    })),
    today,
    mayMake,
  }
}
