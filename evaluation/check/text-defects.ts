// Faults in the text: dates, sums, units, words, spaces, diarienummer, language.
import { type Defect, economy, put, say, sectionOf, swap } from './defect.ts'

const weekday = /(måndag|tisdag|onsdag|torsdag|fredag)en(?= den \d)/u
const inWords = /den (\d{1,2}) (\p{Ll}+) ((?:19|20)\d{2})/u
const either = (tuned: string, heldOut: string) => (memo: string, half: string) =>
  say(memo, half === 'tuned' ? tuned : heldOut)
/** A word in running text, doubled: the nth place where a small word stands between two others. */
const small = {
  tuned: /(?<=\p{Ll} )(att|och|för|en|med)(?= \p{Ll})/u,
  'held-out': /(?<=\p{Ll} )(till|av|på|ett|inte|kan)(?= \p{Ll})/u,
}

export const textDefects: Defect[] = [
  {
    kind: 'a date that does not exist',
    rule: 'impossible-date',
    plant: (memo, half) => swap(memo, inWords, half === 'tuned' ? 'den 31 november $3' : 'den 30 februari $3'),
  },
  {
    kind: 'an ISO date that does not exist',
    rule: 'impossible-date',
    plant: either('Mötet hölls 2023-02-29.', 'Beslutet vann laga kraft 2024-06-31.'),
  },
  {
    kind: 'wrong weekday',
    rule: 'weekday-mismatch',
    plant: memo => swap(memo, weekday, day => (day === 'måndagen' ? 'fredagen' : 'lördagen')),
  },
  {
    kind: 'a period that runs backwards',
    rule: 'date-order',
    plant: memo =>
      swap(memo, /den (\d{1,2} \p{Ll}+ \d{4}) (till|och) den (\d{1,2} \p{Ll}+ \d{4})/u, 'den $3 $2 den $1'),
  },
  {
    kind: 'years that run backwards',
    rule: 'date-order',
    plant: either('Planen gäller åren 2028–2025.', 'Statistiken avser 2023-2019.'),
  },
  {
    kind: 'a date loses its year',
    rule: 'date-without-year',
    plant: either(
      'Nämnden informerades vid mötet den 8 februari.',
      'Svar lämnades fredagen den 24 oktober och arbetet börjar 3 november.',
    ),
  },
  {
    kind: 'the sum is wrong',
    rule: 'sum-mismatch',
    plant: memo =>
      swap(memo, /^(\|? ?(?:Summa|Totalt):?[ |]+)(\d)/mu, (_, lead, digit) => `${lead}${Number(digit!) + 1}`),
  },
  {
    kind: 'a row of the sum is wrong',
    rule: 'sum-mismatch',
    plant: memo =>
      swap(
        memo,
        /(\d)(\d)( ?(?:tkr| \||)\s*\n\|? ?(?:Summa|Totalt))/u,
        (_, a, b, rest) => `${(Number(a!) + 5) % 10}${b}${rest}`,
      ),
  },
  {
    kind: 'the same digits in another unit',
    rule: 'unit-inconsistency',
    plant: memo => {
      const amount = /(\d[\d ]{2,}) tkr/u.exec(memo)
      return amount && say(memo, `Kostnaden uppgår till ${amount[1]!.trim()} mnkr.`)
    },
  },
  {
    kind: 'the same sum in another unit',
    rule: 'unit-inconsistency',
    plant: memo => {
      const amount = /(?<![\d,])(\d(?: \d{3}))00? ?tkr|(?<![\d,])(\d) (\d)00 tkr/u.exec(memo)
      return amount?.[2] ? say(memo, `Nämnden räknar med ${amount[2]},${amount[3]} mnkr.`) : null
    },
  },
  {
    kind: 'no impact is claimed beside a cost',
    rule: 'no-impact-but-costs',
    plant: (memo, half) => {
      const section = sectionOf(memo, economy)
      const claim =
        half === 'tuned'
          ? 'Driften beräknas kosta 250 tkr mer per år.\n\nFörslaget har inga ekonomiska konsekvenser.'
          : 'Det krävs en investering om 12 mnkr. Beslutet medför inte någon påverkan på ekonomin.'
      return section && put(memo, section.end, `\n${claim}\n`)
    },
  },
  { kind: 'a word stands twice', rule: 'doubled-word', plant: (memo, half) => swap(memo, small[half], '$1 $1') },
  {
    kind: 'a word stands twice over a line break',
    rule: 'doubled-word',
    plant: (memo, half) => swap(memo, small[half], '$1\n$1'),
  },
  {
    kind: 'a verb stands on both sides of its subject',
    rule: 'doubled-word',
    plant: either(
      'Under våren fick nämnden fick i uppdrag att pröva frågan.',
      'I budgeten ska kommunstyrelsen ska återkomma.',
    ),
  },
  {
    kind: 'no space before the unit',
    rule: 'spacing-fault',
    plant: memo => swap(memo, /(\d) tkr(?= [\p{Ll}])/u, '$1tkr'),
  },
  {
    kind: 'a number split over a line',
    rule: 'spacing-fault',
    plant: either('Stödet är 5 \n000 tkr i år.', 'Projektet har beviljats 12\n500 kronor.'),
  },
  { kind: 'two full stops', rule: 'spacing-fault', plant: memo => swap(memo, /(?<=\p{Ll}{4})\. (?=\p{Lu})/u, '.. ') },
  {
    kind: 'a space before a comma',
    rule: 'spacing-fault',
    plant: memo => swap(memo, /(?<=\p{Ll}{4}), (?=\p{Ll}{3}[^(\n]*\n)/u, ' , '),
  },
  {
    kind: 'no space after a full stop',
    rule: 'spacing-fault',
    plant: memo => swap(memo, /(?<=\p{Ll}{4})\. (?=\p{Lu}\p{Ll}{2,} )/u, '.'),
  },
  {
    kind: 'a diarienummer broken over a line',
    rule: 'diarienummer-split',
    plant: either(
      'Frågan har behandlats tidigare (diarienummer SLK-2021-\n00733).',
      'Se även ärendenummer KFN-\n2020-00121.',
    ),
  },
  {
    kind: 'a diarienummer of a wrong shape',
    rule: 'diarienummer-shape',
    plant: either('Frågan har behandlats tidigare (diarienummer 0733-2).', 'Se även ärendenummer SLK-20211-733.'),
  },
  {
    kind: 'a very long sentence',
    rule: 'long-sentence',
    plant: either(
      'Förvaltningen har under hösten tillsammans med de andra förvaltningarna som berörs av frågan gått igenom hur arbetet bedrivs i dag och vilka behov som finns framåt och har då kommit fram till att det finns skäl att se över både ansvar och arbetssätt innan några nya beslut fattas av nämnden.',
      'Av de synpunkter som har kommit in, och som i allt väsentligt stämmer med vad förvaltningen själv har sett när den har besökt de verksamheter som redan arbetar på det nya sättet, framgår att det är tiden mellan besked och åtgärd som de flesta vill ha kortare, inte själva besöket eller samtalet före det.',
    ),
  },
  {
    kind: 'officialese',
    rule: 'officialese',
    plant: either('Sökanden erhåller besked inom en vecka.', 'Kostnaderna föranleds av ökade hyror.'),
  },
  {
    kind: 'an abbreviation nobody explains',
    rule: 'abbreviation-unexplained',
    plant: either(
      'Arbetet leds av KVUF och följs upp varje kvartal.',
      'Underlaget kommer från DPIA och har granskats.',
    ),
  },
  {
    kind: 'an adjective for a noun',
    rule: 'wrong-word',
    plant: either(
      'Utvecklingen inom teknik och juridisk som påverkar oss är snabb.',
      'Frågor om ekonomi och politisk är svåra.',
    ),
  },
]
