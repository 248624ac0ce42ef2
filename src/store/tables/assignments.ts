// The tables of what the committee has asked for and pays for: assignments, the price list and what is charged, portfolios.
import type { GeneratedAlways } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Json, Timestamp } from '#store/tables/columns.ts'

export interface AssignmentTables {
  assignment: AssignmentTable
  assignment_party: AssignmentPartyTable
  assignment_stage: AssignmentStageTable
  assignment_entry: AssignmentEntryTable
  price: PriceTable
  fixed_cost: FixedCostTable
  service_time: ServiceTimeTable
  portfolio: PortfolioTable
  portfolio_choice: PortfolioChoiceTable
}

/** YYYY-MM-DD, as every day here. */
type Day = string

export interface AssignmentTable {
  id: Id<'asg'>
  number: GeneratedAlways<number>
  title: string
  says: string
  source: string
  dnr: string
  given_on: Day
  to_committee: string
  to_unit: string | null
  written_by: string
  written_at: Timestamp
  closed_on: Day | null
}

export interface AssignmentPartyTable {
  id: Id<'pty'>
  number: GeneratedAlways<number>
  assignment: Id<'asg'>
  kind: 'union' | 'committee' | 'region' | 'other'
  name: string
  says: string
  on_day: Day | null
  dnr: string | null
  by_whom: string
  at: Timestamp
}

export interface AssignmentStageTable {
  id: Id<'stg'>
  number: GeneratedAlways<number>
  assignment: Id<'asg'>
  kind: 'work' | 'interim' | 'final'
  title: string
  due_on: Day
  done_on: Day | null
}

export interface AssignmentEntryTable {
  number: GeneratedAlways<number>
  assignment: Id<'asg'>
  stage: Id<'stg'> | null
  kind: 'status' | 'report' | 'close' | 'reopen'
  to_whom: string
  on_day: Day
  dnr: string | null
  says: string
  by_whom: string
  at: Timestamp
}

type ServiceClass = 'bas' | 'tillägg' | 'specialist'

export interface PriceTable {
  number: GeneratedAlways<number>
  class: ServiceClass
  function: string | null
  per: 'run' | 'page' | 'kwh' | 'hour'
  /** Null: no price any more. */
  ore: number | null
  from_month: Day
  source: string
  by_whom: string
  at: Timestamp
}

export interface FixedCostTable {
  number: GeneratedAlways<number>
  name: string
  ore: number
  from_month: Day
  key: 'runs' | 'equal' | 'stated'
  parts: Json
  source: string
  by_whom: string
  at: Timestamp
}

export interface ServiceTimeTable {
  number: GeneratedAlways<number>
  class: ServiceClass
  unit: string
  day: Day
  minutes: number
  what: string
}

export interface PortfolioTable {
  id: Id<'pfl'>
  number: GeneratedAlways<number>
  title: string
  /** Whole kronor. */
  budget: number
  source: string
  dnr: string | null
  candidates: Json
  risk_parts: Json
  by_whom: string
  at: Timestamp
}

export interface PortfolioChoiceTable {
  number: GeneratedAlways<number>
  portfolio: Id<'pfl'>
  chosen: Json
  on_day: Day
  dnr: string | null
  why: string
  by_whom: string
  at: Timestamp
}
