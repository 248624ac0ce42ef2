// The tables of reports: each as it was made, with its figures and the rows behind them.
import type { GeneratedAlways } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Json, Timestamp } from '#store/tables/columns.ts'

export interface ReportTables {
  report: ReportTable
}

export interface ReportTable {
  id: Id<'rep'>
  number: GeneratedAlways<number>
  kind: string
  asked: Json
  content: Json
  /** SHA-256 of the content: the same data and templates give the same. */
  sha256: string
  made_by: string
  made_at: Timestamp
}
