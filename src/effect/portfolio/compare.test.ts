import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, compare, type RiskParts, worthOf } from '#effect/portfolio/compare.ts'

const parts: RiskParts = [0, 0.05, 0.1, 0.2, 0.4]
const tkr = (n: number): number => n * 1000
const one = (
  id: string,
  cost: number,
  effect: [number, number, number],
  risk = 1,
  ...requires: string[]
): Candidate => ({
  id,
  title: id,
  cost: tkr(cost),
  effect: { low: tkr(effect[0]), value: tkr(effect[1]), high: tkr(effect[2]) },
  risk,
  requires,
})
const candidates = [
  one('base', 1450, [900, 2600, 4800], 3),
  one('built-on', 1180, [400, 1900, 3600], 3, 'base'),
  one('packet', 1900, [1200, 3100, 5000], 3),
  one('loved', 800, [0, 700, 2000], 1),
  one('permits', 1500, [500, 2300, 4900], 4),
]

test('worth is the effect less its part for risk, less the cost, and risk makes no loss smaller', () => {
  expect(worthOf(candidates[0]!, parts)).toBe(2_340_000 - 1_450_000)
  expect(worthOf(one('x', 100, [-50, 0, 10], 5), parts, 'low')).toBe(-150_000)
})

test('the best, the people’s own, what is left out and what it costs: reckoned by hand', async () => {
  const { best, people, left, worths } = await compare(candidates, tkr(5000), parts, ['packet', 'loved', 'permits'])
  // base 890, built-on 530, packet 890, loved −100, permits 340 tkr; base + built-on + packet costs 4 530.
  expect(worths).toEqual({ base: 890_000, 'built-on': 530_000, packet: 890_000, loved: -100_000, permits: 340_000 })
  expect(best).toMatchObject({ ids: ['base', 'built-on', 'packet'], cost: 4_530_000, worth: 2_310_000 })
  expect(best.effect).toEqual({ low: 2_500_000, value: 7_600_000, high: 13_400_000 })
  expect(people).toMatchObject({ cost: 4_200_000, worth: 1_130_000, missed: 1_180_000, faults: [] })
  expect(left).toEqual({ worth: 340_000, cost: 2_300_000 })
})

test('a choice of the people that costs too much or lacks what it needs is told of, and still reckoned', async () => {
  const { people } = await compare(candidates, tkr(2000), parts, ['built-on', 'packet'])
  expect(people!.faults).toEqual([
    { kind: 'over-budget', kronor: 1_080_000 },
    { kind: 'lacks', id: 'built-on', requires: 'base' },
  ])
  expect((await compare(candidates, tkr(2000), parts, null)).people).toBeNull()
})

test('what hangs on the estimate is told apart from what does not', async () => {
  const sure = one('sure', 100, [500, 600, 700])
  const maybe = one('maybe', 100, [0, 300, 900])
  const { steady, unsure } = await compare([sure, maybe], tkr(200), parts, null)
  expect(steady).toEqual(['sure'])
  expect(unsure).toEqual(['maybe'])
})

test('a larger budget is never worth less, and the budget itself is on the curve', async () => {
  const drawn = fc.record({
    cost: fc.integer({ min: 0, max: 900 }),
    value: fc.integer({ min: -100, max: 3000 }),
    risk: fc.integer({ min: 1, max: 5 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { maxLength: 6 }), fc.nat(3000), async (rows, budget) => {
      const these = rows.map(({ cost, value, risk }, i) => one(`c${i}`, cost, [value - 50, value, value + 50], risk))
      const { curve, best } = await compare(these, tkr(budget), parts, null)
      const worths = curve.map(point => point.worth)
      expect(worths).toEqual([...worths].sort((a, b) => a - b))
      expect(curve.find(point => point.budget === tkr(budget))).toMatchObject({ cost: best.cost, worth: best.worth })
    }),
    { numRuns: 12 },
  )
})
