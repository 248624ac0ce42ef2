// The tables of governance: versions of cards, and answers to checkpoints.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Json, Timestamp } from '#store/tables/columns.ts'

export interface GovernanceTables {
  card_version: CardVersionTable
  evidence: EvidenceTable
  publisher: PublisherTable
  checkpoint_proposal: ProposalTable
  measurement: MeasurementTable
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

interface MeasurementTable {
  number: GeneratedAlways<number>
  function: string
  version: string
  figures: Json
  by_whom: string
  at: Timestamp
}

interface PublisherTable {
  id: Generated<boolean>
  name: string
  site: string | null
  email: string | null
}

interface ProposalTable {
  number: GeneratedAlways<number>
  id: string
  checkpoint: string
  area: string
  draft: Json
  why: string
  by_person: string
  by_whom: string
  at: Timestamp
  decided: Generated<'published' | 'rejected' | null>
  decided_person: Generated<string | null>
  decided_by: Generated<string | null>
  decided_at: ColumnType<Date | null, Date | undefined, Date>
}
