// The tables of governance: versions of cards, and answers to checkpoints.
import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Json, Timestamp } from '#store/tables/columns.ts'

export interface GovernanceTables {
  card_version: CardVersionTable
  evidence: EvidenceTable
}

interface CardVersionTable {
  function: string
  version: number
  card: Json
  by_whom: string
  why: string
  at: Timestamp
}

interface EvidenceTable {
  number: GeneratedAlways<number>
  id: string
  function: string
  checkpoint: string
  /** Null: the answer before it is withdrawn. */
  answer: Json
  /** YYYY-MM-DD */
  valid_until: ColumnType<string | null, string | null, never>
  by_whom: string
  at: Timestamp
}
