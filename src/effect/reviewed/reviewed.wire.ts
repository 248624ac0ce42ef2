// What reviewers changed, by version, as it goes over HTTP.
import { z } from 'zod'
import { RateShown } from '#casework/review/review.ts'

export const VersionReviewed = z.object({
  version: z.string(),
  documents: z.int(),
  words: z.int(),
  proposed: z.int(),
  accepted: z.int(),
  deleted: z.int(),
  added: z.int(),
  changed: z.int(),
  grown: z.int(),
  shrunk: z.int(),
  /** Missed by the function: added and grown. */
  under: RateShown,
  /** Taken wrongly by it: deleted and shrunk. */
  over: RateShown,
})
/** `hidden`: versions that fewer than five people worked with, or that could be reckoned from the others. */
export const ReviewedList = z.object({ versions: z.array(VersionReviewed), hidden: z.int() })
