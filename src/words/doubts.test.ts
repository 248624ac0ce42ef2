import { expect, test } from 'vitest'
import { refusalReasons } from '#base/refusal.ts'
import { doubtReasons } from '#text/document.ts'
import { doubtWords } from '#words/doubts.ts'
import { refusalWords, sayRefusal } from '#words/refusals.ts'
import { languages } from '#words/words.ts'

test('every doubt and every refusal has its words in both languages, and no word is without its reason', () => {
  for (const language of languages) {
    expect(Object.keys(doubtWords[language]).sort()).toEqual([...doubtReasons].sort())
    expect(Object.keys(refusalWords[language]).sort()).toEqual([...refusalReasons].sort())
  }
})

test('the same parameters stand in both languages', () => {
  const holes = (sentence: string) => [...sentence.matchAll(/\{(\w+)(?:\|[^}]*)?\}/g)].map(match => match[1]).sort()
  for (const reason of refusalReasons) expect(holes(refusalWords.en[reason])).toEqual(holes(refusalWords.sv[reason]))
  for (const reason of doubtReasons) expect(holes(doubtWords.en[reason])).toEqual(holes(doubtWords.sv[reason]))
})

test('ids and bytes among the parameters are put into words', () => {
  expect(sayRefusal('sv', 'file-hostile', { what: 'macro' })).toContain('den innehåller makron')
  expect(sayRefusal('sv', 'file-too-large', { size: 300 * 2 ** 20, limit: 200 * 2 ** 20 })).toContain('300 MB')
})
