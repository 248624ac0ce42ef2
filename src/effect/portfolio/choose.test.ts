import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, choose } from '#effect/portfolio/choose.ts'

const one = (id: string, cost: number, worth: number, ...requires: string[]): Candidate => ({
  id,
  cost,
  worth,
  requires,
})

/** All subsets, one by one: what the solver is held to. */
function byTrying(candidates: readonly Candidate[], budget: number): { worth: number; cost: number } {
  let best = { worth: 0, cost: 0 }
  for (let bits = 0; bits < 1 << candidates.length; bits++) {
    const taken = candidates.filter((_, i) => bits & (1 << i))
    const ids = new Set(taken.map(({ id }) => id))
    const cost = taken.reduce((sum, { cost }) => sum + cost, 0)
    const worth = taken.reduce((sum, { worth }) => sum + worth, 0)
    if (cost > budget || taken.some(({ requires }) => requires.some(id => !ids.has(id)))) continue
    if (worth > best.worth || (worth === best.worth && cost < best.cost)) best = { worth, cost }
  }
  return best
}

test('the best is not the most worth for each krona, one after the other', async () => {
  const candidates = [one('a', 600, 66), one('b', 500, 50), one('c', 500, 50)]
  expect(await choose(candidates, 1000)).toEqual(['b', 'c'])
})

test('what is required comes along and is paid for, and what cannot be had is not promised', async () => {
  const ground = one('ground', 400, -10)
  expect(await choose([ground, one('house', 500, 100, 'ground')], 900)).toEqual(['ground', 'house'])
  expect(await choose([ground, one('house', 500, 100, 'ground')], 899)).toEqual([])
  expect(await choose([one('house', 1, 100, 'nowhere')], 900)).toEqual([])
  expect(await choose([], 900)).toEqual([])
  expect(await choose([one('dear', 901, 1)], 900)).toEqual([])
})

test('two that require each other are taken together or not at all', async () => {
  const pair = [one('a', 300, 50, 'b'), one('b', 300, 50, 'a')]
  expect(await choose([...pair, one('c', 550, 90)], 600)).toEqual(['a', 'b'])
  expect(await choose([...pair, one('c', 550, 90)], 599)).toEqual(['c'])
})

test('a krona too much is too much, however large the sums are', async () => {
  const candidates = [one('a', 2_500_000_001, 9), one('b', 2_500_000_000, 9), one('c', 1, 1)]
  expect(await choose(candidates, 5_000_000_000)).toEqual(['b', 'c'])
  expect(await choose(candidates, 5_000_000_001)).toEqual(['a', 'b'])
})

test('no set that tries them all finds is worth more, or as much for less', { timeout: 300_000 }, async () => {
  const kronor = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 3_000_000 }))
  const worth = fc.oneof(fc.integer({ min: -5, max: 20 }), fc.integer({ min: -500_000, max: 9_000_000 }))
  const drawn = fc.array(fc.tuple(kronor, worth, fc.array(fc.nat(11), { maxLength: 2 })), { maxLength: 12 })
  const budgets = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12_000_000 }))
  await fc.assert(
    fc.asyncProperty(drawn, budgets, async (rows, budget) => {
      const candidates = rows.map(([cost, value, needs], i) =>
        one(`c${i}`, cost, value, ...needs.filter(n => n < rows.length && n !== i).map(n => `c${n}`)),
      )
      const ids = new Set(await choose(candidates, budget))
      const taken = candidates.filter(({ id }) => ids.has(id))
      expect(taken.every(({ requires }) => requires.every(id => ids.has(id)))).toBe(true)
      const sum = (of: 'cost' | 'worth') => taken.reduce((all, it) => all + it[of], 0)
      expect({ worth: sum('worth'), cost: sum('cost') }).toEqual(byTrying(candidates, budget))
    }),
    { numRuns: 150 },
  )
})
