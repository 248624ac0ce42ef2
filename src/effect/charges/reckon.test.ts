import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divide, type FixedCost, type Price, reckon, type Used } from '#effect/charges/reckon.ts'

const price = (number: number, of: Partial<Price>): Price => ({
  number,
  class: 'bas',
  function: null,
  per: 'run',
  ore: 100,
  from: '2026-01',
  source: 'Kalkyl',
  ...of,
})
const fixed = (of: Partial<FixedCost>): FixedCost => ({
  number: 1,
  name: 'Drift',
  ore: 1000,
  from: '2026-01',
  key: 'equal',
  parts: {},
  source: 'Kalkyl',
  ...of,
})
const used = (unit: string, name: string, runs: number, pages = 0, wattHours = 0): Used => ({
  unit,
  function: name,
  runs,
  pages,
  wattHours,
})
const classOf = (name: string) => (name === 'mask' ? ('tillägg' as const) : ('bas' as const))
const month = { prices: [], fixed: [], used: [], times: [], classOf }

test('a month reckoned by hand, to the öre', () => {
  const prices = [
    price(1, { ore: 95 }),
    price(2, { per: 'page', ore: 12 }),
    price(3, { per: 'kwh', ore: 175 }),
    price(4, { class: 'tillägg', ore: 310 }),
    price(5, { class: 'specialist', per: 'hour', ore: 98_500 }),
  ]
  const { units } = reckon({
    ...month,
    prices,
    fixed: [fixed({ ore: 1_000_001, key: 'runs' })],
    used: [used('A', 'check', 40, 213, 26), used('A', 'mask', 11, 70, 9), used('B', 'check', 17, 80, 10)],
    times: [{ unit: 'B', class: 'specialist', minutes: 90 }],
  })
  // A: 40 × 0,95 + 213 × 0,12 + 0,026 × 1,75 + 11 × 3,10 = 38,00 + 25,56 + 0,05 + 34,10
  expect(units[0]).toMatchObject({ unit: 'A', runs: 51, pages: 283, metered: 9771 })
  expect(units[0]!.lines.map(one => one.amount)).toEqual([3800, 2556, 5, 3410])
  // B: 17 × 0,95 + 80 × 0,12 + 0,01 × 1,75 + 1,5 × 985 = 16,15 + 9,60 + 0,02 + 1 477,50
  expect(units[1]).toMatchObject({ unit: 'B', hours: 1.5, metered: 150_327 })
  // 10 000,01 by 51 and 17 runs: 7 500,0075 and 2 500,0025; the öre that is left goes to A.
  expect(units.map(one => one.shared)).toEqual([750_001, 250_000])
  expect(units.map(one => one.total)).toEqual([759_772, 400_327])
})

test('a function’s own price stands over its class’s, for that measure only', () => {
  const prices = [price(1, {}), price(2, { per: 'page', ore: 10 }), price(3, { function: 'search', ore: 7 })]
  const { units } = reckon({ ...month, prices, used: [used('A', 'check', 2, 3), used('A', 'search', 5, 4)] })
  expect(units[0]!.lines.map(one => [one.price, one.quantity, one.amount])).toEqual([
    [1, 2, 200],
    [2, 7, 70],
    [3, 5, 35],
  ])
})

test('a cost that nobody can bear is told of and not lost', () => {
  const costs = [fixed({ key: 'runs' }), fixed({ number: 2, ore: 500, key: 'stated', parts: { C: 2 } })]
  const { units, unshared } = reckon({ ...month, fixed: costs })
  expect(unshared).toBe(1000)
  expect(units).toMatchObject([{ unit: 'C', shared: 500, metered: 0 }])
})

test('parts add up to the whole, whatever the weights, and nobody is a whole öre from their part', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }),
      (ore, weights) => {
        const parts = divide(ore, weights)
        const all = weights.reduce((a, b) => a + b, 0)
        if (all === 0) {
          expect(parts).toBeNull()
          return
        }
        expect(parts!.reduce((a, b) => a + b, 0)).toBe(ore)
        for (const [i, part] of parts!.entries()) expect(Math.abs(part - (ore * weights[i]!) / all)).toBeLessThan(1)
      },
    ),
  )
})

test('every total is its lines and shares, and no cost goes astray', () => {
  const unit = fc.constantFrom('A', 'B', 'C')
  const use = fc.record({
    unit,
    function: fc.constantFrom('check', 'mask'),
    runs: fc.nat(90),
    pages: fc.nat(900),
    wattHours: fc.nat(500),
  })
  const cost = fc.record({ ore: fc.nat(9_999_999), key: fc.constantFrom('runs', 'equal', 'stated') })
  fc.assert(
    fc.property(fc.array(use, { maxLength: 9 }), fc.array(cost, { maxLength: 3 }), (rows, costs) => {
      const all = costs.map((one, number) => fixed({ ...one, number, parts: { A: 3, D: 1 } }))
      const prices = [price(1, {}), price(2, { per: 'page', ore: 3 }), price(3, { class: 'tillägg', ore: 250 })]
      const { units, unshared } = reckon({ ...month, prices, fixed: all, used: rows })
      for (const one of units) {
        expect(one.metered).toBe(one.lines.reduce((sum, line) => sum + line.amount, 0))
        expect(one.total).toBe(one.metered + one.shares.reduce((sum, share) => sum + share.amount, 0))
      }
      const shared = units.reduce((sum, one) => sum + one.shared, unshared)
      expect(shared).toBe(all.reduce((sum, one) => sum + one.ore, 0))
    }),
  )
})
