import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passagesOf } from '#swedish/index/passages.ts'
import { SearchIndex } from '#swedish/index/search-index.ts'
import { vocabulary } from '#swedish/index/vocabulary.ts'
import { documentFromText } from '#text/document.ts'

const list = (name: string) => readFileSync(new URL(`../../../knowledge/words/${name}`, import.meta.url), 'utf8')
const words = vocabulary({ counts: list('counts.txt'), stopwords: list('stopwords.txt') })

const rules = `# Avgifter

Avgiften för sophämtning tas ut per hushåll. Den betalas
fyra gånger om året.

# Skolskjuts

Elever i årskurs F–3 har rätt till skolskjuts om avståndet till skolan är minst tre kilometer. Ansökan lämnas senast
den 15 maj. Beslutet kan överklagas.

# Bygglov

För ett uterum behövs bygglov. En altan kräver i regel inget lov.`

const indexOf = (...documents: [name: string, text: string][]) => {
  const index = new SearchIndex(words)
  for (const [name, text] of documents) index.add(passagesOf(name, documentFromText(text)))
  return index
}
const quotes = (index: SearchIndex, question: string) =>
  index.search(question).map(hit => rules.slice(hit.quote.start, hit.quote.end))

describe('the index', () => {
  const index = indexOf(['regler', rules])

  test.each([
    ['När ska jag ansöka om skolskjuts?', 'Ansökan lämnas senast'],
    ['krävs det lov för altanen', 'En altan kräver i regel inget lov.'],
    ['avgift för sophämtningen', 'Avgiften för sophämtning'],
    ['skolskuts avståndd', 'minst tre kilometer'],
  ])('answers %s', (question, says) => {
    expect(quotes(index, question)[0]).toContain(says)
  })

  test.each(['Hur många rymdraketer sköts upp?', 'Vilken valuta använder Japan?', '', '?!', 'och', '\u0000'])(
    'has nothing to say to %j',
    question => {
      expect(index.search(question)).toEqual([])
    },
  )

  test('names the nearest heading', () => {
    expect(index.search('rätt till skolskjuts')[0]?.passage.section).toBe('Skolskjuts')
  })

  test('a removed document is not found, and the others are', () => {
    const both = indexOf(['regler', rules], ['annat', 'Skolskjuts ges inte till gymnasiet.'])
    both.remove('regler')
    expect(both.size).toBe(1)
    expect(both.search('skolskjuts').map(hit => hit.passage.document)).toEqual(['annat'])
    both.remove('annat')
    expect(both.search('skolskjuts')).toEqual([])
  })

  test('bytes of another kind are refused', () => {
    expect(() => SearchIndex.fromBytes(new TextEncoder().encode('inte ett index'), words)).toThrow()
  })
})

const word = fc.constantFrom(
  ...'skola skolan skolskjuts avgift avgiften bygglov lov altan nämnden beslut kommunens och i 2024 ÅÄÖ e\u0301 \ud83d x'.split(
    ' ',
  ),
)
const mark = fc.constantFrom(' ', ' ', ' ', '. ', '.\n', '\n\n', '-\n', '  ', '\n# ')
const text = fc
  .array(fc.tuple(word, mark), { minLength: 1, maxLength: 60 })
  .map(pairs => pairs.map(([word, mark]) => word + mark).join(''))
const question = fc.array(word, { minLength: 1, maxLength: 6 })

describe('law', () => {
  test('removing what was added gives the same index, to the byte', () => {
    fc.assert(
      fc.property(text, text, text, question, (a, b, c, asked) => {
        const index = indexOf(['a', a], ['b', b])
        index.add(passagesOf('c', documentFromText(c)))
        index.remove('a')
        const plain = indexOf(['b', b], ['c', c])
        expect(index.search(asked.join(' '))).toEqual(plain.search(asked.join(' ')))
        expect(index.toBytes()).toEqual(plain.toBytes())
      }),
      { numRuns: 60 },
    )
  })

  test('an index read back answers as before, and goes on from there', () => {
    fc.assert(
      fc.property(text, text, question, (a, b, asked) => {
        const index = indexOf(['a', a])
        const back = SearchIndex.fromBytes(index.toBytes(), words)
        expect(back.ranked(asked.join(' '))).toEqual(index.ranked(asked.join(' ')))
        for (const each of [index, back]) each.add(passagesOf('b', documentFromText(b)))
        expect(back.toBytes()).toEqual(index.toBytes())
      }),
      { numRuns: 60 },
    )
  })

  test('every quotation stands in its passage, and every passage in its document', () => {
    fc.assert(
      fc.property(text, question, (source, asked) => {
        for (const { passage, quote } of indexOf(['a', source]).ranked(asked.join(' '))) {
          expect(passage.text).toBe(source.slice(passage.start, passage.end))
          expect(quote.start).toBeGreaterThanOrEqual(passage.start)
          expect(quote.end).toBeLessThanOrEqual(passage.end)
          expect(quote.end).toBeGreaterThan(quote.start)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('the order of the question never matters, nor AND, OR and quotation marks', () => {
    const index = indexOf(['regler', rules])
    fc.assert(
      fc.property(question, asked => {
        const straight = index.search(asked.join(' '))
        expect(index.search(asked.toReversed().join(' AND '))).toEqual(straight)
        expect(index.search(`"${asked.join('" OR "')}"`)).toEqual(straight)
      }),
      { numRuns: 60 },
    )
  })

  test('a word that no passage holds takes no passage away from the ranking', () => {
    const index = indexOf(['regler', rules])
    fc.assert(
      fc.property(question, asked => {
        const found = new Set(index.ranked(asked.join(' ')).map(hit => hit.passage.start))
        const more = new Set(index.ranked(`${asked.join(' ')} qqqqqq`).map(hit => hit.passage.start))
        expect(more).toEqual(found)
      }),
      { numRuns: 60 },
    )
  })
})
