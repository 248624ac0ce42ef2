// A quotation is found whatever stands between its words, told apart where it differs, and missed where it is not.
import { describe, expect, test } from 'vitest'
import { busyMs } from '#test/busy.ts'
import { findQuotation, quotable } from '#text/quotation.ts'

const text =
  'Rapport\n\nFörsöket visar att gemensamma cyklar minskar resor-\nna med bil, särskilt i centrum.1 Kostnaden var ”låg”2 under året.\n\nNämnden bör fortsätta med försöket i hela staden under 2025.'
const source = quotable(text)
const find = (quotation: string) => findQuotation(quotation, source)

describe('a quotation', () => {
  test.each([
    'gemensamma cyklar minskar resorna med bil',
    'GEMENSAMMA  CYKLAR\nminskar resorna med bil, särskilt i centrum.',
    'Kostnaden var låg under året',
    'Försöket visar att … minskar resorna med bil',
    'Försöket visar att [...] särskilt i centrum. Kostnaden var ”låg”',
    'att gemensamma [lånade] cyklar minskar resorna',
  ])('stands there: %s', quotation => expect(find(quotation).status).toBe('found'))

  test('is shown where it stands', () => {
    const found = find('minskar resorna med bil')
    expect(found.status === 'found' && text.slice(found.span.start, found.span.end)).toBe('minskar resor-\nna med bil')
  })

  test.each([
    ['Nämnden ska fortsätta med försöket i hela staden', [{ quoted: 'ska', stands: 'bör' }]],
    ['Nämnden bör fortsätta med försöket i staden under 2025', [{ quoted: '', stands: 'hela' }]],
    ['Nämnden bör inte fortsätta med försöket i hela staden', [{ quoted: 'inte', stands: '' }]],
    ['Nämnden bör fortsätta med försöket i hela staden under 2026', [{ quoted: '2026', stands: '2025' }]],
    ['Styrelsen bör fortsätta med försöket i hela staden', [{ quoted: 'Styrelsen', stands: 'Nämnden' }]],
  ])('differs: %s', (quotation, differences) =>
    expect(find(quotation)).toMatchObject({ status: 'differs', differences }),
  )

  test.each([
    'Försöket ska avslutas och cyklarna säljas',
    'särskilt i centrum … Försöket visar att det regnar ofta i staden',
    '',
    '…',
  ])('is not there: %s', quotation => expect(find(quotation)).toEqual({ status: 'missing' }))
})

test('a long source that is like itself everywhere ends in time', () => {
  const long = quotable('i och med att '.repeat(50_000))
  expect(busyMs(() => findQuotation(`${'i och med '.repeat(100)} slut`, long))).toBeLessThan(5000)
})
