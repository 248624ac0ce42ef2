import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentFromText } from '#text/document.ts'
import type { Mark } from '#text/finding.ts'
import { maskLabelWords, maskReasonWords } from '#words/mask.ts'
import { learn, MaskSettings, mask } from './mask.ts'

const folder = new URL('../../../knowledge/', import.meta.url)
const files = ['names', 'places', 'labels', 'models', 'sensitive', 'grounds', 'words'].flatMap(name =>
  readdirSync(new URL(name, folder))
    .filter(file => !file.endsWith('.md'))
    .map(file => ({ path: `${name}/${file}`, bytes: readFileSync(new URL(`${name}/${file}`, folder)) })),
)
const knowledge = learn(files)
const marks = (text: string, settings: Partial<MaskSettings> = {}): Mark[] =>
  mask.run(documentFromText(text), MaskSettings.parse(settings), knowledge, '2026-01-15').findings as Mark[]
const shown = (text: string, settings?: Partial<MaskSettings>) =>
  marks(text, settings).map(m => `${m.label}${m.stays ? ' stays' : ''}: ${text.slice(m.span.start, m.span.end)}`)

test('a name and a number broken over lines are each one mark over the whole stretch', () => {
  expect(shown('Ansökan från Anna\nBergqvist, 811228-\n2382, om bistånd.')).toEqual([
    'PERSON: Anna\nBergqvist',
    'PERSONNUMMER: 811228-\n2382',
  ])
})

test('the same person has the same key in full, by surname, in the genitive and as an e-mail address', () => {
  const found = marks(
    'Anna Bergqvist har sökt. Bergqvist uppger att hon bor ensam. Enligt Annas läkare gäller det.\n\nSvar: anna.bergqvist@example.se',
  )
  expect(found.map(m => m.same)).toEqual(Array(4).fill('person:anna bergqvist'))
})

test('an official is found, shown and stands, with the work address; the citizen does not', () => {
  expect(
    shown(
      'Handläggare: Karin Lindqvist\nkarin.lindqvist@kommun.example\n\nSökanden Fatima Rezaei har inkommit med svar.',
    ),
  ).toEqual(['OFFICIAL stays: Karin Lindqvist', 'EMAIL stays: karin.lindqvist@kommun.example', 'PERSON: Fatima Rezaei'])
})

test('a municipality is no person, also where a name is looked for', () => {
  expect(shown('Från: Gudrun Sparrenholm\nTill: Ekebyholms kommun\nSvar från Ekebyholms kommun saknas.')).toEqual([
    'PERSON: Gudrun Sparrenholm',
  ])
})

test('an official named by title once stands in the whole document', () => {
  const found = marks('Enhetschef Per Sandström beslutade. Per Sandström har delegation. Sandströms beslut gäller.')
  expect(found.map(m => [m.label, m.stays])).toEqual(Array(3).fill(['OFFICIAL', true]))
})

test('a surname that is also a word is found again where the document has made it a name, and the word stands', () => {
  expect(shown('Handlingen rör Siv Skog. Enligt Skog är gränsen fel. Det växer skog där.')).toEqual([
    'PERSON: Siv Skog',
    'PERSON: Skog',
  ])
  expect(shown('Enligt Skog är gränsen fel.')).toEqual([])
})

test('a number that an official will ring is not the official’s own', () => {
  expect(shown('Handläggare Karin Lindqvist ringer upp på 070-174 06 05 i morgon.')).toEqual([
    'OFFICIAL stays: Karin Lindqvist',
    'PHONE: 070-174 06 05',
  ])
  expect(shown('Handläggare Karin Lindqvist, telefon 031-390 06 05')).toEqual([
    'OFFICIAL stays: Karin Lindqvist',
    'PHONE stays: 031-390 06 05',
  ])
})

test('the number of a unit, a firm and an office stands; one that an official is to ring does not', () => {
  expect(shown('Nattpersonal: 0980-319 290.')).toEqual(['PHONE stays: 0980-319 290'])
  expect(shown('Vikmohem AB, Storgatan 12, tel 031-390 06 06')).toEqual(['PHONE stays: 031-390 06 06'])
  expect(shown('Frågor: bygglov@vikmo.example.se, 031-390 06 04')).toEqual([
    'EMAIL stays: bygglov@vikmo.example.se',
    'PHONE stays: 031-390 06 04',
  ])
  expect(shown('Jag kan kontaktas av handläggaren på 08-465 004 77.')).toEqual(['PHONE: 08-465 004 77'])
})

