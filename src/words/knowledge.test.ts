import { expect, test } from 'vitest'
import { faultIds } from '#functions/check/check.ts'
import { sayFault } from '#words/knowledge.ts'

test.each(faultIds)('%s is said in both languages, with nothing left to fill in', fault => {
  const params = { path: 'sections.2.role', wanted: 'string', keys: 'färg' }
  const [sv, en] = [sayFault('sv', fault, params), sayFault('en', fault, params)]
  expect(sv).not.toBe(fault)
  expect(sv).not.toBe(en)
  expect(sv + en).not.toMatch(/[{}]/)
})
