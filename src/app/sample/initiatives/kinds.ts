// How the sample tells of its initiatives: keys in the place of ids, days counted from today. Types only.
import type { InitiativeBody, Outcome, Step } from '#effect/initiatives/initiatives.ts'

type Told = Omit<InitiativeBody, 'from' | 'to' | 'effect' | 'dependsOn' | 'rounds' | 'figures'>
/** `dnr` is a series and a number; the year is that of the day. */
export type SampleStep = readonly [state: Step, day: number, by: string, outcome?: Outcome, dnr?: string, note?: string]
export type SampleInitiative = Told & {
  key: string
  from: number | null
  to: number | null
  effect: readonly [low: number, value: number, high: number] | null
  dependsOn?: readonly string[]
  /** Functions whose measuring round it rests on. */
  rounds?: readonly string[]
  /** Ids of figures, with keys where ids of initiatives and rounds stand. */
  figures: readonly string[]
  steps: readonly SampleStep[]
}
