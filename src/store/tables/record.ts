// The tables of the record: weeding, what is held from it, and incidents.
import type { Generated, GeneratedAlways } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Json, Timestamp } from '#store/tables/columns.ts'

export interface RecordTables {
  weeding: WeedingTable
  weeding_blob: WeedingBlobTable
  weeding_hold: WeedingHoldTable
  incident: IncidentTable
  incident_entry: IncidentEntryTable
}

export interface WeedingTable {
  id: Id<'wee'>
  number: GeneratedAlways<number>
  dnr: string
  decided_by: string
  /** YYYY-MM-DD */
  decided_on: string
  parts: Json
  state: string
  by_whom: string
  ordered_at: Timestamp
  done_at: Timestamp | null
}

interface WeedingBlobTable {
  sha256: string
  weeding: Id<'wee'>
}

export interface WeedingHoldTable {
  id: Id<'hld'>
  document: Id<'doc'>
  matter_key: string | null
  why: string
  by_whom: string
  at: Timestamp
  lifted_at: Timestamp | null
  lifted_by: string | null
}

export interface IncidentTable {
  id: Id<'inc'>
  number: GeneratedAlways<number>
  title: string
  what: string
  function: string | null
  versions: Json
  unit: string | null
  from_at: Timestamp | null
  to_at: Timestamp | null
  severity: string
  found_at: Timestamp
  personal_data: boolean
  serious: boolean
  document: Id<'doc'> | null
  finding: string | null
  reported_by: string
  reported_at: Timestamp
  closed_at: Timestamp | null
  closed_by: string | null
  weeded_at: Generated<Date | null>
}

export interface IncidentEntryTable {
  number: GeneratedAlways<number>
  incident: Id<'inc'>
  kind: string
  says: string
  by_whom: string
  at: Timestamp
}
