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
  ['Sökande: Gessle & Pagrotsky HB, Ida Rask', ['Ida Rask']],
  ['Mötet är i Ida Rask-salen med Ida Rask', ['Ida Rask']],
  ['Matchen mot Rask IF leds av Ida Rask', ['Ida Rask']],
  ['Han köpte det hos Idas Pizza och av Ida Rask.', ['Ida Rask']],
  ['På tavlan syns kung Karl XI. Målad av Ida Rask.', ['Ida Rask']],
  ['Jesper Kvarn och Ulla Bäck gifter sig vid Karlbergs kvarn.', ['Jesper Kvarn', 'Ulla Bäck']],
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
  ['Ida Rask              Per Holmgren\nplanarkitekt          exploateringsingenjör', []],
  ['Ida Rask              Per Holmgren\nsökande               medsökande', ['Ida Rask', 'Per Holmgren']],
  ['Ida Rask\nbygglovshandläggare\nBeslutet är fattat på delegation.', []],
  ['Namn             Titel            Direkt\nRask, Ida        vaktmästare      12\n\nVår kommun', []],
  ['Beslutande       Parti\nIda Rask         S\nPer Holmgren     KD', []],
  ['BEMANNING hemtjänst\n        Mån    Tis    Ons    Tors\nIda     07–15  ledig  natt   natt', []],
  ['SCHEMA förskola barn\n        Mån    Tis    Ons    Tors\nIda     07–15  ledig  07–15  07–15', ['Ida']],
  ['Journal\n2026-03-01 08:10 Ida\nHon sov gott i natt.\n2026-03-02 09:10 Ida\nHon åt en smörgås.', []],
  [
    'Journal\n2026-03-01 08:10 Ida\nIda sov gott i natt.\n2026-03-02 09:10 Ida\nIda åt en smörgås.',
    ['Ida\nIda', 'Ida\nIda'],
  ],
  ['[08:31] Ida Rask: hon ringde igår', ['Ida Rask']],
  ['Chatt arbetsgruppen\n[08:31] Ida Rask: hon ringde igår', []],
  ['Fråga Ida Rask, ida.rask@almby.kommun.example, om Per Holmgren, per@gs-stad.example.', ['Per Holmgren']],
  ['Polismyndigheten (Ida Rask): ingen erinran mot Per Holmgren.', ['Per Holmgren']],
  ['Elevhälsoteam 4/3\nNärv: Ida, Per H, specped Ulla Ek\nMalte trivs inte.', ['Malte']],
  ['Boenderåd\nNärvarande: Ida Rask. Justeras: Ida Rask', ['Ida Rask', 'Ida Rask']],
  ['FAKTURA\nHolmgrens Bygg AB\nVår referens: Ida Rask\nAlmby kommun', ['Ida Rask']],
  ['Handläggare Ida Rask mötte Malte Ek. Ida bad honom vänta.', ['Malte Ek']],
  ['Handläggare Ida Rask mötte Malte Ek. Ida, 9 år, var hemma.', ['Malte Ek', 'Ida']],
  ['Handläggare Ida Rask mötte Malte Ek. Malte och Ida åkte hem.', ['Malte Ek', 'Malte', 'Ida']],
  ['Dotter: Ida. Handläggare Ida Rask mötte Malte Ek. Ida bad om hjälp.', ['Ida', 'Malte Ek', 'Ida']],
  ['Handläggare Ida Rask mötte Malte Ek. Idas mamma ringde.', ['Malte Ek', 'Idas']],
  [
    'Journal\n2026-03-01 08:10 Ida\nI natt sov Ida gott.\n2026-03-02 09:10 Ida\nSedan åt Ida gröt.',
    ['Ida', 'Ida', 'Ida', 'Ida'],
  ],
])('%j: leaves those in service', (text, expected) => {
  expect(persons(text)).toEqual(expected)
})
