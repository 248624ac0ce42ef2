import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Decision, lastBatch, type Proposed, settle, toRemove, undecided } from '#text/settle.ts'

const mark = (id: string, start: number, stays = false): Proposed => ({
  id,
  kind: 'mark',
  span: { start, end: start + 3 },
  sure: 0.9,
  why: [{ id: 'w', params: {} }],
  ground: null,
  label: 'PERSON',
  stays,
  same: 'x',
})
const findings = [mark('fnd_a', 0), mark('fnd_b', 10), mark('fnd_c', 20, true)]

test('an undecided mark removes nothing, and an official needs no decision', () => {
  const settled = settle(findings, [])
  expect(toRemove(settled)).toEqual([])
  expect(undecided(settled).map(s => s.finding.id)).toEqual(['fnd_a', 'fnd_b'])
})

test('a changed mark is accepted with its new label and span', () => {
  const settled = settle(findings, [
    { id: 'd', batch: 'b', act: 'change', finding: 'fnd_a', label: 'ADDRESS', span: { start: 1, end: 9 } },
  ])
  expect(settled[0]).toMatchObject({
    state: 'accepted',
    changed: true,
    finding: { label: 'ADDRESS', span: { start: 1, end: 9 } },
  })
})

test('undo takes back a whole batch and brings the earlier decision back', () => {
  const decisions: Decision[] = [
    { id: '1', batch: 'b1', act: 'reject', finding: 'fnd_a' },
    { id: '2', batch: 'b2', act: 'accept', finding: 'fnd_a' },
    { id: '3', batch: 'b2', act: 'accept', finding: 'fnd_b' },
    { id: '4', batch: 'b3', act: 'undo', undoes: 'b2' },
  ]
  expect(settle(findings, decisions).map(s => s.state)).toEqual(['rejected', 'proposed', 'proposed'])
  expect(lastBatch(decisions)).toBe('b1')
})

const act = fc.record({
  finding: fc.constantFrom('fnd_a', 'fnd_b', 'fnd_c', 'fnd_unknown'),
  act: fc.constantFrom('accept' as const, 'reject' as const),
})

test('law: undoing the last batch gives what stood before it', () => {
  fc.assert(
    fc.property(fc.array(act), fc.array(act, { minLength: 1 }), (before, batch) => {
      const earlier: Decision[] = before.map((a, i) => ({ id: `d${i}`, batch: `b${i}`, ...a }))
      const later: Decision[] = batch.map((a, i) => ({ id: `l${i}`, batch: 'last', ...a }))
      const undone: Decision[] = [...earlier, ...later, { id: 'u', batch: 'u', act: 'undo', undoes: 'last' }]
      expect(settle(findings, undone)).toEqual(settle(findings, earlier))
    }),
  )
})

test('law: decisions on different findings may come in any order', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('accept' as const, 'reject' as const),
      fc.constantFrom('accept' as const, 'reject' as const),
      (a, b) => {
        const one: Decision = { id: '1', batch: '1', act: a, finding: 'fnd_a' }
        const two: Decision = { id: '2', batch: '2', act: b, finding: 'fnd_b' }
        expect(settle(findings, [one, two])).toEqual(settle(findings, [two, one]))
      },
    ),
  )
})
