// The tables of casework: people, documents, runs, decisions, releases.
import type { Generated, GeneratedAlways } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Json, Timestamp } from '#store/tables/columns.ts'

export interface CaseworkTables {
  person: PersonTable
  sign_in_link: SignInLinkTable
  session: SessionTable
  document: DocumentTable
  content: ContentTable
  page_image: PageImageTable
  run: RunTable
  finding: FindingTable
  found_again: FoundAgainTable
  answer: AnswerTable
  decision: DecisionTable
  release: ReleaseTable
  function_stop: FunctionStopTable
}

interface PersonTable {
  id: Id<'per'>
  name: string
  unit: string
  added_at: Timestamp
  /** What one signs in by: small letters and full stops. */
  account: string
  left_at: Timestamp | null
}

interface SignInLinkTable {
  token_hash: string
  person: Id<'per'>
  made_at: Timestamp
  until: Timestamp
  used_at: Timestamp | null
  kind: Generated<string>
}

/** `id` is the SHA-256 of the secret in the cookie. */
interface SessionTable {
  id: string
  person: Id<'per'>
  made_at: Timestamp
  until: Timestamp
  ended_at: Timestamp | null
  seen_at: Timestamp
  way: Generated<string>
  agent: Generated<string>
}

export interface DocumentTable {
  id: Id<'doc'>
  name: string
  sha256: string
  size: number
  kind: string | null
  state: string
  refusal: Json
  progress: Json
  tallies: Json
  came_from: string
  matter: string | null
  owner: Id<'per'>
  received_at: Timestamp
  page_count: Generated<number>
  /** Pages without readable text. */
  unread_count: Generated<number>
  revision: Generated<number>
  sought: GeneratedAlways<string>
  /** The unit it belongs to: rights go by it. */
  unit: Generated<string>
  /** Equal for documents of the same matter. */
  matter_key: GeneratedAlways<string | null>
  /** When its content was erased, and by which weeding. */
  weeded_at: Generated<Date | null>
  weeding: Generated<Id<'wee'> | null>
  /** As chosen in the review, outside a request. */
  matter_kind: Generated<string | null>
}

/** The document as read; `glyphs` is the hash of a blob of 32-bit floats. */
export interface ContentTable {
  document: Id<'doc'>
  text: string
  pages: Json
  parts: Json
  attachments: Json
  doubts: Json
  /** Remarks that came back in the file. */
  notes: Json
  glyphs: string | null
  read_at: Timestamp
  meter: Json
}

interface PageImageTable {
  document: Id<'doc'>
  number: number
  width: number
  sha256: string
}

export interface RunTable {
  id: Id<'run'>
  document: Id<'doc'>
  function: string
  version: string
  knowledge: string
  settings: Json
  today: string
  verdict: Json
  state: string
  refusal: Json
  about: Json
  doubts: Json
  meter: Json
  asked_at: Timestamp
  done_at: Timestamp | null
  input_hash: string
  /** The other documents of the matter that were handed in: ids and hashes. */
  beside: Json
  left_out: Generated<number>
  /** The municipality's variant that was asked; null for the function as it comes. */
  variant: Generated<string | null>
}

export interface FindingTable {
  id: Id<'fnd'>
  run: Id<'run'>
  document: Id<'doc'>
  function: string
  number: number
  finding: Json
  excerpt: string
  page: number
  line: number
  boxes: Json
}

/** A finding that a later run found too, as that run tells it. */
interface FoundAgainTable {
  run: Id<'run'>
  number: number
  finding: Id<'fnd'>
  said: Json
}

/** The run last asked for, and the run whose findings stand. */
interface AnswerTable {
  document: Id<'doc'>
  function: string
  asked: Id<'run'>
  stands: Id<'run'> | null
}

export interface DecisionTable {
  number: GeneratedAlways<number>
  id: Id<'dec'>
  document: Id<'doc'>
  batch: Id<'bat'>
  act: string
  finding: string | null
  label: string | null
  span_start: number | null
  span_end: number | null
  undoes: string | null
  /** Accepted so that its fix is to be written. */
  fixed: Generated<boolean>
  place: Json
  /** Of a mark, as a person has set it; null where the act sets none, or sets that there is none. */
  ground: string | null
  harm_test: string | null
  harm_note: string | null
  /** The act on a person of the request that it carries out; null for what was decided in the document itself. */
  held: Generated<string | null>
  person: Id<'per'>
  at: Timestamp
}

export interface ReleaseTable {
  id: Id<'rel'>
  document: Id<'doc'>
  state: string
  treated_as: string
  note: string
  removals: Json
  stays: number
  refusal: Json
  proof: Json
  name: string | null
  sha256: string | null
  person: Id<'per'>
  at: Timestamp
  done_at: Timestamp | null
  weeded_at: Generated<Date | null>
  /** Who had approved what left. */
  second: Generated<Id<'per'> | null>
}

interface FunctionStopTable {
  function: string
  why: string
  at: Timestamp
  by_whom: string | null
  /** What was done with what already ran: let it end, or let its outcome fall. */
  running: string | null
}
