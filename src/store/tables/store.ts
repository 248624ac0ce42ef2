// The tables of the store itself and of the log.
import type { ColumnType, Generated } from 'kysely'
import type { Json, Timestamp, TimestampByDefault } from '#store/tables/columns.ts'

export interface StoreTables {
  migration: MigrationTable
  event: EventTable
  event_head: EventHeadTable
  done: DoneTable
  carried_job: CarriedJobTable
}

interface MigrationTable {
  number: number
  name: string
  sha256: string
  at: TimestampByDefault
}

/** The log. Rows are added by governance/log only; a trigger forbids the rest. */
export interface EventTable {
  number: number
  id: string
  at: Timestamp
  actor: string
  act: string
  subject: string
  /** Canonical JSON, byte for byte what the digest was taken of; null when weeded. */
  content: string | null
  content_sha256: string
  previous: string
  hash: string
  weeded_at: ColumnType<Date | null, never, Date | string>
}

/** The newest event, kept apart from the log so that a cut at the end shows. One row. */
interface EventHeadTable {
  id: Generated<number>
  number: number
  hash: string
}

/** Steps that have been done, so that a job that is run again does not do them twice. */
interface DoneTable {
  key: string
  at: TimestampByDefault
}

/** Jobs that came with a restored backup and wait to be sent again. */
interface CarriedJobTable {
  id: Generated<number>
  queue: string
  key: string
  payload: Json
}
