// The law of who stays: a private person in running prose is always proposed, however the lines break and whoever acts in
// service near by; an official with title and unit stands.
import fc from 'fast-check'
import { test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { documentFromText } from '#text/document.ts'
import type { Mark } from '#text/finding.ts'
import { type MaskKnowledge, MaskSettings, mask } from '../mask.ts'

const knowledge = learn(mask).knowledge as MaskKnowledge
const marksIn = (text: string) =>
  mask.run(documentFromText(text), MaskSettings.parse({ sensitive: false }), knowledge, '2026-01-01').findings as Mark[]

const citizens = [
  'Fatima Rezaei', 'Ingemar Abrahamzon', 'Karin Lindqvist', 'Mohammed Hassan', 'Gunilla Bergström', 'Erik Sandström',
  'Leyla Yilmaz', 'Oskar Nordin', 'Birgitta Lundqvist', 'Hassan Ali', 'Annika Persson', 'Sven-Erik Johansson',
] // biome-ignore format: a list
const officials = [
  'Disa Holmqvist', 'Per Sandström', 'Maria Bergström', 'Jonas Rezaei', 'Camilla Norling', 'Ulla Persson',
  'Henrik Wallin', 'Susanne Johansson',
] // biome-ignore format: a list
const titles = [
  'handläggare',
  'enhetschef',
  'socialsekreterare',
  'bygglovshandläggare',
  'utredare',
  'rektor',
  'kurator',
]
const units = [
  'socialnämnden',
  'miljöförvaltningen',
  'stadsbyggnadskontoret',
  'byggnadsnämnden',
  'kommunledningskontoret',
]

/** C a citizen, T a title, D the title in the definite form, U a unit. None of it says that C acts in service. */
const prose = [
  'Nämnden har tagit emot ett brev från C om saken.',
  'C har ringt U och bett om besked.',
  'Igår ringde D till C om ansökan.',
  'Mötet hölls mellan D och C på kontoret.',
  'Vid mötet deltog D samt C och hennes dotter.',
  'Beslutet skickades till C. U har inte svarat.',
  'D kallade C till ett samtal.',
  'D ringde C i måndags.',
  'D för C har bytts ut.',
  'Yttrande har kommit in från C, som U har delgett beslutet.',
  'C, vars T är ledig, väntar på besked från U.',
  'C (mor till eleven) har klagat på en T.',
  'C, en granne, har skrivit till U.',
  'Enligt C bedömer U att åtgärden ryms.',
  'C yrkar att beslutet upphävs.',
  'C yrkar bifall till överklagandet.',
  'C återtar sin ansökan om bistånd.',
  'C instämmer i bedömningen men vill ha mer tid.',
  'C, sökande, har haft kontakt med D.',
  'Personal på U träffade C och hans son.',
  'Personal vid enheten ringde C och bad om ursäkt.',
  'Handläggare på U har talat med C två gånger.',
  'Pratade med C på socialkontoret i dag.',
  'Träffade C på biblioteket.',
  'C boende på orten anser att U har fel.',
  'D sa att C och U är överens.',
  'Ärendet gäller C. Handläggare saknas.',
  'Anmälan gjordes av C. D tog emot den.',
  'C hade med sig en T från föreningen.',
  'D gav C en vecka att svara.',
  'C nekades hjälp. U beslutade om avslag.',
  'Kopia till C. U',
  'Till D skrev C att hon mår bättre.',
  'I aktbilagan berättar C (070-174 06 05) om ärendet.',
  'Av anteckningen framgår att C inte nås av U.',
  'Ordföranden lät C tala först.',
  'Sökanden C, T till yrket, vill ha bygglov.',
  'Klaganden C har en rektor som granne.',
]
/** O acts in service. */
const service = [
  'T O vid U svarar på frågor.',
  'Ärendet handläggs av O, T vid U.',
  'O, T på U, har fattat beslutet.',
  'Föredragande i ärendet är T O, U.',
]

const upper = (text: string): string => text[0]!.toUpperCase() + text.slice(1)
/** Greedy breaking, as mail programs do it. */
const wrapped = (said: string, width: number): string => {
  let line = 0
  return said.split(' ').reduce((text, word) => {
    const fits = line + 1 + word.length <= width
    line = fits && text !== '' ? line + 1 + word.length : word.length
    return text + (text === '' ? '' : fits ? ' ' : '\n') + word
  }, '')
}
const definite = (title: string): string =>
  title.endsWith('e') ? `${title}n` : /r$/u.test(title) ? `${title}n` : `${title}en`

const sentence = fc.record({
  shape: fc.constantFrom(
    ...prose.map(said => ({ said, isService: false })),
    ...service.flatMap(said => [0, 1, 2].map(() => ({ said, isService: true }))),
  ),
  citizen: fc.constantFrom(...citizens),
  official: fc.constantFrom(...officials),
  title: fc.constantFrom(...titles),
  unit: fc.constantFrom(...units),
})
const said = ({ shape, citizen, official, title, unit }: typeof sentence extends fc.Arbitrary<infer S> ? S : never) =>
  upper(
    shape.said.replace(
      /\b[CODTU]\b/gu,
      letter =>
        ({ C: citizen, O: official, T: title, D: definite(title), U: unit })[letter as 'C' | 'O' | 'D' | 'T' | 'U'],
    ),
  )

/** Offsets of a name, its parts broken over lines or not. */
const placesOf = (text: string, name: string) =>
  [...text.matchAll(new RegExp(name.replace(' ', '\\s'), 'gu'))].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  )

test('private persons in prose wrapped at any width are always proposed; officials with title and unit stay', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 20, max: 120 }),
      (sentences, width) => {
        const text = wrapped(sentences.map(said).join(' '), width)
        const marks = marksIn(text)
        for (const one of sentences) {
          const name = one.shape.isService ? one.official : one.citizen
          for (const [start, end] of placesOf(text, name)) {
            const over = marks.filter(({ span }) => span.start < end && span.end > start)
            const isCovered = [...text.slice(start, end)].every(
              (unit, i) => /\s/u.test(unit) || over.some(({ span }) => span.start <= start + i && span.end > start + i),
            )
            if (!isCovered || over.some(mark => mark.stays !== one.shape.isService))
              throw new Error(`${name} ${one.shape.isService ? 'proposed' : 'left'}: ${JSON.stringify(text)}`)
          }
        }
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 150) },
  )
})
