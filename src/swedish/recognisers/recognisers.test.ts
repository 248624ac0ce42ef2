import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesFrom } from '../places.ts'
import { recognisers } from './index.ts'
import { type Claim, recognise } from './recognise.ts'
import { anchorOf, type Recogniser, thresholds } from './recogniser.ts'
import { resolve } from './resolve.ts'

const places = placesFrom('Göteborg\nMalmö\nUppsala\nBorås', 'Sverige')

/** What stands when all recognisers have had their say, at standard level. */
const standing = (text: string): Claim[] =>
  resolve(
    recognise(text, recognisers, places).filter(claim => claim.sure >= thresholds.standard),
    () => false,
  )
const claimedBy = (r: Recogniser, text: string): string[] =>
  standing(text)
    .filter(claim => claim.recogniser === r)
    .map(claim => claim.text)

const yes = recognisers.flatMap(r => r.yes.map(text => [r.id, text, r] as const))
const no = recognisers.flatMap(r => r.no.map(text => [r.id, text, r] as const))

test.each(yes)('%s finds %j', (_, marked, r) => {
  const expected = [...marked.matchAll(/\[\[(.+?)\]\]/gu)].map(match => match[1])
  expect(claimedBy(r, marked.replace(/\[\[|\]\]/gu, ''))).toEqual(expected)
})

test.each(no)('%s claims nothing in %j', (_, text, r) => {
  expect(claimedBy(r, text)).toEqual([])
})

test('every recogniser has an id of its own, and at least two examples of each sort', () => {
  expect(new Set(recognisers.map(r => r.id)).size).toBe(recognisers.length)
  for (const r of recognisers) expect(Math.min(r.yes.length, r.no.length)).toBeGreaterThanOrEqual(2)
})

test('law: an anchor changes nothing of what is claimed, wherever it stands', () => {
  const words = recognisers
    .filter(r => r.anchor || r.shapes.some(shape => anchorOf(shape)))
    .flatMap(r => [...r.yes, ...r.no])
    .map(text => text.replace(/\[\[|\]\]/gu, ''))
  const filling = fc.nat({ max: 60 }).map(times => 'Nämnden tog i går emot ett brev. '.repeat(times))
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(...words),
        filling,
        fc.constantFrom('\n', '(at)', ' at ', '@', '. ', '_', ' punkt ', '  '),
      ),
      {
        maxLength: 12,
      },
    )
    .map(parts => parts.join(' '))
  const unmoored = (shapes: readonly RegExp[]) => shapes.map(shape => new RegExp(shape.source, shape.flags))
  const bare = recognisers.map(r => ({ ...r, anchor: undefined, shapes: unmoored(r.shapes) }) as Recogniser)
  const told = (list: readonly Recogniser[], t: string) =>
    recognise(t, list, places).map(({ recogniser: { id }, ...claim }) => ({ id, ...claim }))
  const same = (t: string) => expect(told(recognisers, t)).toEqual(told(bare, t))
  // What stands right beside can decide, a space away too.
  const besides = [' :', ' = 1', ' (x)', '(', ', b', ' 1', ' å']
  const marked = recognisers.flatMap(r => r.yes).map(said => said.replace(/\]\].*$/su, '').replaceAll('[[', ''))
  for (const said of marked) for (const beside of besides) same(said + beside)
  fc.assert(
    fc.property(text, t => {
      same(t)
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  )
})

const million = (unit: string) => unit.repeat(Math.ceil(1_000_000 / unit.length)).slice(0, 1_000_000)
const hostile = {
  digits: million('1'),
  'digits in groups': million('8112 28 '),
  'digits and dashes': million('19-'),
  spaces: million(' '),
  letters: million('a'),
  capitals: million('A'),
  words: million('Abc de '),
  'capital words': million('Östra Långa '),
  streets: million('Storgatangatan'),
  at: million('a@b.'),
  colons: million('1:2:'),
  dots: million('1.2.'),
  mixed: million('a1-B2 (0)+46/ :@.'),
  ocr: million('OlIO'),
}
test.each(Object.entries(hostile))('1 MB of %s is read in linear time', (_, text) => {
  const from = process.threadCpuUsage()
  recognise(text, recognisers, places)
  const { user } = process.threadCpuUsage(from)
  expect(user / 1e6).toBeLessThan(8)
})
