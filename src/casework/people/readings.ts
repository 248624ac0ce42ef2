// Who has read others' documents on a written reason: shown to those who read, audit or administer where the document belongs.
import * as store from '#casework/people/people.store.ts'
import type { SignedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'

const shownAtMost = 200

/** The latest, of the units one has a right in. The document's name is told only to those who may read there: a name can tell much. */
export async function readings(room: Room, { rights }: SignedIn) {
  const reach = (['read', 'audit', 'administer'] as const).map(act => rights.units(act))
  const units = reach.includes(null) ? null : [...new Set(reach.flatMap(one => one ?? []))]
  const rows = await store.readingsIn(room.database.query, units, shownAtMost)
  return rows.map(({ name, at, until, ...row }) => ({
    ...row,
    name: rights.may('read', { unit: row.unit }).granted ? name : null,
    at: at.toISOString(),
    until: until.toISOString(),
  }))
}
