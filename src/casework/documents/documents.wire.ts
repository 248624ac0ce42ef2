// What goes over HTTP of reading others’ documents.
import { z } from 'zod'

/** Why one reads others' document: long enough to say something. */
export const ReadingReason = z.object({ why: z.string().trim().min(10).max(1000) })
export const ReadingOpen = z.object({ until: z.iso.datetime() })
