// Laws of who does not stay: a title served at a firm, in an association, as somebody's boss or once upon a time shows nothing,
// whatever the title and the name; and the same title in the service of the public does.
import { expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { documentFromText } from '#text/document.ts'
import type { Mark } from '#text/finding.ts'
import { type MaskKnowledge, MaskSettings, mask } from '../mask.ts'

const knowledge = learn(mask).knowledge as MaskKnowledge
const marksIn = (text: string) =>
  mask.run(documentFromText(text), MaskSettings.parse({ sensitive: false }), knowledge, '2026-01-01').findings as Mark[]

const names = ['Ove Fahlström', 'Fatima Rezaei']
const titles = ['handläggare', 'enhetschef', 'projektledare', 'samordnare', 'rådgivare', 'vaktmästare', 'jurist']
const shapes = [
  'Hyresvärdens T N kom aldrig.',
  'Vi talade med bankens T N om saken.',
  'Försäkringsbolagets T N sa nej.',
  'Arbetsgivarens nya T N har intygat det.',
  'Fackets T N följde med.',
  'Grannens hantverkare och T N ringde.',
  'Telias T N grävde.',
  'Peabs T N svarade inte.',
  'N, T på Folksam, har ringt.',
  'N, T hos hyresvärden, har ringt.',
  'T N på försäkringsbolaget nekade.',
  'N, T, Skanska',
  'N, f.d. T, klagar.',
  'Förre T N klagar på bullret.',
  'Den pensionerade T N klagar.',
  'N, T (pensionerad) och granne.',
  'Fadern är T N.',
  'Fadern, T N, har umgänge.',
  'Hyresgäst: T N',
  'Mitt vittne T N såg allt.',
  'Jag, N, T, ansöker om plats.',
  'N, T, är min man.',
  'Referens: N, T',
  'N\nHandläggare: Eva Malm',
  'Den 28 maj träffade handläggaren N i hemmet.',
]

test.each(shapes)('proposed, whatever the title: %s', shape => {
  for (const name of names)
    for (const title of titles) {
      const text = shape.replace(/\bT\b/u, title).replace(/\bN\b/u, name)
      const over = marksIn(text).filter(({ span }) => text.slice(span.start, span.end).includes(name.split(' ')[1]!))
      expect(
        over.map(({ stays }) => stays),
        text,
      ).toEqual([false])
    }
})

test.each([
  'Mammas N intygar det.',
  'Min frus N intygar det.',
  'Hennes N på åkeriet intygar det.',
  'Arbetsgivare: Lidéns Plåt AB, N.',
])('a boss of somebody’s own is no official: %s', shape => {
  for (const title of ['enhetschef', 'arbetsledare', 'projektledare']) {
    const text = shape.replace('N', `${title} Ove Fahlström`)
    expect(
      marksIn(text).map(({ stays }) => stays),
      text,
    ).not.toContain(true)
  }
})

test.each([
  'Elevrådets ordförande Ove Fahlström har klagat.',
  'Sekreterare: Ove Fahlström i vår förening',
  'Ove Fahlström, enhetschef, Brf Lunden',
  'Elevrådsordförande Ove Fahlström har klagat.',
  'Ove Fahlström, ordförande i elevrådet, har klagat.',
  'Bostadsrättsföreningen Lunden har yttrat sig. Ordförande Ove Fahlström (070-174 06 05), kassör Eva Malm.',
  'Lotteri för Väneryds Folkdansgille. Kontrollant: Eva Malm. Ersättare Ove Fahlström',
  'Sekreterare: Ove Fahlström\nBrf Lunden, årsmöte',
  'Väljare som saknade leg: Ove Fahlström.',
  'Förare: Ove Fahlström (leg. 8844-12), bil 14.',
  'Ledamoten Ove Fahlström (S) har ansökt om bygglov för sin villa.',
  'Ove Fahlström (M), som är granne, överklagar.',
  'Vårdnadshavare till Alva: Eva Malm (M), Ove Fahlström (P).',
  'Ove Fahlström (d) 1944, Eva Malm (d) 1951.',
  'Telefonlista\nOve Fahlström\nEva Malm',
  'Schema\nOve Fahlström\nEva Malm',
  'Hälsningar\nOve Fahlström\nIngenjör',
  'Med vänlig hälsning\nOve Fahlström\nundersköterska\nLundvägen 4, 411 01 Göteborg',
  'Ansökan registrerad av: Ove Fahlström via e-tjänsten.',
  'Ove Fahlström (handläggarens bror) ringde.',
  'Ove Fahlström yrkar bifall till sitt överklagande.',
  'Ove Fahlström reserverar sig rätten att återkomma.',
  'Anteckning skriven av Ove Fahlström, mormor.',
  'Ansökan godkänd av: Ove Fahlström (pappa)',
  'Mvh\nOve Fahlström\nLärare\nove.fahlstrom@brev.example',
  'Läraren Fahlström i fotboll är bra.',
  'Till rektor\nOve Fahlström söker plats.',
])('nobody stays: %s', text => {
  const marks = marksIn(text)
  expect(marks.filter(({ stays }) => stays)).toEqual([])
  expect(marks.some(({ span }) => text.slice(span.start, span.end).includes('Fahlström'))).toBe(true)
})

test.each([
  'Kommunens T N svarar.',
  'Socialförvaltningens T N svarar.',
  'Sökandens T N svarar.',
  'Bitr. T N svarar.',
  'N, T på socialförvaltningen, svarar.',
  'N, T vid Karlstads kommun, svarar.',
  'T N talade med banken och föreningen.',
  'N, T, och en man från banken kom.',
])('in the service of the public: %s', shape => {
  for (const title of ['handläggare', 'enhetschef', 'samordnare']) {
    const text = shape.replace(/\bT\b/u, title).replace(/\bN\b/u, 'Ove Fahlström')
    expect(
      marksIn(text).map(({ stays }) => stays),
      text,
    ).toEqual([true])
  }
})

test.each([
  'Ordföranden i nämnden, Ove Fahlström (S), talade om föreningen.',
  'Föreningen har svarat nämnden. Ordförande Ove Fahlström frågar.',
  'Nämnden: Ove Fahlström (S), ordförande, Eva Malm (M).',
  'Intyg av Ove Fahlström, leg. läkare.',
  'Handläggarna Ove Fahlström och Eva Malm bedömer saken.',
  'Familjerättssekreterarna Ove Fahlström och Eva Malm har utrett.',
  'Granen      Ove Fahlström           förskollärare      2214',
  'Förvaltningens utredare, Ove Fahlström, räknade bilar.',
  'Beslut av handl. Ove Fahlström',
  'Vid protokollet: Ove Fahlström',
  'Åtta timmar antecknat av Ove Fahlström',
  'Varför svarar inte Ove Fahlström (kommunalrådet, MP) på frågan?',
  'Hälsningar /Ove Fahlström, handläggare barnomsorg',
])('public trust stays: %s', text => {
  expect(marksIn(text).filter(({ stays }) => !stays)).toEqual([])
})
