// Words as a scanner gives them are read with the letters that were meant, and stand where they stood.
import { expect, test } from 'vitest'
import { nameTokens } from './name-tokens.ts'

test.each([
  ['Mar1a Hedlund', ['Maria', 'Hedlund']],
  ['Bertil 0lofsson', ['Bertil', 'Olofsson']],
  ['Pers0nnummer', ['Personnummer']],
  ['Ka11e E1sa', ['Kalle', 'Elsa']],
  ['H2O i 7C, KLM48B och 12:3a', ['H', 'O', 'i', 'C', 'KLM', 'B', 'och', 'a']],
])('%j', (text, words) => {
  const tokens = nameTokens(text)
  expect(tokens.map(token => token.text)).toEqual(words)
  for (const { start, end, text: word } of tokens) expect(text.slice(start, end)).toHaveLength(word.length)
})
