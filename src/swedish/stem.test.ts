import { expect, test } from 'vitest'
import { stem } from '#swedish/stem.ts'

test.each([
  ['beslut besluten beslutet beslutets besluts'],
  ['kommun kommunen kommunens kommuner kommunerna kommunernas'],
  ['ansökan ansökningar ansökningen'],
  ['barn barnen barnens barnets'],
  ['skola skolan skolor skolorna'],
  ['friskt frisk friska'],
])('one stem: %s', forms => {
  expect(new Set(forms.split(' ').map(stem)).size).toBe(1)
})

test.each([
  ['maskin', 'mask'],
  ['moderat', 'mod'],
  ['is', 'i'],
  ['bas', 'ba'],
])('%s and %s stay apart', (one, other) => {
  expect(stem(one)).not.toBe(stem(other))
})

// From the published description of the algorithm.
test.each([
  ['jaktkarlarne', 'jaktkarl'],
  ['klocka', 'klock'],
  ['klostergården', 'klostergård'],
  ['klostergårdarna', 'klostergård'],
  ['kloster', 'klost'],
  ['friskt', 'frisk'],
  ['möjligheter', 'möj'],
])('%s → %s', (word, root) => {
  expect(stem(word)).toBe(root)
})
