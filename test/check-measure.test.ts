// The measured promises of `check`: planted faults found, no false remark on a clean memo. The rule must be seen to matter:
// without its rules the measure falls.
import { expect, test } from 'vitest'
import { cleanMemos, defects, measureCheck } from '../evaluation/check/measure-check.ts'

test('planted faults are found and clean memos stand unremarked, tuned and held out', () => {
  for (const half of ['tuned', 'held-out'] as const) {
    const { found, wrong, missed } = measureCheck(half)
    expect(wrong, half).toEqual([])
    expect(found.share, JSON.stringify(missed)).toBeGreaterThanOrEqual(half === 'tuned' ? 0.98 : 0.95)
    expect(found.n).toBeGreaterThan(80)
  }
})

test('every kind of fault finds a place in some memo, and changes it', () => {
  const memos = [...cleanMemos('tuned'), ...cleanMemos('held-out')]
  for (const { kind, plant } of defects) {
    const planted = memos.flatMap(({ text }) => plant(text, 'tuned') ?? [])
    expect(planted.length, kind).toBeGreaterThan(0)
    for (const faulty of planted) expect(memos.map(memo => memo.text)).not.toContain(faulty)
  }
})
