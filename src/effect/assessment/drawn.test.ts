import { expect, test } from 'vitest'
import { factsOfFigures } from '#effect/assessment/drawn.ts'
import type { Figure } from '#effect/figures/figures.ts'

const figure = (kind: string, value: number): Figure => ({
  ...{ id: `initiative.ini_1.${kind}`, kind, value, low: null, high: null, unit: 'kr', from: null, to: null },
  about: { what: 'initiative', subject: 'ini_1', title: 'Ett försök' },
  traces: [],
})
const against = (kind: string, value: number) => factsOfFigures([figure(kind, value)]).map(one => one.against)

test.each(['investment', 'running-cost', 'cost', 'spent', 'energy-per-year'])(
  '%s alone stands against "no impact", unless it is nothing',
  kind => {
    expect(against(kind, 1)).toEqual([true])
    expect(against(kind, 0)).toEqual([false])
  },
)

test('what is gained or used is told of and stands against nothing', () => {
  for (const kind of ['freed-time', 'net-present-value', 'payback-quarter', 'effect', 'net-climate', 'uptake'])
    expect(against(kind, 1)).toEqual([false])
})
