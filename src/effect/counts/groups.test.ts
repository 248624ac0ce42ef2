import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestPeople, openMonths, peopleOf, shownUnits, toldRows, wholeMonths } from '#effect/counts/groups.ts'

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

test('people are told of by whole months that have ended, a year of them', () => {
  const told = { from: '2025-11-01', to: '2026-10-31' }
  expect(wholeMonths(new Date('2026-11-01T08:00:00Z'))).toEqual(told)
  expect(wholeMonths(new Date('2026-11-30T22:30:00Z'))).toEqual(told)
  // Half past midnight in Sweden: the month has ended.
  expect(wholeMonths(new Date('2026-11-30T23:30:00Z')).to).toBe('2026-11-30')
})

test('a month of four is not open, nor is one that the days hold only a part of', () => {
  const months = ['2026-08-01', '2026-09-01', '2026-10-01'].map((month, i) => ({ month, people: i === 1 ? 4 : 9 }))
  expect([...openMonths(months, { from: '2026-08-01', to: '2026-10-31' })]).toEqual(['2026-08-01', '2026-10-01'])
  expect([...openMonths(months, { from: '2026-08-02', to: '2026-10-30' })]).toEqual([])
})

const place = { unit: fc.constantFrom('A', 'B', 'C', 'D'), month: fc.constantFrom('2026-08-01', '2026-09-01') }
const row = fc.record(place)
const mark = fc.record({ ...place, mark: fc.integer({ min: 0, max: 12 }).map(String) })

test('by subtraction of any told sums from any others nothing is had of fewer than five', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { selector: one => one.unit + one.month }),
      fc.array(mark, { maxLength: 60 }),
      (rows, marks) => {
        const parts = marks.filter(part => rows.some(one => one.unit === part.unit && one.month === part.month))
        const { shown, rest } = toldRows(rows, parts)
        for (const month of new Set(rows.map(one => one.month))) {
          const own = parts.filter(part => part.month === month)
          const people = (units: string[]) => peopleOf(own, new Set(units))
          const unitsIn = (of: typeof rows) => of.filter(one => one.month === month).map(one => one.unit)
          const all = people(unitsIn(rows))
          // What is told: each unit shown, the rest together, and the month itself where five took part in it.
          const cells = [...unitsIn(shown).map(unit => [unit]), ...(unitsIn(rest).length > 0 ? [unitsIn(rest)] : [])]
          if (all >= fewestPeople) cells.push(unitsIn(rows))
          for (const cell of cells) expect(people(cell)).toBeGreaterThanOrEqual(fewestPeople)
          // What the month leaves when every told part of it is taken away, is nobody or five.
          const told = new Set([...unitsIn(shown), ...unitsIn(rest)])
          const left = people(unitsIn(rows).filter(unit => !told.has(unit)))
          if (all >= fewestPeople && told.size > 0) expect(left === 0 || left >= fewestPeople).toBe(true)
        }
      },
    ),
    { numRuns: 400 },
  )
})
