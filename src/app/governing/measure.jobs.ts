// The queue of measurements: a function is measured in a process of its own, and what it gave is kept with the very version that was
// measured. A function in use that no longer holds its bars falls back in the same breath.
import { z } from 'zod'
import type { Room } from '#casework/room.ts'
import { current } from '#governance/cards/cards.ts'
import { stateOf, watch } from '#governance/gate/gate.ts'
import { keepMeasurement } from '#governance/quality/quality.ts'
import { versionOf } from '#governance/variants/variants.ts'
import type { Work } from '#store/jobs.ts'

const Payload = z.object({ function: z.string(), by: z.string() })

export const measureJobs = (room: Room): Work<z.infer<typeof Payload>> => ({
  schema: Payload,
  concurrency: 1,
  attempts: 2,
  async handle({ payload: { function: name, by } }) {
    const { database, governed, notices } = room
    const held = await current(database.query, name)
    const version = held && versionOf(governed.known, held.card)
    if (!held || !version) return
    const figures = await governed.measure(held.card)
    const at = room.clock()
    await database.transaction(async tx => {
      await keepMeasurement(tx, { name, version, figures, by }, at)
    })
    await watch(database, governed, at)
    await database.transaction(async tx => {
      await governed.post(await stateOf(tx, governed, at))
      await notices.tell(tx, 'function', { name })
    })
  },
})
