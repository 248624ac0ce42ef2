import { expect, test } from 'vitest'
import { byVersion } from '#effect/reviewed/reviewed.ts'

const part = (version: string, month: string, over: Partial<Record<string, number>> = {}) => ({
  ...{ version, unit: 'A', month, documents: 10, words: 4000, proposed: 100, accepted: 95 },
  ...{ deleted: 5, added: 6, changed: 3, grown: 2, shrunk: 1, ...over },
})
const people = (version: string, month: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ version, month, mark: `${version} ${month} ${i}` }))

test('months of a version are one row, with what was missed and needless for each 1,000 words', () => {
  const parts = [part('1.0.0', '2026-01-01'), part('1.0.0', '2026-02-01', { added: 0, grown: 0 })]
  const { versions, hidden } = byVersion(parts, people('1.0.0', '2026-01-01', 5))
  expect(hidden).toBe(0)
  expect(versions).toMatchObject([
    { version: '1.0.0', documents: 20, words: 8000, added: 6, grown: 2, under: { count: 8, perThousand: 1 } },
  ])
  expect(versions[0]!.over).toMatchObject({ count: 12, perThousand: 1.5 })
  expect(versions[0]!.under.low).toBeLessThan(1)
  expect(versions[0]!.under.high).toBeGreaterThan(1)
})

test('what four did is not told, nor what would give it away; the newest version stands first', () => {
  const month = '2026-01-01'
  const versions = ['1.9.0', '1.10.0', '2.0.0']
  const told = (...counts: number[]) =>
    byVersion(
      versions.map(version => part(version, month)),
      versions.flatMap((version, i) => people(version, month, counts[i]!)),
    )
  expect(told(9, 8, 5).versions.map(version => version.version)).toEqual(['2.0.0', '1.10.0', '1.9.0'])
  expect(told(9, 8, 4)).toMatchObject({ versions: [{ version: '1.9.0' }], hidden: 2 })
  expect(told(9, 8, 0)).toMatchObject({ versions: [{ version: '1.9.0' }], hidden: 2 })
})
