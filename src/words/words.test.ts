import { expect, test } from 'vitest'
import { fill } from '#words/words.ts'

test.each([
  ['Filen har {count|bild|bilder}.', { count: 1 }, 'Filen har 1 bild.'],
  ['Filen har {count|bild|bilder}.', { count: 3 }, 'Filen har 3 bilder.'],
  ['Sida {page} av {total}', { page: 1 }, 'Sida 1 av {total}'],
])('%s with %j', (sentence, params, said) => {
  expect(fill(sentence, params)).toBe(said)
})
