// What is found by how words open is what one search for the whole list finds.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headsOf, holdsWord, placesOf, wordList } from './word-heads.ts'

const words = [
  'diabetes',
  'god man',
  'vi',
  'ms',
  'lvu',
  'ångest',
  'hiv-smittad',
  'ö',
  'jag',
  'jagad',
  'kurd',
  'Ʉx'.toLowerCase(),
]
const ending = '(?:en|s|n)?'
const found = (text: string, list = wordList(words, ending)) =>
  Array.from(placesOf(list, text, headsOf(text)), ({ at, word }) => [at, word])

function searched(text: string): [number, string][] {
  const any = [...words].sort((a, b) => b.length - a.length).map(word => word.replaceAll(' ', ' {1,2}'))
  const whole = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any.join('|')})${ending}(?![\\p{L}\\p{N}])`, 'giu')
  return Array.from(text.matchAll(whole), match => [match.index, match[0]])
}

test('law: the places are those of a search for the whole list', () => {
  const pieces = [
    ...words,
    ...words.map(word => word.toUpperCase()),
    'ſ',
    'mſ',
    'K',
    '𝐀',
    '-',
    ' ',
    '  ',
    '1',
    'en',
    's',
    'é',
    '.',
    '\n',
  ]
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3, unit: 'grapheme' })), {
    maxLength: 14,
  })
  fc.assert(
    fc.property(text, parts => {
      const said = parts.join('')
      expect(found(said)).toEqual(searched(said))
    }),
    { numRuns: Number(process.env.RUNS ?? 400) },
  )
})

test('a list without words holds nothing, and a word is not found within another', () => {
  expect(holdsWord(wordList([], ''), 'vi har diabetes', headsOf('vi har diabetes'))).toBe(false)
  expect(found('diabetesen, inte diabetesmottagning eller pre-diabetes')).toEqual([[0, 'diabetesen']])
})
