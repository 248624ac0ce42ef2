import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openLawText } from '#swedish/statutes/law-text.ts'
import { busyMs } from '#test/busy.ts'

const folder = new URL('../../../knowledge/statutes/', import.meta.url)
const files = ['law-text.bin', 'law-text.jsonl'].map(name => ({
  path: `statutes/${name}`,
  bytes: readFileSync(new URL(name, folder)),
}))
const law = openLawText(files)

test('opening reads the index only, in at most 50 ms', () => {
  const acts: unknown[] = []
  expect(busyMs(() => acts.push(...openLawText(files).acts()))).toBeLessThan(50)
  expect(acts.length).toBeGreaterThan(2900)
})

test('a section has its own text and heading, and not the heading of the next', () => {
  const { text, heading } = law.paragraph('2017:900', null, '9') ?? {}
  expect(text).toMatch(/^Ett ärende ska handläggas så enkelt, snabbt och kostnadseffektivt som möjligt/u)
  expect(text).toMatch(/om det inte är olämpligt\.$/u)
  expect(heading).toMatch(/Utgångspunkter för handläggningen$/u)
  expect(law.paragraph('2017:900', null, '10')?.heading).toBe('Partsinsyn')
})

test('an act in markdown is held without links', () => {
  const section = law.paragraph('2010:800', '1', '7 a')
  expect(section?.heading).toBe('Utformningen av utbildningen')
  expect(section?.text).toMatch(/följer av 7 b och 7 c §§\. Lag \(2022:1088\)\.$/u)
  for (const { text } of law.provisions('2010:800')) expect(text).not.toMatch(/\]\(|selex\.se/u)
})

test('of two wordings the day tells which', () => {
  const wordings = law.provisions('1962:700').filter(one => one.chapter === '24' && one.section === '6')
  expect(wordings.map(one => [one.from, one.until])).toEqual([
    [null, '2026-07-01'],
    ['2026-07-01', null],
  ])
  expect(law.paragraph('1962:700', '24', '6', '2026-06-30')).toBe(wordings[0])
  expect(law.paragraph('1962:700', '24', '6', '2026-07-01')).toBe(wordings[1])
  expect(law.paragraph('1962:700', '24', '6')).toBe(wordings[0])
})

test('what is not held is null, and a number that stands in several chapters is no answer', () => {
  expect(law.paragraph('2017:725', '6', '999')).toBeNull()
  expect(law.paragraph('1800:1', null, '1')).toBeNull()
  expect(law.paragraph('2017:725', null, '1')).toBeNull()
  expect(law.provisions('2001:453')).toEqual([]) // repealed
  expect(openLawText([]).acts()).toEqual([])
})

test('notes of coming wordings, links and transitional rules do not stand in the text of the acts most used', () => {
  for (const act of ['2017:725', '2017:900', '2009:400', '1962:700', '2010:900', '2025:400', '2010:800', '1998:808'])
    for (const { text } of law.provisions(act))
      expect(text).not.toMatch(/\/Upphör att gälla|\/Träder i kraft|\]\(https?:|1\. Denna lag träder i kraft/u)
})
