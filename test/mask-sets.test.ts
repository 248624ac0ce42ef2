// The unseen parts of `mask` are marked as their page says: known labels, closed brackets, and no number or e-mail left undecided.
// Reads the marks only; must not know what `mask` says of the texts.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { MarkedDocument } from '#functions/mask/measure-mask.ts'
import { markedDocuments } from '#functions/mask/measure-mask.ts'
import { metTexts } from '../evaluation/mask/meet-mask.ts'

const batches = new URL('../evaluation/mask/batches/', import.meta.url)
const labels = new Set(
  'PERSON PERSONNUMMER SAMORDNINGSNUMMER ORGNR_PERSON PHONE EMAIL ADDRESS POSTAL PROPERTY VEHICLE BANK IP USERNAME BIRTHDATE CLIENT_NO STAYS OFFICIAL'.split(
    ' ',
  ),
)

/** What the markings of one document leave open, in words. */
function openQuestions({ id, text, gold }: MarkedDocument): string[] {
  const isDecided = (start: number, end: number) => gold.some(({ span }) => span.start <= start && span.end >= end)
  const undecided = [...text.matchAll(/\d{3,}|[\w.+-]+@[\w.-]*\w/g)]
    .filter(({ index, 0: found }) => !isDecided(index, index + found.length))
    .map(([found]) => `${id}: ${found} is not marked`)
  const shapes = gold.flatMap(({ label, span }) => {
    const marked = text.slice(span.start, span.end)
    if (!labels.has(label)) return [`${id}: no label ${label}`]
    return marked === '' || marked !== marked.trim() ? [`${id}: a mark with empty edges`] : []
  })
  return [...undecided, ...shapes, ...(/\[\[|\]\]/.test(text) ? [`${id}: a bracket left over`] : [])]
}

describe.each(['4', '5', '6', '7'] as const)('the unseen part %s', part => {
  const documents = metTexts(part)
  const count = (...wanted: string[]) =>
    documents.flatMap(({ gold }) => gold).filter(({ label }) => wanted.includes(label)).length
  it('decides on every number and address', () => {
    expect(documents.flatMap(openQuestions)).toEqual([])
  })
  it('is as large as its page says', () => {
    expect(documents.length).toBeGreaterThanOrEqual(40)
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length)
    expect(count('PERSON')).toBeGreaterThanOrEqual(220)
    expect(
      count(...[...labels].filter(label => !['PERSON', 'STAYS', 'OFFICIAL'].includes(label))),
    ).toBeGreaterThanOrEqual(220)
    expect(count('STAYS')).toBeGreaterThanOrEqual(250)
    expect(count('OFFICIAL')).toBeGreaterThanOrEqual(60)
  })
})

describe.each(readdirSync(batches))('the batch %s', name => {
  it('is marked with labels that are known, by brackets that close', () => {
    const source = readFileSync(new URL(name, batches), 'utf8')
    const documents = markedDocuments(source)
    expect(documents.length).toBeGreaterThanOrEqual(17)
    for (const { text, gold } of documents) {
      expect(text).not.toMatch(/\[\[|\]\]/)
      for (const { label } of gold) expect(labels).toContain(label)
    }
  })
})

it('a mark forgotten, a strange label and a bracket left over are seen', () => {
  const planted = '=== x y\nDnr 4418 och a.b@mail.example, [[NAMN|Bo]], [[PERSON| Bo]]\n=== z y\n[[STAYS|3]] kvar ]]\n'
  expect(markedDocuments(planted).flatMap(openQuestions)).toHaveLength(5)
})
