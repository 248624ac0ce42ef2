import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ecology, footprintOf } from '#effect/ecology/ecology.ts'

const shipped = Ecology.parse(
  JSON.parse(readFileSync(new URL('../../../knowledge/effect/ecology.json', import.meta.url), 'utf8')),
)
const source = { kind: 'assumption', why: 'prov' } as const
const range = (low: number, value: number, high: number) => ({ low, value, high, source })
const round: Ecology = {
  grid: { ...range(40, 60, 100), date: '2025-09-25', what: 'prov' },
  methods: { rapl: range(1, 1, 2), modelled: range(0.5, 1, 2) },
  workplaceWatts: range(20, 50, 100),
  modelCall: { low: 0.2, high: 40, told: [{ wattHours: 0.2, what: 'prov', source }] },
}

test('a year reckoned by hand', () => {
  // 1 000 runs took 10 Wh, by model: 0,01 Wh each. 50 000 a year is 500 Wh; 200 hours freed at 50 W is 10 000 Wh.
  const found = footprintOf(
    { runs: 1000, wattHours: 10, ofWhichRapl: 0 },
    50_000,
    { low: 100, value: 200, high: 300 },
    round,
  )!
  expect(found.perRun).toEqual({ low: 0.005, value: 0.01, high: 0.02 })
  expect(found.perYear).toEqual({ low: 250, value: 500, high: 1000 })
  expect(found.gramsPerYear.low).toBeCloseTo(10)
  expect(found.gramsPerYear.value).toBeCloseTo(30)
  expect(found.gramsPerYear.high).toBeCloseTo(100)
  expect(found.replaced).toEqual({ low: 2000, value: 10_000, high: 30_000 })
  expect(found.net).toEqual({ low: -29_750, value: -9500, high: -1000 })
  expect(found.netGrams.low).toBeCloseTo(-2975)
  expect(found.netGrams.high).toBeCloseTo(-40)
  expect(found.model).toMatchObject({ low: 10_000, high: 2_000_000, timesLow: 10, timesHigh: 8000 })
  expect(found.measuredShare).toBe(0)
})

test('nothing metered, nothing said', () => {
  expect(footprintOf({ runs: 0, wattHours: 0, ofWhichRapl: 0 }, 100, { low: 0, value: 0, high: 0 }, round)).toBeNull()
})

test('whatever is metered, each range holds its middle', () => {
  const some = fc.double({ min: 0, max: 1e6, noNaN: true })
  const hours = fc.tuple(fc.double({ min: -1e4, max: 1e4, noNaN: true }), some).map(([from, by]) => ({
    low: from,
    value: from + by / 3,
    high: from + by,
  }))
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      some,
      fc.double({ min: 0, max: 1, noNaN: true }),
      some,
      hours,
      (runs, wh, part, year, freed) => {
        const found = footprintOf({ runs, wattHours: wh, ofWhichRapl: wh * part }, year, freed, shipped)!
        for (const { low, value, high } of [
          found.perRun,
          found.perYear,
          found.gramsPerYear,
          found.replaced,
          found.net,
          found.netGrams,
        ]) {
          const slack = 1e-9 * (1 + Math.abs(low) + Math.abs(high))
          expect(low).toBeLessThanOrEqual(value + slack)
          expect(value).toBeLessThanOrEqual(high + slack)
        }
      },
    ),
  )
})

test('the factors that come along say from when and from where, and a model’s call is a range', () => {
  expect(shipped.grid.date).toMatch(/^20\d\d-/)
  expect(shipped.modelCall.high).toBeGreaterThan(shipped.modelCall.low)
  expect(
    shipped.modelCall.told
      .map(one => one.wattHours)
      .sort((a, b) => a - b)
      .at(0),
  ).toBe(shipped.modelCall.low)
})
