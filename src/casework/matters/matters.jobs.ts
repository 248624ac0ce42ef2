// The queue of documents whose matter has changed: what looks at the matter is asked again.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { unreadIn } from '#casework/matters/matters.ts'
import type { Room } from '#casework/room.ts'
import { askAgain } from '#casework/runs/runs.ts'
import type { Work } from '#store/jobs.ts'

const Payload = z.object({ documents: z.array(idOf('doc')) })

export const matterJobs = (room: Room): Work<z.infer<typeof Payload>> => ({
  schema: Payload,
  concurrency: 1,
  async handle({ payload, signal }) {
    const waiting = new Set<string>()
    for (const document of payload.documents) {
      signal.throwIfAborted()
      if (waiting.has(document)) continue
      const unread = await unreadIn(room, document)
      if (unread) for (const one of unread) waiting.add(one)
      else await askAgain(room, document)
    }
  },
})
