import { expect, test } from 'vitest'
import { reason } from '#text/finding.ts'
import { type Decision, type Proposed, settle } from '#text/settle.ts'
import { countReview } from './counters.ts'

const mark = (id: string, start: number, end: number, stays = false): Proposed => ({
  id,
  kind: 'mark',
  span: { start, end },
  sure: 0.9,
  why: [reason('given-name')],
  ground: null,
  label: stays ? 'OFFICIAL' : 'PERSON',
  stays,
  same: id,
})
const findings = [mark('a', 0, 5), mark('b', 10, 15), mark('c', 20, 25), mark('d', 30, 35), mark('e', 40, 45, true)]
const batch = 'one'
const decisions: Decision[] = [
  { id: '1', batch, act: 'accept', finding: 'a' },
  { id: '2', batch, act: 'reject', finding: 'b' },
  { id: '3', batch, act: 'change', finding: 'c', span: { start: 20, end: 29 } },
  { id: '4', batch, act: 'change', finding: 'd', span: { start: 30, end: 33 } },
  { id: '5', batch, act: 'add', finding: 'f', label: 'PERSON', span: { start: 50, end: 55 } },
  { id: '6', batch, act: 'accept', finding: 'e' },
]
const counted = (all: Decision[], times: number[] = [], words = 1000) =>
  countReview(findings, settle(findings, all), times, words)

test('what was deleted, grown, shrunk and added is told apart, and summed as missed and as taken wrongly', () => {
  expect(counted(decisions)).toMatchObject({
    proposed: 4,
    accepted: 3,
    deleted: 1,
    changed: 2,
    grown: 1,
    shrunk: 1,
    added: 2,
    open: 0,
    under: { count: 3, perThousand: 3 },
    over: { count: 2, perThousand: 2 },
  })
})

test('an undone stroke counts for nothing', () => {
  const undone: Decision[] = [...decisions, { id: '7', batch: 'two', act: 'undo', undoes: batch }]
  expect(counted(undone)).toMatchObject({ open: 4, added: 0, deleted: 0, under: { count: 0 }, over: { count: 0 } })
})

test('the interval holds the count; none of a thousand words may still be three or four', () => {
  const { under, over } = counted(decisions)
  expect(under.low).toBeLessThan(3)
  expect(under.high).toBeGreaterThan(3)
  // The exact Poisson limits of 2 are 0.24 and 7.22.
  expect(over.low).toBeCloseTo(0.24, 1)
  expect(over.high).toBeCloseTo(7.22, 1)
  expect(counted([]).under).toMatchObject({ count: 0, low: 0 })
  expect(counted([]).under.high).toBeCloseTo(3.69, 1)
  expect(counted(decisions, [], 0).under).toEqual({ count: 3, perThousand: null, low: null, high: null })
})

test('pauses over five minutes are no work', () => {
  expect(counted(decisions, [0, 60_000, 120_000, 900_000, 930_000]).handlingSeconds).toBe(150)
  expect(counted(decisions, [5]).handlingSeconds).toBe(0)
})
