// What goes over HTTP of requests for documents.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { RequestPerson } from '#casework/persons/persons.ts'
import { Form } from '#casework/release.wire.ts'
import { DocumentRow } from '#casework/wire.ts'
import { matterKinds } from '#functions/mask/matter-kinds.ts'

const Day = z.iso.date()
const Instant = z.iso.datetime()
const Params = z.record(z.string(), z.union([z.string(), z.number()]))

/** What is written of a request. Who asks may always be left out. */
export const RequestWritten = z.object({
  dnr: z.string().trim().max(60).nullable(),
  askedBy: z.string().trim().max(200).nullable(),
  receivedOn: Day,
  matter: z.enum(matterKinds),
  twoPersons: z.boolean(),
  pseudonyms: z.boolean(),
})
export const RequestMade = RequestWritten.extend({ unit: z.string().max(200).optional() })
export const RequestChange = RequestWritten.partial()

/** `deciding`: something is open; `decided`: nothing is; `releasing`; `released`: as it now stands. */
export const RequestState = z.enum(['empty', 'deciding', 'decided', 'releasing', 'released'])

export const RequestRow = RequestWritten.extend({
  id: idOf('req'),
  number: z.int(),
  unit: z.string(),
  /** The unit asks for two persons, whatever the request says. */
  unitTwoPersons: z.boolean(),
  madeAt: Instant,
  state: RequestState,
  documents: z.int(),
  /** Documents still being read or searched. */
  working: z.int(),
  /** Marks that nobody has decided on. */
  open: z.int(),
})
export const RequestList = z.object({ requests: z.array(RequestRow) })

/** Whether somebody else has looked; `stands` false when anything has changed since. */
export const RequestApproval = z.object({ by: z.string(), at: Instant, stands: z.boolean() })

/** One letting out of all documents. */
export const RequestPackage = z.object({
  id: idOf('pkg'),
  by: z.string(),
  at: Instant,
  total: z.int(),
  done: z.int(),
  released: z.int(),
  /** The form that was asked for; of what has been let out, the one each was written in. */
  as: Form,
  copies: z.array(z.object({ document: idOf('doc'), release: idOf('rel'), as: Form })),
  refused: z.array(z.object({ document: idOf('doc'), name: z.string(), reason: z.string(), params: Params })),
})

export const RequestWhole = RequestRow.extend({
  documentList: z.array(DocumentRow),
  persons: z.array(RequestPerson),
  canUndo: z.boolean(),
  approval: RequestApproval.nullable(),
  /** Whether who asks may approve it: they have decided on nothing in it, and have the right. */
  mayApprove: z.boolean(),
  package: RequestPackage.nullable(),
})

export const RequestDocuments = z.object({ documents: z.array(idOf('doc')).min(1).max(500) })
export const PackageRequest = z.object({ as: Form, note: z.string().max(2000) })
