// The arithmetic of a nyttokalkyl: settled values in, sixteen quarters out. Pure; knows no sources, functions or clock.
// Conventions, the same everywhere: whole kronor in every cell, so that a table's sums are the sums of what is shown; each quarter's net
// falls at the quarter's end and is discounted to the start of the first one: net / (1 + rate)^(quarter / 4).
import type { Values } from '#effect/calculation/parameters.ts'

/** Four years. */
export const quarters = 16

/** Kronor of one quarter. Costs are positive here and subtracted in `net`; `saved` is freed time as kronor. */
export type Quarter = {
  quarter: number
  technology: number
  competence: number
  internal: number
  running: number
  freedHours: number
  saved: number
  uptake: number
  net: number
  cumulative: number
  discounted: number
}

export type Flows = {
  quarters: Quarter[]
  investment: number
  running: number
  saved: number
  net: number
  /** Kronor at the start of the first quarter. */
  netPresentValue: number
  /** The quarter after which the sum so far is never below zero again; null where that does not come within four years. */
  paybackQuarter: number | null
  /** How far below zero the sum goes at most. */
  deepest: number
}

/** What falls on one of equal parts of a sum, in whole kronor, so that the parts add up to the sum in whole kronor. */
const part = (sum: number, number: number, of: number): number =>
  number < 1 || number > of ? 0 : Math.round((sum * number) / of) - Math.round((sum * (number - 1)) / of)

/** The share of the work that is done with the function in a quarter: in equal steps up to full uptake. */
export function uptakeIn(quarter: number, { uptake, startQuarter, rampQuarters }: Values): number {
  if (quarter < startQuarter) return 0
  return uptake * Math.min(1, (quarter - startQuarter + 1) / (rampQuarters + 1))
}

function costsIn(quarter: number, values: Values): Pick<Quarter, 'technology' | 'competence' | 'internal' | 'running'> {
  const { technology, competence, startHours, investmentQuarters, runningCost, runningHours, ownHourPrice } = values
  const used = quarter - values.startQuarter + 1
  const isUsed = used >= 1
  return {
    technology: part(technology, quarter, investmentQuarters),
    competence: part(competence, quarter, investmentQuarters),
    internal:
      part(startHours * ownHourPrice, quarter, investmentQuarters) +
      (isUsed ? part(4 * runningHours * ownHourPrice, used, quarters) : 0),
    running: isUsed ? part(4 * runningCost, used, quarters) : 0,
  }
}

/** Sixteen quarters of one function. */
export function flowsOf(values: Values): Flows {
  const rows: Quarter[] = []
  let cumulative = 0
  for (let quarter = 1; quarter <= quarters; quarter++) {
    const costs = costsIn(quarter, values)
    const uptake = uptakeIn(quarter, values)
    const freedHours = ((values.freedMinutes / 60) * values.volume * uptake) / 4
    const saved = Math.round(freedHours * values.freedHourPrice)
    const net = saved - costs.technology - costs.competence - costs.internal - costs.running
    cumulative += net
    const discounted = Math.round(net / (1 + values.discountRate) ** (quarter / 4))
    rows.push({ quarter, ...costs, freedHours, saved, uptake, net, cumulative, discounted })
  }
  return { quarters: rows, ...sums(rows, values) }
}

function sums(rows: readonly Quarter[], { startHours, ownHourPrice }: Values): Omit<Flows, 'quarters'> {
  const of = (field: 'technology' | 'competence' | 'internal' | 'running' | 'saved' | 'net' | 'discounted'): number =>
    rows.reduce((sum, row) => sum + row[field], 0)
  const started = Math.round(startHours * ownHourPrice)
  const saved = of('saved')
  const lastBelow = rows.findLastIndex(row => row.cumulative < 0)
  const isPaid = saved > 0 && lastBelow < rows.length - 1
  return {
    investment: of('technology') + of('competence') + started,
    running: of('running') + of('internal') - started,
    saved,
    net: of('net'),
    netPresentValue: of('discounted'),
    paybackQuarter: isPaid ? lastBelow + 2 : null,
    deepest: Math.min(0, ...rows.map(row => row.cumulative)),
  }
}
