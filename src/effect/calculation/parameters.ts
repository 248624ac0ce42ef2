// The parameters of a nyttokalkyl: which there are, within what bounds, and where each value comes from. The values themselves are data
// under knowledge/effect, measured, or written by the function's owner; the latest of these stands. Pure.
import { z } from 'zod'

export const parameterIds = [
  'technology',
  'competence',
  'startHours',
  'investmentQuarters',
  'runningCost',
  'runningHours',
  'ownHourPrice',
  'freedMinutes',
  'volume',
  'uptake',
  'startQuarter',
  'rampQuarters',
  'freedHourPrice',
  'discountRate',
] as const
export type ParameterId = (typeof parameterIds)[number]
export const ParameterId = z.enum(parameterIds)
export type Values = Record<ParameterId, number>

type Facts = { unit: string; least: number; most: number; whole: boolean }
const kronor = { unit: 'kr', least: 0, most: 1e9, whole: false }
const price = { unit: 'kr/h', least: 0, most: 100_000, whole: false }

/** Units and bounds. A year is four quarters; shares are of one. */
export const parameterFacts: Record<ParameterId, Facts> = {
  technology: kronor,
  competence: kronor,
  startHours: { unit: 'h', least: 0, most: 1e6, whole: false },
  investmentQuarters: { unit: 'quarters', least: 1, most: 16, whole: true },
  runningCost: { ...kronor, unit: 'kr/year' },
  runningHours: { unit: 'h/year', least: 0, most: 1e6, whole: false },
  ownHourPrice: price,
  // Below zero where the function takes more time than it frees: that too must be possible to say.
  freedMinutes: { unit: 'min', least: -10_000, most: 10_000, whole: false },
  volume: { unit: 'per year', least: 0, most: 1e9, whole: false },
  uptake: { unit: 'share', least: 0, most: 1, whole: false },
  startQuarter: { unit: 'quarter', least: 1, most: 16, whole: true },
  rampQuarters: { unit: 'quarters', least: 0, most: 16, whole: true },
  freedHourPrice: price,
  discountRate: { unit: 'share', least: 0, most: 1, whole: false },
}

const line = (most: number) => z.string().trim().min(1).max(most)

/** Where a value comes from. Where there is no source it says so: an assumption, and why. */
export const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assumption'), why: line(500) }),
  z.strictObject({
    kind: z.enum(['read', 'secondary']),
    text: line(500),
    link: z.url().nullable(),
    date: z.iso.date(),
  }),
  z.strictObject({ kind: z.literal('measured'), text: line(500), date: z.iso.date() }),
])
export type Source = z.infer<typeof Source>

/** A value with the range it is tried within, one at a time. */
export const Given = z
  .strictObject({ value: z.number(), low: z.number(), high: z.number(), source: Source })
  .refine(one => one.low <= one.value && one.value <= one.high, { message: 'low ≤ value ≤ high', path: ['value'] })
export type Given = z.infer<typeof Given>

/** Where in the order it was found: what came along, the municipality's own file, a measurement, or the owner's own word. */
export type Origin = 'shipped' | 'house' | 'measured' | 'own'
export type Parameter = Given & { id: ParameterId; unit: string; origin: Origin }
export type Parameters = Record<ParameterId, Parameter>

/** Why a value cannot stand, as the path of what is wrong; null when it can. */
export function faultOf(id: ParameterId, { value, low, high }: Given): string | null {
  const { least, most, whole } = parameterFacts[id]
  if (low < least || high > most) return `${id}: ${least}–${most}`
  if (whole && ![value, low, high].every(Number.isInteger)) return `${id}: whole numbers`
  return null
}

export const valuesOf = (parameters: Parameters): Values =>
  Object.fromEntries(parameterIds.map(id => [id, parameters[id].value])) as Values
