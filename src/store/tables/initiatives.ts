// The tables of what was tried and learnt: initiatives, lessons, conclusions, the horizon, and assessments. Lists of ids are jsonb.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Json, Timestamp } from '#store/tables/columns.ts'

export interface InitiativeTables {
  initiative: InitiativeTable
  initiative_step: InitiativeStepTable
  lesson: LessonTable
  conclusion: ConclusionTable
  horizon_item: HorizonItemTable
  horizon_todo: HorizonTodoTable
  horizon_seen: HorizonSeenTable
  assessment: AssessmentTable
}

/** YYYY-MM-DD */
type DayOrNot = ColumnType<string | null, string | null, string | null>

interface Versioned {
  number: GeneratedAlways<number>
  version: number
  by_whom: string
  at: Timestamp
}

export interface InitiativeTable extends Versioned {
  id: Id<'ini'>
  title: string
  state: 'behov' | 'hypotes' | 'försök' | 'utvärderat' | 'beslut'
  outcome: 'införs' | 'avslutas' | null
  owner_role: string
  owner_unit: string
  area: string
  from_day: DayOrNot
  to_day: DayOrNot
  ability: string | null
  need: string
  hypothesis: string
  baseline: string
  material: string
  goal: string
  conduct: string
  technology: string
  result: string
  verdict: 'better' | 'unchanged' | 'worse' | 'unclear' | null
  /** Whole kronor: what it is reckoned to cost, and what has been spent. */
  cost: number
  spent: number | null
  /** Whole kronor over four years, before the cost; all three or none. */
  effect_value: number | null
  effect_low: number | null
  effect_high: number | null
  /** 1 is least. */
  risk: number | null
  risk_why: string
  depends_on: Json
  functions: Json
  rounds: Json
  figures: Json
}

export interface InitiativeStepTable {
  number: GeneratedAlways<number>
  initiative: Id<'ini'>
  state: InitiativeTable['state']
  outcome: InitiativeTable['outcome']
  day: string
  dnr: string | null
  decided_by: string
  note: string
  by_whom: string
  at: Timestamp
}

export interface LessonTable extends Versioned {
  id: Id<'les'>
  title: string
  says: string
  kind: 'worked' | 'hindered' | 'surprised'
  advice: string
  area: string
  initiatives: Json
  learnt_on: string
}

export interface ConclusionTable extends Versioned {
  id: Id<'con'>
  title: string
  says: string
  initiatives: Json
  figures: Json
  withdrawn_why: string | null
}

export interface HorizonItemTable extends Versioned {
  id: Id<'hzn'>
  kind: 'law' | 'technology'
  title: string
  says: string
  source: string
  link: string | null
  told_on: string
  confidence: 'read' | 'secondary' | 'memory' | 'unsure'
  from_day: DayOrNot
  to_day: DayOrNot
  act: string | null
  functions: Json
  checkpoints: Json
  closed_why: string | null
}

export interface HorizonTodoTable {
  id: Id<'tdo'>
  number: GeneratedAlways<number>
  mark: string
  kind: 'begins' | 'ends' | 'moved' | 'reworded' | 'new' | 'gone' | 'statute'
  subject: string
  title: string
  params: Json
  functions: Json
  due: DayOrNot
  made_at: Timestamp
  done_at: Generated<Date | null>
  done_by: Generated<string | null>
  done_says: Generated<string | null>
}

interface HorizonSeenTable {
  subject: string
  facts: Json
  at: Timestamp
}

export interface AssessmentTable {
  kind: 'function' | 'initiative'
  subject: string
  version: number
  body: Json
  why: string
  by_whom: string
  at: Timestamp
}
