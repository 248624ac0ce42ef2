// The tables of rights: units, who may do what in them, and what was read on a written reason.
import type { Id } from '#base/id.ts'
import type { Timestamp } from '#store/tables/columns.ts'

export interface RightsTables {
  unit: UnitTable
  right_grant: RightGrantTable
  justified_reading: JustifiedReadingTable
}

interface UnitTable {
  name: string
  within: string | null
}

/** `unit` null is the whole municipality. Never removed, only ended. */
interface RightGrantTable {
  id: Id<'grt'>
  person: Id<'per'>
  role: string
  unit: string | null
  granted_by: string
  granted_at: Timestamp
  ground: string
  decision: string | null
  valid_from: Timestamp
  until: Timestamp | null
  ended_at: Timestamp | null
  ended_by: string | null
  end_ground: string | null
}

interface JustifiedReadingTable {
  person: Id<'per'>
  document: Id<'doc'>
  why: string
  at: Timestamp
  until: Timestamp
}
