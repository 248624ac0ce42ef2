// What a heading says of the value beside it, under it, or in its column; a heading of the authority's own says nothing of a person.
import { expect, test } from 'vitest'
import { findInColumns } from './columns.ts'
import { findInLines } from './lines.ts'

const found = (text: string): string[] =>
  [...findInColumns(text), ...findInLines(text)].map(
    ({ label, span }) => `${label} ${text.slice(span.start, span.end)}`,
  )

test.each([
  ['Elevens personnummer (12 siffror): 19790304 23 96', ['PERSONNUMMER 19790304 23 96']],
  ['Kontonr\n6112 304 556 77', ['BANK 6112 304 556 77']],
  ['Födelsetid: 2O17-O6-O9', ['BIRTHDATE 2O17-O6-O9']],
  ['Reg.nr: KLM 482', ['VEHICLE KLM 482']],
  ['Adress: Norrbyn 214, 740 10 Almunge', ['ADDRESS Norrbyn 214, 740 10 Almunge']],
  [
    'Barn                      Födelsedata   Vårdnadshavare\nSjö, Vide                 170609        Sjö, Disa',
    ['BIRTHDATE 170609'],
  ],
  ['<postnr>64832</postnr><ort>X</ort>', ['POSTAL 64832']],
  ['{"kundnr": "90-22418", "ort": 1}', ['PERSONNUMMER 90-22418']],
  ['Namn   Clearing   Konto\nBo     8327-9     904 331 227-5', ['BANK 8327-9', 'BANK 904 331 227-5']],
  ['kundnr,namn,tel\n100-44812,Bo,0', ['PERSONNUMMER 100-44812']],
  ['Artikelnr   Vara   Antal\n0701-740600   Hylla   2', ['null 0701-740600']],
  ['Gatuadress: Fiskaregatan 1A Postadress: 411 01 Göteborg', ['ADDRESS Fiskaregatan 1A']],
  ['jocke_h: ring mig istället', ['USERNAME jocke_h']],
  ['Namn;Pnr;Ort\nA;790304-2396;B', ['PERSONNUMMER 790304-2396']],
])('%j', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test.each([
  'Kommunens bankkonto: 6112 304 556 77',
  'Besöksadress: Rådhustorget 1',
  'Personnummer: saknas',
  'Fakturaadress: Box 12',
  'Beslutet: 2026-06-09',
  'Antal födda\n2017',
  'Barn2: Anna Berg',
  'fast_bet: 3 st',
])('%j: nothing', text => {
  expect(found(text)).toEqual([])
})
