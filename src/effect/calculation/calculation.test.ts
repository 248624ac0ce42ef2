import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  calculate,
  flowsOf,
  type ParameterId,
  type Parameters,
  parameterFacts,
  parameterIds,
  quarters,
  type Values,
} from '#effect/calculation/calculation.ts'

// Reckoned by hand, with a calculator that knows decimals; see each figure's own line.
const byHand: Values = {
  technology: 100_000,
  competence: 20_000,
  startHours: 100, // × 450 = 45 000
  investmentQuarters: 2, // (100 000 + 20 000 + 45 000) / 2 = 82 500 a quarter
  runningCost: 12_000, // 3 000 a quarter
  runningHours: 40, // × 450 / 4 = 4 500 a quarter
  ownHourPrice: 450,
  freedMinutes: 12, // 0,2 h × 1 500 a quarter = 300 h at full uptake of all
  volume: 6_000,
  uptake: 0.6, // 60, 120 and then 180 h a quarter: 27 000, 54 000, 81 000 kr
  startQuarter: 3,
  rampQuarters: 2,
  freedHourPrice: 450,
  discountRate: 0.025,
}

describe('the example reckoned by hand, to the krona', () => {
  const flows = flowsOf(byHand)

  test('each quarter', () => {
    expect(flows.quarters.map(row => row.net)).toEqual([-82_500, -82_500, 19_500, 46_500, ...Array(12).fill(73_500)])
    expect(flows.quarters.map(row => row.saved)).toEqual([0, 0, 27_000, 54_000, ...Array(12).fill(81_000)])
    expect(flows.quarters.slice(0, 7).map(row => row.cumulative)).toEqual([
      -82_500, -165_000, -145_500, -99_000, -25_500, 48_000, 121_500,
    ])
    expect(flows.quarters[4]).toMatchObject({ technology: 0, internal: 4_500, running: 3_000, freedHours: 180 })
  })

  test('four years', () => {
    expect(flows.investment).toBe(165_000)
    expect(flows.running).toBe(105_000) // 14 quarters × 7 500
    expect(flows.saved).toBe(1_053_000)
    expect(flows.net).toBe(783_000)
    expect(flows.paybackQuarter).toBe(6)
    expect(flows.deepest).toBe(-165_000)
  })

  test('net present value: each quarter at its end, 2,5 % a year', () => {
    expect(flows.quarters.map(row => row.discounted)).toEqual([
      -81_992, -81_488, 19_142, 45_366, 71_266, 70_827, 70_392, 69_958, 69_528, 69_100, 68_675, 68_252, 67_832, 67_415,
      67_000, 66_587,
    ])
    expect(flows.netPresentValue).toBe(727_860)
  })
})

