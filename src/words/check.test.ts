import { expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { check } from '#functions/check/check.ts'
import { asked } from '#functions/check/rules/fixture.ts'
import { rules } from '#functions/check/rules/index.ts'
import { documentFromText } from '#text/document.ts'
import type { Remark } from '#text/finding.ts'
import { checkTitles, checkWords } from '#words/check.ts'
import { fill, languages } from '#words/words.ts'

const ids = rules.map(rule => rule.id).sort()

test('every rule has its title and its sentence in both languages, and no words are without their rule', () => {
  for (const language of languages) {
    expect(Object.keys(checkTitles[language]).sort()).toEqual(ids)
    expect(Object.keys(checkWords[language]).sort()).toEqual(ids)
  }
})

test('a remark brings every parameter that its sentence asks for', () => {
  const { knowledge } = learn(check)
  for (const rule of rules)
    for (const { text, settings } of rule.fires.map(asked))
      for (const remark of check.run(documentFromText(text), settings, knowledge, '2024-12-01').findings as Remark[])
        for (const language of languages) {
          const sentences: Record<string, string> = checkWords[language]
          expect(fill(sentences[remark.rule]!, remark.params), remark.rule).not.toMatch(/\{\w+\}/)
        }
})
