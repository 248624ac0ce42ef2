// What people call a section is searched with it and never shown, and the list that says so is whole.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lawPaper } from '#app/search/law-papers.ts'
import { openLaw } from '#app/search/open-law.ts'
import { subjectsFrom } from '#functions/search/subjects.ts'
import { SearchIndex } from '#swedish/index/search-index.ts'
import { vocabulary } from '#swedish/index/vocabulary.ts'

it('reads acts and sections, and names the line that it cannot read', () => {
  const of = subjectsFrom('# remark\n= 2017:900 | Myndighet\n6 råd, svar\n= 1962:700 | brott\n10:5 a muta\n')
  expect([of.about('2017:900'), of.of('2017:900', '6'), of.of('1962:700', '10:5 a')]).toEqual([
    'myndighet',
    'råd svar',
    'muta',
  ])
  expect([of.about('1:1'), of.of('2017:900', '7')]).toEqual(['', ''])
  for (const wrong of [
    '6 råd',
    '= 2017:900 | a\nsex råd',
    '= 2017:900 | a\n6 b\n6 c',
    '= 2017:900 | a\n= 2017:900 | b',
  ])
    expect(() => subjectsFrom(wrong)).toThrow(/subjects, line \d/)
})

it('speaks only of sections that the law has', () => {
  const law = openLaw()
  const text = readFileSync(new URL('../../../knowledge/search/subjects.txt', import.meta.url), 'utf8')
  const places = new Map<string, Set<string>>()
  let act = ''
  const missing: string[] = []
  for (const line of text.split('\n')) {
    const number = /^= (\S+)/.exec(line)?.[1]
    if (number) {
      act = number
      const all = law.provisions(act).map(one => (one.chapter === null ? one.section : `${one.chapter}:${one.section}`))
      places.set(act, new Set(all))
    } else if (line !== '' && !line.startsWith('#')) {
      const known = [...places.get(act)!].some(place => line.startsWith(`${place} `) && law.subjects.of(act, place))
      if (!known) missing.push(`${act} ${line}`)
    }
  }
  expect(places.size).toBeGreaterThan(60)
  expect(missing).toEqual([])
})

it('is searched and never stands in what is shown', () => {
  const law = openLaw()
  const act = law.acts().find(one => one.id === '2017:900')!
  const { passages, text } = lawPaper(law, act)
  const words = vocabulary({ counts: '= 4\nkrångligt\n', stopwords: '' })
  const index = new SearchIndex(words)
  index.add(passages)
  const held = SearchIndex.fromBytes(index.toBytes(), words)
  for (const one of [index, held]) {
    const [first] = one.ranked('krångligt', 1)
    expect(first?.passage.section).toMatch(/^9 §/)
    const { start, end } = first!.quote
    expect(text.slice(first!.passage.start, first!.passage.end)).toBe(first!.passage.text)
    expect(text.slice(start, end)).not.toContain('krångligt')
  }
  held.remove('2017:900')
  expect(held.ranked('krångligt', 1)).toEqual([])
})
