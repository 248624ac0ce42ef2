// Everything that waits for somebody, over HTTP: what the owners of functions have to answer, what is late in assignments, and what a change of
// the law asks somebody to look at. Whoever is signed in may look.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { unitOf } from '#app/governing/card-act.ts'
import * as wire from '#app/governing/todo.wire.ts'
import { dateInSweden } from '#base/clock.ts'
import type { Room } from '#casework/room.ts'
import { listAssignments } from '#effect/assignments/assignments.ts'
import { listTodos } from '#effect/horizon/horizon.ts'
import { overviews, toDoOf } from '#governance/overview/overview.ts'

export const todoRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/todo',
      {
        config: { right: 'everyone' },
        schema: { tags: ['governance'], summary: 'What there is to do', response: { 200: wire.ToDoList } },
      },
      async request => {
        const at = room.clock()
        const today = dateInSweden(at)
        const { query } = room.database
        const held = await overviews(query, room.governed, unitOf(request), at)
        const assignments = (await listAssignments(query, today))
          .filter(one => one.reminders.length > 0)
          .map(({ id, number, title, reminders }) => ({ id, number, title, reminders }))
          .sort((a, b) => lateness(b) - lateness(a) || a.number - b.number)
        const law = (await listTodos(query)).filter(one => one.done_at === null)
        return { items: toDoOf(held, today), assignments, law }
      },
    )
  }

/** Days that the latest stage is over its day; 0 where none is. */
const lateness = ({ reminders }: { reminders: readonly { kind: string; days: number }[] }): number =>
  Math.max(0, ...reminders.filter(one => one.kind === 'stage-late').map(one => one.days))
