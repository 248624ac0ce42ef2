import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needlesOf } from '#files/proof/needles.ts'
import { find, searchFor } from '#files/proof/search.ts'
import { squeezedText } from '#files/proof/squeeze.ts'

const searching = (...words: string[]) => searchFor(needlesOf({ text: '' }, [], words))
const person = (name: string) =>
  searchFor(needlesOf({ text: name }, [{ start: 0, end: name.length, label: 'PERSON' }], []))

test.each([
  ['Anna Andersson', 'AnnaAndersson'],
  ['Anna Andersson', 'anna.andersson@example.se'],
  ['Anna Andersson', 'Andersson, Anna'],
  ['Anna Andersson', 'Andersson, A'],
  ['Anna Andersson', 'ANNA\u00a0ANDERS\u00adSON'],
  ['Anna Andersson', 'Annas och Anderssons'],
  ['Åsa Öberg', 'A\u030asa O\u0308berg'],
  ['Sofia Finnborg', 'So\ufb01a'],
])('%s is found in %s', (name, text) => {
  expect(find(person(name), text)).not.toEqual([])
})

test.each([
  ['Bo Ek', 'boende i ekonomi'],
  ['Anna Lind', 'annan lindring'],
  ['Per af Berg', 'Göteborg af en'],
])('%s is not found in %s', (name, text) => {
  expect(find(person(name), text)).toEqual([])
})

test.each(['070-174 06 05', '070 1740605', '0701740605', '070/174.06.05'])('a number is found as %s', text => {
  expect(find(searching('070-174 06 05'), `ring ${text}.`)).toHaveLength(1)
  expect(find(searching('070-174 06 05'), `9${text}`)).toEqual([])
})

test('short strings are not looked for among bytes, long ones are, whatever stands beside them', () => {
  expect(find(searching('Bo'), 'Bo', 'bytes')).toEqual([])
  expect(find(searching('Hedvig Kvarnlund'), 'ÿHedvig Kvarnlundÿ', 'bytes')).toHaveLength(1)
})

test('law: what is found is what a plain search over squeezed text finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'å', '1'), minLength: 7, maxLength: 9 })
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 5 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'å', '1'), maxLength: 60 }),
      (words, text) => {
        const letters = words.filter(each => /\p{L}/u.test(each))
        const search = searching(...letters)
        const found = new Set(find(search, text).map(hit => hit.needle.text))
        const plain = new Set(search.needles.map(needle => needle.text).filter(each => text.includes(each)))
        for (const each of letters) expect(search.needles.map(needle => needle.text)).toContain(squeezedText(each))
        expect(found).toEqual(plain)
      },
    ),
  )
})
