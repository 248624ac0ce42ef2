// The unseen sets hold what their READMEs say: read without a fault, large enough, every rule planted, no sentence in both halves.
// What the functions make of them is measured by hand, once: a test that ran half 2 would spoil it.

import { expect, test } from 'vitest'
import { openLaw } from '#app/search/open-law.ts'
import { metMemos } from '../evaluation/check/meet-check.ts'
import { metTexts } from '../evaluation/mask/meet-mask.ts'
import { questionsOf, steeringDocuments } from '../evaluation/search/asked-of.ts'
import { metQuestions } from '../evaluation/search/meet-search.ts'
import { measureToldTwice } from '../evaluation/sources/measure-told-twice.ts'
import { metReferences } from '../evaluation/sources/meet-sources.ts'

const halves = ['1', '2'] as const
const lines = (text: string) => text.split('\n').filter(line => line.length > 60)

test.each(halves)('check, half %s: eleven documents with at least ten faults each, of every rule', half => {
  const memos = metMemos(half)
  expect(memos.length).toBe(11)
  for (const { name, patches } of memos) expect(patches.length, name).toBeGreaterThanOrEqual(10)
  const rules = new Set(memos.flatMap(({ patches }) => patches.map(({ rule }) => rule)))
  expect(rules.size).toBe(25)
  for (const { patches } of memos) for (const { find, by } of patches) expect(by).not.toBe(find)
})

test.each(halves)('sources, half %s: sixty true references and thirty invented', half => {
  const references = metReferences(half)
  const isTrue = references.filter(one => one.isTrue)
  expect(isTrue.flatMap(one => one.written).length).toBeGreaterThanOrEqual(60)
  expect(references.length - isTrue.length).toBeGreaterThanOrEqual(30)
})

test('part 3, of check and sources alone, is smaller', () => {
  const memos = metMemos('3')
  expect(memos.length).toBe(7)
  for (const { name, patches } of memos) expect(patches.length, name).toBeGreaterThanOrEqual(11)
  expect(new Set(memos.flatMap(({ patches }) => patches.map(({ rule }) => rule))).size).toBe(25)
  for (const { patches } of memos) for (const { find, by } of patches) expect(by).not.toBe(find)
  const references = metReferences('3')
  expect(references.filter(one => one.isTrue).flatMap(one => one.written).length).toBeGreaterThanOrEqual(40)
  expect(references.filter(one => !one.isTrue).length).toBeGreaterThanOrEqual(40)
})

test('part 4, of check alone: eight memos and two minutes, four faults or more of every rule in the design', () => {
  const memos = metMemos('4')
  expect(memos.length).toBe(10)
  const planted = new Map<string, number>()
  for (const { name, patches } of memos) {
    expect(patches.length, name).toBeGreaterThanOrEqual(11)
    for (const { rule, find, by } of patches) {
      expect(by).not.toBe(find)
      planted.set(rule, (planted.get(rule) ?? 0) + 1)
    }
  }
  const ofMemos = [...planted].filter(([rule]) => !rule.startsWith('protocol-'))
  expect(ofMemos.length).toBe(25)
  for (const [rule, count] of ofMemos) expect(count, rule).toBeGreaterThanOrEqual(4)
})

test.each(halves)('mask, half %s: twenty-five texts, marks read', half => {
  const texts = metTexts(half)
  expect(texts.length).toBeGreaterThanOrEqual(25)
  for (const { id, text, gold } of texts) {
    expect(text, id).not.toMatch(/\[\[|\]\]/u)
    expect(gold.length, id).toBeGreaterThan(0)
  }
})

test('mask, part 3: short texts with persons, officials, identifiers of every label and look-alikes', () => {
  const texts = metTexts('3')
  expect(texts.length).toBeGreaterThanOrEqual(90)
  const count = new Map<string, number>()
  for (const { id, text, gold } of texts) {
    expect(text, id).not.toMatch(/\[\[|\]\]/u)
    expect(gold.length, id).toBeGreaterThan(0)
    for (const { label } of gold) count.set(label, (count.get(label) ?? 0) + 1)
  }
  expect(count.size).toBe(17)
  expect(count.get('PERSON')).toBeGreaterThanOrEqual(60)
  expect(count.get('STAYS')).toBeGreaterThanOrEqual(60)
  expect(count.get('OFFICIAL')).toBeGreaterThanOrEqual(15)
})

test.each(halves)('search, half %s: forty questions to the law and thirty foreign to it', half => {
  const questions = metQuestions(half)
  expect(questions.filter(one => one.answers.length > 0).length).toBeGreaterThanOrEqual(40)
  expect(questions.filter(one => one.answers.length === 0).length).toBeGreaterThanOrEqual(30)
})

test('search, part 3: more of the same, and questions to the sample’s steering documents', async () => {
  const questions = metQuestions('3')
  expect(questions.filter(one => one.answers.length > 0).length).toBeGreaterThanOrEqual(45)
  expect(questions.filter(one => one.answers.length === 0).length).toBeGreaterThanOrEqual(35)
  const law = openLaw()
  const isHeld = (place: string): boolean => {
    const [act = '', own = ''] = place.split(' ')
    return [...law.provisions(act)].some(({ chapter, section }) => `${chapter ?? ''}:${section}` === own)
  }
  expect(questions.flatMap(one => one.answers).filter(place => !isHeld(place))).toEqual([])
  const { answered, foreign } = questionsOf('steering', 'first-meeting-3')
  expect(answered.length).toBeGreaterThanOrEqual(20)
  expect(foreign.length).toBeGreaterThanOrEqual(15)
  const held = new Set((await steeringDocuments()).map(({ name }) => name))
  expect(answered.flatMap(one => one.answers).filter(name => !held.has(name))).toEqual([])
})

test('sources, figures told twice, unseen: pairs that differ and pairs that do not', () => {
  const { caught, wronglyFlagged } = measureToldTwice('unseen-1', () => 0)
  expect(caught.of).toBeGreaterThanOrEqual(30)
  expect(wronglyFlagged.of).toBeGreaterThanOrEqual(40)
})

test('no long line stands in both halves of a set', () => {
  const of = (half: '1' | '2') => [
    ...metMemos(half).flatMap(({ text }) => lines(text)),
    ...metReferences(half).map(({ text }) => text),
    ...metTexts(half).flatMap(({ text }) => lines(text)),
    ...metQuestions(half).map(({ question }) => question),
  ]
  const first = new Set(of('1'))
  expect(of('2').filter(line => first.has(line))).toEqual([])
  const earlier = new Set([...first, ...of('2')])
  const third = [...metMemos('3').flatMap(({ text }) => lines(text)), ...metReferences('3').map(({ text }) => text)]
  expect(third.filter(line => earlier.has(line))).toEqual([])
  for (const line of third) earlier.add(line)
  const later = [
    ...[...metMemos('4'), ...metTexts('3')].flatMap(({ text }) => lines(text)),
    ...metQuestions('3').map(({ question }) => question),
  ]
  expect(later.filter(line => earlier.has(line))).toEqual([])
})
