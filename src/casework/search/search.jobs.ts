// The queue of collections to look through.
import { z } from 'zod'
import type { Room } from '#casework/room.ts'
import { indexCollection, move } from '#casework/search/indexing.ts'
import { CollectionId } from '#casework/search/search.wire.ts'
import type { Work } from '#store/jobs.ts'

const Payload = z.object({ collection: CollectionId })

export const searchJobs = (room: Room): Work<z.infer<typeof Payload>> => ({
  schema: Payload,
  concurrency: 2,
  handle: ({ payload, signal }) => indexCollection(room, payload.collection, signal),
  gaveUp: ({ payload }) =>
    move(room, payload.collection, { state: 'refused', refusal: { reason: 'bug', params: {} }, progress: null }),
})
