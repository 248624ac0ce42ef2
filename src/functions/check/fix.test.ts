// A remark that carries a fix: what it says should stand there does away with the remark, and nothing else in the text moves.
import { describe, expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { check } from '#functions/check/check.ts'
import { asked } from '#functions/check/rules/fixture.ts'
import { rules } from '#functions/check/rules/index.ts'
import { documentFromText } from '#text/document.ts'
import { Finding, type Remark } from '#text/finding.ts'

const { knowledge } = learn(check)
const remarks = (text: string, settings = {}) =>
  check.run(documentFromText(text), settings, knowledge, '2024-12-01').findings as Remark[]
const mended = (text: string): string =>
  remarks(text)
    .filter(remark => remark.fix)
    .reverse()
    .reduce((now, { fix }) => now.slice(0, fix!.span.start) + fix!.text + now.slice(fix!.span.end), text)

test.each([
  ['Nämnden har beslutat att att avsluta försöket.', 'Nämnden har beslutat att avsluta försöket.'],
  ['Arbetet har skett i\ni samverkan med regionen.', 'Arbetet har skett i samverkan med regionen.'],
  ['Posten är på 5 \n000tkr för året.', 'Posten är på 5\u00a0000\u00a0tkr för året.'],
  ['Insatsen kostar 450tkr per år.', 'Insatsen kostar 450\u00a0tkr per år.'],
  ['Arbetet är klart.. Nämnden har fått det.', 'Arbetet är klart. Nämnden har fått det.'],
  ['Arbetet är klart , men inte slutfört.', 'Arbetet är klart, men inte slutfört.'],
  ['Arbetet är klart.Nämnden har fått det.', 'Arbetet är klart. Nämnden har fått det.'],
  [
    'Utvecklingen inom teknik och\njuridisk som påverkar oss.',
    'Utvecklingen inom teknik och\njuridik som påverkar oss.',
  ],
  ['Redovisat (ärendenummer SLK-2023-\n01038) under våren.', 'Redovisat (ärendenummer SLK-2023-01038) under våren.'],
])('%j becomes %j', (text, right) => expect(mended(text)).toBe(right))

test.each([
  'I budgeten fick kommunstyrelsen fick i uppdrag att utreda.',
  'Enligt rapporten ”Hållbara städer”1 ökar behovet.',
  'Mötet hölls den 31 april 2024.',
])('%j: what should stand there is not certain, and nothing is proposed', text => {
  expect(remarks(text).length).toBeGreaterThan(0)
  expect(mended(text)).toBe(text)
})

describe('every fix of every rule’s own texts', () => {
  const cases = rules.flatMap(rule => rule.fires.map(fixture => [rule.id, asked(fixture)] as const))
  test.each(cases)('%s: does away with its remark and draws no other', (_, { text, settings }) => {
    for (const { fix, rule } of remarks(text, settings)) {
      if (!fix) continue
      const after = remarks(text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end), settings)
      expect(after.filter(r => r.rule === rule).length).toBeLessThan(
        remarks(text, settings).filter(r => r.rule === rule).length,
      )
      expect(after.length).toBeLessThan(remarks(text, settings).length)
    }
  })
})

test('the rules that say they mend are those that do', () => {
  const mends = rules.filter(rule =>
    rule.fires.some(fixture => {
      const { text, settings } = asked(fixture)
      return remarks(text, settings).some(remark => remark.rule === rule.id && remark.fix)
    }),
  )
  expect(mends).toEqual(rules.filter(rule => rule.fixes))
})

test('a remark with a fix is a finding by the schema, and keeps it', () => {
  const [remark] = remarks('Insatsen kostar 450tkr per år.')
  expect(Finding.parse(remark)).toMatchObject({ fix: { span: { start: 16, end: 22 }, text: '450\u00a0tkr' } })
})
