// What goes over HTTP about summaries: quotations as rows like any finding, with the run that chose them.
import { z } from 'zod'
import { FindingRow, RunRow } from '#casework/wire.ts'

export const Summary = z.object({
  /** Null when nobody has asked for one. */
  run: RunRow.extend({ at: z.iso.datetime() }).nullable(),
  /** Why there is none although it was asked for: a refusal reason with its parameters. */
  refusal: z.object({ reason: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
  /** What kind of text it was taken for; null where there is no summary. */
  genre: z.string().nullable(),
  /** In the order of the document. */
  quotes: z.array(FindingRow),
  /** Made by an older version, or by other knowledge, than would be used today. */
  isOld: z.boolean(),
})

/** `sentences`: how many to quote; null lets the length of the text decide. */
export const SummaryRequest = z.object({ sentences: z.int().min(3).max(7).nullable().default(null) })
