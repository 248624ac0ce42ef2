import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentWords } from '#words/log/content.ts'
import { loggedFields } from '#words/log/fields.ts'
import { eventGround, eventSentence, sentenceWords } from '#words/log/sentences.ts'
import { actWords } from '#words/log.ts'
import { languages } from '#words/words.ts'

const acts = Object.keys(actWords.sv)

test('every act has a title, a sentence in both languages, and its fields', () => {
  for (const language of languages) expect(Object.keys(sentenceWords[language]).sort()).toEqual([...acts].sort())
  expect(Object.keys(loggedFields).sort()).toEqual([...acts].sort())
  const unnamed = Object.values(loggedFields).flatMap(fields => fields.filter(field => !(field in contentWords.sv)))
  expect(unnamed).toEqual([])
})

test('every act that the program can log is one of them', () => {
  const source = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
  const logged = [...source.matchAll(/\bact(?::|\s*=)[^,;\n]*?'([a-z]+\.[a-z-]+)'(?:[^,;\n]*?'([a-z]+\.[a-z-]+)')?/g)]
  const named = new Set(logged.flatMap(([, one, other]) => [one, other]).filter(act => act !== undefined))
  expect(named.size).toBeGreaterThan(20)
  expect([...named].filter(act => !acts.includes(act))).toEqual([])
})

const event = { actor: 'Ada Ek', act: 'run.find', subject: 'doc_x' }

test('a sentence has its values in it; without them it is the act by name', () => {
  const content = { function: 'Maskera', version: '1.2.0', findings: 1, knowledge: 'x' }
  expect(eventSentence('sv', { ...event, content })).toBe('lät Maskera 1.2.0 gå igenom handlingen: 1 fynd')
  expect(eventSentence('en', { ...event, content })).toBe('had Maskera 1.2.0 go through the document: 1 finding')
  expect(eventSentence('sv', { ...event, content: null })).toBe('sökte igenom')
  expect(eventSentence('sv', { ...event, content: { version: '1' } })).toBe('sökte igenom')
  expect(eventSentence('sv', { ...event, act: 'new.act', content: {} })).toBe('new.act')
})

test('the ground says by what right, on which decision, or that there is nothing but the program', () => {
  const right = { act: 'decide', role: 'caseworker', unit: 'Miljöförvaltningen' }
  expect(eventGround('sv', { ...event, content: { right } })).toBe(
    'rätt att besluta om handlingar i Miljöförvaltningen',
  )
  expect(eventGround('sv', { ...event, content: { right: { act: 'read', role: 'reason' } } })).toBe(
    'eget skriftligt skäl',
  )
  expect(eventGround('sv', { ...event, content: { right: { ...right, unit: null }, dnr: 'KS 2026-1' } })).toBe(
    'rätt att besluta om handlingar i hela kommunen, beslut KS 2026-1',
  )
  expect(eventGround('en', { ...event, actor: 'Kansli', content: {} })).toContain('the program itself')
  expect(eventGround('sv', { ...event, content: null })).toBe('')
})
