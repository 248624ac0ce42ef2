// The queue of weedings: one round after the other, until nothing is left.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import type { Room } from '#casework/room.ts'
import { carryOut } from '#casework/weeding/carry-out.ts'
import type { Work } from '#store/jobs.ts'

const Payload = z.object({ weeding: idOf('wee'), round: z.int() })

export const weedJobs = (room: Room): Work<z.infer<typeof Payload>> => ({
  schema: Payload,
  concurrency: 1,
  attempts: 60, // never given up: what has been decided is to be erased, and each round goes on from the last
  async handle({ payload: { weeding, round }, signal }) {
    const again = await carryOut(room, weeding, signal)
    if (again === null || signal.aborted) return
    const next = { weeding, round: round + 1 }
    const key = `${weeding} ${next.round}`
    await room.database.transaction(tx => room.jobs.send(tx, 'weed', next, { key, afterSeconds: again }))
  },
})
