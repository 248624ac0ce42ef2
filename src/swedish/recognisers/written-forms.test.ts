// Every written form of every number on Skatteverket's test list (and of coordination numbers made from it) must be found.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { flow } from '#text/flow.ts'
import { placesFrom } from '../places.ts'
import { recognisers } from './index.ts'
import { luhn, plain } from './numbers.ts'
import { recognise } from './recognise.ts'
import { thresholds } from './recogniser.ts'
import { resolve } from './resolve.ts'

const places = placesFrom('', '')
const all = gunzipSync(readFileSync(new URL('../../../test/house/test-personnummer.txt.gz', import.meta.url)))
  .toString('latin1')
  .split(/\s+/u)
  .filter(number => number.length === 12)
const personnummer = all.filter((_, i) => i % 41 === 0)
/** A coordination number: the test number's day + 60, with the check digit that then follows. */
const coordination = personnummer.flatMap(number => {
  const nine = `${number.slice(2, 6)}${Number(number.slice(6, 8)) + 60}${number.slice(8, 11)}`
  const last = [...'0123456789'].find(d => luhn(nine + d))!
  return Number(number.slice(6, 8)) < 32 ? [`${number.slice(0, 2)}${nine}${last}`] : []
})

const forms: Record<string, (n: string) => string> = {
  '811228-2382': n => `${n.slice(2, 8)}-${n.slice(8)}`,
  '811228+2382': n => `${n.slice(2, 8)}+${n.slice(8)}`,
  '811228–2382': n => `${n.slice(2, 8)}–${n.slice(8)}`,
  '811228−2382': n => `${n.slice(2, 8)}\u2212${n.slice(8)}`,
  '811228 2382': n => `${n.slice(2, 8)} ${n.slice(8)}`,
  '811228 - 2382': n => `${n.slice(2, 8)} - ${n.slice(8)}`,
  '8112282382': n => n.slice(2),
  '19811228-2382': n => `${n.slice(0, 8)}-${n.slice(8)}`,
  '198112282382': n => n,
  '19811228 2382': n => `${n.slice(0, 8)} ${n.slice(8)}`,
  '19 811228-2382': n => `${n.slice(0, 2)} ${n.slice(2, 8)}-${n.slice(8)}`,
  '1981-12-28-2382': n => `${n.slice(0, 4)}-${n.slice(4, 6)}-${n.slice(6, 8)}-${n.slice(8)}`,
  '81 12 28-2382': n => `${n.slice(2, 4)} ${n.slice(4, 6)} ${n.slice(6, 8)}-${n.slice(8)}`,
  'broken after the dash': n => `${n.slice(2, 8)}-\n${n.slice(8)}`,
  'broken before the dash': n => `${n.slice(2, 8)}\n-${n.slice(8)}`,
  'broken without dash': n => `${n.slice(0, 8)}\n${n.slice(8)}`,
  'no-break space': n => `${n.slice(2, 8)}\u00a0${n.slice(8)}`,
  'soft hyphen': n => `${n.slice(2, 8)}-\u00ad${n.slice(8)}`,
  'OCR O for 0': n => `${n.slice(2, 8)}-${n.slice(8)}`.replaceAll('0', 'O'),
  'OCR l for 1': n => `${n.slice(0, 8)}-${n.slice(8)}`.replaceAll('1', 'l'),
  'OCR I for 1': n => `${n.slice(2, 8)}-${n.slice(8)}`.replaceAll('1', 'I'),
}
const surroundings = [(it: string) => `Anna (${it}), bor här.`, (it: string) => `nr ${it}\noch mer`, (it: string) => it]

function missed(numbers: readonly string[], labels: readonly string[], write: (n: string) => string): string[] {
  return numbers.filter((number, i) => {
    const { text } = flow(surroundings[i % surroundings.length]!(write(number)))
    const standing = resolve(
      recognise(text, recognisers, places).filter(claim => claim.sure >= thresholds.standard),
      () => false,
    )
    return !standing.some(c => labels.includes(c.recogniser.label ?? '') && plain(c.text).endsWith(number.slice(2)))
  })
}

test('the lists are there', () => {
  expect(personnummer.length).toBeGreaterThan(1000)
  expect(coordination.length).toBeGreaterThan(1000)
})

test.each(Object.entries(forms))('personnummer written as %s', (_, write) => {
  // A number that begins 07… without dash may as well be a mobile number: masked all the same.
  expect(missed(personnummer, ['PERSONNUMMER', 'PHONE'], write)).toEqual([])
})

test.each(Object.entries(forms))('samordningsnummer written as %s', (_, write) => {
  expect(missed(coordination, ['SAMORDNINGSNUMMER', 'PHONE'], write)).toEqual([])
})
