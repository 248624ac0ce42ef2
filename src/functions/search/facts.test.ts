// What a steering document says of itself, and whether it then holds.
import { expect, test } from 'vitest'
import { factsOf, titleOf } from '#functions/search/facts.ts'
import type { Paper } from '#functions/search/paper.ts'
import { validities } from '#functions/search/validity.ts'

const paper = (id: string, text: string): Paper => ({
  id,
  path: `${id}.md`,
  title: titleOf(text, `${id}.md`),
  facts: factsOf(text, `${id}.md`),
})
const stateOf = (text: string, today = '2026-11-23') => validities([paper('a', text)], today).get('a')

test('kind, decision, unit and dnr are taken from the head', () => {
  const text =
    'Riktlinje för alkohol och droger\nBeslutad av kommunstyrelsen den 14 juni 2021 § 88\nDnr: KS 2021/214\nDokumentansvarig: HR-chef, Kommunledningskontoret\n'
  expect(factsOf(text, 'x.pdf')).toMatchObject({
    kind: 'riktlinje',
    decidedBy: 'kommunstyrelsen',
    decidedOn: '2021-06-14',
    dnr: 'KS 2021/214',
    unit: 'Kommunledningskontoret',
  })
})

test.each([
  ['Policy\nAntagen 2023-05-04\nGiltig t.o.m. 2025-12-31', 'expired', '2025-12-31'],
  ['Policy\nAntagen 2023-05-04\nGiltig t.o.m. 2027-12-31', 'in-force', '2027-12-31'],
  ['Policy\nAntagen 2023-05-04', 'in-force', null],
  ['Taxa för torghandel\nGäller från och med 2027-01-01', 'coming', null],
  ['Rutin för nycklar\nErsatt av: Rutin för passage', 'replaced', null],
  ['Rutin för nycklar\nRutinen har ersatts av Rutin för passage', 'replaced', null],
  ['Rutin för nycklar\nErsätts av Rutin för passage', 'replaced', null],
  [
    'Riktlinje för resor\nAntagen 2024-05-06\nUtlägg ersätts mot kvitto. Restid ersätts enligt avtalet.',
    'in-force',
    null,
  ],
  ['Policy för representation\nPolicyn är upphävd.', 'repealed', null],
  ['Något som ingen har skrivit datum på', 'unknown', null],
])('%j is %s', (text, state, until) => {
  expect(stateOf(text)).toMatchObject({ state, until })
})

test('a newer document replaces the one it names, and not one that is newer still', () => {
  const old = paper('old', 'Resepolicy\nAntagen 2015-02-10')
  const newer = paper('new', 'Riktlinje för resor\nAntagen 2024-05-06\nErsätter: Resepolicy')
  const later = paper('later', 'Resepolicy\nAntagen 2025-01-01')
  const of = validities([old, newer, later], '2026-11-23')
  expect([of.get('old')?.state, of.get('new')?.state, of.get('later')?.state]).toEqual([
    'replaced',
    'in-force',
    'in-force',
  ])
})
