// Whole documents through `check`: the golden list of a memo with real faults, clean memos, and documents that are no memos.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { Refusal } from '#base/refusal.ts'
import { check } from '#functions/check/check.ts'
import { busyMs } from '#test/busy.ts'
import { documentFromText, lineAt } from '#text/document.ts'
import { Finding, type Remark } from '#text/finding.ts'

const { knowledge } = learn(check)
const file = (path: string) => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8')
const run = (text: string, settings = {}) => check.run(documentFromText(text), settings, knowledge, '2025-06-30')
type About = {
  template: string | null
  header: Record<string, { value: string } | null>
  title: { value: string } | null
  sections: { heading: string; start: number; end: number; line: number }[]
}
const about = (text: string, settings = {}) => run(text, settings).about as About

test('a memo whose text layer is damaged yields its faults, exactly', () => {
  const text = file('test/files/memo-twin.txt')
  const seen = (run(text).findings as Remark[]).map(({ rule, severity, span }) => [
    lineAt(text, span.start),
    severity,
    rule,
    text.slice(span.start, span.end).replace(/\s+/gu, ' ').slice(0, 40),
  ])
  expect(seen).toEqual([
    [1, 'warning', 'missing-header-field', 'Slutredovisning av budgetuppdraget att u'],
    [10, 'warning', 'decision-points-out', 'i enlighet med bilaga 1'],
    [10, 'error', 'annex-mentioned-not-listed', 'bilaga 1'],
    [14, 'warning', 'doubled-word', 'fick kommunstyrelsen fick'],
    [29, 'info', 'long-sentence', 'Rapporten visar hur sensorer kan förenkl'],
    [30, 'warning', 'wrong-word', 'teknik och juridisk'],
    [38, 'info', 'spacing-fault', '”1'],
    [42, 'info', 'spacing-fault', '”2'],
    [60, 'warning', 'spacing-fault', '3 000tkr'],
    [64, 'warning', 'no-impact-but-costs', 'inte finns någon större påverkan'],
    [103, 'info', 'diarienummer-split', 'KLK-2022- 00417'],
    [107, 'warning', 'date-without-year', 'den 2 mars'],
    [107, 'warning', 'date-without-year', 'den 11 maj'],
    [108, 'warning', 'date-without-year', 'den 21 september'],
    [115, 'info', 'long-sentence', 'Förvaltningens bedömning är att genom be'],
    [123, 'info', 'signature-columns-merged', 'Vera Maria Påhittsson Lind Omar Provsson'],
  ])
})

test('the outline of the damaged memo is whole', () => {
  const { template, title, sections } = about(file('test/files/memo-twin.txt'))
  expect(template).toBe('goteborg-2020')
  expect(title?.value).toMatch(/^Slutredovisning .* stad$/u)
  expect(sections.map(section => [section.heading, section.line])).toEqual([
    ['Förslag till beslut', 5],
    ['Sammanfattning', 13],
    ['Bedömning ur ekonomisk dimension', 34],
    ['Bedömning ur ekologisk dimension', 68],
    ['Bedömning ur social dimension', 81],
    ['Samverkan', 85],
    ['Bilagor', 88],
    ['Ärendet', 90],
    ['Beskrivning av ärendet', 94],
    ['Förvaltningens bedömning', 114],
  ])
})

describe('a header', () => {
  const values = (text: string) => Object.fromEntries(Object.entries(about(text).header).map(([k, v]) => [k, v?.value]))
  test('in two columns is read across', () => {
    expect(values(file('evaluation/check/memos/tuned/skolgard.txt'))).toEqual({
      Utfärdat: '2024-10-03',
      Diarienummer: 'GSF-2024-00311',
      Handläggare: 'Omar Provsson',
      Telefon: '031-390 06 45',
      'E-post': 'omar.provsson@bjorkviken.example',
    })
  })
  test('with a label on a line of its own takes the value below', () => {
    expect(values(file('evaluation/check/memos/tuned/cykelpool.txt')).Handläggare).toBe('Ida Exempelsson')
  })
})

test.each([
  ['letter', null],
  ['minutes', 'protokoll'],
])('a %s is no memo and is not asked for headings', (name, template) => {
  const text = file(`test/files/${name}.txt`)
  expect(about(text)).toEqual({ template, header: {}, title: null, sections: [] })
  expect((run(text).findings as Remark[]).filter(remark => remark.severity !== 'info')).toEqual([])
})

test('a template is taken as asked for, and one that is not there is refused', () => {
  const text = file('evaluation/check/memos/tuned/cykelpool.txt')
  expect(about(text, { template: 'allman' }).template).toBe('allman')
  expect(() => run(text, { template: 'atlantis' })).toThrow(Refusal)
})

test('a fault in a template is refused with the line and the reason', () => {
  const path = 'templates/allman.json'
  const broken = file(`knowledge/${path}`).replace('"role": "economy"', '"role": "money"')
  const files = [{ path, bytes: new TextEncoder().encode(broken) }]
  const line = broken.split('\n').findIndex(text => text.includes('"money"')) + 1
  expect(() => check.learn(files)).toThrow(
    expect.objectContaining({ reason: 'knowledge-invalid', params: expect.objectContaining({ file: path, line }) }),
  )
})

test('whatever the text, it does not fail, and every remark is a finding inside the text', () => {
  const pieces = fc.constantFrom(
    ...[
      'Förslag till beslut',
      'Bilagor',
      '1. ',
      'bilaga 3',
      '5 \n000tkr',
      'den 31 april',
      '\n',
      '\n\n',
      ' ',
      '-\n',
      'Summa 3',
    ],
    ...[
      'Sammanfattning',
      'SLK-2023-\n1',
      '”1',
      'Diarienummer',
      '2024-02-30',
      '\f',
      '\u00ad',
      'i i',
      '§ 4',
      '| 3 | 4 |',
      'AI',
    ],
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 60 }), parts => {
      const text = parts.join('').replace(/[\r\0]/gu, '')
      for (const remark of run(text).findings) {
        expect(Finding.safeParse(remark).success).toBe(true)
        expect(remark.span.end).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 300 },
  )
})

/** Seconds of processor time: what else the machine does is not counted. */
// 1 MB of each: a pattern that backtracks, or a look at every block for each block, would take minutes.
test.each([
  'i ',
  'A',
  'Aa ',
  '1 ',
  '12 000 ',
  'a.',
  '"',
  'bilaga 1, ',
  '- ',
  'den 1 ',
  'Summa 1\n',
  'Anna Anna\n',
  '| 1 ',
  '\n',
  'och nämnden ',
  'a\n\n',
  '- x\n',
])('a megabyte of %j ends in time', unit => {
  const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
  expect(busyMs(() => run(text))).toBeLessThan(6000)
})

test('a memo of five pages takes at most 50 ms once learnt', () => {
  const text = Array.from({ length: 2 }, () => file('test/files/memo-twin.txt')).join('\n')
  const times = Array.from({ length: 15 }, () => busyMs(() => run(text)))
  expect(times.sort((a, b) => a - b)[7]).toBeLessThan(50)
})
