import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestPeople, peopleOf, shownUnits } from '#effect/counts/groups.ts'

const month = '2026-10-01'
const people = (unit: string, ...marks: (string | number)[]) => marks.map(mark => ({ unit, month, mark: String(mark) }))

test('a group of four is not shown, and of five it is', () => {
  const four = people('A', 1, 2, 3, 4)
  expect([...shownUnits(['A'], four)]).toEqual([])
  expect([...shownUnits(['A'], [...four, ...people('A', 5)])]).toEqual(['A'])
})

test('a small group cannot be had by taking the others from the whole', () => {
  const parts = [...people('A', 1, 2, 3, 4, 5, 6), ...people('B', 7, 8, 9, 10, 11), ...people('C', 12, 13)]
  // C alone would be the whole minus A and B, so B is hidden with it.
  expect([...shownUnits(['A', 'B', 'C'], parts)]).toEqual(['A'])
  expect([...shownUnits(['A', 'B'], parts)].sort()).toEqual(['A', 'B'])
})

test('the same person in two units and two months is one person', () => {
  const parts = [...people('A', 1, 2, 3), ...people('B', 1, 2, 3), { unit: 'A', month: '2026-11-01', mark: 'x' }]
  expect(peopleOf(parts, new Set(['A', 'B']))).toBe(3)
})

test('whoever took part, neither a shown unit nor all the hidden together is too few', () => {
  const part = fc.record({
    unit: fc.constantFrom('A', 'B', 'C', 'D'),
    month: fc.constantFrom('2026-09-01', month),
    mark: fc.integer({ min: 0, max: 14 }).map(String),
  })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), parts => {
      const units = ['A', 'B', 'C', 'D']
      const shown = shownUnits(units, parts)
      for (const unit of shown) expect(peopleOf(parts, new Set([unit]))).toBeGreaterThanOrEqual(fewestPeople)
      const hidden = new Set(units.filter(unit => !shown.has(unit)))
      const together = peopleOf(parts, hidden)
      if (shown.size > 0) expect(together === 0 || together >= fewestPeople).toBe(true)
    }),
  )
})
