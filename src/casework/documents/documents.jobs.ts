// The queue of documents to read. When one has been read, the functions are asked, and those beside it in its matter are told.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { type After, readDocument, refuseDocument } from '#casework/documents/reading.ts'
import { tellBeside } from '#casework/matters/matters.ts'
import type { Room } from '#casework/room.ts'
import { begin } from '#casework/runs/runs.ts'
import type { Work } from '#store/jobs.ts'

const Payload = z.object({ document: idOf('doc') })

export const readJobs = (room: Room): Work<z.infer<typeof Payload>> => ({
  schema: Payload,
  concurrency: 2,
  handle: ({ payload }) => readDocument(room, payload.document, after(room)),
  gaveUp: ({ payload }) => refuseDocument(room, payload.document, after(room), 'bug'),
})

const after = (room: Room): After => ({
  async read(tx, document) {
    await begin(room, tx, document)
    await tellBeside(room, tx, document.id)
  },
  refused: (tx, id) => tellBeside(room, tx, id),
})
