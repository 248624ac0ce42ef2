// What matters most: each parameter alone from its low to its high, the others as they stand. Pure.
import { flowsOf } from '#effect/calculation/flows.ts'
import { type ParameterId, type Parameters, parameterIds, valuesOf } from '#effect/calculation/parameters.ts'

/** Net present value in kronor with the parameter at its low and at its high. */
export type Swing = { id: ParameterId; low: number; high: number; atLow: number; atHigh: number }

/** The widest first. A parameter without a range moves nothing and is not shown. */
export function tornadoOf(parameters: Parameters): Swing[] {
  const values = valuesOf(parameters)
  const at = (id: ParameterId, value: number): number => flowsOf({ ...values, [id]: value }).netPresentValue
  return parameterIds
    .filter(id => parameters[id].low < parameters[id].high)
    .map(id => {
      const { low, high } = parameters[id]
      return { id, low, high, atLow: at(id, low), atHigh: at(id, high) }
    })
    .sort((a, b) => width(b) - width(a) || (a.id < b.id ? -1 : 1))
}

const width = ({ atLow, atHigh }: Swing): number => Math.abs(atHigh - atLow)
