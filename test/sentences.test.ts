// The published sentences for `mask`: what may be wrong with marks, shown a planted fault first.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { faultsIn } from '../scripts/tagger/check-lines.ts'
import { markedLines } from '../scripts/tagger/corpora.ts'

const lines = (part: string) =>
  markedLines(fileURLToPath(new URL(`../evaluation/mask/sentences/${part}.jsonl`, import.meta.url)))
const planted = { kind: 'mail', part: 'train', text: 'Ring Anna Berg.' }

test.each([
  ['a cut word', { ...planted, spans: [{ start: 6, end: 14, label: 'PERSON' }] }, 'cut before'],
  ['an unknown label', { ...planted, spans: [{ start: 5, end: 14, label: 'NAMN' }] }, 'label NAMN'],
  ['crossing spans', { ...planted, spans: [5, 5].map(start => ({ start, end: 9, label: 'PERSON' })) }, 'cross'],
])('%s is seen', (_, line, fault) => {
  expect(faultsIn([line]).join()).toContain(fault)
})

test('a person of the test part met in training is seen', () => {
  const spans = [{ start: 5, end: 14, label: 'PERSON' }]
  const met = [
    { ...planted, spans },
    { ...planted, text: 'Möt  Anna Berg.', part: 'test', spans },
  ]
  expect(faultsIn(met).join()).toContain('met in training')
})

test('at least fifteen hundred sentences, without a fault', () => {
  const all = ['train', 'dev', 'test'].flatMap(lines)
  expect(all.length).toBeGreaterThanOrEqual(1500)
  expect(faultsIn(all)).toEqual([])
})
