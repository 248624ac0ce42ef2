// Faults of form: headings, header, decision, annexes, samverkan, signatures.
import { cut, type Defect, decision, put, samverkan, say, sectionOf, swap } from './defect.ts'

const body = (memo: string, headings: RegExp, text: string): string | null => {
  const section = sectionOf(memo, headings)
  return section && memo.slice(0, section.start) + text + memo.slice(section.end)
}
/** A change inside the list of annexes only: decisions are numbered too. */
const inList = (memo: string, pattern: RegExp, by: Parameters<typeof swap>[2]): string | null => {
  const at = memo.search(/^ ?(?:## )?Bilagor[ ]*$/mu)
  const list = at === -1 ? null : swap(memo.slice(at), pattern, by)
  return list === null ? null : memo.slice(0, at) + list
}
const isGothenburg = (memo: string): boolean => /^ ?(?:Bedömning ur ekonomisk|Barnperspektivet\n)/mu.test(memo)

export const formDefects: Defect[] = [
  {
    kind: 'summary heading lost, its text left',
    rule: 'missing-heading',
    plant: memo => swap(memo, /^ ?(?:## )?Sammanfattning(?: av ärendet)?[ ]*\n/mu, ''),
  },
  {
    kind: 'section of samverkan left out',
    rule: 'missing-heading',
    plant: memo => {
      const section = /Bedömning ur ekonomisk/u.test(memo) ? sectionOf(memo, samverkan) : null
      return section && cut(memo, section.heading, section.end)
    },
  },
  { kind: 'section of samverkan empty', rule: 'empty-section', plant: memo => body(memo, samverkan, '') },
  {
    kind: 'section with a placeholder only',
    rule: 'empty-section',
    plant: (memo, half) =>
      body(memo, /Sammanfattning(?: av ärendet)?/u, half === 'tuned' ? '[Skriv text här]\n' : 'xxx\n'),
  },
  {
    kind: 'section moved up',
    rule: 'heading-order',
    plant: memo => {
      const from = isGothenburg(memo) ? sectionOf(memo, /Beskrivning av ärendet|Bakgrund/u) : null
      const to = from && sectionOf(memo, /Sammanfattning/u)
      if (!from || !to) return null
      return put(cut(memo, from.heading, from.end), to.heading, `${memo.slice(from.heading, from.end)}\n`)
    },
  },
  {
    kind: 'diarienummer without its value',
    rule: 'missing-header-field',
    plant: memo =>
      swap(memo, /^((?:Diarienummer|Dnr|Ärendenummer|Vår beteckning):?) [\p{L}\d /-]+?(?=$| {3,})/mu, '$1'),
  },
  {
    kind: 'diarienummer left out',
    rule: 'missing-header-field',
    plant: memo => swap(memo, /^(?:Diarienummer|Dnr|Ärendenummer|Vår beteckning):? [\p{L}\d /-]+?(?=$| {3,})/mu, ''),
  },
  {
    kind: 'decision leans on an annex',
    rule: 'decision-points-out',
    plant: (memo, half) => {
      const words = half === 'tuned' ? ' i enlighet med bilaga 1' : ' enligt bifogad plan'
      const section = sectionOf(memo, decision)
      const stop = section && memo.slice(section.start, section.end).search(/[.,](?:\s|$)/u)
      return section && stop !== null && stop > 0 ? put(memo, section.start + stop, words) : null
    },
  },
  {
    kind: 'decision says nothing itself',
    rule: 'decision-by-reference',
    plant: (memo, half) =>
      body(
        memo,
        decision,
        half === 'tuned'
          ? 'Nämnden beslutar i enlighet med förvaltningens förslag.\n'
          : 'Kommunstyrelsen beslutar enligt föreliggande förslag.\n',
      ),
  },
  {
    kind: 'two measures in one clause',
    rule: 'decision-multiple-measures',
    plant: (memo, half) =>
      body(
        memo,
        decision,
        half === 'tuned'
          ? 'I nämnden för kultur:\n\nRapporten godkänns och översänds till kommunstyrelsen.\n'
          : 'Nämnden beslutar att fastställa planen och upphäva tidigare beslut från 2019.\n',
      ),
  },
  {
    kind: 'nobody is named to decide',
    rule: 'decision-names-no-instance',
    plant: (memo, half) =>
      body(
        memo,
        decision,
        half === 'tuned'
          ? 'Rapporten antecknas till protokollet.\n'
          : '1. Planen fastställs.\n\n2. Uppdraget förklaras slutfört.\n',
      ),
  },
  {
    kind: 'decision empty under its instance',
    rule: 'decision-empty',
    plant: (memo, half) =>
      body(memo, decision, half === 'tuned' ? 'I nämnden för kultur:\n' : 'Kommunstyrelsen beslutar att\n'),
  },
  {
    kind: 'samverkan without a date',
    rule: 'samverkan-without-date',
    plant: (memo, half) =>
      body(
        memo,
        samverkan,
        half === 'tuned'
          ? 'Ärendet har samverkats i förvaltningens samverkansgrupp.\n'
          : 'Samverkan har skett med de fackliga organisationerna i vanlig ordning.\n',
      ),
  },
  {
    kind: 'samverkan without a group',
    rule: 'samverkan-without-group',
    plant: (memo, half) =>
      body(
        memo,
        samverkan,
        half === 'tuned' ? 'Ärendet samverkades den 3 februari 2017.\n' : 'Samverkan genomfördes 2017-02-03.\n',
      ),
  },
  {
    kind: 'an annex is mentioned that is not listed',
    rule: 'annex-mentioned-not-listed',
    plant: (memo, half) =>
      say(
        memo,
        half === 'tuned'
          ? 'Förslaget har jämförts med andra kommuner (se bilaga 7).'
          : 'Jämförelsen finns i bilagorna 5 och 6.',
      ),
  },
  {
    kind: 'the last annex is struck from the list',
    rule: 'annex-mentioned-not-listed',
    plant: memo => inList(memo, /^(?:Bilaga )?[23][.]? [^\n]+\n(?=\n|$)/mu, ''),
  },
  {
    kind: 'an annex is listed that no one mentions',
    rule: 'annex-listed-not-mentioned',
    plant: (memo, half) => {
      const list = [...memo.matchAll(/^(?:Bilaga )?(\d)([.]?) [^\n]+\n(?=\n|$(?![\s\S]))/gmu)].at(-1)
      if (!list) return null
      const words = half === 'tuned' ? 'Protokollsutdrag från fritidsnämnden' : 'Kostnadskalkyl från konsulten'
      const lead = list[0].startsWith('Bilaga') ? 'Bilaga ' : ''
      return put(memo, list.index + list[0].length, `${lead}${Number(list[1]) + 1}${list[2]} ${words}\n`)
    },
  },
  {
    kind: 'a number is skipped among the annexes',
    rule: 'annex-numbering-gap',
    plant: memo =>
      inList(memo, /^((?:Bilaga )?)2([.]? [^\n]+\n)/mu, (_, lead, rest) => `${lead}4${rest}`)?.replaceAll(
        'bilaga 2',
        'bilaga 4',
      ) ?? null,
  },
  {
    kind: 'two signatures run together',
    rule: 'signature-columns-merged',
    plant: (memo, half) =>
      `${memo.trimEnd()}\n\n${half === 'tuned' ? 'Ida Exempelsson Bo Provsson\nEnhetschef Förvaltningsdirektör' : 'Anna Karin Diktad Sven Påhittsson\nEkonomichef Stadsdirektör'}\n`,
  },
]
