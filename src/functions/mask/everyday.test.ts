// What stands in everyday papers and is no person: nouns, towns, weekdays, sheets; and officials by heading, column and signature.
import { expect, it } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { documentFromText } from '#text/document.ts'
import type { Mark } from '#text/finding.ts'
import { type MaskKnowledge, MaskSettings, mask } from './mask.ts'

const knowledge = learn(mask).knowledge as MaskKnowledge
const persons = (text: string): string[] =>
  (mask.run(documentFromText(text), MaskSettings.parse({}), knowledge, '2026-01-01').findings as Mark[])
    .filter(({ label, stays }) => label === 'PERSON' && !stays)
    .map(({ span }) => text.slice(span.start, span.end))

it.each([
  ['Till: Skolskjutsen\nÄmne: plats', []],
  ['Lö 25  Bröllop Ahlin\nTi 14  Årsmöte', ['Ahlin']],
  ['Knappar hos Elins Knappar på torget', []],
  ['Hej från Tuvebo kommun.\nKrister Malm, Tuvebo', ['Krister Malm']],
  ['P R O M E M O R I A   den 12 november', []],
  ['Flikarna Blad1 och Blad2 saknas; Anna2 är kvar.', ['Anna']],
  ['fortsatt lin- och oljeväxtodling', []],
])('%j: takes only persons', (text, expected) => {
  expect(persons(text)).toEqual(expected)
})

it.each([
  [
    'Ärende                Person            Delegat\nBistånd hyresskuld    Alma Rask         Sofia Lund',
    ['Alma Rask'],
  ],
  ['Hälsningar Tommy, Gata och park', []],
  ['Hälsningar Tommy, granne', ['Tommy']],
  ['Handläggare är Birgitta Ohlsson. Sökande är Rut Ek.', ['Rut Ek']],
  ['Närvarande för arbetsgivaren: Charlotta Nyhlén, Per-Olof Dahlgren', []],
  ['Johanna Rydell        Direkt 0980-319 255\nSocialsekreterare     Dnr 12', []],
  ['För socialnämnden\nAnneli Broman\nOrdförande', []],
])('%j: leaves those in service', (text, expected) => {
  expect(persons(text)).toEqual(expected)
})
