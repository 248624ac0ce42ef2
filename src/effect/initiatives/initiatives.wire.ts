// What goes over HTTP of initiatives, lessons, conclusions, figures and abilities. Lists name each other by id; whoever shows them has both.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { InitiativeBody, Outcome, Step, StepTaken } from '#effect/initiatives/initiative.ts'

const Instant = z.iso.datetime()
const Day = z.iso.date()

export const InitiativeStep = StepTaken.extend({ number: z.int(), by: z.string(), at: Instant })
export const InitiativeWhole = z.object({
  id: idOf('ini'),
  number: z.int(),
  version: z.int(),
  state: Step,
  outcome: Outcome.nullable(),
  body: InitiativeBody,
  steps: z.array(InitiativeStep),
  by: z.string(),
  at: Instant,
})
/** `mayOwn`: whether whoever asks may write. */
export const InitiativeList = z.object({ initiatives: z.array(InitiativeWhole), mayOwn: z.boolean() })
/** `day` and `decidedBy`: since when the need is known, and whose it is. */
export const InitiativeNew = z.object({ body: InitiativeBody, day: Day, decidedBy: z.string().trim().min(1).max(120) })
/** `from`: the version that was read. */
export const InitiativeChange = z.object({ body: InitiativeBody, from: z.int() })
export const InitiativeStepAsked = StepTaken

/** Where a figure comes from: how many rows of which table, found by what. */
export const FigureTrace = z.object({ table: z.string(), where: z.record(z.string(), z.string()), count: z.int() })
export const FigureShown = z.object({
  id: z.string(),
  kind: z.string(),
  about: z.object({ what: z.enum(['function', 'round', 'initiative']), subject: z.string(), title: z.string() }),
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.enum(['kr', 'minutes', 'share', 'Wh', 'g', 'quarter', 'count']),
  from: Day.nullable(),
  to: Day.nullable(),
  traces: z.array(FigureTrace),
})
export const FigureList = z.object({ figures: z.array(FigureShown) })

export const AbilityBearer = z.object({
  name: z.string(),
  title: z.string(),
  status: z.string(),
  owner: z.string(),
  units: z.array(z.string()),
})
export const AbilityShown = z.object({
  id: z.string(),
  title: z.string(),
  says: z.string(),
  can: z.array(z.string()),
  cannot: z.array(z.string()),
  functions: z.array(z.string()),
  bearers: z.array(AbilityBearer),
})
export const AbilityList = z.object({ abilities: z.array(AbilityShown) })
