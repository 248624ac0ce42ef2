// What an initiative says, and what each step from need to decision asks of it. The fields of the card are those of Digg's published
// examples (verksamhetsområde, tidsperiod, förmåga, data, mål, genomförande, teknik, resultat, lärdomar), so that they can be compared.
// States and outcomes stand in Swedish, as in decisions. Pure; knows no database.
import { z } from 'zod'
import { idOf } from '#base/id.ts'

export const steps = ['behov', 'hypotes', 'försök', 'utvärderat', 'beslut'] as const
export const Step = z.enum(steps)
export type Step = (typeof steps)[number]
export const Outcome = z.enum(['införs', 'avslutas'])
export type Outcome = z.infer<typeof Outcome>
export const Verdict = z.enum(['better', 'unchanged', 'worse', 'unclear'])

const Day = z.iso.date()
const line = (most: number) => z.string().trim().min(1).max(most)
/** May be empty until a step asks for it. */
const text = z.string().trim().max(4000)
const kronor = z.int().min(0).max(1_000_000_000)
const signed = z.int().min(-1_000_000_000).max(1_000_000_000)

/** Kronor over four years, before the cost. */
export const ExpectedEffect = z
  .strictObject({ low: signed, value: signed, high: signed })
  .refine(one => one.low <= one.value && one.value <= one.high, { message: 'low ≤ value ≤ high', path: ['value'] })

export const InitiativeBody = z.strictObject({
  title: line(200),
  owner: z.strictObject({ role: line(120), unit: line(200) }),
  /** Verksamhetsområde. */
  area: line(120),
  /** Tidsperiod. */
  from: Day.nullable(),
  to: Day.nullable(),
  /** Id of an ability in the catalogue (förmåga). */
  ability: line(60).nullable(),
  need: line(4000),
  hypothesis: text,
  /** How it was before: what was measured, or why it could not be. */
  baseline: text,
  /** Data. */
  material: text,
  /** Mål. */
  goal: text,
  /** Genomförande. */
  conduct: text,
  /** Teknik. */
  technology: text,
  /** Resultat. */
  result: text,
  verdict: Verdict.nullable(),
  /** Whole kronor: reckoned, and spent so far (null where nobody has counted). */
  cost: kronor,
  spent: kronor.nullable(),
  effect: ExpectedEffect.nullable(),
  risk: z.int().min(1).max(5).nullable(),
  riskWhy: text,
  /** Initiatives that must be carried out first. */
  dependsOn: z.array(idOf('ini')).max(20),
  functions: z.array(line(60)).max(20),
  rounds: z.array(idOf('rnd')).max(20),
  /** Ids of figures, as in #effect/figures. */
  figures: z.array(line(120)).max(20),
})
export type InitiativeBody = z.infer<typeof InitiativeBody>

export const StepTaken = z.strictObject({
  state: Step,
  outcome: Outcome.nullable(),
  day: Day,
  /** Needed by a decision. */
  dnr: line(60).nullable(),
  decidedBy: line(120),
  note: z.string().trim().max(2000),
})
export type StepTaken = z.infer<typeof StepTaken>

/** Fields that an initiative may lack for a step; `order` and `ending` are of the step itself. */
export type Missing =
  | 'hypothesis'
  | 'baseline'
  | 'from'
  | 'ability'
  | 'result'
  | 'verdict'
  | 'lesson'
  | 'outcome'
  | 'dnr'
  | 'order'
  | 'note'

/**
 * What is missing before a step may be taken; empty when nothing is. One goes a step at a time, but may end from anywhere, with a reason:
 * an initiative that leads nowhere is closed and kept, not forgotten. What has been decided stays decided.
 */
export function missingFor(
  now: Step,
  { lessons, ...held }: InitiativeBody & { lessons: number },
  to: StepTaken,
): Missing[] {
  const missing: Missing[] = []
  const ends = to.state === 'beslut' && to.outcome === 'avslutas'
  const isNext = steps.indexOf(to.state) === steps.indexOf(now) + 1
  if (now === 'beslut' || !(isNext || ends)) return ['order']
  if ((to.state === 'beslut') !== (to.outcome !== null)) missing.push('outcome')
  if (to.state === 'beslut' && !to.dnr) missing.push('dnr')
  if (ends && !to.note) missing.push('note')
  if (ends) return missing
  const asked = steps.indexOf(to.state)
  if (asked >= 1 && !held.hypothesis) missing.push('hypothesis')
  if (asked >= 2) {
    if (!held.baseline) missing.push('baseline')
    if (!held.ability) missing.push('ability')
    if (!held.from) missing.push('from')
  }
  if (asked >= 3) {
    if (!held.result) missing.push('result')
    if (!held.verdict) missing.push('verdict')
    if (lessons === 0) missing.push('lesson')
  }
  return missing
}
