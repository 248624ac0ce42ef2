// The queue of requests to let out: each document is asked for, and the queue of releases writes and proves them.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { askParts, givePackageUp } from '#casework/requests/package.ts'
import type { Room } from '#casework/room.ts'
import type { Work } from '#store/jobs.ts'

const Payload = z.object({ package: idOf('pkg') })

export const requestJobs = (room: Room): Work<z.infer<typeof Payload>> => ({
  schema: Payload,
  concurrency: 1,
  handle: ({ payload, signal }) => askParts(room, payload.package, signal),
  gaveUp: ({ payload }) => givePackageUp(room, payload.package),
})
