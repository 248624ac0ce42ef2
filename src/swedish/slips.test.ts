import { expect, test } from 'vitest'
import { slipsBetween } from '#swedish/slips.ts'

test.each([
  ['bygglov', 'bygglov', 0],
  ['skolskuts', 'skolskjuts', 1],
  ['hemtjnäst', 'hemtjänst', 1],
  ['tomtgränssen', 'tomtgränsen', 1],
  ['vexelvist', 'växelvis', 2],
  ['', 'ab', 2],
])('between %s and %s: %i', (one, other, slips) => {
  expect(slipsBetween(one, other, 3)).toBe(slips)
  expect(slipsBetween(other, one, 3)).toBe(slips)
})

test('gives up beyond the most', () => {
  expect(slipsBetween('personalmatsalen', 'personalen', 3)).toBe(4)
  expect(slipsBetween('cykel', 'bussar', 1)).toBe(2)
})
