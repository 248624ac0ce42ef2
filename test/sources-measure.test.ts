// The measured promises of `sources`: invented references caught, true ones left alone, a long memo quick. Bars are what the
// design asks for; the measure is shown to see a function that says nothing.
import { expect, test } from 'vitest'
import { measureKinds, measureQuotes } from '../evaluation/sources/measure-kinds.ts'
import { measureSources, thirtyPages } from '../evaluation/sources/measure-sources.ts'
import { measureToldTwice } from '../evaluation/sources/measure-told-twice.ts'

test.each(['development', 'held-out'] as const)('%s: invented are caught, true ones are not flagged', half => {
  const { caught, calledTrue, wronglyFlagged, confirmed, faults } = measureSources(half)
  const share = ({ hits, of }: { hits: number; of: number }) => hits / of
  expect(share(caught.byHand), faults.join('\n')).toBeGreaterThanOrEqual(0.85)
  expect(share(caught.made), faults.join('\n')).toBeGreaterThanOrEqual(0.95)
  expect(calledTrue.hits).toBe(0)
  expect(share(wronglyFlagged.byHand), faults.join('\n')).toBeLessThanOrEqual(0.02)
  expect(share(wronglyFlagged.made), faults.join('\n')).toBeLessThanOrEqual(0.02)
  expect(share(confirmed), faults.join('\n')).toBeGreaterThanOrEqual(0.8)
  expect(caught.made.of + wronglyFlagged.made.of + wronglyFlagged.byHand.of).toBeGreaterThanOrEqual(480)
})

test.each(['development', 'held-out'] as const)('%s: quotations of the law', half => {
  const { caught, wronglyFlagged, confirmed, faults } = measureQuotes(half)
  expect(caught.hits / caught.of, faults.join('\n')).toBeGreaterThanOrEqual(0.9)
  expect(wronglyFlagged.hits, faults.join('\n')).toBe(0)
  expect(confirmed.hits / confirmed.of, faults.join('\n')).toBeGreaterThanOrEqual(0.9)
})

test.each(['development', 'held-out'] as const)('%s: references of further kinds', half => {
  const { caught, wronglyFlagged, confirmed, unchecked, faults } = measureKinds(half)
  expect(caught.hits / caught.of, faults.join('\n')).toBeGreaterThanOrEqual(0.9)
  expect(wronglyFlagged.hits, faults.join('\n')).toBe(0)
  expect(confirmed.hits / confirmed.of, faults.join('\n')).toBeGreaterThanOrEqual(0.9)
  expect(unchecked.hits / unchecked.of, faults.join('\n')).toBeGreaterThanOrEqual(0.9)
})

test('figures told twice: those told otherwise are caught, the rest left alone', () => {
  const { caught, wronglyFlagged, faults } = measureToldTwice('development')
  expect(caught.hits / caught.of, faults.join('\n')).toBeGreaterThanOrEqual(0.9)
  expect(wronglyFlagged.hits, faults.join('\n')).toBe(0)
  // The measure sees a function that says nothing, and one that always speaks.
  expect(measureToldTwice('development', () => 0).caught.hits).toBe(0)
  expect(measureToldTwice('development', () => 1).wronglyFlagged.hits).toBeGreaterThan(20)
})

test('a memo of thirty pages with sixty references takes at most 400 ms', () => {
  expect(thirtyPages('Förvaltningen har berett ärendet tillsammans med berörda. '.repeat(50))).toBeLessThan(400)
})
