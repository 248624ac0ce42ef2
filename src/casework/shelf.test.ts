import { expect, test } from 'vitest'
import { newShelf } from '#casework/shelf.ts'

test('the oldest go when there is no room, and what was looked at lately stays', () => {
  const { standings } = newShelf()
  for (const key of ['a', 'b', 'c']) standings.put(key, key, 5_000_000)
  expect(['a', 'b', 'c'].map(key => standings.get(key))).toEqual([undefined, 'b', 'c'])
  standings.get('b')
  standings.put('d', 'd', 5_000_000)
  expect(['b', 'c', 'd'].map(key => standings.get(key))).toEqual(['b', undefined, 'd'])
})

test('one larger than all the room is still kept while it is the only one', () => {
  const { documents } = newShelf()
  documents.put('large', 1, 900_000_000)
  expect(documents.get('large')).toBe(1)
  documents.put('next', 2, 1)
  expect([documents.get('large'), documents.get('next')]).toEqual([undefined, 2])
})
