// Training on from a model that stands: the same bytes each time, what it knew is kept, and nobody's name is learnt.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nameLists, weightsFrom } from '../names/name-lists.ts'
import { nameTokens } from '../names/name-tokens.ts'
import { placesFrom } from '../places.ts'
import { nameSource } from './augment.ts'
import { goOn } from './go-on.ts'
import { MarkedLine, sentenceOf } from './marked-line.ts'
import { readModel, writeModel } from './name-model.ts'
import { tagger } from './tagger.ts'
import type { Known } from './word-facts.ts'

const bytes = (path: string) => readFileSync(new URL(`../../../knowledge/${path}`, import.meta.url))
const list = (path: string) => bytes(path).toString('utf8')
const clusters = weightsFrom(list('models/clusters.txt'))
const names = {
  given: list('names/given.txt'),
  surnames: list('names/surnames.txt'),
  localities: list('places/localities.txt'),
}
const lists = nameLists(
  { ...names, common: list('names/common-words.txt'), everyday: list('names/everyday-words.txt') },
  placesFrom(names.localities, list('places/elsewhere.txt')),
)
const known: Known = { lists, cluster: word => clusters.get(word) ?? -1 }
const shipped = readModel(bytes('models/names.crf'))!
const bundled = list('../evaluation/mask/sentences/train.jsonl')
  .trim()
  .split('\n')
  .slice(0, 40)
  .map(line => sentenceOf(MarkedLine.parse(JSON.parse(line))))

/** A way of writing of people that the shipped model does not know: the round of a night shift, in lower case. */
const line = (name: string, day: number) => {
  const text = `Tillsyn natt ${day} ${name} utan anm.`
  const start = text.indexOf(name)
  return { text, spans: [{ start, end: start + name.length, kind: 'PER' as const }] }
}
const taught = (who: readonly string[]) => {
  const own = who.flatMap((name, i) => [line(name, i + 1), line(name, i + 11)])
  const to = goOn(shipped, { bundled, own, names: nameSource(names), known, rounds: 2, seed: 6 })
  return writeModel(to.weights, to.transitions)
}
const some = ['trpsic', 'frostvik', 'wardak', 'uddgren', 'kettunen', 'ravnskog']
const others = ['petrik', 'bergvik', 'karimi', 'tallgren', 'rautanen', 'storskog']

const first = taught(some)

test('trained twice it gives the same bytes, also with other names in the same places: nobody’s name is learnt', () => {
  expect(Buffer.compare(first, taught(others))).toBe(0)
})

test('finds a stranger where its own way of writing names one, and those it found before', () => {
  const now = tagger(readModel(first)!, known)
  const before = tagger(shipped, known)
  const surest = (of: typeof now, text: string, name: string) => {
    const tokens = nameTokens(text)
    return Math.min(...tokens.flatMap((token, i) => (name.includes(token.text) ? [of.names(tokens).persons[i]!] : [])))
  }
  const strange = 'Tillsyn natt 9 qorraj utan anm.'
  expect(surest(before, strange, 'qorraj')).toBeLessThan(0.1)
  expect(surest(now, strange, 'qorraj')).toBeGreaterThan(0.25)
  expect(surest(now, 'Samtal med Xhevdet Qorraj om boendestödet.', 'Xhevdet Qorraj')).toBeGreaterThan(0.5)
})
