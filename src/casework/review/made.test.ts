import { expect, test } from 'vitest'
import { made, type Wanted } from '#casework/review/made.ts'
import { type Standing, stand } from '#casework/review/standing.ts'
import { busyMs } from '#test/busy.ts'
import { documentFromText } from '#text/document.ts'

const nothing: Standing = stand([], [])
const add = (start: number, length: number): Wanted[number] => ({
  act: 'add',
  label: 'PERSON',
  span: { start, end: start + length },
  everywhere: true,
})

test('the same words asked for many times over are marked once in each place', () => {
  const document = documentFromText('Anna såg Ek. Anna gick. Ek och Anna.')
  const spans = made([add(0, 4), add(13, 4), add(9, 2), add(0, 4)], nothing, document).map(one => one.span!.start)
  expect(spans).toEqual([0, 13, 31, 9, 24])
})

test('five thousand additions everywhere in a long text take seconds at most', { timeout: 120_000 }, () => {
  const words = Array.from({ length: 5000 }, (_, i) => `ord${i} `)
  const document = documentFromText(words.join('').repeat(3) + 'x '.repeat(200_000))
  const wanted = words.map(word => add(document.text.indexOf(word), word.length - 1))
  expect(busyMs(() => expect(made(wanted, nothing, document)).toHaveLength(15_000))).toBeLessThan(10_000)
})

test('more decisions than twenty thousand in one request are refused', () => {
  const document = documentFromText('Ek '.repeat(20_001))
  expect(() => made([add(0, 2)], nothing, document)).toThrow(expect.objectContaining({ reason: 'invalid-input' }))
  expect(() => made([add(0, 1)], nothing, documentFromText('a '.repeat(400_000)))).toThrow('invalid-input')
  expect(made([add(0, 2)], nothing, documentFromText('Ek '.repeat(20_000)))).toHaveLength(20_000)
})
