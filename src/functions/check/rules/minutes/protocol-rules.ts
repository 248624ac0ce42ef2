// Minutes: what the Local Government Act says that they must hold, as far as it can be seen from the text itself.
// An item that does not say what was decided, a vote without its result: silent where the words may stand elsewhere.
import type { Item, Minutes } from '#functions/check/minutes.ts'
import type { Memo } from '#functions/check/outline/memo.ts'
import type { Hit, Rule } from '#functions/check/rule.ts'
import { minutesWith } from '#functions/check/rules/fixture.ts'
import { findDates, isPossible } from '#swedish/dates.ts'

const kl = (section: string) => `Kommunallagen (2017:725) 5 kap. ${section}, för nämnder genom 6 kap. 35 §`
const contents =
  '2024-11-28\n\n§ 101 Val av justerare\n§ 102 Plan för cykelställ\n§ 103 Redovisning av arbetet med lånecyklar'
const vote = 'Votering begärs och verkställs.\n'

export const protocolRules: Rule[] = [
  {
    id: 'protocol-missing-front',
    severity: 'error',
    because: 'the act says that the minutes must tell it',
    ground: `${kl('66 och 69 §§')}: vilka som har tjänstgjort, och justering`,
    of: 'minutes',
    find: inMinutes(minutes =>
      minutes.isExtract || minutes.items.length < 2
        ? []
        : minutes.front
            .filter(field => field.mandatory && !field.lines)
            .map(field => ({ span: minutes.title, sure: 0.9, params: { field: field.name } })),
    ),
    fires: [minutesWith({ Beslutande: '' }), minutesWith({ Justerare: '' })],
    silent: [minutesWith(), minutesWith({ Sammanträdesprotokoll: 'Protokollsutdrag', Beslutande: '' })],
  },
  {
    id: 'protocol-missing-decision',
    severity: 'error',
    because: 'the act says that the minutes must tell it',
    ground: `${kl('67 § 4')}: vilka beslut som har fattats`,
    of: 'minutes',
    find: inItems(item => (decides(item) || isTalk(item) ? null : { sure: 0.8 })),
    fires: [
      minutesWith({ item: 'Förvaltningen redovisar hur lånecyklarna har använts. Ledamöterna diskuterar frågan.' }),
    ],
    silent: [
      minutesWith(),
      minutesWith({ item: 'Nämnden antecknar informationen till protokollet.' }),
      minutesWith({ item: 'Redovisningen läggs till handlingarna.' }),
      minutesWith({ title: 'Frågor', item: 'Bo Provsson undrar när skyltarna sätts upp. De är beställda.' }),
      minutesWith({ title: 'Jäv', item: 'Bo Provsson är jävig i § 103 och deltar inte när det ärendet avgörs.' }),
      minutesWith({ title: 'Information från förvaltningen', item: 'Förvaltningschefen berättar om läget.' }),
    ],
  },
  {
    id: 'protocol-missing-order',
    severity: 'warning',
    because: 'the act says so, but it may be told in words that were not recognised',
    ground: `${kl('67 § 2')}: i vilken ordning ordföranden har lagt fram förslag till beslut`,
    of: 'minutes',
    find: inItems(item => (isContested(item.text) && !ordered.test(item.text) ? { sure: 0.8 } : null)),
    fires: [
      minutesWith({
        item: 'Vera Påhittsson yrkar bifall.\nBo Provsson yrkar avslag.\nBeslut\nNämnden godkänner planen.',
      }),
    ],
    silent: [
      minutesWith({ item: 'Vera Påhittsson och Bo Provsson yrkar bifall.\nBeslut\nNämnden godkänner planen.' }),
      minutesWith({
        item: 'Vera Påhittsson yrkar bifall.\nBo Provsson yrkar avslag.\nOrdföranden ställer proposition på förslagen och finner bifall.\nBeslut\nNämnden godkänner planen.',
      }),
    ],
  },
  {
    id: 'protocol-missing-result',
    severity: 'error',
    because: 'the act says that the minutes must tell it',
    ground: `${kl('67 § 3')}: genomförda omröstningar och resultatet av dem`,
    of: 'minutes',
    find: inItems(item => (voted.test(item.text) && !result.test(item.text) ? { sure: 0.85 } : null)),
    fires: [minutesWith({ item: `${vote}Beslut\nNämnden godkänner planen.` })],
    silent: [
      minutesWith({ item: `${vote}Med 7 röster mot 4 beslutar nämnden att godkänna planen. Se omröstningslista.` }),
      minutesWith({ item: 'Planen om omröstningar i byalag godkänns.\nBeslut\nNämnden godkänner planen.' }),
      minutesWith({ item: `${vote}Omröstningsresultat\nJa: 6\nNej: 5\nBeslut\nNämnden godkänner planen.` }),
    ],
  },
  {
    id: 'protocol-missing-voters',
    severity: 'error',
    because: 'the act says that the minutes must tell it',
    ground: `${kl('67 § 5')}: hur ledamöterna har röstat vid öppna omröstningar`,
    of: 'minutes',
    find: inItems(item =>
      voted.test(item.text) && result.test(item.text) && !voters.test(item.text) ? { sure: 0.8 } : null,
    ),
    fires: [minutesWith({ item: `${vote}Med 7 röster mot 4 beslutar nämnden att godkänna planen.` })],
    silent: [
      minutesWith({
        item: `${vote}Ida Exempelsson röstar ja. Bo Provsson röstar nej.\n1 ja och 1 nej.\nBeslut\nBifall.`,
      }),
      minutesWith({ item: `${vote}Med 7 röster mot 4 beslutar nämnden bifall. Omröstningen var sluten.` }),
      minutesWith({ item: `${vote}Med 7 röster mot 4 beslutar nämnden bifall, se bilaga 1.` }),
    ],
  },
  {
    id: 'protocol-numbering',
    severity: 'warning',
    because: 'a slip that makes a decision hard to cite, and takes nothing from it',
    ground: 'Kommunal praxis: paragraferna löper i en följd genom året',
    of: 'minutes',
    find: inMinutes(numbering),
    fires: [minutesWith({ number: 101 }), minutesWith({ number: 99 })],
    // Published minutes may leave out items under secrecy.
    silent: [minutesWith(), minutesWith({ number: 104 }), minutesWith({ 'Justeringens plats och tid': contents })],
  },
  {
    id: 'protocol-adjusted-late',
    severity: 'warning',
    because: 'a late approval cannot be mended in the text; a wrong date can',
    ground: `${kl('69 §')}: justering senast 14 dagar efter sammanträdet`,
    of: 'minutes',
    find: inMinutes(adjustedLate),
    fires: [minutesWith({ 'Justeringens plats och tid': 'Stadshuset 2024-12-09' })],
    silent: [
      minutesWith({ 'Justeringens plats och tid': 'Stadshuset 2024-12-05' }),
      minutesWith({ 'Justeringens plats och tid': 'Stadshuset den 28 november 2024' }),
      minutesWith(),
    ],
  },
]

