import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flow } from '#text/flow.ts'

test.each([
  ['SLK-2023-\n01038', 'SLK-2023-01038'],
  ['AI-\ntjänster', 'AI-tjänster'],
  ['kom-\nmunen', 'kommunen'],
  ['kost- \noch städ', 'kost- och städ'],
  ['5 \n000tkr', '5 000tkr'],
  ['för\u00advalt\u00adning', 'förvaltning'],
  ['a\u030ar och o\u0308', 'år och ö'],
  ['ett\n\ntvå', 'ett\ntvå'],
  ['10\u00a0500', '10 500'],
  ['850101-\n2390', '850101-2390'],
])('%j reads as %j', (source, reads) => {
  expect(flow(source).text).toBe(reads)
})

test('a stretch of the flow names the whole stretch of the source it was made from', () => {
  const source = 'Ärendet SLK-2023-\n01038 avslutas'
  const f = flow(source)
  const start = f.text.indexOf('SLK')
  const span = f.toSource({ start, end: start + 'SLK-2023-01038'.length })
  expect(source.slice(span.start, span.end)).toBe('SLK-2023-\n01038')
})

test('law: every span of the flow maps to an ordered span inside the source, and neighbours do not overlap', () => {
  const unit = fc.constantFrom('a', 'B', '1', '-', '\n', ' ', '\u00ad', '\u00a0', 'o', '\u0308', 'å', '.', '\u200b')
  fc.assert(
    fc.property(
      fc.array(unit).map(units => units.join('')),
      source => {
        const f = flow(source)
        let last = 0
        for (let i = 0; i < f.text.length; i++) {
          const span = f.toSource({ start: i, end: i + 1 })
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(source.length)
          last = span.end
        }
      },
    ),
  )
})
