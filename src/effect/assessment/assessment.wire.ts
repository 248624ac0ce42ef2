// What goes over HTTP of assessments: what the data say, what people have written, and where the two do not agree.
import { z } from 'zod'
import { AssessmentBody, parts } from '#effect/assessment/assessment.ts'

const Part = z.enum(parts)
export const AssessmentFact = z.object({
  part: Part,
  id: z.string(),
  value: z.union([z.number(), z.string()]).nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.enum(['kr', 'minutes', 'share', 'Wh', 'g', 'quarter', 'count']).nullable(),
  figure: z.string().nullable(),
  against: z.boolean(),
})
export const AssessmentWritten = z.object({
  version: z.int(),
  body: AssessmentBody,
  why: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
})
export const AssessmentWhole = z.object({
  kind: z.enum(['function', 'initiative']),
  subject: z.string(),
  title: z.string(),
  facts: z.array(AssessmentFact),
  written: AssessmentWritten.nullable(),
  /** Newest first. */
  versions: z.array(AssessmentWritten),
  faults: z.array(Part),
  mayOwn: z.boolean(),
})
/** `from`: the version that was read, 0 where there was none. */
export const AssessmentWriting = z.object({
  body: AssessmentBody,
  why: z.string().trim().min(3).max(500),
  from: z.int(),
})
