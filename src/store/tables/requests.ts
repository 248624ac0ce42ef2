// The tables of requests for documents, the persons of them, and what was let out together.
import type { Generated, GeneratedAlways } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Json, Timestamp } from '#store/tables/columns.ts'

export interface RequestTables {
  request: RequestTable
  request_document: RequestDocumentTable
  request_person: RequestPersonTable
  request_mention: RequestMentionTable
  request_act: RequestActTable
  request_approval: RequestApprovalTable
  document_approval: DocumentApprovalTable
  request_package: RequestPackageTable
  request_part: RequestPartTable
}

export interface RequestTable {
  id: Id<'req'>
  number: GeneratedAlways<number>
  unit: string
  dnr: string | null
  asked_by: string | null
  /** YYYY-MM-DD. */
  received_on: string
  matter_kind: string
  two_persons: boolean
  pseudonyms: boolean
  made_by: Id<'per'>
  made_at: Timestamp
}

interface RequestDocumentTable {
  document: Id<'doc'>
  request: Id<'req'>
  number: GeneratedAlways<number>
}

export interface RequestPersonTable {
  id: Id<'rqp'>
  request: Id<'req'>
  number: GeneratedAlways<number>
  role: Generated<string | null>
  decision: Generated<string | null>
  act: Generated<string | null>
  act_by: Generated<Id<'per'> | null>
  act_at: Generated<Date | null>
  ground: Generated<string | null>
  harm_test: Generated<string | null>
  harm_note: Generated<string | null>
  letter: Generated<number | null>
}

export interface RequestMentionTable {
  number: GeneratedAlways<number>
  document: Id<'doc'>
  key: string
  person: Id<'rqp'>
  label: string
  shown: string
  names: Json
  numbers: Json
  start: number
  places: number
  open: number
  masked: number
  contrary: number
}

export interface RequestActTable {
  id: Id<'act'>
  number: GeneratedAlways<number>
  request: Id<'req'>
  kind: string
  before: Json
  by_person: Id<'per'>
  at: Timestamp
  undone_at: Generated<Date | null>
}

interface RequestApprovalTable {
  number: GeneratedAlways<number>
  request: Id<'req'>
  by_person: Id<'per'>
  at: Timestamp
  stands: string
}

interface DocumentApprovalTable {
  number: GeneratedAlways<number>
  document: Id<'doc'>
  by_person: Id<'per'>
  at: Timestamp
  stands: string
}

interface RequestPackageTable {
  id: Id<'pkg'>
  request: Id<'req'>
  treated_as: string
  note: string
  by_person: Id<'per'>
  at: Timestamp
}

interface RequestPartTable {
  package: Id<'pkg'>
  document: Id<'doc'>
  release: Id<'rel'>
  refusal: Json
}
