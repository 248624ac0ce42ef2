// A date after a person's name is a date of birth, unless it may as well be when something was signed; after an official's it is not.
import { expect, test } from 'vitest'
import { findBesideNames } from './beside-names.ts'
import type { Proposal } from './marks.ts'

const found = (marked: string, label: 'PERSON' | 'OFFICIAL' = 'PERSON'): string[] => {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace(/[[\]]/gu, '')
  const name: Proposal = {
    span: { start, end },
    sure: 0.9,
    why: [],
    label,
    stays: label === 'OFFICIAL',
    same: '',
    name: true,
  }
  return findBesideNames(text, [name]).map(({ span }) => text.slice(span.start, span.end))
}

test.each([
  ['sonen [Erik Bohman], 1958-11-03, Storgatan', '1958-11-03'],
  ['ring [Salma Bakri] 3/6-79 först', '3/6-79'],
  ['[Milo Ås] 16/7 2009', '16/7 2009'],
  ['och [Bo Ek] (620114) kom', '620114'],
  ['[Karl-Otto Wester] (1946), bor', '1946'],
  ['Brukare: [Milo Fahl], 2019-07-22\nVecka', '2019-07-22'],
  ['Syskon: [Nellie], 2018, går', '2018'],
  ['dottern [Liya] (2019-04-30)', '2019-04-30'],
])('%s', (text, date) => {
  expect(found(text)).toEqual([date])
})

test.each([
  'Undertecknat [Bo Ek], 2026-03-02',
  '[Bo Ek] 3/6-26',
  '([Berg], 2018) visar',
  '[Bo Ek], 621399, kom',
  '[Bo Ek] 620114-2388',
  '[Bo Ek] såg 1958-11-03',
])('%s: nothing', text => {
  expect(found(text)).toEqual([])
})

test('an official is not told of by a date', () => {
  expect(found('[Bo Ek], 1958-11-03, beslutade', 'OFFICIAL')).toEqual([])
})
