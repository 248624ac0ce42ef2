// Quotations against the case: the same past line breaks and marks, other words shown, and nothing claimed of what is not there.
import { expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { sources } from '#functions/sources/sources.ts'
import { documentFromText } from '#text/document.ts'
import type { Reference } from '#text/finding.ts'

const { knowledge } = learn(sources)
const annex = {
  name: 'Bilaga 1.pdf',
  text: 'Revisionens slutsats är att nämnden inte har till-\nräcklig  kontroll över\nkostnaderna för konsulter under året 2024. Resten är gott.',
}
const ask = (text: string, documents = [annex]) =>
  (sources.run(documentFromText(text), { documents }, knowledge, '2026-11-23').findings as Reference[]).map(
    ({ status, why }) => [status, why[0]?.id, why[0]?.params.here ?? null, why[0]?.params.there ?? null],
  )

test.each([
  'Revisionen skriver ”nämnden inte har tillräcklig kontroll över kostnaderna för konsulter”.',
  'Revisionen skriver "Nämnden inte har\ntillräcklig kontroll över kostna-\nderna för konsulter" i rapporten.',
])('word for word: %s', text => {
  expect(ask(text)).toEqual([['exists', 'sources-quote-found', null, null]])
})

test('with other words: the words here and there', () => {
  expect(
    ask('Den skriver ”nämnden har haft tillräcklig kontroll över kostnaderna för konsulter under året 2024”.'),
  ).toEqual([['missing', 'sources-quote-differs', '–', 'inte']])
  expect(ask('Den skriver ”inte har tillräcklig kontroll över kostnaderna för resor under året 2024”.')).toEqual([
    ['missing', 'sources-quote-differs', 'resor', 'konsulter'],
  ])
})

test('nowhere in the case is unchecked, never missing', () => {
  expect(ask('Hon sade ”vi har aldrig sett något liknande i kommunen”.')).toEqual([
    ['cannot-be-checked', 'sources-quote-not-found', null, null],
  ])
})

test('expressions, titles and a document by itself hold no quotation to check', () => {
  expect(ask('Begreppet ”god ekonomisk hushållning” används.')).toEqual([])
  expect(ask('Hon sade ”vi har aldrig sett något liknande i kommunen”.', [])).toEqual([])
})

test('many quotations against a long case take little time', () => {
  const long = { name: 'lång', text: 'nämnden har inte haft kontroll över kostnaderna för året '.repeat(20_000) }
  const from = process.threadCpuUsage()
  ask('”nämnden har ofta inte haft god kontroll över kostnaderna för året” '.repeat(2000), [long])
  expect(process.threadCpuUsage(from).user / 1e6).toBeLessThan(8)
})
