// The law does not crowd out what the house itself has decided, and what holds stands above what it took the place of.
import { expect, it } from 'vitest'
import { answer, type Shelf } from '#functions/search/answer.ts'
import { factsOf } from '#functions/search/facts.ts'
import { byHolding, joined } from '#functions/search/joined.ts'
import { factsOfLaw } from '#functions/search/law-facts.ts'
import type { Paper, Validity } from '#functions/search/paper.ts'
import { SearchIndex } from '#swedish/index/search-index.ts'
import { vocabulary } from '#swedish/index/vocabulary.ts'

const words = vocabulary({ counts: '= 4\nflyga\n= 14\ntjänsten\n', stopwords: 'får jag i' })
const holds: Validity = { state: 'in-force', until: null, by: null, setBy: null }
const replacedBy = (id: string): Validity => ({ ...holds, state: 'replaced', by: { id, title: id } })

function shelf(id: string, texts: Record<string, string>, validity: Shelf['validity'] = new Map()): Shelf {
  const index = new SearchIndex(words)
  for (const [document, text] of Object.entries(texts))
    index.add([{ document, section: '', page: 1, start: 0, end: text.length, text }])
  const paper = (path: string): Paper =>
    id === 'law'
      ? { id: path, path, title: path, facts: factsOfLaw(path, path, null), weight: 0.9 }
      : { id: path, path, title: path, facts: factsOf('', path) }
  return { id, name: id, index, papers: new Map(Object.keys(texts).map(path => [path, paper(path)])), validity }
}

const law = shelf(
  'law',
  Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `${1950 + i}:1`,
      `Den som ska flyga i tjänsten som pilot får flyga i tjänsten ${i}.`,
    ]),
  ),
)
const told = (shelves: Shelf[]) =>
  answer(
    shelves,
    { question: 'får jag flyga i tjänsten', filters: {}, skip: 0, most: 10 },
    { vocabulary: words, silence: { sure: signs => signs.share - 0.6 } },
  ).hits.map(hit => hit.paper.path)

it('shows the house its own rule first, and the law too, however much of it answers', () => {
  const own = shelf('own', {
    riktlinje: 'Flyg väljs sist. Att flyga i tjänsten kräver lov.',
    annat: 'Hundar hålls i koppel.',
  })
  for (const shelves of [
    [own, law],
    [law, own],
  ]) {
    const [first, ...others] = told(shelves)
    expect(first).toBe('riktlinje')
    expect(others).toHaveLength(9)
    expect(others).not.toContain('annat')
  }
})

it('shows what is in force above what it took the place of, though the old one says it in more of the same words', () => {
  const texts = {
    gammal: 'Att flyga i tjänsten. Flyga får jag i tjänsten.',
    ny: 'Att flyga i tjänsten kräver att chefen har sagt ja och att tåget tar mer än sex timmar.',
  }
  expect(told([shelf('own', texts)])[0]).toBe('gammal')
  const validity = new Map([
    ['gammal', replacedBy('ny')],
    ['ny', holds],
  ])
  expect(told([shelf('own', texts, validity)])).toEqual(['ny', 'gammal'])
})

const hit = (id: string, score: number, sure: number, validity = holds) => ({ paper: { id }, score, sure, validity })

it('lets who is surer lead, own documents where it is even, and both have room on the first page', () => {
  const some = (id: string, sure: number) => Array.from({ length: 8 }, (_, i) => hit(`${id}${i}`, 1, sure))
  const order = (own: number, law: number) =>
    joined(some('own', own), some('law', law))
      .slice(0, 10)
      .map(({ paper }) => paper.id.slice(0, 3))
      .join(' ')
  const own = 'own own own own own'
  const lag = 'law law law law law'
  expect(order(0.5, 0.5)).toBe(`${own} ${lag}`)
  expect(order(0.1, 0.9)).toBe(`${lag} ${own}`)
  expect(joined(some('own', 0.5), some('law', 0.5))).toHaveLength(16)
})

it('puts a chain of successors in order', () => {
  const chain = [hit('1', 1, 1, replacedBy('2')), hit('2', 0.5, 1, replacedBy('3')), hit('3', 0.2, 1)]
  expect(byHolding(chain).map(({ paper }) => paper.id)).toEqual(['3', '2', '1'])
})

it('comes to an end where two say that they replace each other', () => {
  const ring = [hit('1', 1, 1, replacedBy('2')), hit('2', 0.5, 1, replacedBy('1'))]
  expect(byHolding(ring)).toHaveLength(2)
})
