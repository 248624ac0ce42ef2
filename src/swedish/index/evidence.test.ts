// What counts as a question's word met in a text, and what does not.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { questionOf } from '#swedish/index/evidence.ts'
import { vocabulary } from '#swedish/index/vocabulary.ts'

const list = (name: string) => readFileSync(new URL(`../../../knowledge/words/${name}`, import.meta.url), 'utf8')
const words = vocabulary({ counts: list('counts.txt'), stopwords: list('stopwords.txt') })
const met = (question: string, text: string): number => {
  const { met, share } = questionOf(question, words)
  return share(met(text))
}

test.each([
  ['bygglov', 'bygglovet', 1],
  ['skolskuts', 'skolskjuts', 0.8],
  ['föreningsbidrg', 'föreningsbidrag', 0.8],
  ['köpparen', 'köparen', 0.7],
  ['avfall', 'hushållsavfall', 0.8],
  ['nattarbetande', 'nattarbete', 0.7],
])('%s is met by %s', (question, text, least) => {
  expect(met(question, text)).toBeGreaterThanOrEqual(least)
})

test.each([
  // half a compound is not the compound
  ['personalmatsalen', 'personalen', 0.5],
  ['biobiljett', 'biljetter', 0.5],
  ['punktering', 'punkter', 0.5],
  // a word that is known as it stands is hardly a slip for another
  ['smitta', 'sitta', 0.5],
  ['2006', '2016', 0],
])('%s is not met by %s', (question, text, most) => {
  expect(met(question, text)).toBeLessThanOrEqual(most)
})

test('a year met is little evidence for a question about something else', () => {
  const { met, evidence } = questionOf('Vem vann fotbolls-VM 2006?', words)
  expect(evidence(met('Lag (2006:672).'))).toBeLessThan(0.3)
})

test('one rare word of three is not enough in a large collection, nor are two common ones all of them', () => {
  const one = questionOf('Vilket språk talar man i Angola?', words)
  const two = questionOf('Vad är en allmän handling?', words)
  expect(one.evidence(one.met('avtalet med Angola'))).toBeLessThan(0.66)
  expect(two.evidence(two.met('handlingen är allmän'))).toBeGreaterThan(0.66)
})
