// What effect says over HTTP. Figures with their units and ranges; reasons and warnings go as ids, and words are put on by whoever shows them.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { Given, ParameterId, Source } from '#effect/calculation/calculation.ts'

const Day = z.iso.date()
const Instant = z.iso.datetime()
const Share = z.number().min(0).max(1)

/** Decisions and use, of whole months that five took part in; null where there is none. */
const PeopleCounts = z.object({
  offered: z.int(),
  used: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  changed: z.int(),
  added: z.int(),
})
export const EffectCounts = z.object({
  runs: z.int(),
  refused: z.int(),
  wattHours: z.number(),
  measuredShare: Share,
  people: PeopleCounts.nullable(),
})
export const EffectSpan = z.object({ low: z.number(), value: z.number(), high: z.number() })

export const EffectQuarter = z.object({
  quarter: z.int(),
  technology: z.int(),
  competence: z.int(),
  internal: z.int(),
  running: z.int(),
  freedHours: z.number(),
  saved: z.int(),
  uptake: Share,
  net: z.int(),
  cumulative: z.int(),
  discounted: z.int(),
})
const Flows = z.object({
  quarters: z.array(EffectQuarter),
  investment: z.int(),
  running: z.int(),
  saved: z.int(),
  net: z.int(),
  netPresentValue: z.int(),
  paybackQuarter: z.int().nullable(),
  deepest: z.int(),
})
const Swing = z.object({ id: ParameterId, low: z.number(), high: z.number(), atLow: z.int(), atHigh: z.int() })
export const EffectWarning = z.object({ id: z.string(), params: z.record(z.string(), z.number()) })
export const EffectParameter = z.object({
  id: ParameterId,
  unit: z.string(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  source: Source,
  origin: z.enum(['shipped', 'house', 'measured', 'own']),
})
export const EffectFootprint = z.object({
  perRun: EffectSpan,
  perYear: EffectSpan,
  gramsPerYear: EffectSpan,
  replaced: EffectSpan,
  net: EffectSpan,
  netGrams: EffectSpan,
  model: z.object({ low: z.number(), high: z.number(), timesLow: z.number(), timesHigh: z.number() }),
  measuredShare: Share,
})

export const EffectRow = z.object({
  name: z.string(),
  title: z.string(),
  status: z.string(),
  owner: z.string(),
  counted: EffectCounts,
  value: z
    .object({
      investment: z.int(),
      netPresentValue: z.int(),
      low: z.int(),
      high: z.int(),
      paybackQuarter: z.int().nullable(),
      uptake: Share,
      cumulative: z.array(z.int()),
      warnings: z.array(EffectWarning),
    })
    .nullable(),
  footprint: z.object({ perRun: EffectSpan, perYear: EffectSpan, netGrams: EffectSpan }).nullable(),
})
export const EffectList = z.object({ from: Day, to: Day, rows: z.array(EffectRow) })

const Median = z.object({ n: z.int(), median: z.number(), low: z.number(), high: z.number() })
const Sequence = z.object({ n: z.int(), low: z.number().nullable(), high: z.number().nullable() })
const ArmShown = z.object({
  n: z.int(),
  isEnough: z.boolean(),
  median: Median.nullable(),
  sequence: Sequence.nullable(),
})
export const MeasuringRound = z.object({
  id: idOf('rnd'),
  unit: z.string(),
  way: z.enum(['timed', 'random']),
  oneIn: z.int().nullable(),
  task: z.string(),
  wanted: z.int(),
  begunAt: Instant,
  endedAt: Instant.nullable(),
  /** Whether whoever asks may start its clock. */
  mayMeasure: z.boolean(),
  without: ArmShown,
  with: ArmShown,
  saved: z
    .object({
      low: z.number().nullable(),
      high: z.number().nullable(),
      verdict: z.enum(['saves', 'costs', 'not-yet']),
    })
    .nullable(),
})

const ModelTold = z.object({ wattHours: z.number(), what: z.string(), source: Source })
export const EffectWhole = z.object({
  name: z.string(),
  title: z.string(),
  status: z.string(),
  owner: z.string(),
  from: Day,
  to: Day,
  /** The whole months that people's work is told of. */
  told: z.object({ from: Day, to: Day }),
  task: z.string().nullable(),
  quality: z.array(z.string()),
  counted: EffectCounts,
  months: z.array(z.object({ month: Day, counted: EffectCounts })),
  /** `months`: in how many whole months it is told of. */
  units: z.array(z.object({ unit: z.string(), months: z.int(), counted: EffectCounts })),
  hiddenUnits: z.int(),
  restOfUnits: z.object({ months: z.int(), counted: EffectCounts }).nullable(),
  /** Seconds. */
  handling: Median.nullable(),
  parameters: z.array(EffectParameter),
  /** What the owner has written, with who and why. */
  written: z.array(
    z.object({ parameter: z.string(), why: z.string(), by: z.string(), at: Instant, stands: z.boolean() }),
  ),
  flows: Flows.nullable(),
  tornado: z.array(Swing),
  warnings: z.array(EffectWarning),
  footprint: EffectFootprint.nullable(),
  grid: EffectSpan.extend({ date: Day, what: z.string(), source: Source }),
  modelTold: z.array(ModelTold),
  rounds: z.array(MeasuringRound),
  /** Whether whoever asks may change values and open rounds. */
  mayOwn: z.boolean(),
})

/** `given` null withdraws the owner's own value, and what stood before it stands again. */
export const ParameterWriting = z.object({ given: Given.nullable(), why: z.string().trim().min(3).max(500) })

export const RoundRequest = z.object({
  function: z.string().min(1).max(60),
  unit: z.string().trim().min(1).max(200),
  way: z.enum(['timed', 'random']),
  oneIn: z.int().min(2).max(20).nullable(),
  task: z.string().trim().min(3).max(200),
  wanted: z.int().min(20).max(1000),
})
export const RoundOpened = z.object({ id: idOf('rnd') })
/** `arm` is said by the person in a timed round, and by the program in a drawn one. */
export const SampleRequest = z.object({ arm: z.enum(['without', 'with']).nullable() })
export const SampleRunning = z.object({
  id: idOf('smp'),
  round: idOf('rnd'),
  function: z.string(),
  task: z.string(),
  arm: z.enum(['without', 'with']),
  begunAt: Instant,
})
export const SampleNow = z.object({ running: SampleRunning.nullable() })
export const SampleEnd = z.object({ done: z.boolean(), pausedSeconds: z.number().min(0).max(86_400) })

/** A sign of activity on a document. `sitting` is made anew by the browser each time the document is opened. */
export const ActivitySign = z.object({
  function: z.string().min(1).max(60),
  sitting: z.string().regex(/^[0-9a-f]{16}$/),
})

/** Everything that is kept for measuring, column by column, as the database itself says it. */
export const LoggedColumn = z.object({
  table: z.string(),
  column: z.string(),
  type: z.string(),
})
export const LoggedList = z.object({ columns: z.array(LoggedColumn), rows: z.record(z.string(), z.int()) })
