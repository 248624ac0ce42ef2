import { describe, expect, it } from 'vitest'
import { occurrences } from '#app/cli/mask/listed-words.ts'

const found = (text: string, ...words: string[]) =>
  occurrences(text, words).map(({ start, end }) => text.slice(start, end))

describe('listed words', () => {
  it.each([
    ['Torborg kom. TORBORG gick.', 'torborg', ['Torborg', 'TORBORG']],
    ['Torborgs hund och torborgska huset', 'Torborg', ['Torborgs']],
    ['Tor-\nborg Ek', 'Torborg Ek', ['Tor-\nborg Ek']],
    ['Torborg\nEk', 'Torborg Ek', ['Torborg\nEk']],
    ['fallet x9 och x91', 'x9', ['x9']],
    ['ingenting', 'något', []],
    ['(SLK-1) och SLK-12', 'SLK-1', ['SLK-1']],
  ])('in %j, %j is found as %j', (text, word, expected) => {
    expect(found(text, word)).toEqual(expected)
  })
})
