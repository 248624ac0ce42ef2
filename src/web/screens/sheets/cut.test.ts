// The pieces of a page: nothing lost, nothing twice, the shortest finding on top.
import { expect, it } from 'vitest'
import type { FindingRow } from '#web/client/shapes.ts'
import { cut } from '#web/screens/sheets/cut.ts'

const found = (id: string, start: number, end: number) => ({ id, finding: { span: { start, end } } }) as FindingRow
const page = { start: 100, end: 120, text: 'Torborg Klint, Lerum' }

it('gives back the whole text, cut where findings begin and end', () => {
  const pieces = cut(page, [found('a', 100, 113), found('b', 115, 120)])
  expect(pieces.map(p => [p.text, p.row?.id ?? null])).toEqual([
    ['Torborg Klint', 'a'],
    [', ', null],
    ['Lerum', 'b'],
  ])
})

it('lays the shortest finding on top where two cross', () => {
  const pieces = cut(page, [found('long', 100, 120), found('short', 108, 113)])
  expect(pieces.map(p => [p.text, p.row?.id])).toEqual([
    ['Torborg ', 'long'],
    ['Klint', 'short'],
    [', Lerum', 'long'],
  ])
})

it('clips what runs over the page break and passes over what stands elsewhere', () => {
  const pieces = cut(page, [found('over', 90, 107), found('elsewhere', 10, 100)])
  expect(pieces.map(p => [p.text, p.row?.id ?? null, p.first])).toEqual([
    ['Torborg', 'over', false],
    [' Klint, Lerum', null, false],
  ])
})
