// How the counts of a review go over HTTP.
import { z } from 'zod'
import { idOf } from '#base/id.ts'

/** A count for each 1,000 words with a 95 % interval; null where there are no words. */
export const RateShown = z.object({
  count: z.int(),
  perThousand: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

/** Of the run of `mask` that stands; `version` null where none has been done. */
export const ReviewCounts = z.object({
  document: idOf('doc'),
  version: z.string().nullable(),
  words: z.int(),
  proposed: z.int(),
  accepted: z.int(),
  deleted: z.int(),
  added: z.int(),
  changed: z.int(),
  grown: z.int(),
  shrunk: z.int(),
  open: z.int(),
  under: RateShown,
  over: RateShown,
  handlingSeconds: z.int(),
})