function inMinutes(find: (minutes: Minutes) => Hit[]): Rule['find'] {
  return (memo: Memo) => (memo.minutes ? find(memo.minutes) : [])
}
function inItems(find: (item: Item) => { sure: number } | null): Rule['find'] {
  return inMinutes(minutes =>
    minutes.items.flatMap((item): Hit[] => {
      const found = find(item)
      return found ? [{ span: item.mark, sure: found.sure, params: { number: item.number, title: item.title } }] : []
    }),
  )
}

const decision =
  /beslut|godkän|anteckna|noter[ae]|tar del|tagit del|utse[rs]?(?!\p{L})|valdes|väljer|välj(?:s|es)|bordlägg|återremitter|avsl[åo]|bif[aö]ll|anta[rs]?(?!\p{L})|fastställ|till handlingarna|(?:nämnden|styrelsen|utskottet|fullmäktige|rådet) (?:tillstyrk|avstyrk|föreslå)\p{L}*|utgår|stryks|tackar|överlämn|hänskjut|förklara|beviljas?|upphäv|informeras|lämnas|förrättas|justeras/iu
const decides = (item: Item): boolean => decision.test(item.text.replace(/förslag till beslut|beslutsunderlag/giu, ''))
/** Items in which nothing need be decided. */
const isTalk = ({ title, text }: Item): boolean =>
  /upprop|öppna|avslut|ajourner|information|informer|fråge?stund|dialog|paus|föredragning|rapport|övrig|anmäl|jäv|delegation|meddelande|sekretess|utbildning|presentation|interpellation|fråg(?:a|or)/iu.test(
    title,
  ) || text.replace(title, '').trim().length < 40

