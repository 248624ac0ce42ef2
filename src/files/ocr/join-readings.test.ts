import { expect, test } from 'vitest'
import { joinReadings } from '#files/ocr/join-readings.ts'
import type { SeenWord } from '#files/ocr/seen-word.ts'
import { withWholeAddresses } from '#files/ocr/whole-addresses.ts'

const word = (text: string, x: number, y: number, sure: number, line: number, height = 10): SeenWord => ({
  ...{ text, x, y, sure, line, paragraph: 0, width: text.length * 8, height },
})
const told = (words: readonly SeenWord[]) =>
  [...new Set(words.map(({ line }) => line))].map(line =>
    words.flatMap(word => (word.line === line ? [word.text] : [])).join(' '),
  )

test('what only the second reading saw stands in its line; what the first doubted gives way to what the second is sure of', () => {
  const inOrder = [
    word('Mitt', 0, 0, 95, 0),
    word('nummer', 40, 0, 95, 0),
    word('1o828', 0, 24, 5, 1, 22),
    word('och', 110, 36, 95, 1),
  ]
  const anywhere = [word('Mitt', 0, 0, 90, 0), word('är', 0, 20, 96, 1), word('19850709', 0, 36, 96, 2)]
  expect(told(joinReadings(inOrder, anywhere))).toEqual(['Mitt nummer', 'är', '19850709 och'])
})

test('a doubted word stands where nothing better was seen, and nothing is told twice', () => {
  const inOrder = [word('Lvgren', 0, 0, 40, 0)]
  expect(told(joinReadings(inOrder, [word('Lugren', 0, 0, 30, 0)]))).toEqual(['Lvgren'])
  expect(told(joinReadings(inOrder, []))).toEqual(['Lvgren'])
  expect(told(joinReadings([], [word('Ensam', 0, 0, 80, 0), word('här', 60, 0, 80, 1)]))).toEqual(['Ensam här'])
})

test('an address is whole again, however the engine parted it; a stop before an address is still a stop', () => {
  const line = (...texts: string[]) =>
    texts
      .map((text, i) => word(text, i * 100, 0, 90, 0))
      .map((each, i, all) => ({
        ...each,
        x: all.slice(0, i).reduce((x, { width }) => x + width + 6, 0),
      }))
  const mended = (...texts: string[]) => withWholeAddresses(line(...texts)).map(({ text }) => text)
  expect(mended('till', 'siv.ek', 'Q', 'example.se', 'om')).toEqual(['till', 'siv.ek@example.se', 'om'])
  expect(mended('till', 'siv.', 'ekQexample.se.')).toEqual(['till', 'siv.ek@example.se.'])
  expect(mended('siv.ek@', 'example.se')).toEqual(['siv.ek@example.se'])
  expect(mended('Slut', 'här.', 'FAQ', 'example.se')).toEqual(['Slut', 'här.', 'FAQ', 'example.se'])
  const apart = line('här.', 'ek@example.se').map((each, i) => ({ ...each, x: each.x + i * 40 }))
  expect(withWholeAddresses(apart)).toHaveLength(2)
})
