// Ecology: what a function's runs take in energy and give in greenhouse gas, against the work they replace and a model's call, each as
// a range with its method and never as one number. Pure; the factors are data under knowledge/effect.
import { z } from 'zod'
import { Source } from '#effect/calculation/calculation.ts'

const Range = z
  .strictObject({ low: z.number().min(0), value: z.number().min(0), high: z.number().min(0), source: Source })
  .refine(one => one.low <= one.value && one.value <= one.high, { message: 'low ≤ value ≤ high', path: ['value'] })

export const Ecology = z.strictObject({
  /** Grams of CO2e for each kWh of electricity used, and the day the factor was published. */
  grid: Range.safeExtend({ date: z.iso.date(), what: z.string().min(1).max(300) }),
  /** Factors on the energy that was told, by how it was had: what the method may miss. */
  methods: z.strictObject({ rapl: Range, modelled: Range }),
  /** Watts of a workplace (screen, computer) while somebody works at it. */
  workplaceWatts: Range,
  /** Watt-hours of one answer of a language model, as others have told it. */
  modelCall: z.strictObject({
    low: z.number().min(0),
    high: z.number().min(0),
    told: z.array(z.strictObject({ wattHours: z.number().min(0), what: z.string().max(300), source: Source })).min(1),
  }),
})
export type Ecology = z.infer<typeof Ecology>

/** Watt-hours or grams; the middle is what was measured or told, not the truth. */
export type Span = { low: number; value: number; high: number }

/** What the meters have told of a function's runs in some time. */
export type Metered = { runs: number; wattHours: number; ofWhichRapl: number }

export type Footprint = {
  perRun: Span
  perYear: Span
  gramsPerYear: Span
  /** Energy of the workplace in the time that is freed: what the runs replace. Below zero where more time is taken. */
  replaced: Span
  /** Runs minus replaced: below zero is less energy than before. */
  net: Span
  netGrams: Span
  /** As many answers of a model as there were runs, and how many of our runs one such answer corresponds to. */
  model: { low: number; high: number; timesLow: number; timesHigh: number }
  measuredShare: number
}

const times = (span: Span, by: Span): Span => ({
  low: span.low * by.low,
  value: span.value * by.value,
  high: span.high * by.high,
})
const scaled = (span: Span, by: number): Span => {
  const [low, high] = [span.low * by, span.high * by].sort((a, b) => a - b) as [number, number]
  return { low, value: span.value * by, high }
}

/** Grams from watt-hours. The low end goes with the low factor where energy is used, and with the high where it is saved. */
const gramsOf = (energy: Span, { grid }: Ecology): Span => ({
  low: (energy.low / 1000) * (energy.low < 0 ? grid.high : grid.low),
  value: (energy.value / 1000) * grid.value,
  high: (energy.high / 1000) * (energy.high < 0 ? grid.low : grid.high),
})

/** The footprint of a year's runs. Null where nothing has been metered. `freedHours` is what the same year freed, with its range. */
export function footprintOf(
  metered: Metered,
  runsPerYear: number,
  freedHours: Span,
  ecology: Ecology,
): Footprint | null {
  const { runs, wattHours, ofWhichRapl } = metered
  if (runs === 0) return null
  const { rapl, modelled } = ecology.methods
  const modelledHours = wattHours - ofWhichRapl
  const mean = (end: keyof Span): number => (ofWhichRapl * rapl[end] + modelledHours * modelled[end]) / runs
  const perRun = { low: mean('low'), value: mean('value'), high: mean('high') }
  const perYear = scaled(perRun, runsPerYear)
  const replaced = spanOf(freedHours, ecology.workplaceWatts)
  const net = {
    low: perYear.low - replaced.high,
    value: perYear.value - replaced.value,
    high: perYear.high - replaced.low,
  }
  const { low, high } = ecology.modelCall
  return {
    perRun,
    perYear,
    gramsPerYear: times(scaled(perYear, 1 / 1000), ecology.grid),
    replaced,
    net,
    netGrams: gramsOf(net, ecology),
    model: {
      low: low * runsPerYear,
      high: high * runsPerYear,
      timesLow: low / perRun.high,
      timesHigh: high / perRun.low,
    },
    measuredShare: wattHours === 0 ? 0 : ofWhichRapl / wattHours,
  }
}

/** Hours times watts, where the hours may be below zero. */
function spanOf(hours: Span, watts: Span): Span {
  const ends = [hours.low * watts.low, hours.low * watts.high, hours.high * watts.low, hours.high * watts.high]
  return { low: Math.min(...ends), value: hours.value * watts.value, high: Math.max(...ends) }
}
