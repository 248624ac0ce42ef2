// What goes over HTTP of a release: the form a copy leaves in, how far it has come, whether it may leave. Must not know how any form is written.
import { z } from 'zod'

export const Form = z.enum(['text', 'pictures', 'transcript'])
export const ReleaseState = z.enum(['writing', 'released', 'refused'])
const Params = z.record(z.string(), z.union([z.string(), z.number()]))

/** May it be released? Every reason why not, as ids for the word lists. */
export const Readiness = z.object({
  ready: z.boolean(),
  reasons: z.array(z.object({ id: z.string(), params: Params })),
  removes: z.record(z.string(), z.int()),
  stays: z.int(),
})
export const ReleaseRequest = z.object({ as: Form, note: z.string().max(2000) })

/** `asked`: the unit asks for a second person. `stands` false when anything has changed since it was approved. */
export const SecondReviewer = z.object({
  asked: z.boolean(),
  approval: z.object({ by: z.string(), at: z.iso.datetime(), stands: z.boolean() }).nullable(),
  /** Whether who asks may approve what stands now. */
  mayApprove: z.boolean(),
})
export type Second = z.infer<typeof SecondReviewer>
