// One demand of law or handbook, as data: when it is asked, what it says, where it says so, and how sure we are of that.
import { z } from 'zod'
import { Card, Day } from '#governance/cards/cards.ts'
import { Condition } from '#governance/checkpoints/condition.ts'

const text = (most: number) => z.string().trim().min(1).max(most)

/** What an answer may have to carry before it counts. */
export const parts = ['date', 'group', 'dnr', 'document'] as const
export type Part = (typeof parts)[number]

const Fixture = z.strictObject({
  /** How the card differs from the plainest one. */
  card: Card.partial(),
  /** The day it is asked on; the first day of the checkpoint when left out. */
  at: Day.optional(),
})

export const Checkpoint = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,4}-\d{2}$/),
  /** Two to five words, as the subject of a sentence: `Samverkan med facket`. */
  title: text(60),
  question: text(300),
  demand: text(600),
  evidence: text(300),
  fires: Condition,
  /** Which parts an answer must have. */
  asks: z.array(z.enum(parts)).max(4),
  /** The card itself answers it where this holds; nobody need write the same thing twice. */
  settledBy: Condition.optional(),
  /** What stays shut while it is open: `trial` also trials, `use` only use in earnest, `never` nothing: it stands as a thing to do. */
  closes: z.enum(['trial', 'use', 'never']),
  /** Months after which an answer must be given anew; null: it stands. */
  months: z.int().min(1).max(120).nullable(),
  source: z.strictObject({
    act: text(120),
    chapter: text(60).nullable(),
    section: text(80).nullable(),
    link: z.url({ protocol: /^https$/ }),
  }),
  /** First and last day it applies; null: before Kansli, and without end. */
  from: Day.nullable(),
  to: Day.nullable(),
  /** `read`: read in the source. `secondary`: by others who have. `memory`: known, not looked up. `unsure`: told in different ways. */
  confidence: z.enum(['read', 'secondary', 'memory', 'unsure']),
  /** Who should confirm it before the municipality leans on it. */
  confirmBy: text(100),
  fixtures: z.strictObject({ fires: Fixture, silent: Fixture }),
})
export type Checkpoint = z.infer<typeof Checkpoint>

/** Who decided on a municipality's own file: two persons, when, and where it is recorded. */
const Decided = z.strictObject({
  by: z
    .array(text(120))
    .length(2)
    .refine(([one, other]) => one !== other, 'two different persons'),
  date: Day,
  dnr: text(60),
})
export type Decided = z.infer<typeof Decided>

export const CheckpointFile = z.strictObject({
  area: text(80),
  source: text(400),
  sourceDate: Day,
  /** Asked of a file that changes or ends a checkpoint that came along. */
  decided: Decided.optional(),
  checkpoints: z.array(Checkpoint).min(1).max(60),
})
