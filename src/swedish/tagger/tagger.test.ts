// The trained tagger and its file: what is promised of the bytes, of the arithmetic, and of names the lists do not hold.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nameLists, weightsFrom } from '../names/name-lists.ts'
import { nameTokens } from '../names/name-tokens.ts'
import { placesFrom } from '../places.ts'
import { lessonsFrom, nameSource } from './augment.ts'
import { dice } from './dice.ts'
import { entities, labelled, type Sentence } from './labels.ts'
import { lattice, noTransitions, rowWidth } from './lattice.ts'
import { readModel, writeModel } from './name-model.ts'
import { stretchEnd, tagger } from './tagger.ts'
import { train } from './train.ts'
import type { Known } from './word-facts.ts'

const bytes = (path: string) => readFileSync(new URL(`../../../knowledge/${path}`, import.meta.url))
const list = (path: string) => bytes(path).toString('utf8')
const clusters = weightsFrom(list('models/clusters.txt'))
const names = { given: list('names/given.txt'), surnames: list('names/surnames.txt') }
const lists = nameLists(
  { ...names, common: list('names/common-words.txt'), everyday: list('names/everyday-words.txt') },
  placesFrom(list('places/localities.txt'), list('places/elsewhere.txt')),
)
const known: Known = { lists, cluster: word => clusters.get(word) ?? -1 }
const model = readModel(bytes('models/names.crf'))!
const trained = tagger(model, known)

const marked = (text: string): Sentence => {
  const out: Sentence = { text: '', spans: [] }
  for (const [i, part] of text.split(/[[\]]/u).entries()) {
    if (i % 2 === 1) out.spans.push({ kind: 'PER', start: out.text.length, end: out.text.length + part.length })
    out.text += part
  }
  return out
}

test.each([
  'Samtal med [Xhevdet Qorraj] om boendestödet.',
  'hej det är [gunvor ottarsson] som skriver, har ni fått min ansökan?',
  'Närvarande var [Thandiwe], hennes son och kuratorn.',
])('finds the name in %s', text => {
  const { tokens, gold } = labelled(marked(text))
  const { persons } = trained.names(tokens)
  for (const [i, label] of gold.entries()) expect(persons[i]! >= 0.25, tokens[i]!.text).toBe(label > 0)
})

test('says of each find what spoke for it, also after another text was read', () => {
  const tokens = nameTokens('Vi talade länge om saken. Samtal med Xhevdet Qorraj om boendestödet.')
  const tagged = trained.names(tokens)
  trained.names(nameTokens('En annan text helt och hållet.'))
  const said = tokens.map((_, i) => tagged.why(i))
  expect(tokens.map((_, i) => trained.names(tokens).why(i))).toEqual(said)
})

test('labels add up to one for every word, and nobody is inside a name that did not begin', () => {
  const chain = lattice()
  chain.take(noTransitions())
  const roll = dice(1)
  for (let i = 0; i < chain.scores.length; i++) chain.scores[i] = 40 * roll.share() - 20
  chain.run(100)
  for (let i = 0; i < 100; i++) {
    const row = chain.marginals.subarray(i * rowWidth, i * rowWidth + 7)
    expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
  }
  expect(chain.marginals[2]).toBe(0)
})

test('the same lessons and seed give the same bytes, and the bytes are read as they were written', () => {
  const source = nameSource({ ...names, localities: list('places/localities.txt') })
  const learnt = () => {
    const dealt = dice(3)
    const sentences = ['Hej [Anna Berg], tack.', 'Ring [Kofi] om taket.', 'Taket läcker i Lund.'].map(marked)
    const lessons = sentences.flatMap(sentence => lessonsFrom(sentence, 2, source, dealt))
    const { weights, transitions } = train(lessons, known, 3, dealt)
    return writeModel(weights, transitions)
  }
  const first = learnt()
  expect(Buffer.compare(first, learnt())).toBe(0)
  const read = readModel(first)!
  const again = tagger(read, known).labels(nameTokens('Ring Kofi om taket.'))
  expect(entities(again)).toEqual([['PER', 1, 2]])
})

test.each([
  ['nothing', new Uint8Array()],
  ['other features', new TextEncoder().encode('KANSLI-NAMES 0 18\n')],
  ['a file cut in its first numbers', bytes('models/names.crf').subarray(0, 200)],
  ['a file cut in its last row', bytes('models/names.crf').subarray(0, -1)],
])('%s is no model', (_, file) => {
  expect(readModel(file)).toBeNull()
})

test('a name goes on after an initial, and a sentence ends at its stop', () => {
  const tokens = nameTokens('Enligt K. Sandell är det kallt. Taket läcker.')
  expect(tokens.slice(0, stretchEnd(tokens, 0)).at(-1)!.text).toBe('kallt')
})

test('sixty thousand words a second on one core', () => {
  const tokens = nameTokens(
    'Samtal med sökanden Anna Berg om insatsen i kommunen, som beviljas enligt lagen. '.repeat(4000),
  )
  trained.names(tokens)
  const from = process.threadCpuUsage()
  trained.names(tokens)
  expect(tokens.length / (process.threadCpuUsage(from).user / 1e6)).toBeGreaterThan(60_000)
})

test('the package is at most one megabyte', () => {
  expect(bytes('models/names.crf').length + bytes('models/clusters.txt').length).toBeLessThan(1_000_000)
})
