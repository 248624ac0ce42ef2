// References to other things than law: what cannot be is told with why, what can be is unchecked, what the case holds exists.
import { expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { sources } from '#functions/sources/sources.ts'
import { documentFromText } from '#text/document.ts'
import type { Reference } from '#text/finding.ts'
import { sourcesWords } from '#words/sources.ts'

const { knowledge } = learn(sources)
const words: Record<string, string> = sourcesWords.sv
const run = (text: string, documents: { name: string; text: string }[] = []) =>
  sources.run(documentFromText(text), { documents }, knowledge, '2026-11-23').findings as Reference[]
const ask = (text: string, documents: { name: string; text: string }[] = []) =>
  run(text, documents).map(({ span, status, why, params }) => {
    const id = why[0]?.id ?? ''
    expect(words[id], id).toBeTypeOf('string')
    return `${params.kind} ${status} ${id.replace('sources-', '')}: ${text.slice(span.start, span.end)}`
  })

const annex = {
  name: 'Bilaga 2 Kalkyl.pdf',
  text: 'Styrning av konsulter\nKalkyl, tkr\nSumma 5 000\nÖkningen är 12 procent.\nDnr KS 2023/00412',
}

test.each([
  ['proposition 2024/25:62', ['bill cannot-be-checked series-not-held']],
  ['prop. 1999/2000:3', ['bill cannot-be-checked series-not-held']],
  ['prop. 1973:90', ['bill cannot-be-checked series-not-held']],
  ['prop. 2022:90', ['bill missing session-needed']],
  ['prop. 2021/23:9', ['bill missing session-not-a-year']],
  ['prop. 2027/28:1', ['bill missing series-later']],
  ['SOU 1901:3', ['inquiry missing series-earlier']],
  ['SOU 2022/23:3', ['inquiry missing series-by-year']],
  ['Ds 2027:1', ['ministry-series missing series-later']],
  ['dir. 2022:400', ['directive missing series-number']],
  ['prop. 2021/22:400', ['bill missing series-number']],
  ['SOU 2022:300', ['inquiry missing series-number']],
  ['Ds 2022:300', ['ministry-series missing series-number']],
])('public print: %s', (text, expected) => {
  expect(ask(text)).toEqual(expected.map(one => `${one}: ${text}`))
})

test.each([
  ['skälen 26 och 174 i GDPR', ['eu exists recital-stands', 'eu missing beyond-last-recital']],
  ['bilaga III till AI-förordningen', ['eu exists annex-stands']],
  ['bilaga XIV till AI-förordningen', ['eu missing beyond-last-annex']],
  ['bilaga I till GDPR', ['eu missing no-annexes']],
  ['artikel 6.1 i GDPR', ['eu exists point-stands']],
  ['artikel 6.1 g GDPR', ['eu missing beyond-last-letter']],
  ['artikel 22.5 i GDPR', ['eu missing beyond-last-paragraph']],
  ['artikel 16.2 GDPR', ['eu missing article-undivided']],
])('parts of EU acts: %s', (text, expected) => {
  expect(ask(text)).toEqual(expected.map(one => `${one}: ${text}`))
})

test('an annex of the memo, and a reason for a decision, are no parts of an act', () => {
  expect(ask('Se bilaga 3. Vi har skäl 3 gånger om.')).toEqual([])
})

test.each([
  ['https://example.se/a?b=c,d', 'url cannot-be-checked url-not-fetched'],
  ['htpps://tallhamn.example', 'url missing url-scheme'],
  ['http//tallhamn.example', 'url missing url-slashes'],
  ['https:/tallhamn.example', 'url missing url-slashes'],
  ['https://www..tallhamn.example', 'url missing url-dots'],
  ['https://tallhamn,example/x', 'url missing url-comma'],
  ['www.tallhamn.example', 'url cannot-be-checked url-not-fetched'],
  ['anna.berg@example.se', 'email cannot-be-checked email-not-tried'],
  ['anna@@example.se', 'email missing email-at'],
  ['anna@example,se', 'email missing email-comma'],
  ['anna@tallhamn', 'email missing email-top'],
])('addresses: %s', (address, expected) => {
  expect(ask(`Se ${address} för mer.`)).toEqual([`${expected}: ${address}`])
})

test('an address is told once, a list of them apart, and the contact line at the head of a memo not at all', () => {
  expect(ask('a@example.se,b@example.se, a@example.se')).toHaveLength(2)
  expect(ask(`Handläggare Anna Berg, e-post: anna@example.se\n${'Text.\n'.repeat(20)}`)).toEqual([])
  expect(ask('Följ @tallhamn.')).toEqual([])
})

test('case numbers: own, of the case, of a year to come', () => {
  expect(ask('Dnr 0186/24\n\nEnligt dnr 0186/24 och dnr KS 2023/00412, dnr 45/23 och dnr 0077/39.', [annex])).toEqual([
    'diarienummer exists case-number-own: 0186/24',
    'diarienummer exists case-number-in: KS 2023/00412',
    'diarienummer cannot-be-checked case-number-not-held: 45/23',
    'diarienummer missing case-number-later: 0077/39',
  ])
})

test.each([
  ['rapporten ”Styrning av konsulter” (2023-11-14)', 'report exists report-in-case'],
  ['Revisionsrapporten ”Trygg i stan” av den 31 februari 2024', 'report missing report-no-such-day'],
  ['rapporten ”Trygg i stan” (2027-01-02)', 'report missing report-later'],
  ['revisionsrapporten av den 12 mars 2024', 'report cannot-be-checked report-not-held'],
])('reports: %s', (text, expected) => {
  expect(ask(text, [annex])[0]).toContain(`${expected}: `)
})

test.each([
  ['Enligt bilaga 2 uppgår kostnaden till 5 000 tkr.', ['exists figure-in-annex']],
  ['Enligt bilaga 2 uppgår kostnaden till 5,0 mnkr.', ['exists figure-in-annex']],
  [
    'Av bilaga 2 framgår att det blir 5 100 tkr, eller 14 procent.',
    ['missing figure-not-in-annex', 'cannot-be-checked figure-not-found'],
  ],
  ['Av bilaga 2 framgår att det blir cirka 5 100 tkr.', ['cannot-be-checked figure-not-found']],
  ['Av bilaga 3 framgår att det blir 5 100 tkr.', ['cannot-be-checked figure-no-annex']],
  ['Kostnaden är 5 100 tkr.', []],
])('figures: %s', (text, expected) => {
  expect(ask(text, [annex]).map(one => one.replace(/^figure /, '').replace(/: .*/, ''))).toEqual(expected)
})

// Bounded in processor time below: what else the machine does may take of the clock.
test('a megabyte of hostile text takes little time', { timeout: 120_000 }, () => {
  for (const unit of [
    'www.',
    'a@',
    'https://',
    'a.b @x.',
    'dnr 1/23 ',
    'skäl 1, ',
    'bilaga 2 5 kr ',
    'rapporten av den 1 a',
    'SOU 2022/23:',
  ]) {
    const from = process.threadCpuUsage()
    const text = unit.repeat(Math.floor(1_000_000 / unit.length))
    run(text, [{ name: 'Bilaga 2', text }])
    expect(process.threadCpuUsage(from).user / 1e6, unit).toBeLessThan(8)
  }
})
