import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passagesOf } from '#swedish/index/passages.ts'
import { documentFromText } from '#text/document.ts'

const cut = (text: string) => passagesOf('x', documentFromText(text))

test('a paragraph stands under its nearest heading', () => {
  const text =
    'Sammanfattning\n\nNämnden beslutar om taxan.\n\n2.1 Avgifter\nEtt hushåll betalar per kärl.\n\n6 §\nLagen gäller.'
  expect(cut(text).map(({ section, text }) => [section, text])).toEqual([
    ['Sammanfattning', 'Nämnden beslutar om taxan.'],
    ['2.1 Avgifter', 'Ett hushåll betalar per kärl.'],
    ['6 §', 'Lagen gäller.'],
  ])
})

test('a long paragraph is cut between sentences', () => {
  const sentence = 'Kommunen ansvarar för att skolskjuts ordnas utan kostnad för eleven. '
  const passages = cut(sentence.repeat(60).trim())
  expect(passages.length).toBeGreaterThan(2)
  for (const { text } of passages) {
    expect(text.length).toBeLessThanOrEqual(1200)
    expect(text).toMatch(/eleven\.$/)
  }
})

test('a passage knows its page', () => {
  const text = 'Första sidan handlar om skolan.\n\nAndra sidan handlar om vägen.'
  const page = { width: 0, height: 0, readable: true }
  const pages = [
    { ...page, number: 1, start: 0, end: 32 },
    { ...page, number: 2, start: 33, end: text.length },
  ]
  const long = text.replace('skolan', `skolan${' och mycket mer'.repeat(30)}`)
  const moved = long.length - text.length
  pages[0]!.end += moved
  pages[1]!.start += moved
  pages[1]!.end += moved
  expect(passagesOf('x', { text: long, pages }).map(({ page }) => page)).toEqual([1, 2])
})

test('law: no passage is lost, overlaps another or grows without bound, whatever the text', () => {
  const unit = fc.constantFrom('Ord', 'ett', '. ', '\n', '\n\n', '# ', ' ', '1.2 ', 'x'.repeat(700), ', ', 'Å')
  fc.assert(
    fc.property(
      fc.array(unit, { maxLength: 40 }).map(units => units.join('')),
      text => {
        let last = 0
        for (const { start, end, text: own } of cut(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end - start).toBeLessThanOrEqual(2500)
          expect(own).toBe(text.slice(start, end))
          last = end
        }
      },
    ),
    { numRuns: 100 },
  )
})
