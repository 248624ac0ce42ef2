// Cells stand under each other, and no letter of the text is lost or moved.
import { expect, it } from 'vitest'
import type { FindingRow } from '#web/client/shapes.ts'
import { cells } from '#web/screens/sheets/columns.ts'
import { cut } from '#web/screens/sheets/cut.ts'

const text = 'Sökande\n\nNr\tEfternamn\tOrt\n1\tHage\tÅs\n\nSumma\t7'
const page = { start: 50, end: 50 + text.length, text }
const row = { id: 'a', finding: { span: { start: page.start + 24, end: page.start + 33 } } } as FindingRow

it('every tab of a column reaches as far, in each table of its own', () => {
  const tabs = cells(cut(page, [])).filter(cell => cell.text === '\t')
  expect(tabs.map(cell => cell.stop)).toEqual([5, 17, 5, 17, 8])
})

it('offsets still count every sign, also where a finding runs over two cells', () => {
  const all = cells(cut(page, [row]))
  expect(all.map(cell => cell.text).join('')).toBe(text)
  for (const cell of all)
    expect(text.slice(cell.start - page.start, cell.start - page.start + cell.text.length)).toBe(cell.text)
  const marked = all.filter(cell => cell.row)
  expect(marked.map(cell => [cell.first, cell.last])).toEqual([
    [true, false],
    ...marked.slice(2).map(() => [false, false]),
    [false, true],
  ])
})
