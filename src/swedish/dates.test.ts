import { expect, test } from 'vitest'
import { findDates, isPossible, weekdayOf } from '#swedish/dates.ts'

test.each([
  ['Mötet är 2024-05-29.', [[2024, 5, 29, null]]],
  ['torsdagen den 21 november 2024', [[2024, 11, 21, 4]]],
  [
    'den 8 februari och den 15 april 2024',
    [
      [null, 2, 8, null],
      [2024, 4, 15, null],
    ],
  ],
  [
    'den 8–10 maj 2025',
    [
      [2025, 5, 8, null],
      [2025, 5, 10, null],
    ],
  ],
  ['den 24/10', [[null, 10, 24, null]]],
  ['24/10 2024', [[2024, 10, 24, null]]],
  ['3 jan. 2025', [[2025, 1, 3, null]]],
  ['1:a mars', [[null, 3, 1, null]]],
])('%s is read', (text, expected) => {
  expect(findDates(text).map(d => [d.year, d.month, d.day, d.weekday])).toEqual(expected)
})

test.each([
  'diarienummer 0186/24',
  'SLK-2023-01038',
  'I2021-01825',
  '1/2 liter',
  'kap. 3/4',
  'lagen (2017:725)',
  'kl. 13.00',
])('%s holds no date', text => expect(findDates(text)).toEqual([]))

test('a span is exactly the date', () => {
  const text = 'Den 24 oktober. Sedan 8–10 februari 2024.'
  expect(findDates(text).map(d => text.slice(d.start, d.end))).toEqual(['Den 24 oktober', '8', '10 februari 2024'])
})

test('weekdays agree with the calendar of the machine over four centuries, leap years and all', () => {
  for (let day = 0; day < 146_097; day += 13) {
    const at = new Date(Date.UTC(1900, 0, 1) + day * 86_400_000)
    const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
    expect(weekdayOf(year, month, date)).toBe(at.getUTCDay() || 7)
    expect(isPossible({ year, month, day: date })).toBe(true)
  }
})

test.each([
  [2023, 2, 29],
  [1900, 2, 29],
  [2024, 4, 31],
  [2024, 13, 1],
  [2024, 1, 0],
])('%i-%i-%i is not in the calendar', (year, month, day) => expect(isPossible({ year, month, day })).toBe(false))
test('29 February of an unknown year may be', () => expect(isPossible({ year: null, month: 2, day: 29 })).toBe(true))
