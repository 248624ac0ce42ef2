// What everyone at work in casework is handed: the parts of the house, made once in app. Nothing here knows how they are made.
import type { Clock } from '#base/clock.ts'
import type { Id } from '#base/id.ts'
import type { Params } from '#base/refusal.ts'
import type { Library } from '#casework/search/library.ts'
import type { Shelf } from '#casework/shelf.ts'
import type { Annotated, AnnotationRequest } from '#files/annotation.ts'
import type { Redaction, RedactionRequest } from '#files/redaction.ts'
import type { AiFunction, Found, KnowledgeFile } from '#functions/ai-function.ts'
import type { Governed } from '#governance/gate/gate.ts'
import type { Reminder } from '#governance/incidents/incidents.ts'
import type { Retention } from '#governance/retention/retention.ts'
import type { Blobs } from '#store/blobs.ts'
import type { Database, Query, Tx } from '#store/database.ts'
import type { Jobs } from '#store/jobs.ts'
import type { Notices } from '#store/notices.ts'
import type { Document } from '#text/document.ts'
import type { MaskLabel } from '#text/finding.ts'

/** What a piece of work took. */
export type Meter = {
  wallMs: number
  cpuMs: number
  wattHours: number
  energy: { method: 'rapl' | 'modelled'; params: Params }
}

/** Processes of their own that meet hostile files and heavy work. Every verb rejects with a Refusal when the file is to blame. */
export type Workshop = {
  read(bytes: Uint8Array, name: string, progress?: (done: number, total: number) => void): Promise<Document>
  render(bytes: Uint8Array, page: number, width: number): Promise<Uint8Array>
  run(name: string, document: Document, settings: unknown, today: string): Promise<{ found: Found; meter: Meter }>
  annotate(bytes: Uint8Array, document: Document, request: AnnotationRequest): Promise<Annotated>
  redact(bytes: Uint8Array, document: Document, request: RedactionRequest): Promise<Redaction>
}

/** A function as casework asks it: with the hash of what it has learnt. */
export type Asked = { function: AiFunction; knowledge: string }

/** The templates on disk: those that came along, and the municipality's own, which may be written. */
export type TemplateFolder = {
  /** Where the own ones lie, for people to read. */
  folder: string
  /** Path from the knowledge folder, e.g. `templates/malmo.json`; `own` ones stand over the others. */
  files(): { path: string; text: string; own: boolean }[]
  /** Writes an own file, whole or not at all. `file` is its name in the folder. */
  keep(file: string, text: string): Promise<void>
  /** Removes an own file; false when there was none. */
  remove(file: string): Promise<boolean>
}

/** What a document's request does with it: persons are decided on once, over all of its documents. */
export type RequestHold = {
  /** Carries out in a held document what holds for its persons; true when decisions were added. */
  settle(room: Room, tx: Tx, document: Id<'doc'>): Promise<boolean>
  /** Why it may not be released yet; null when nothing stands in the way, or it is in no request. */
  stops(query: Query, document: Id<'doc'>): Promise<{ id: string; params: Params } | null>
  /** Who has approved what stands, by itself or with its request; null where nobody has. */
  second(query: Query, document: Id<'doc'>): Promise<Id<'per'> | null>
  /** What stands in the place of a name, by finding, where persons have letters. */
  letters(tx: Tx, document: Id<'doc'>): Promise<ReadonlyMap<string, string>>
}

export type Room = {
  database: Database
  blobs: Blobs
  jobs: Jobs
  notices: Notices
  workshop: Workshop
  clock: Clock
  functions: readonly Asked[]
  /** Functions that run only when somebody asks. */
  onRequest: readonly Asked[]
  templates: TemplateFolder
  /** The diarienummer that a text says of itself, in order. */
  caseNumbers(text: string): string[]
  /** The files of a folder of knowledge, the municipality's own last with `knowledge/` before their path. */
  knowledge(folder: string): KnowledgeFile[]
  /** Cards, checkpoints and measurements: what the gate answers by. */
  governed: Governed
  /** What is kept how long. */
  retention: Retention
  /** What the law asks for when there has been an incident. */
  reminders: readonly Reminder[]
  /** What is written where a text was removed, by label. */
  maskWords: Record<MaskLabel, string>
  requests: RequestHold
  /** Documents and findings looked at lately. */
  shelf: Shelf
  /** Takes away what was learnt from of documents that are gone; `goneOf` says which of some are. Gives how many lines. */
  forgetLines(goneOf: (documents: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number>
  /** Where the indexes of collections are held. */
  library: Library
  places: CollectionPlaces
}

/** Where collections may lie: `own` holds those whose files are uploaded, and is itself one of the roots. */
export type CollectionPlaces = { own: string; roots: readonly string[] }

/** Tells those who watch that a document's row is another, and whose findings came with it. */
export const tellOf = (room: Room, query: Query, document: Id<'doc'>, arrived: string | null = null): Promise<void> =>
  room.notices.tell(query, 'document', { document, arrived })
