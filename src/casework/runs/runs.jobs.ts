// The queue of runs.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import type { Room } from '#casework/room.ts'
import { perform, refuse } from '#casework/runs/runs.ts'
import type { Work } from '#store/jobs.ts'

const Payload = z.object({ run: idOf('run') })

export const runJobs = (room: Room): Work<z.infer<typeof Payload>> => ({
  schema: Payload,
  concurrency: 2,
  handle: ({ payload }) => perform(room, payload.run),
  gaveUp: ({ payload }) => refuse(room, payload.run, 'bug'),
})
