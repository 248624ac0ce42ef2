import { expect, test } from 'vitest'
import { Ledger, leftStanding } from '#files/proof/ledger.ts'
import { nameTells } from '#files/proof/name-tells.ts'
import { needlesOf } from '#files/proof/needles.ts'
import { searchFor } from '#files/proof/search.ts'
import { cutsOf } from '#files/redact/cuts.ts'
import type { MaskLabel } from '#text/finding.ts'
import { maskLabels } from '#text/finding.ts'

const needles = (text: string, label: MaskLabel) => needlesOf({ text }, [{ start: 0, end: text.length, label }], [])
const found = (masked: string, label: MaskLabel, text: string, seen: boolean) => {
  const ledger = new Ledger(searchFor(needles(masked, label)), { text: masked }, [{ start: 0, end: masked.length }], [])
  ledger.look({ place: 'p', reader: 'r', page: null, text, noise: 'text', seen })
  return ledger.close().remains.length
}

test.each<[MaskLabel, string, string]>([
  ['PERSONNUMMER', '19640823-3234', '6408233234'],
  ['PERSONNUMMER', '640823-3234', '196408233234'],
  ['SAMORDNINGSNUMMER', '640883-3231', '19640883-3231'],
  ['ORGNR_PERSON', '640823-3234', '1964 0823 3234'],
  ['PHONE', '070-174 06 05', '+46701740605'],
  ['PHONE', '070-174 06 05', '0046 70 174 06 05'],
  ['PHONE', '+46 70 174 06 05', '070-1740605'],
  ['PHONE', '+46 (0)70-174 06 05', '0701740605'],
  ['PHONE', '0046701740605', '+46 (0)70 174 06 05'],
  ['PERSON', 'Hjördis Lövgren', 'hjordis_lovgren'],
  ['PERSON', 'Hjördis Lövgren', 'Lovgren'],
  ['USERNAME', 'léo.mårdh', 'leo.mardh'],
])('%s %s is found as %s where no person reads, not on the page', (label, masked, other) => {
  const text = `till ${other} den 3 maj`
  expect(found(masked, label, text, false)).toBeGreaterThan(0)
  expect(found(masked, label, text, true)).toBe(0)
  expect(nameTells(needles(masked, label), `Svar ${other}`)).toBe(true)
})

test.each<[MaskLabel, string, string]>([
  ['PERSON', 'Anna Bäck', 'back to top'],
  ['PHONE', '112', '46112'],
  ['PHONE', '040-628 04 00', '040-628 04 01'],
  ['VEHICLE', '6408233234', '196408233234'],
])('%s %s is not found in %s', (label, masked, text) => {
  expect(found(masked, label, text, false)).toBe(0)
})

test('a name tells in any spelling, either way, and a short one too', () => {
  expect(nameTells(needles('Anna Bäck', 'PERSON'), 'yttrande back')).toBe(true)
  expect(nameTells(needles('Anna Back', 'PERSON'), 'yttrande Bäck')).toBe(true)
  expect(nameTells(needles('Anna Bäck', 'PERSON'), 'yttrande om backar')).toBe(false)
})

test('another spelling on the page stands by decision: not cut, not counted, not refused', () => {
  const text = 'Åkesson, akesson och 19640823-3234, 640823-3234'
  const words = Object.fromEntries(maskLabels.map(label => [label, 'x'])) as Record<MaskLabel, string>
  const start = text.indexOf('1964')
  const removals = [{ start, end: start + 13, label: 'PERSONNUMMER' as const }]
  const removed = cutsOf({ text }, { removals, also: ['Åkesson'], as: 'text', words, name: 'a' })
  expect(removed.map(cut => text.slice(cut.start, cut.end))).toEqual(['Åkesson', '19640823-3234'])
  const search = searchFor(needlesOf({ text }, removals, ['Åkesson']))
  expect(leftStanding(search, text, removed)).toBe(0)
})
