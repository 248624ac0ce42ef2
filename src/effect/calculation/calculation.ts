// Nyttokalkyl: what a function costs and gives over four years by quarter, when it has paid for itself, what it is worth today and which
// parameters decide that. Quality is told and not priced. Pure: the parameters are handed in, settled.
//   const { flows, tornado, warnings } = calculate(parameters)
import { type Flows, flowsOf } from '#effect/calculation/flows.ts'
import { type ParameterId, type Parameters, parameterIds, valuesOf } from '#effect/calculation/parameters.ts'
import { type Swing, tornadoOf } from '#effect/calculation/tornado.ts'

export { type Flows, flowsOf, quarters } from '#effect/calculation/flows.ts'
export {
  faultOf,
  Given,
  type Origin,
  type Parameter,
  ParameterId,
  type Parameters,
  parameterFacts,
  parameterIds,
  Source,
  type Values,
} from '#effect/calculation/parameters.ts'
export type { Swing } from '#effect/calculation/tornado.ts'

/**
 * `uptake-low`: below a fifth, where two ways of working side by side usually cost more than they give; `uptake-edge`: between a fifth and
 * a quarter, where they may (Stelacon for Digitaliseringsrådet, 2019). `no-payback`: not within four years. `range-crosses`: some
 * parameter alone, within its range, turns the sum from gain to loss or back. `assumed`: how many of the values have no source.
 */
export type Warning = {
  id: 'uptake-low' | 'uptake-edge' | 'no-payback' | 'range-crosses' | 'assumed'
  params: Record<string, number>
}
export type Calculation = { flows: Flows; tornado: Swing[]; warnings: Warning[] }

/** Shares of the work, after Stelacon. */
const surelyLow = 0.2
const maybeLow = 0.25

export function calculate(parameters: Parameters): Calculation {
  const flows = flowsOf(valuesOf(parameters))
  const tornado = tornadoOf(parameters)
  return { flows, tornado, warnings: warningsOf(parameters, flows, tornado) }
}

function warningsOf(parameters: Parameters, flows: Flows, tornado: readonly Swing[]): Warning[] {
  const warnings: Warning[] = []
  const uptake = parameters.uptake.value
  const percent = Math.round(uptake * 100)
  if (uptake < surelyLow) warnings.push({ id: 'uptake-low', params: { percent } })
  else if (uptake < maybeLow) warnings.push({ id: 'uptake-edge', params: { percent } })
  if (flows.paybackQuarter === null) warnings.push({ id: 'no-payback', params: {} })
  const crossing = tornado.filter(one => Math.min(one.atLow, one.atHigh) < 0 && Math.max(one.atLow, one.atHigh) > 0)
  if (crossing.length > 0) warnings.push({ id: 'range-crosses', params: { count: crossing.length } })
  const assumed = parameterIds.filter((id: ParameterId) => parameters[id].source.kind === 'assumption').length
  if (assumed > 0) warnings.push({ id: 'assumed', params: { count: assumed, all: parameterIds.length } })
  return warnings
}
