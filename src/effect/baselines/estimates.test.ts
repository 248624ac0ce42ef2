import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { savedBetween, sequenceOf } from '#effect/baselines/always-valid.ts'
import { chanceFrom } from '#effect/baselines/chance.ts'
import { armOf } from '#effect/baselines/draw.ts'
import { handlingSeconds } from '#effect/baselines/handling-time.ts'
import { fewest, medianOf, medianOfSteps, middleOf, stepOf } from '#effect/baselines/median.ts'

/** Seconds as handling times are: most short, a few long. Median e^mu. */
function times(chance: () => number, n: number, median: number): number[] {
  return Array.from({ length: n }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
    return median * Math.exp(0.8 * normal)
  })
}

describe('the median of a round', () => {
  test('fewer than the least say nothing', () => {
    const sample = times(chanceFrom('few'), fewest, 300)
    expect(medianOf(sample.slice(1))).toBeNull()
    expect(medianOf(sample)?.n).toBe(fewest)
  })

  test('the same sample gives the same interval, in whatever order it came', () => {
    const sample = times(chanceFrom('same'), 40, 300)
    expect(medianOf(sample.toReversed())).toEqual(medianOf(sample))
  })

  test('the bootstrap interval holds the true median about as often as it says', () => {
    const chance = chanceFrom('coverage')
    let held = 0
    for (let i = 0; i < 200; i++) {
      const { low, high } = medianOf(times(chance, 40, 300), String(i))!
      if (low <= 300 && 300 <= high) held++
    }
    expect(held).toBeGreaterThanOrEqual(180) // 95 % of 200 is 190; three standard errors down is 181
  })

  test('a histogram gives the same median within its step', () => {
    const sample = times(chanceFrom('steps'), 4000, 300)
    const steps = [...Map.groupBy(sample, stepOf)].map(([step, all]) => ({ step, count: all.length }))
    const { median, low, high, n } = medianOfSteps(steps)!
    expect(n).toBe(4000)
    expect(Math.abs(median / middleOf(sample.toSorted((a, b) => a - b)) - 1)).toBeLessThan(0.026)
    expect(low).toBeLessThanOrEqual(median)
    expect(high).toBeGreaterThanOrEqual(median)
  })
})

describe('an interval that one may look at any time', () => {
  const looks = 400
  /** The share of 300 repeated measurements in which the true median was ever outside, looked at after each observation. */
  const everWrong = (
    seed: string,
    interval: (sample: number[]) => { low: number | null; high: number | null },
  ): number => {
    const chance = chanceFrom(seed)
    let wrong = 0
    for (let i = 0; i < 300; i++) {
      const sample = times(chance, looks, 300)
      for (let n = 20; n <= looks; n += 4) {
        const { low, high } = interval(sample.slice(0, n))
        if ((low !== null && low > 300) || (high !== null && high < 300)) {
          wrong++
          break
        }
      }
    }
    return wrong / 300
  }

  test('is ever wrong in at most one measurement of twenty', () => {
    expect(everWrong('always', sample => sequenceOf(sample))).toBeLessThanOrEqual(0.05)
  })

  test('which an interval for one look is not: the trap it is there for', () => {
    // The plain interval of order statistics, 95 % at each look by itself.
    const oneLook = (sample: number[]) => {
      const sorted = sample.toSorted((a, b) => a - b)
      const half = (1.96 * Math.sqrt(sample.length)) / 2
      return {
        low: sorted[Math.floor(sample.length / 2 - half) - 1] ?? null,
        high: sorted[Math.ceil(sample.length / 2 + half)] ?? null,
      }
    }
    expect(everWrong('once', oneLook)).toBeGreaterThan(0.1)
  })

  test('says nothing of a few, and narrows with more', () => {
    expect(sequenceOf([])).toEqual({ n: 0, low: null, high: null })
    expect(sequenceOf([1, 2, 3])).toEqual({ n: 3, low: null, high: null })
    const sample = times(chanceFrom('narrow'), 1600, 300)
    const width = (n: number) => {
      const { low, high } = sequenceOf(sample.slice(0, n))
      return high! - low!
    }
    expect(width(400)).toBeLessThan(width(100))
    expect(width(1600)).toBeLessThan(width(400))
  })

  test('the same, whatever the scale and with ties', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 60, maxLength: 120 }), sample => {
        const { low, high } = sequenceOf(sample)
        expect(low! <= middleOf(sample.toSorted((a, b) => a - b))).toBe(true)
        expect(high! >= middleOf(sample.toSorted((a, b) => a - b))).toBe(true)
        const scaled = sequenceOf(sample.map(one => 3 * one))
        expect([scaled.low, scaled.high]).toEqual([3 * low!, 3 * high!])
      }),
    )
  })

  test('no effect is called an effect in at most one of twenty, and a true one is found', () => {
    const chance = chanceFrom('between')
    let called = 0
    for (let i = 0; i < 200; i++) {
      const [a, b] = [times(chance, 200, 300), times(chance, 200, 300)]
      for (let n = 20; n <= 200; n += 10)
        if (savedBetween(a.slice(0, n), b.slice(0, n)).verdict !== 'not-yet') {
          called++
          break
        }
    }
    expect(called / 200).toBeLessThanOrEqual(0.05)
    const saved = savedBetween(times(chance, 120, 900), times(chance, 120, 300))
    expect(saved.verdict).toBe('saves')
    expect(savedBetween(times(chance, 120, 300), times(chance, 120, 900)).verdict).toBe('costs')
    expect(saved.low!).toBeLessThan(600)
    expect(saved.high!).toBeGreaterThan(600)
  })
})

describe('handling time', () => {
  const at = (...seconds: number[]) => seconds.map(one => 1_790_000_000_000 + one * 1000)

  test('is the time between signs of activity, and a pause is not work', () => {
    expect(handlingSeconds(at(0, 20, 45))).toBe(45)
    expect(handlingSeconds(at(0, 20, 3620, 3640))).toBe(40)
    expect(handlingSeconds(at(45, 0, 20))).toBe(45)
    expect(handlingSeconds(at(0, 300))).toBe(300)
    expect(handlingSeconds(at(0, 301))).toBe(0)
  })

  test('of what was seen once, or never, is nothing', () => {
    expect(handlingSeconds([])).toBe(0)
    expect(handlingSeconds(at(10))).toBe(0)
  })

  test('is never more than from first to last, and a sign between adds nothing but certainty', () => {
    const some = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(some, seconds => {
        const whole = handlingSeconds(at(...seconds))
        expect(whole).toBeLessThanOrEqual(Math.max(...seconds) - Math.min(...seconds))
        expect(handlingSeconds(at(...seconds, seconds[0]!))).toBe(whole)
      }),
    )
  })
})

test('one in n is done without help: exactly one of each n, and not always the same', () => {
  for (const oneIn of [2, 5, 10]) {
    const arms = Array.from({ length: oneIn * 200 }, (_, i) => armOf('rnd_1', i, oneIn))
    const places = new Set<number>()
    for (let i = 0; i < arms.length; i += oneIn) {
      const block = arms.slice(i, i + oneIn)
      expect(block.filter(arm => arm === 'without')).toHaveLength(1)
      places.add(block.indexOf('without'))
    }
    expect(places.size).toBe(oneIn)
  }
  expect(armOf('rnd_1', 7, 5)).toBe(armOf('rnd_1', 7, 5))
})
