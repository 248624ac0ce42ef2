import { expect, test } from 'vitest'
import { alike } from '#casework/persons/join.ts'

const near = (one: string, other: string) =>
  alike([
    { id: 'a', shown: one },
    { id: 'b', shown: other },
  ]).get('a') !== undefined

test.each([
  ['Torborg Mossberg', 'Mossberg'],
  ['Torborg Mossberg', 'T. Mossberg'],
  ['Torborg Mossberg', 'Torborg'],
  ['Torborg Mossberg', 'Mossberg, Torborg Karin'],
  ['Elisabet Mossberg', 'Elisabeth Mossberg'],
  ['Torborg Mossberg', 'Thorborg Mossberg'],
  ['Torborg Mossberg', 'Torborgs'],
])('%s may be %s', (one, other) => expect(near(one, other)).toBe(true))

test.each([
  ['Sigvard Mossberg', 'Kerstin Mossberg'],
  ['Torborg Mossberg', 'Torborg Kallin'],
  ['Torborg Mossberg', 'Kerstin Kallin'],
  ['T. Mossberg', 'K. Mossberg'],
  ['Bo Mossberg', 'Jo Mossberg'],
])('%s is not taken for %s', (one, other) => expect(near(one, other)).toBe(false))
