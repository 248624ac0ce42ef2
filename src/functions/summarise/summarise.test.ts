import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { summarise } from '#functions/summarise/summarise.ts'
import { busyMs } from '#test/busy.ts'
import { documentFromText } from '#text/document.ts'

const file = (name: string) => ({
  path: `words/${name}`,
  bytes: readFileSync(new URL(`../../../knowledge/words/${name}`, import.meta.url)),
})
const knowledge = summarise.learn([file('counts.txt'), file('stopwords.txt')])
const found = (text: string, settings: object = {}) =>
  summarise.run(documentFromText(text), summarise.settings.parse(settings), knowledge, '2026-01-15')
const quotes = (text: string, settings: object = {}) =>
  found(text, settings).findings.map(({ span }) => text.slice(span.start, span.end))

const examples = readFileSync(new URL('./examples.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
test.each(examples.map(line => JSON.parse(line)))('quotes $quotes', ({ text, sentences, quotes: wanted }) => {
  expect(quotes(text, { sentences })).toEqual(wanted)
})

test('a letter is read from its end, a paper from its beginning', () => {
  const body = 'Vägen är smal och lång vid skolan. Vägen är bred och kort vid torget. Vägen är hal och mörk vid ån.'
  expect(found(`Hej,\n\n${body}\n\nVänliga hälsningar\nBo`).about).toEqual({ genre: 'letter' })
  expect(quotes(`Hej,\n\n${body}\n\nVänliga hälsningar\nBo`, { sentences: 1 })).toEqual([
    'Vägen är hal och mörk vid ån.',
  ])
  expect(quotes(body, { sentences: 1 })).toEqual(['Vägen är smal och lång vid skolan.'])
})

test('a heading right above is no part of the quotation, and is its reason where it says the gist', () => {
  const text = [
    'Protokoll',
    'Kulturnämnden 2026-04-14',
    '',
    '§ 31 Bidrag till hembygdsföreningen',
    'Föreningen har ansökt om bidrag till ett nytt tak. Taket läcker sedan stormen i vintras.',
    'Kulturnämndens beslut',
    'Kulturnämnden beslutar att bevilja föreningen 60 000 kronor.',
  ].join('\n')
  const { findings, about } = found(text, { sentences: 1 })
  expect(about).toEqual({ genre: 'minutes' })
  expect(findings.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'Kulturnämnden beslutar att bevilja föreningen 60 000 kronor.',
  ])
  const memo = `Tjänsteskrivelse\n\nNy taxa\n\nBakgrund\nTaxan är gammal och har inte ändrats på tio år.\n\nFörslag till beslut\nNämnden föreslår att taxan höjs.`
  expect(found(memo, { sentences: 1 })).toMatchObject({
    about: { genre: 'memo' },
    findings: [{ span: { start: memo.indexOf('Nämnden') } }],
  })
})

test('what has been said is not said again', () => {
  const same = 'Nämnden föreslår att taxan för vatten höjs från januari. '
  const text = `${same}${same}${same}Personalen får en ny dator varje höst av förvaltningen.`
  expect(new Set(quotes(text, { sentences: 2 })).size).toBe(2)
})

test('every quotation has a reason', () => {
  for (const { why } of found('Nämnden beslutar om taxan i dag. Beslutet gäller från januari nästa år.').findings)
    expect(why[0]?.id).toMatch(/^summary-/)
})

const unit = fc.constantFrom(
  'Nämnden beslutar om taxan för vatten.',
  ' ',
  '\n\n',
  '\n',
  'Hej,',
  'kostnad',
  '. ',
  'Är det så?',
  '-\n',
  'å\u0308',
)
test('law: quotations stand in the text, in order, without overlap, and never more than asked for', () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (units, sentences) => {
      const { findings } = found(units.join(''), { sentences })
      expect(findings.length).toBeLessThanOrEqual(sentences)
      let last = 0
      for (const { span } of findings) {
        expect(span.start).toBeGreaterThanOrEqual(last)
        expect(span.end).toBeGreaterThan(span.start)
        expect(span.end).toBeLessThanOrEqual(units.join('').length)
        last = span.end
      }
    }),
    { numRuns: 100 },
  )
})

test('a long text takes bounded time', () => {
  const text =
    'Nämnden beslutar om taxan för vatten i kommunen nästa år. Förslaget kostar mycket pengar varje månad. '.repeat(
      3000,
    )
  expect(busyMs(() => expect(quotes(text)).toHaveLength(2))).toBeLessThan(10_000)
})
