import fc from 'fast-check'
import { expect, test } from 'vitest'
import { occurrences } from '#casework/review/occurrences.ts'

const found = (text: string, words: string): string[] => {
  const start = text.indexOf(words)
  return occurrences(text)
    .all({ start, end: start + words.length })
    .map(span => text.slice(span.start, span.end))
}

test.each([
  ['Anna kom. anna gick. ANNA stannade.', 'Anna', ['Anna', 'anna', 'ANNA']],
  ['Ek bor i Ekeby. Ek flyttade.', 'Ek', ['Ek', 'Ek']],
  ['gula boden och gula\nboden', 'gula boden', ['gula boden', 'gula\nboden']],
  ['kommunen och kom-\nmunen', 'kommunen', ['kommunen', 'kom-\nmunen']],
  ['Åsa, åsa och Asa', 'Åsa', ['Åsa', 'åsa']],
  ['”Ek” (Ek), Ek-Berg', 'Ek', ['Ek', 'Ek', 'Ek']],
])('in %j the words %j stand as %j', (text, words, expected) => {
  expect(found(text, words)).toEqual(expected)
})

test('a letter that grows when made small shifts nothing: only the stretch itself is given', () => {
  expect(found('İ Anna Anna', 'Anna')).toEqual(['Anna'])
})

test('law: what was selected is always among what is found, and nothing found overlaps', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '-', 'å', '\u00ad'),
    minLength: 1,
    maxLength: 60,
  })
  fc.assert(
    fc.property(text, fc.nat(59), fc.nat(59), (whole, a, b) => {
      const start = Math.min(a, b) % whole.length
      const end = Math.min(whole.length, start + 1 + Math.abs(a - b))
      const spans = occurrences(whole).all({ start, end })
      expect(spans).toContainEqual({ start, end })
      for (const [i, span] of spans.entries()) if (i > 0) expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]!.end)
    }),
  )
})
