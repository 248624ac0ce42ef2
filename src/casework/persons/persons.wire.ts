// What goes over HTTP of the persons of a request.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { roleNames } from '#casework/persons/roles.ts'
import { harmTests } from '#text/settle.ts'

export const PersonRole = z.enum(roleNames)
const Decision = z.enum(['mask', 'leave'])
const Ground = z.object({
  ground: z.string().trim().min(3).max(80).nullable(),
  test: z.enum(harmTests).nullable(),
  note: z.string().trim().max(500).nullable(),
})

/** What the rules say of a role in a kind of matter; `weigh`: neither, until a person has weighed it. */
export const RoleProposal = z.object({
  proposes: z.enum(['mask', 'leave', 'weigh']),
  ground: z.string().nullable(),
  test: z.enum(harmTests).nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
  source: z.string(),
})

/** A person of a request, or (`person` false) a detail that is nobody's we know of. Counts are of marks over all documents. */
export const RequestPerson = z.object({
  id: idOf('rqp'),
  person: z.boolean(),
  shown: z.string(),
  label: z.string(),
  role: PersonRole.nullable(),
  decision: Decision.nullable(),
  decided: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
  ...Ground.shape,
  proposal: RoleProposal.nullable(),
  /** "A" in [Person A]: as it will be, or as it has been let out. */
  letter: z.string().nullable(),
  documents: z.int(),
  places: z.int(),
  open: z.int(),
  /** Decided by hand in a document, against what was decided on the person. */
  contrary: z.int(),
  /** Others in the request who may be the same; never joined but by a person. */
  alike: z.array(idOf('rqp')),
})

export const PersonAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('role'), persons: z.array(idOf('rqp')).min(1).max(20_000), role: PersonRole.nullable() }),
  z.object({
    act: z.literal('decide'),
    persons: z.array(idOf('rqp')).min(1).max(20_000),
    decision: Decision.nullable(),
    ...Ground.partial().shape,
  }),
  z.object({ act: z.literal('merge'), person: idOf('rqp'), into: idOf('rqp') }),
  z.object({ act: z.literal('split'), person: idOf('rqp'), mentions: z.array(z.int()).min(1).max(2000) }),
])

/** Where a person is met: one row a document. */
export const PersonMentions = z.object({
  mentions: z.array(
    z.object({
      number: z.int(),
      document: idOf('doc'),
      name: z.string(),
      shown: z.string(),
      label: z.string(),
      places: z.int(),
      open: z.int(),
      contrary: z.int(),
    }),
  ),
})

/** The persons of the request that a document is in, with the findings that are theirs there. */
export const DocumentPersons = z.object({
  request: z.object({ id: idOf('req'), number: z.int(), dnr: z.string().nullable(), canUndo: z.boolean() }).nullable(),
  persons: z.array(RequestPerson.extend({ findings: z.array(idOf('fnd')), exceptions: z.array(idOf('fnd')) })),
})
