// What goes over HTTP of conclusions: what they say, and the initiatives and figures they rest on, by id.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { ConclusionBody } from '#effect/conclusions/conclusions.ts'

export const ConclusionWhole = z.object({
  id: idOf('con'),
  number: z.int(),
  version: z.int(),
  body: ConclusionBody,
  withdrawnWhy: z.string().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
})
export const ConclusionList = z.object({ conclusions: z.array(ConclusionWhole), mayOwn: z.boolean() })
export const ConclusionNew = z.object({ body: ConclusionBody })
/** `from`: the version that was read. */
export const ConclusionChange = z.object({ body: ConclusionBody, from: z.int() })
export const ConclusionWithdrawal = z.object({ why: z.string().trim().min(3).max(1000), from: z.int() })
export const ConclusionId = z.object({ id: idOf('con') })
