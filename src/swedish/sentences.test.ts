import { expect, test } from 'vitest'
import { sentences, wordsIn } from '#swedish/sentences.ts'

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Nämnden beslutar. Det gäller genast.', 2],
  ['Det gäller t.ex. Lund och bl.a. Malmö.', 1],
  ['Enligt 6 kap. 38 § kommunallagen gäller detta.', 1],
  ['Skrivet av A. Lind i maj.', 1],
  ['Det är klart.” Sedan kom svaret.', 2],
  ['Vad gäller? Ingen vet!', 2],
  ['Det var år 2024. Sedan blev det vår.', 2],
  ['Rubrik\nEn mening.', 2],
  ['', 0],
])('%s', (text, count) => expect(split(text)).toHaveLength(count))

test('words keep their hyphens and numbers', () => {
  expect(wordsIn('AI-tjänster kostar 10,5 mnkr (SLK:s tal)').map(match => match[0])).toEqual([
    'AI-tjänster',
    'kostar',
    '10,5',
    'mnkr',
    'SLK:s',
    'tal',
  ])
})
