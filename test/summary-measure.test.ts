// `summarise` quotes what a clerk would, well above chance and above the first sentences: a floor under what was measured.
import { expect, test } from 'vitest'
import { markedTexts, measureSummary } from '../evaluation/summarise/measure-summary.ts'

test('twenty documents of five genres, three sentences marked in each', () => {
  const all = markedTexts('held-out')
  expect(all).toHaveLength(20)
  expect(new Set(all.map(one => one.genre)).size).toBe(5)
  expect(all.filter(one => one.wanted.length !== 3).map(one => one.name)).toEqual([])
})

test('more than two in three of the sentences are those a clerk would quote', () => {
  const { ours, lead, random } = measureSummary('held-out')
  expect(ours.hits / ours.of).toBeGreaterThan(0.7)
  expect(lead.hits).toBeLessThan(ours.hits / 2)
  expect(random).toBeLessThan(ours.hits / 2)
})
