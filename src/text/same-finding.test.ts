import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '#text/finding.ts'
import { recognise, sameness } from '#text/same-finding.ts'

const remark = (start: number, word: string, sure = 0.9): Finding => ({
  kind: 'remark',
  span: { start, end: start + 5 },
  sure,
  why: [{ id: 'quote-mismatch', params: {} }],
  ground: null,
  rule: 'quote-mismatch',
  severity: 'warning',
  params: { name: 'Bilaga 1.pdf', stands: word },
})
const finding = fc
  .tuple(fc.nat(3), fc.constantFrom('barn', 'alla'), fc.constantFrom(0.6, 0.9))
  .map(([start, word, sure]) => remark(start, word, sure))

test('law: what was found before is found again once each, and only where it says the same of the same stretch', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 8 }), fc.array(finding, { maxLength: 8 }), (before, now) => {
      const earlier = before.map((one, id) => ({ id, finding: one }))
      const known = recognise(earlier, now)
      const taken = known.flatMap(one => (one ? [one.id] : []))
      expect(new Set(taken).size).toBe(taken.length)
      for (const [n, one] of known.entries()) if (one) expect(sameness(one.finding)).toBe(sameness(now[n]!))
      // As many as both hold of each.
      const count = (all: readonly Finding[], key: string) => all.filter(one => sameness(one) === key).length
      const keys = new Set(now.map(sameness))
      const both = [...keys].reduce((sum, key) => sum + Math.min(count(before, key), count(now, key)), 0)
      expect(taken.length).toBe(both)
    }),
  )
})

test('how sure, and the order of the parameters, make no other finding; other words, another stretch or fix do', () => {
  const one = remark(3, 'barn')
  expect(sameness({ ...remark(3, 'barn', 0.5), params: { stands: 'barn', name: 'Bilaga 1.pdf' } } as Finding)).toBe(
    sameness(one),
  )
  expect(sameness(remark(3, 'alla'))).not.toBe(sameness(one))
  expect(sameness(remark(4, 'barn'))).not.toBe(sameness(one))
  expect(sameness({ ...one, fix: { span: one.span, text: 'x' } } as Finding)).not.toBe(sameness(one))
})
