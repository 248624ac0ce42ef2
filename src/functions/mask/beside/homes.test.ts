// A farm or a quarter right after who lives there is masked; what is only numbered like one is not, nor an official's.
import { expect, test } from 'vitest'
import type { Proposal } from '../marks.ts'
import { findHomes } from './homes.ts'

const found = (marked: string, stays = false): string[] => {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace(/[[\]]/gu, '')
  const name: Proposal = { span: { start, end }, sure: 0.9, why: [], label: 'PERSON', stays, same: '', name: true }
  return findHomes(text, [name], at => text[at] === undefined).map(
    ({ label, span }) => `${label} ${text.slice(span.start, span.end)}`,
  )
}

test.each([
  ['[Bernt Berg], 540611-2853, Sävbo 214, mobil', 'ADDRESS Sävbo 214'],
  ['hos [Corneliusson], Tomta 114', 'ADDRESS Tomta 114'],
  ['[Bo Ek] (Norra Hult 3 B), ring', 'ADDRESS Norra Hult 3 B'],
  ['Sakägare: 1. [Eva Ek], Mejeriet 3', 'PROPERTY Mejeriet 3'],
  ['tur 4 [Theo L.]      Väneryd 118 – skolan', 'ADDRESS Väneryd 118'],
])('%s', (text, home) => {
  expect(found(text)).toEqual([home])
})

test.each([
  '[Bo Ek], Avdelning 3',
  '[Bo Ek], Klass 4, Rum 2',
  '[Bo Ek], Storgatan 12, är firmans',
  'båt: [Bo Ek]      Omega 34',
  '[Bo Ek], Ekeby 3:14',
  '[Bo Ek] kom. Sävbo 214',
])('%s: nothing', text => {
  expect(found(text)).toEqual([])
})

test('an official is not at home', () => {
  expect(found('[Bo Ek], Sävbo 214', true)).toEqual([])
})
