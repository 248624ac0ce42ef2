// Holds: what is not weeded while somebody says so, such as a dispute or an audit. On a document, or on everything in its matter.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import type { Person } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import * as store from '#casework/weeding/weeding.store.ts'
import type { HoldRequest, HoldRow } from '#casework/weeding/weeding.wire.ts'
import { log } from '#governance/log/log.ts'
import { mint } from '#store/mint.ts'

export const holds = async (room: Room): Promise<z.infer<typeof HoldRow>[]> =>
  (await store.standingHolds(room.database.query)).map(({ id, document, matter_key, why, by_whom, at }) => ({
    id,
    document,
    matter: matter_key !== null,
    why,
    by: by_whom,
    at: at.toISOString(),
  }))

/** @throws Refusal not-found where there is no such document, or it has been weeded */
export async function keepHold(room: Room, by: Person, asked: z.infer<typeof HoldRequest>): Promise<Id<'hld'>> {
  const id = mint('hld')
  const { document, matter, why } = asked
  await room.database.transaction(async tx => {
    const row = await store.matterOf(tx, document)
    if (!row) throw new Refusal('not-found')
    const at = room.clock()
    await store.addHold(tx, { id, document, matter_key: matter ? row.matter_key : null, why, by_whom: by.name, at })
    const content = { why, hold: id, matter }
    await log.append(tx, { actor: by.name, act: 'weeding.hold', subject: document, content }, at)
  })
  return id
}

/** @throws Refusal not-found when it does not stand */
export async function lift(room: Room, by: Person, id: Id<'hld'>): Promise<void> {
  await room.database.transaction(async tx => {
    const at = room.clock()
    const document = await store.liftHold(tx, id, by.name, at)
    if (!document) throw new Refusal('not-found')
    await log.append(tx, { actor: by.name, act: 'weeding.lift', subject: document, content: { hold: id } }, at)
  })
}
