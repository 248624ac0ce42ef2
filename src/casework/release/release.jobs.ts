// The queue of releases to write and prove.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { refuseRelease, write } from '#casework/release/writing.ts'
import type { Room } from '#casework/room.ts'
import type { Work } from '#store/jobs.ts'

const Payload = z.object({ release: idOf('rel') })

export const releaseJobs = (room: Room): Work<z.infer<typeof Payload>> => ({
  schema: Payload,
  concurrency: 1,
  handle: ({ payload }) => write(room, payload.release),
  gaveUp: ({ payload }) => refuseRelease(room, payload.release, 'bug'),
})