const within = (id: ParameterId): fc.Arbitrary<number> => {
  const { whole, least, most } = parameterFacts[id]
  const [low, high] = [Math.max(0, least), Math.min(most, { technology: 2e6, volume: 1e5 }[id as string] ?? 1000)]
  return whole ? fc.integer({ min: low, max: high }) : fc.double({ min: low, max: high, noNaN: true })
}
const someValues = fc.record(Object.fromEntries(parameterIds.map(id => [id, within(id)]))) as fc.Arbitrary<Values>
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('whatever the values', () => {
  test('more uptake is never worth less', () => {
    fc.assert(
      fc.property(someValues, share, share, (values, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const at = (uptake: number) => flowsOf({ ...values, uptake })
        expect(at(more).net).toBeGreaterThanOrEqual(at(less).net)
        expect(at(more).netPresentValue).toBeGreaterThanOrEqual(at(less).netPresentValue)
        const [early, late] = [at(more).paybackQuarter ?? quarters + 1, at(less).paybackQuarter ?? quarters + 1]
        expect(early).toBeLessThanOrEqual(late)
      }),
    )
  })

  test('nothing done frees nothing, and the costs remain', () => {
    fc.assert(
      fc.property(someValues, values => {
        const flows = flowsOf({ ...values, volume: 0 })
        expect(flows.saved).toBe(0)
        expect(flows.paybackQuarter).toBeNull()
        expect(flows.net).toBe(0 - flows.investment - flows.running)
      }),
    )
  })

  test('twice the volume saves twice as much, but for a krona a quarter in rounding', () => {
    fc.assert(
      fc.property(someValues, values => {
        const once = flowsOf(values)
        const twice = flowsOf({ ...values, volume: 2 * values.volume })
        for (const [i, row] of twice.quarters.entries())
          expect(Math.abs(row.saved - 2 * once.quarters[i]!.saved)).toBeLessThanOrEqual(1)
        expect(twice.investment).toBe(once.investment)
      }),
    )
  })

  test('the sums are the sums of the cells, and the investment is what was said', () => {
    fc.assert(
      fc.property(someValues, values => {
        const flows = flowsOf(values)
        const add = (pick: (row: (typeof flows.quarters)[number]) => number) =>
          flows.quarters.reduce((sum, row) => sum + pick(row), 0)
        expect(add(row => row.net)).toBe(flows.net)
        expect(add(row => row.discounted)).toBe(flows.netPresentValue)
        expect(flows.quarters.at(-1)!.cumulative).toBe(flows.net)
        expect(flows.saved - flows.investment - flows.running).toBe(flows.net)
        const said = values.technology + values.competence + values.startHours * values.ownHourPrice
        expect(Math.abs(flows.investment - said)).toBeLessThanOrEqual(1.5)
      }),
    )
  })

  test('from the payback quarter on the sum so far is never below zero, and just before it is', () => {
    fc.assert(
      fc.property(someValues, values => {
        const { paybackQuarter, quarters: rows, saved } = flowsOf(values)
        if (paybackQuarter === null) expect(saved <= 0 || rows.at(-1)!.cumulative < 0).toBe(true)
        else {
          expect(rows.slice(paybackQuarter - 1).every(row => row.cumulative >= 0)).toBe(true)
          if (paybackQuarter > 1) expect(rows[paybackQuarter - 2]!.cumulative).toBeLessThan(0)
        }
      }),
    )
  })

  test('without a discount rate the value today is the plain sum', () => {
    fc.assert(
      fc.property(someValues, values => {
        const flows = flowsOf({ ...values, discountRate: 0 })
        expect(flows.netPresentValue).toBe(flows.net)
      }),
    )
  })

  test('the tornado holds the value between its ends, the widest first', () => {
    const spread = fc.tuple(someValues, fc.double({ min: 0, max: 0.9, noNaN: true }))
    fc.assert(
      fc.property(spread, ([values, by]) => {
        const { flows, tornado } = calculate(given(values, by))
        // A later start or a longer ramp may be better or worse on the way, so the bound is for what acts one way only.
        const oneWay: ParameterId[] = ['technology', 'competence', 'runningCost', 'volume', 'uptake', 'freedMinutes']
        for (const one of tornado.filter(({ id }) => oneWay.includes(id))) {
          expect(Math.min(one.atLow, one.atHigh)).toBeLessThanOrEqual(flows.netPresentValue + 32)
          expect(Math.max(one.atLow, one.atHigh)).toBeGreaterThanOrEqual(flows.netPresentValue - 32)
        }
        const widths = tornado.map(one => Math.abs(one.atHigh - one.atLow))
        expect(widths).toEqual([...widths].sort((a, b) => b - a))
      }),
    )
  })
})

/** Parameters from plain values, each tried `by` parts down and up. */
function given(values: Values, by = 0): Parameters {
  const source = { kind: 'measured', text: 'exempel', date: '2026-11-23' } as const
  return Object.fromEntries(
    parameterIds.map(id => {
      const { unit, whole, most } = parameterFacts[id]
      const value = values[id]
      const range = whole
        ? { low: value, high: value }
        : { low: value * (1 - by), high: Math.min(most, value * (1 + by)) }
      return [id, { id, unit, value, ...range, source, origin: 'own' }]
    }),
  ) as Parameters
}

const warned = (changes: Partial<Values>, by = 0) =>
  calculate(given({ ...byHand, ...changes }, by)).warnings.map(one => one.id)

test('low uptake is warned of below a fifth, and told of up to a quarter', () => {
  expect(warned({ uptake: 0.19 })).toContain('uptake-low')
  expect(warned({ uptake: 0.2 })).toEqual(expect.arrayContaining(['uptake-edge']))
  expect(warned({ uptake: 0.24 })).not.toContain('uptake-low')
  expect(warned({ uptake: 0.25 })).toEqual([])
})

test('what never pays for itself is said, and what a single parameter may turn', () => {
  expect(warned({ volume: 100 })).toContain('no-payback')
  expect(warned({}, 0.1)).toEqual([])
  expect(warned({}, 0.9)).toContain('range-crosses')
})

test('one parameter that alone may turn the sum is enough, and each value without a source is counted', () => {
  const settled = given(byHand)
  const turning = { ...settled, uptake: { ...settled.uptake, low: 0.01, high: 0.7 } }
  expect(calculate(turning).warnings).toEqual([{ id: 'range-crosses', params: { count: 1 } }])
  const assumption = { kind: 'assumption', why: 'antaget' } as const
  const assumed = { ...settled, volume: { ...settled.volume, source: assumption } }
  expect(calculate(assumed).warnings).toEqual([{ id: 'assumed', params: { count: 1, all: parameterIds.length } }])
})

test('a function that takes time instead of freeing it costs', () => {
  const { saved, net, paybackQuarter } = flowsOf({ ...byHand, freedMinutes: -5 })
  expect(saved).toBeLessThan(0)
  expect(net).toBeLessThan(-165_000)
  expect(paybackQuarter).toBeNull()
})
