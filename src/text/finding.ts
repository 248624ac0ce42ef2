// What a function may return: six kinds, one shape around them. A finding carries ids and parameters, never sentences;
// the words are put on at the door (src/words). Every finding has at least one why.
import { z } from 'zod'
import { maskLabels } from '#text/mask-labels.ts'
import { Span } from '#text/span.ts'

/** An id from the word lists with what to put into the sentence. */
export const Reason = z.object({
  id: z.string().min(1),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Reason = z.infer<typeof Reason>
export const reason = (id: string, params: Reason['params'] = {}): Reason => ({ id, params })

export { maskLabels }
export const MaskLabel = z.enum(maskLabels)
export type MaskLabel = z.infer<typeof MaskLabel>

export const severities = ['error', 'warning', 'info'] as const
export const Severity = z.enum(severities)
export type Severity = z.infer<typeof Severity>

const common = {
  span: Span,
  /** How sure, 0–1: "säker" ≥ .9, "trolig" ≥ .6, "tveksam" below. */
  sure: z.number().min(0).max(1),
  why: z.array(Reason).min(1),
  /** The law or handbook rule it rests on, as written there, or null. */
  ground: z.string().nullable(),
  /** What became of the same remark in the file, when it came back with remarks in it. */
  noted: z
    .object({
      resolved: z.boolean(),
      program: z.enum(['word', 'pdf']),
      /** It was taken away there, and its words still stand. */
      removed: z.boolean().optional(),
      replies: z.array(z.object({ author: z.string(), text: z.string() })),
    })
    .optional(),
}

/** A stretch of the text and what should stand there. */
export const Fix = z.object({ span: Span, text: z.string() })
export type Fix = z.infer<typeof Fix>

export const Remark = z.object({
  kind: z.literal('remark'),
  ...common,
  rule: z.string(),
  severity: Severity,
  params: Reason.shape.params,
  /** What would mend it, only where that is certain. */
  fix: Fix.optional(),
})
export type Remark = z.infer<typeof Remark>

export const Mark = z.object({
  kind: z.literal('mark'),
  ...common,
  label: MaskLabel,
  /** True for what is found but stays unless a person decides otherwise (officials acting in service). */
  stays: z.boolean(),
  /** Equal for every occurrence of the same thing in the document: "same decision everywhere" goes by it. */
  same: z.string(),
})
export type Mark = z.infer<typeof Mark>

export const Reference = z.object({
  kind: z.literal('reference'),
  ...common,
  status: z.enum(['exists', 'missing', 'repealed', 'cannot-be-checked']),
  params: Reason.shape.params,
})
export type Reference = z.infer<typeof Reference>
export const Quote = z.object({ kind: z.literal('quote'), ...common, rank: z.int() })
export const Field = z.object({ kind: z.literal('field'), ...common, name: z.string(), value: z.string() })
export const Class = z.object({ kind: z.literal('class'), ...common, label: z.string().nullable() })

export const Finding = z.discriminatedUnion('kind', [Remark, Mark, Reference, Quote, Field, Class])
export type Finding = z.infer<typeof Finding>
export type FindingKind = Finding['kind']
