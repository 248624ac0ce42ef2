import { expect, it } from 'vitest'
import { answer, type Shelf } from '#functions/search/answer.ts'
import { factsOfLaw } from '#functions/search/law-facts.ts'
import { SearchIndex } from '#swedish/index/search-index.ts'
import { vocabulary } from '#swedish/index/vocabulary.ts'

const words = vocabulary({ counts: '= 4\nhund\nkoppel\n', stopwords: '' })

function told(weights: Record<string, number>): string[] {
  const index = new SearchIndex(words)
  const text = 'En hund ska hållas i koppel.'
  for (const document of Object.keys(weights))
    index.add([{ document, section: '1 §', page: 1, start: 0, end: text.length, text }])
  const paper = ([id, weight]: [string, number]) =>
    [id, { id, path: id, title: `Lag (${id})`, facts: factsOfLaw(id, 'Lag', null), weight }] as const
  const papers = new Map(Object.entries(weights).map(paper))
  const shelf: Shelf = { id: 'law', name: 'law', index, papers, validity: new Map() }
  return answer(
    [shelf],
    { question: 'hund koppel', filters: {}, skip: 0, most: 10 },
    { vocabulary: words, silence: { sure: () => 1 } },
  ).hits.map(hit => hit.paper.id)
}

it('puts the act that others refer to before one that says the same', () => {
  expect(told({ '1960:1': 0.1, '1990:1': 0.8 })).toEqual(['1990:1', '1960:1'])
})
