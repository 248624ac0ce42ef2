import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { documentFromText } from '#text/document.ts'
import type { Mark } from '#text/finding.ts'
import { type MaskKnowledge, MaskSettings, mask } from './mask.ts'
import { markedDocuments, measureMask } from './measure-mask.ts'

const knowledge = learn(mask).knowledge as MaskKnowledge
const facts = (text: string, settings = {}): Mark[] =>
  (mask.run(documentFromText(text), MaskSettings.parse(settings), knowledge, '2026-01-15').findings as Mark[]).filter(
    mark => mark.label === 'SENSITIVE',
  )
const told = (text: string) => facts(text).map(({ span }) => text.slice(span.start, span.end))

test.each([
  ['Hon har diabetes och går med rullator.', ['diabetes']],
  ['Lena Berg kom till mötet. Ekonomiskt bistånd söktes i maj.', ['Ekonomiskt bistånd']],
  ['Min son är homosexuell.', ['homosexuell']],
  ['Riktlinjer för stöd till personer med demens antas av kommunfullmäktige.', []],
  ['Hemtjänst är en insats enligt socialtjänstlagen.', []],
  ['Han bor i Demensbergen.', []],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test('a fact is doubtful and for a person to decide; it can be turned off', () => {
  const [fact] = facts('Patienten har epilepsi.')
  expect(fact?.sure).toBeLessThan(0.6)
  expect(fact?.why.map(({ id }) => id)).toEqual(['tells-health', 'to-decide'])
  expect(facts('Patienten har epilepsi.', { sensitive: false })).toEqual([])
})

// Well below what was measured: it catches a fall, and is no goal.
test.each(['development', 'held-out'])(
  'the %s set: most facts are found, and texts on the subjects in general stay',
  set => {
    const path = new URL(`../../../evaluation/mask/sensitive/${set}.txt`, import.meta.url)
    const measure = measureMask(markedDocuments(readFileSync(path, 'utf8')), knowledge)
    expect(measure.recall.SENSITIVE!.share).toBeGreaterThan(0.7)
    expect(measure.innocentWords.share).toBeLessThan(0.02)
  },
)
