// The tables of effect: counts by day and unit, handling times, measuring rounds, and what owners have written of parameters.
// No table here may name a person, but a sample while it runs.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Json, Timestamp } from '#store/tables/columns.ts'

export interface EffectTables {
  effect_delta: EffectDeltaTable
  effect_day: EffectDayTable
  effect_mark: EffectMarkTable
  effect_sign: EffectSignTable
  effect_time: EffectTimeTable
  measuring_round: MeasuringRoundTable
  measuring_sample: MeasuringSampleTable
  effect_parameter: EffectParameterTable
  effect_review: EffectReviewTable
  effect_review_mark: EffectReviewMarkTable
}

/** YYYY-MM-DD */
type Day = ColumnType<string, string, never>

/** What was done by a function in a unit on a day. Filled by triggers on run, finding and decision. */
interface EffectDayTable {
  function: string
  unit: string
  day: Day
  runs: number
  refused: number
  wall_ms: number
  cpu_ms: number
  watt_hours: number
  rapl_hours: number
  offered: number
  used: number
  accepted: number
  rejected: number
  changed: number
  added: number
  pages: Generated<number>
}

/** The same, not yet added to its day. */
interface EffectDeltaTable extends EffectDayTable {
  number: GeneratedAlways<number>
  mark: string | null
}

/** `month` is its first day. One row for each who took part; `mark` is another for each function and month. */
interface EffectMarkTable {
  function: string
  unit: string
  month: Day
  mark: string
}

interface EffectSignTable {
  document: Id<'doc'>
  function: string
  sitting: string
  at: Timestamp
}

interface EffectTimeTable {
  function: string
  unit: string
  month: Day
  step: number
  count: number
}

export interface MeasuringRoundTable {
  id: Id<'rnd'>
  function: string
  unit: string
  way: 'timed' | 'random'
  one_in: number | null
  task: string
  wanted: number
  begun_by: string
  begun_at: Timestamp
  ended_by: string | null
  ended_at: Timestamp | null
}

interface MeasuringSampleTable {
  id: Id<'smp'>
  round: Id<'rnd'>
  number: number
  arm: 'without' | 'with'
  state: Generated<'running' | 'done' | 'left'>
  person: Id<'per'> | null
  begun_at: Timestamp | null
  seconds: number | null
  day: ColumnType<string | null, string | null, string | null>
  mark: string | null
}

interface EffectParameterTable {
  number: GeneratedAlways<number>
  function: string
  parameter: string
  /** Null: withdrawn. */
  given: Json
  why: string
  by_whom: string
  at: Timestamp
}

/** Of a document that has left, or of `documents` together where `document` is null. `month` is its first day. */
export interface EffectReviewTable {
  document: Id<'doc'> | null
  function: string
  version: string
  unit: string
  month: ColumnType<string, string, string>
  documents: Generated<number>
  words: number
  proposed: number
  accepted: number
  deleted: number
  added: number
  changed: number
  grown: number
  shrunk: number
}

/** One row for each who took part in reviewing a version in a month; `mark` is another for each version and month. */
interface EffectReviewMarkTable {
  function: string
  version: string
  month: Day
  mark: string
}
