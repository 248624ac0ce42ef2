// What goes over HTTP, one schema per thing: the routes validate with these, OpenAPI and the typed client are made from them.
// Ids and parameters only; sentences are put on by whoever shows them.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { Form, ReleaseState } from '#casework/release.wire.ts'
import { functionNames } from '#functions/ai-function.ts'
import { matterKinds } from '#functions/mask/matter-kinds.ts'
import { documentKinds } from '#text/document.ts'
import { Finding, MaskLabel, Reason } from '#text/finding.ts'
import { harmTests } from '#text/settle.ts'
import { Span } from '#text/span.ts'

const Params = z.record(z.string(), z.union([z.string(), z.number()]))
const Instant = z.iso.datetime()
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What has become of a document. `reviewing`: findings wait for a person; `ready`: all decided. */
export const documentStates = [
  'received',
  'reading',
  'refused',
  'running',
  'reviewing',
  'ready',
  'releasing',
  'released',
] as const
export const DocumentState = z.enum(documentStates)

/** `done` of `total` pages while reading; null when there is nothing to count. */
export const Progress = z
  .object({ step: z.enum(['reading', ...functionNames, 'releasing']), done: z.int(), total: z.int() })
  .nullable()

/** Counts of findings of one function: `open` must still be decided, `stays` were found and stand by default. */
export const Tally = z.object({
  function: z.string(),
  total: z.int(),
  open: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  stays: z.int(),
})

export const DocumentRow = z.object({
  id: idOf('doc'),
  name: z.string(),
  kind: z.enum(documentKinds).nullable(),
  size: z.int(),
  state: DocumentState,
  /** Why it could not be read or released: a refusal reason with its parameters. */
  refusal: z.object({ reason: z.string(), params: Params }).nullable(),
  progress: Progress,
  tallies: z.array(Tally),
  from: z.string(),
  matter: z.string().nullable(),
  owner: z.string(),
  /** The unit it belongs to; empty where it has none. */
  unit: z.string(),
  receivedAt: Instant,
  pages: z.int(),
  /** Pages without readable text: nothing could be found there. */
  unread: z.int(),
})
export const Queue = z.object({
  documents: z.array(DocumentRow),
  next: z.string().nullable(),
  counts: z.record(z.string(), z.int()),
})

export const PageFacts = z.object({
  number: z.int(),
  start: z.int(),
  end: z.int(),
  width: z.number(),
  height: z.number(),
  readable: z.boolean(),
})
export const DoubtRow = z.object({ reason: z.string(), params: Params, page: z.int().nullable() })
export const RunRow = z.object({
  id: idOf('run'),
  function: z.string(),
  /** The variant that was asked in its place, by its name. */
  variant: z.string().nullable(),
  version: z.string(),
  knowledge: Sha256,
  state: z.enum(['asked', 'done', 'refused']),
  /** Why it could not be done: a refusal reason with its parameters. */
  refusal: z.object({ reason: z.string(), params: Params }).nullable(),
  wallMs: z.number().nullable(),
  cpuMs: z.number().nullable(),
  wattHours: z.number().nullable(),
  /** How the energy was had: `rapl`, or `modelled` with its parameters. */
  energy: z.object({ method: z.enum(['rapl', 'modelled']), params: Params }).nullable(),
})
export const DocumentWhole = DocumentRow.extend({
  sha256: Sha256,
  pageList: z.array(PageFacts),
  doubts: z.array(DoubtRow),
  runs: z.array(RunRow),
  /** True where a page can be shown as it looks (PDF); other kinds have the text view only. */
  hasImages: z.boolean(),
  /** The kind of matter that was chosen for it by itself. */
  matterKind: z.enum(matterKinds).nullable(),
  releases: z.array(z.object({ id: idOf('rel'), state: ReleaseState, as: Form, at: Instant })),
})

