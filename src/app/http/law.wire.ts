// What goes over HTTP about the law: one section with its text.
import { z } from 'zod'

export const LawParagraph = z.object({
  act: z.string(),
  title: z.string(),
  chapter: z.string().nullable(),
  section: z.string(),
  heading: z.string().nullable(),
  /** Null where the act is held but not the text of the section. */
  text: z.string().nullable(),
  status: z.enum(['in-force', 'repealed', 'unknown']),
  /** The day that the register is of, for this act. */
  date: z.string(),
})