test('two columns of signatures that run together are two officials', () => {
  expect(shown('Carina Helgesson Lund Peter Sundström\nAvdelningschef Förvaltningsdirektör')).toEqual([
    'OFFICIAL stays: Carina Helgesson Lund',
    'OFFICIAL stays: Peter Sundström',
  ])
})

test('names without capitals are found in a hurried mail', () => {
  expect(shown('hej jag heter fatima hassan och bor på storgatan 5\n\nmvh fatima hassan')).toEqual([
    'PERSON: fatima hassan',
    'ADDRESS: storgatan 5',
    'PERSON: fatima hassan',
  ])
})

test.each(['Inga-Maj', 'A+B (C) [D] {E} ^F$ G|H* I?', 'a/b\\c', '2-3'])(
  'an asked-for word may hold any sign: %s',
  word => {
    expect(shown(`Det gäller ${word} i dag.`, { only: [word] })).toEqual([`SENSITIVE: ${word}`])
  },
)

test('settings: `also` adds words, `only` leaves all else', () => {
  const text = 'Projekt Blåklint drivs av Anna Bergqvist.'
  expect(shown(text, { also: ['blåklint'] })).toEqual(['SENSITIVE: Blåklint', 'PERSON: Anna Bergqvist'])
  expect(shown(text, { only: ['blåklint'] })).toEqual(['SENSITIVE: Blåklint'])
})

test('strict shows at least all that standard shows', () => {
  const text = 'Dag Mark bor i Ekeby. Mark har bil ABC 123. Rosa ringde från 031-390 06 00.'
  const standard = marks(text).map(m => m.span.start)
  expect(marks(text, { level: 'strict' }).map(m => m.span.start)).toEqual(expect.arrayContaining(standard))
  expect(marks(text, { level: 'strict' }).length).toBeGreaterThan(standard.length)
})

test('marks never overlap, lie inside the text and say why', () => {
  const text =
    'Anna.Berg@example.se Anna Berg 811228-2382 dnr 811228-2382 Karl Johans gata 7 Göteborg, Berg, Anna 070-174 06 05'
  const found = marks(text, { also: ['Berg'], level: 'strict' })
  for (const [i, m] of found.entries()) {
    expect(m.why.length).toBeGreaterThan(0)
    expect(m.span.end).toBeLessThanOrEqual(text.length)
    if (i > 0) expect(m.span.start).toBeGreaterThanOrEqual(found[i - 1]!.span.end)
  }
})

test('every reason and label that the code can give has words', () => {
  const sources = ['src/functions/mask', 'src/swedish/names', 'src/swedish/recognisers'].flatMap(path =>
    readdirSync(new URL(`../../../${path}`, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map(file => readFileSync(new URL(`../../../${path}/${file}`, import.meta.url), 'utf8')),
  )
  const ids = sources.flatMap(source =>
    [...source.matchAll(/(?:reason\(|says: |why\(|left\(proposal, )'([a-z-]+)'/gu)].map(match => match[1]!),
  )
  expect(ids.length).toBeGreaterThan(40)
  expect(ids.filter(id => !(id in maskReasonWords.sv))).toEqual([])
  expect(Object.keys(maskLabelWords.sv)).toContain('OFFICIAL')
})

const repeated = (unit: string) => unit.repeat(Math.ceil(300_000 / unit.length))
test.each([
  'Anna Berg anna.berg@example.se ',
  'Aa Bb ',
  'A. ',
  'ANNA ',
  'anna karin ',
  'Berg, Anna, ',
  'chef Anna, chef ',
  'a-\n',
  '\n\n',
])('a text that repeats %j is read in linear time', unit => {
  const from = process.threadCpuUsage()
  marks(repeated(unit), { level: 'strict' })
  expect(process.threadCpuUsage(from).user / 1e6).toBeLessThan(6)
})

test('a model of one’s own takes the place of ours, and a faulty one is refused by its name', () => {
  const ours = files.find(file => file.path === 'models/names.crf')!
  const own = (bytes: Buffer) => learn([...files, { path: 'knowledge/models/names.crf', bytes }])
  expect(() => own(Buffer.from('not a model'))).toThrow('knowledge/models/names.crf')
  const without = files.filter(file => file !== ours)
  expect(learn([...without, { path: 'knowledge/models/names.crf', bytes: ours.bytes }]).tagger).toBeDefined()
})