export const WordBox = z.object({
  start: z.int(),
  end: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
/** Words are in points from the top left of the page; `text` is document.text.slice(start, end). */
export const PageText = z.object({
  number: z.int(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  words: z.array(WordBox),
})

export const BoxOnPage = z.object({
  page: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
/** A finding as it stands after the decisions, with the text it stands on and where it is. */
export const FindingRow = z.object({
  id: idOf('fnd'),
  function: z.string(),
  run: idOf('run').nullable(),
  finding: Finding,
  excerpt: z.string(),
  page: z.int(),
  line: z.int(),
  boxes: z.array(BoxOnPage),
  state: z.enum(['proposed', 'accepted', 'rejected']),
  added: z.boolean(),
  changed: z.boolean(),
  /** Accepted so that its fix is written in the corrected copy. */
  fixed: z.boolean(),
  /** Who set its ground, where a person has, and what was noted at the harm test. */
  grounded: z.object({ by: z.string(), note: z.string().nullable() }).nullable(),
})
/** `next` is what to give as `after` for the rest, or null. */
export const FindingList = z.object({
  findings: z.array(FindingRow),
  canUndo: z.boolean(),
  next: z.string().nullable(),
})

/** The ground of a mark as a person sets it; `ground` null: there is none. */
export const GroundSet = z.object({
  ground: z.string().trim().min(3).max(80).nullable(),
  test: z.enum(harmTests).nullable(),
  note: z.string().trim().max(500).nullable(),
})

export const DecisionRequest = z.object({
  decisions: z
    .array(
      z.discriminatedUnion('act', [
        /** `fixed`: what the remark proposes is also to be written. Only for findings that carry a fix. */
        z.object({ act: z.literal('accept'), finding: idOf('fnd'), fixed: z.boolean().optional() }),
        z.object({ act: z.literal('reject'), finding: idOf('fnd') }),
        z.object({
          act: z.literal('change'),
          finding: idOf('fnd'),
          label: MaskLabel.optional(),
          span: Span.optional(),
        }),
        z.object({ act: z.literal('add'), label: MaskLabel, span: Span, everywhere: z.boolean() }),
        z.object({ act: z.literal('ground'), finding: idOf('fnd'), ...GroundSet.shape }),
      ]),
    )
    .min(1)
    .max(5000),
})
/** The findings whose state the act changed, as they now stand; `removed` no longer exist (an addition taken back). */
export const Decided = z.object({
  batch: idOf('bat'),
  findings: z.array(FindingRow),
  removed: z.array(idOf('fnd')),
  canUndo: z.boolean(),
  row: DocumentRow,
})

export const ProofShown = z.object({
  clean: z.boolean(),
  strings: z.int(),
  places: z.array(z.object({ place: z.string(), reader: z.string(), characters: z.int(), found: z.int() })),
  remains: z.array(z.object({ place: z.string(), page: z.int().nullable(), text: z.string(), reader: z.string() })),
  leftByDecision: z.int(),
  tags: z.enum(['kept', 'left-out']).optional(),
  readers: z.array(z.string()),
  sourceSha256: Sha256,
  outputSha256: z.string(),
})
export const Release = z.object({
  id: idOf('rel'),
  document: idOf('doc'),
  state: ReleaseState,
  as: Form,
  note: z.string(),
  refusal: z.object({ reason: z.string(), params: Params }).nullable(),
  proof: ProofShown.nullable(),
  name: z.string().nullable(),
  by: z.string(),
  at: Instant,
})

export const EventRow = z.object({
  id: idOf('evt'),
  number: z.int(),
  at: Instant,
  actor: z.string(),
  act: z.string(),
  subject: z.string(),
  content: z.record(z.string(), z.unknown()).nullable(),
  hash: Sha256,
})
export const EventPage = z.object({ events: z.array(EventRow), next: z.string().nullable() })
export const LogCheck = z.object({
  whole: z.boolean(),
  events: z.int(),
  head: z.string(),
  broken: z.object({ number: z.int(), why: z.string() }).nullable(),
})

/** An error as every route gives it (RFC 9457): words are put on in the reader's language. */
export const Problem = z.object({
  status: z.int(),
  reason: z.string(),
  params: Params,
  title: z.string(),
  id: z.string(),
})

/** A function as the screens draw it: by the kind of finding it returns. `settings` is a JSON schema. */
export const FunctionRow = z.object({
  name: z.string(),
  version: z.string(),
  finds: z.enum(['remark', 'mark', 'reference', 'quote', 'field', 'class']),
  review: z.enum(['every', 'sample']),
  ability: z.string(),
  engine: z.enum(['rules', 'trained']),
  settings: z.record(z.string(), z.unknown()),
})
export const FunctionList = z.object({ functions: z.array(FunctionRow) })

export const Received = z.object({ documents: z.array(DocumentRow) })

/** The mask record (maskningsprotokoll): what was removed and who decided, never the removed text itself. */
export const MaskRecord = z.object({
  release: idOf('rel'),
  document: idOf('doc'),
  name: z.string(),
  as: Form,
  note: z.string(),
  by: z.string(),
  /** Who had approved what left, where somebody had. */
  checkedBy: z.string().nullable(),
  at: Instant,
  function: z.object({ name: z.string(), version: z.string(), knowledge: Sha256 }).nullable(),
  removals: z.array(
    z.object({
      label: MaskLabel,
      page: z.int(),
      /** Null where the copy must not tell how long what was masked is. */
      characters: z.int().nullable(),
      sure: z.number(),
      why: z.array(Reason),
      ground: z.string().nullable(),
      added: z.boolean(),
      changed: z.boolean(),
      decidedBy: z.string(),
      decidedAt: Instant,
      /** Who set the ground and what was noted, where a person has; releases made before say nothing. */
      grounded: z.object({ by: z.string(), note: z.string().nullable() }).nullish(),
    }),
  ),
  stays: z.int(),
  proof: ProofShown.omit({ remains: true }).nullable(),
})

/** One message of the event stream: a document's row as it now is, and whether findings of a function arrived with it. */
export const StreamMessage = z.object({
  document: idOf('doc'),
  row: DocumentRow,
  arrived: z.string().nullable(),
})
