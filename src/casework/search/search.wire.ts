// What search says over HTTP: questions and their answers, collections, and the documents in them. Ids and parameters only;
// sentences are put on by whoever shows them. Offsets are UTF-16 units into the document's own text.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { paperKinds, validityStates } from '#functions/search/paper.ts'

const Params = z.record(z.string(), z.union([z.string(), z.number()]))
const Instant = z.iso.datetime()
const Day = z.iso.date()
const Stretch = z.object({ start: z.int(), end: z.int() })

/** `law` is always there and never changed; the others are somebody's. */
export const CollectionId = z.string().regex(/^(?:law|col_[0-9a-hjkmnp-tv-z]{24})$/)
export const PaperKind = z.enum(paperKinds)
export const ValidityState = z.enum(validityStates)

/**
 * What a document says of its own validity, or what others say of it. `until`: the last day. `by`: what took its place, with
 * the document's id where it is in the same collection. `setBy`: a person who has said otherwise than the document does.
 */
export const Validity = z.object({
  state: ValidityState,
  until: Day.nullable(),
  by: z.object({ id: idOf('std').nullable(), title: z.string() }).nullable(),
  setBy: z.string().nullable(),
})

/** A quotation, verbatim: `quote` is the document's text from `start` to `end`. `marks` are the words in it that met the question. */
export const SearchHit = z.object({
  id: z.string(),
  collection: CollectionId,
  document: z.object({ id: idOf('std'), title: z.string(), path: z.string() }),
  kind: PaperKind,
  unit: z.string().nullable(),
  section: z.string(),
  page: z.int(),
  date: Day.nullable(),
  validity: Validity,
  quote: z.string(),
  start: z.int(),
  end: z.int(),
  marks: z.array(Stretch),
  score: z.number(),
})

/** How many of the answers have each value; `name` where the value is an id. Each facet is counted without its own filter. */
export const Facet = z.array(z.object({ value: z.string(), name: z.string().nullable(), count: z.int() }))

/** `thin`: nothing that was found is evidence enough, and `hits` is empty. `next`: what to give as `after` for more. */
export const SearchAnswer = z.object({
  hits: z.array(SearchHit),
  total: z.int(),
  next: z.int().nullable(),
  facets: z.object({ collection: Facet, kind: Facet, validity: Facet, year: Facet, unit: Facet }),
  thin: z.boolean(),
  searched: z.object({ passages: z.int(), documents: z.int(), collections: z.int() }),
  ms: z.number(),
})

/** `origin`: the law; a folder on the server; or a folder of ours that files are uploaded to. */
export const CollectionRow = z.object({
  id: CollectionId,
  name: z.string(),
  origin: z.enum(['law', 'folder', 'upload']),
  folder: z.string().nullable(),
  state: z.enum(['waiting', 'indexing', 'ready', 'refused']),
  refusal: z.object({ reason: z.string(), params: Params }).nullable(),
  /** Files looked at while indexing. */
  progress: z.object({ done: z.int(), total: z.int() }).nullable(),
  documents: z.int(),
  passages: z.int(),
  /** Files that could not be read. */
  unread: z.int(),
  indexedAt: Instant.nullable(),
})
/** `roots`: folders on the server below which a collection may lie. `mayKeep`: the one who asks may make, fill and remove, and say what holds. */
export const CollectionList = z.object({
  collections: z.array(CollectionRow),
  roots: z.array(z.string()),
  mayKeep: z.boolean(),
})

/** `folder` is a path on the server below one of the roots; without it files are uploaded. */
export const CollectionRequest = z.object({
  name: z.string().trim().min(1).max(80),
  folder: z.string().trim().min(1).max(1000).nullable().default(null),
})
export const CollectionRemoved = z.object({ removed: z.literal(true) })

/** A document of a collection, without its text. `refusal`: why it could not be read. */
export const PaperRow = z.object({
  id: idOf('std'),
  collection: CollectionId,
  title: z.string(),
  path: z.string(),
  kind: PaperKind,
  unit: z.string().nullable(),
  date: Day.nullable(),
  validity: Validity,
  passages: z.int(),
  refusal: z.object({ reason: z.string(), params: Params }).nullable(),
})
export const PaperList = z.object({ documents: z.array(PaperRow), next: z.int().nullable(), total: z.int() })

/** A document as it was read, with what it says of itself. `facts` keys: decidedBy, decidedOn, dnr, validFrom, validUntil, replaces, replacedBy, repealed, source. */
export const PaperWhole = PaperRow.extend({
  text: z.string(),
  sections: z.array(z.object({ title: z.string(), start: z.int() })),
  pages: z.array(z.object({ number: z.int(), start: z.int(), end: z.int() })),
  facts: z.record(z.string(), z.string()),
})

/** A person's word on whether a document is valid; null takes it back, and the document's own word holds. */
export const ValidityChange = z.object({
  validity: z.object({ state: ValidityState, until: Day.nullable() }).nullable(),
})

/** What the stream says as `event: collection`: the row as it now is, or null when the collection is gone. */
export const CollectionMessage = z.object({ id: CollectionId, row: CollectionRow.nullable() })
