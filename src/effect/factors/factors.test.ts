import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Refusal } from '#base/refusal.ts'
import { calculate, parameterIds } from '#effect/calculation/calculation.ts'
import { learnEffect, settle } from '#effect/factors/factors.ts'
import { functionNames } from '#functions/ai-function.ts'

const folder = new URL('../../../knowledge/effect/', import.meta.url)
const shipped = readdirSync(folder).map(name => ({
  path: `effect/${name}`,
  bytes: new Uint8Array(readFileSync(new URL(name, folder))),
}))
const file = (path: string, value: unknown) => ({
  path,
  bytes: new TextEncoder().encode(JSON.stringify(value, null, 2)),
})
const measured = { kind: 'measured', text: 'mätomgång', date: '2026-10-01' } as const

test('every function has a whole nyttokalkyl, and every value a source or the word assumption', () => {
  const factors = learnEffect(shipped)
  for (const name of [...functionNames, 'register', 'route', 'draft']) {
    const parameters = settle(factors, name, {}, {})!
    expect(Object.keys(parameters).sort(), name).toEqual([...parameterIds].sort())
    expect(calculate(parameters).flows.quarters).toHaveLength(16)
    expect(factors.tasks[name]?.quality.length, name).toBeGreaterThan(0)
  }
})

test('later stands over earlier: shipped, the municipality’s file, measured, the owner’s word', () => {
  const house = file('knowledge/effect/parameters.json', {
    parameters: { uptake: { value: 0.3, low: 0.2, high: 0.4, source: measured } },
  })
  const factors = learnEffect([...shipped, house])
  const over = (value: number) => ({ uptake: { value, low: value, high: value, source: measured } })
  const stands = (...[m, o]: [object, object]) => {
    const { value, origin } = settle(factors, 'check', m, o)!.uptake
    return [value, origin]
  }
  expect(settle(learnEffect(shipped), 'check', {}, {})!.uptake.origin).toBe('shipped')
  expect(stands({}, {})).toEqual([0.3, 'house'])
  expect(stands(over(0.35), {})).toEqual([0.35, 'measured'])
  expect(stands(over(0.35), over(0.6))).toEqual([0.6, 'own'])
})

test('a value outside its bounds or its own range is refused with the line', () => {
  const bad = (value: object) => () =>
    learnEffect([...shipped, file('knowledge/effect/parameters.json', { parameters: { uptake: value } })])
  const refused = (act: () => unknown) => {
    try {
      act()
    } catch (error) {
      return error instanceof Refusal ? [error.reason, error.params.line] : error
    }
    return null
  }
  expect(refused(bad({ value: 1.5, low: 1, high: 2, source: measured }))).toEqual(['knowledge-invalid', 3])
  expect(refused(bad({ value: 0.5, low: 0.6, high: 0.7, source: measured }))?.toString()).toContain('knowledge-invalid')
  expect(refused(bad({ value: 0.5, low: 0.4, high: 0.7 }))?.toString()).toContain('knowledge-invalid')
})
