// Runs every rule's own fixtures through the whole function: it must speak where it should and be silent where it should.
import { describe, expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { check } from '#functions/check/check.ts'
import type { Fixture } from '#functions/check/rule.ts'
import { asked } from '#functions/check/rules/fixture.ts'
import { rules } from '#functions/check/rules/index.ts'
import { documentFromText } from '#text/document.ts'
import type { Remark } from '#text/finding.ts'

const { knowledge } = learn(check)
const remarks = (fixture: Fixture) => {
  const { text, settings } = asked(fixture)
  return check.run(documentFromText(text), settings, knowledge, '2024-12-01').findings as Remark[]
}

test('rule ids are unique and every rule has a ground and fixtures of both kinds', () => {
  expect(new Set(rules.map(rule => rule.id)).size).toBe(rules.length)
  for (const rule of rules) {
    expect(rule.ground.length, rule.id).toBeGreaterThan(5)
    expect(rule.fires.length * rule.silent.length, rule.id).toBeGreaterThan(0)
  }
})

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.fires)('speaks of: %j', text => {
    expect(remarks(text).map(remark => remark.rule)).toContain(id)
  })
  test.each(rule.silent)('is silent on: %j', text => {
    expect(remarks(text).map(remark => remark.rule)).not.toContain(id)
  })
})