const isContested = (text: string): boolean => {
  const claims = text.split(/[.\n]/u).filter(sentence => /(?<!\p{L})yrka(?:r|de|t)(?!\p{L})/iu.test(sentence))
  const said = claims.join('\n')
  return /bifall/iu.test(said) && /avslag|återremiss|bordlägg|ändring/iu.test(said)
}
const ordered =
  /proposition|beslutsgång|acklamation|ställ(?:er|s|de|des)|finner|fann |frågar|frågade|votering|omröstning|enigt|återtar|återtog|drar tillbaka/iu

const voted =
  /(?<!\p{L})(?:votering|omröstning)(?:en)?(?: \p{L}+){0,4} (?:begär|verkställ|genomför|företa|utfal)|(?:begär(?:s|des|t|ts)?|verkställ\p{L}+|genomför\p{L}*) (?:öppen )?(?:votering|omröstning)/iu
const result =
  /\d{1,3} (?:ja|nej|röst|ledam|som|avst)|(?:ja|nej)(?:-röster)?\s?:?\s?\d{1,3}|\d{1,3} (?:mot|och) \d{1,3}|röst(?:ar|ade) (?:ja|nej|för)|(?:omröstnings|voterings)(?:lista|protokoll|bilaga|resultat)|(?:en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton) (?:ja|röster|mot)|bilaga/iu
const voters =
  /röst(?:ar|ade|at) (?:ja|nej|för|på|mot)|(?:ja|nej)(?:-röster| röstar| röstade)?\s?:|(?:omröstnings|voterings)(?:lista|protokoll|bilaga)|bilaga|sluten|slutna|(?<!\p{L})(?:ja|nej)-röst/iu

function numbering({ items }: Minutes): Hit[] {
  return items.flatMap((item, i): Hit[] => {
    const last = items[i - 1]
    if (!last || item.number > last.number) return []
    const params = { number: item.number, before: last.number }
    return [{ span: item.mark, sure: 0.85, params }]
  })
}

function adjustedLate({ front, head }: Minutes): Hit[] {
  const lines = front.find(field => field.name === 'Justeringens tid')?.lines ?? []
  const [adjusted] = lines.slice(0, 2).flatMap(line => datesOf(line))
  // The meeting's day is the first date of the head, which stands before the adjustment's.
  const [met] = head.flatMap(line => datesOf(line))
  if (!adjusted || !met || adjusted.start === met.start) return []
  const days = Math.round((adjusted.at - met.at) / 86_400_000)
  if (days <= 14 || days > 120) return []
  return [{ span: { start: adjusted.start, end: adjusted.end }, sure: 0.85, params: { days } }]
}

const datesOf = (line: { text: string; start: number }) =>
  findDates(line.text)
    .filter(date => date.year !== null && isPossible(date))
    .map(date => ({
      start: line.start + date.start,
      end: line.start + date.end,
      at: Date.UTC(date.year!, date.month - 1, date.day),
    }))
