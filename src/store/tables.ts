// The tables as the compiler knows them: one interface per table, named as in the migrations. Add yours here together with the
// migration that makes it. int8 comes back as number, timestamptz as Date, date as YYYY-MM-DD, numeric as string.
import type { ColumnType, Generated } from 'kysely'

/** timestamptz: read as Date, written as Date or ISO text. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>
/** jsonb: read as the value, written with `asJson(value)`. */
export type Json<T = unknown> = ColumnType<T, T, T>

export interface Tables {
  migration: MigrationTable
  event: EventTable
  event_head: EventHeadTable
  done: DoneTable
  carried_job: CarriedJobTable
}

export interface MigrationTable {
  number: number
  name: string
  sha256: string
  at: Generated<Timestamp>
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
export interface EventHeadTable {
  id: Generated<number>
  number: number
  hash: string
}

/** Steps that have been done, so that a job that is run again does not do them twice. */
export interface DoneTable {
  key: string
  at: Generated<Timestamp>
}

/** Jobs that came with a restored backup and wait to be sent again. */
export interface CarriedJobTable {
  id: Generated<number>
  queue: string
  key: string
  payload: Json
}
