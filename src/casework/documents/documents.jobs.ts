// The queue of documents to read. When one has been read, the functions are asked.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { readDocument, refuseDocument } from '#casework/documents/reading.ts'
import type { Room } from '#casework/room.ts'
import { begin } from '#casework/runs/runs.ts'
import type { Work } from '#store/jobs.ts'

const Payload = z.object({ document: idOf('doc') })

export const readJobs = (room: Room): Work<z.infer<typeof Payload>> => ({
  schema: Payload,
  concurrency: 2,
  handle: ({ payload }) => readDocument(room, payload.document, (tx, document) => begin(room, tx, document)),
  gaveUp: ({ payload }) => refuseDocument(room, payload.document, 'bug'),
})
