// Minutes, the rest of what the Local Government Act lists: proposals, reservations, questions to the assembly, and when the approval
// was announced. Silent where the words may stand elsewhere.
import type { Item, Minutes } from '#functions/check/minutes.ts'
import type { Hit, Rule } from '#functions/check/rule.ts'
import { minutesWith } from '#functions/check/rules/fixture.ts'
import { findDates, isPossible } from '#swedish/dates.ts'

const kl = (section: string) => `Kommunallagen (2017:725) ${section}`
const ofBoards = ', för nämnder genom 6 kap. 35 §'
const order = 'Ordföranden ställer proposition på förslagen och finner att nämnden beslutar enligt det första.\n'
const assembly = 'Sammanträdesprotokoll\nKommunfullmäktige'
const asked = (item: string) =>
  minutesWith({ title: 'Interpellation om lånecyklar', item }).replace(/^.*\nNämnden för service/u, assembly)

export const protocolListRules: Rule[] = [
  {
    id: 'protocol-missing-proposals',
    severity: 'error',
    because: 'the act says that the minutes must tell it',
    ground: `${kl('5 kap. 67 § 1')}${ofBoards}: vilka förslag och yrkanden som har lagts fram`,
    of: 'minutes',
    find: inItems(({ text }) => (put.test(text) && !proposed.test(text.replace(put, ' ')) ? 0.8 : null)),
    fires: [minutesWith({ item: `${order}Beslut\nNämnden antar planen.` })],
    silent: [
      minutesWith(),
      minutesWith({ item: `Bo Provsson yrkar avslag.\n${order}Beslut\nNämnden antar planen.` }),
      minutesWith({ item: `Förslag till beslut\nPlanen antas.\n${order}Beslut\nNämnden antar planen.` }),
    ],
  },
  {
    id: 'protocol-reservation-unnamed',
    severity: 'error',
    because: 'the act says that the minutes must tell it',
    ground: `${kl('5 kap. 67 § 6')}${ofBoards}: vilka reservationer som har anmälts`,
    of: 'minutes',
    find: inItems(({ lines }) => {
      const at = lines.findIndex(line => reserved.test(line.text))
      if (at === -1) return null
      // The names may stand on the lines before and after, as under a heading.
      const near = lines
        .slice(Math.max(0, at - 1), at + 4)
        .map(line => line.text)
        .join('\n')
      return named.test(near.replace(/(?:Reservation|Protokollsanteckning|Nämnden|Beslut)\p{L}*/gu, ' ')) ? null : 0.75
    }),
    fires: [minutesWith({ item: 'Beslut\nNämnden antar planen.\nReservation anmäls mot beslutet.' })],
    silent: [
      minutesWith(),
      minutesWith({ item: 'Beslut\nNämnden antar planen.\nBo Provsson (V) reserverar sig mot beslutet.' }),
      minutesWith({ item: 'Beslut\nNämnden antar planen.\nReservation\nBo Provsson' }),
      minutesWith({ item: 'Beslut\nNämnden antar planen.\nReservation, se bilaga 1.' }),
      minutesWith({ item: 'Beslut\nNämnden antar planen.\nIngen reservation anmäls.' }),
      minutesWith({ item: 'Beslut\nNämnden antar planen.\nSD-gruppen reserverar sig mot beslutet.' }),
    ],
  },
  {
    id: 'protocol-question-unanswered',
    severity: 'warning',
    because: 'the act says so of the assembly, but the answer may be told in words that were not recognised',
    ground: `${kl('5 kap. 68 §')}: vilka interpellationer och frågor som har ställts och vilka som har besvarats`,
    of: 'minutes',
    find: inMinutes(minutes => (isAssembly(minutes) ? minutes.items.flatMap(item => unanswered(item)) : [])),
    fires: [asked('Interpellationen har lämnats av Bo Provsson. Ledamöterna diskuterar lånecyklarna i staden.')],
    silent: [
      asked('Bo Provsson har lämnat en interpellation. Ida Exempelsson svarar på den.\nBeslut\nDen är besvarad.'),
      asked('Kommunfullmäktige beslutar att interpellationen får ställas.'),
      minutesWith({ title: 'Interpellation', item: 'Nämnden talar om den interpellation som fullmäktige fick.' }),
    ],
  },
  {
    id: 'protocol-announced-late',
    severity: 'warning',
    because: 'a late announcement cannot be mended in the text; a wrong date can',
    ground: `${kl('8 kap. 12 §')}: justeringen ska tillkännages senast andra dagen efter den`,
    of: 'minutes',
    find: inMinutes(announcedLate),
    fires: [minutesWith({ 'Justeringens plats och tid': 'Stadshuset 2024-11-28\nAnslaget sätts upp: 2024-12-04' })],
    silent: [
      minutesWith({ 'Justeringens plats och tid': 'Stadshuset 2024-11-28\nAnslaget sätts upp: 2024-11-29' }),
      minutesWith({ 'Justeringens plats och tid': 'Stadshuset 2024-11-28\nAnslaget tas ned: 2024-12-20' }),
      minutesWith({ 'Justeringens plats och tid': 'Stadshuset 2024-11-28' }),
    ],
  },
]

function inMinutes(find: (minutes: Minutes) => Hit[]): Rule['find'] {
  return ({ minutes }) => (minutes ? find(minutes) : [])
}
function inItems(find: (item: Item) => number | null): Rule['find'] {
  return inMinutes(minutes =>
    minutes.items.flatMap((item): Hit[] => {
      const sure = find(item)
      return sure === null ? [] : [{ span: item.mark, sure, params: { number: item.number, title: item.title } }]
    }),
  )
}

const put =
  /(?:ställer|ställde|ställs) (?:\p{L}+ ){0,2}(?:proposition|förslag|yrkand)\p{L}*(?: på \p{L}+)?|propositionsordning\p{L}*/giu
const proposed = /yrka|förslag|föresl|tillägg|återremi|bordlägg|avslag|bifall|nominer|kandidat|rekommend|hemställ/iu

const reserved =
  /(?<!ingen )(?<!inga )(?:reserverar|reserverade) sig|(?<!\p{L})(?<!ingen )(?<!inga )reservation(?:er|en)?(?!\p{L})/iu
const named =
  /\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+|\((?:\p{Lu}{1,3}|[A-ZÅÄÖ][a-zåäö]?)\)|(?<!\p{L})(?:S|M|C|L|V|KD|MP|SD|FI)(?!\p{L})|gruppen|partiet|demokraterna|moderaterna|liberalerna|ledamöterna|samtliga|bilaga|bilagd|skriftlig|inga|ingen|ovan|nedan/u

const isAssembly = ({ head }: Minutes): boolean => head.some(line => /fullmäktige/iu.test(line.text.slice(0, 80)))
const answered =
  /besvar|svar(?:ar|ade|at|et)?(?!\p{L})|bordlägg|får ställas|ställas|utgår|återta|hänskjut|remitter|avslutad|anmäl/iu
function unanswered(item: Item): Hit[] {
  if (!/^(?:interpellation|fråga)/iu.test(item.title) || answered.test(item.text.replace(item.title, ' '))) return []
  if (item.text.length < 60) return []
  return [{ span: item.mark, sure: 0.7, params: { number: item.number, title: item.title } }]
}

const adjusting = /^(?:justeringens|justeringsda|tid för justering|plats och tid justering|protokollet justera)/iu
const announcing =
  /^(?:anslagsdatum|datum (?:för|då) anslage?ts?(?: sätts upp| uppsättande)|anslaget (?:sätts|sattes) upp|anslag uppsatt|anslagsdag|uppsatt)/iu
function announcedLate({ head, items }: Minutes): Hit[] {
  const lines = [...head, ...(items.at(-1)?.lines ?? [])]
  const dayOn = (label: RegExp) => {
    const line = lines.find(({ text }) => label.test(text) && findDates(text).length > 0)
    const date = line && findDates(line.text).find(one => one.year !== null && isPossible(one))
    return line && date ? { line, date, at: Date.UTC(date.year!, date.month - 1, date.day) } : null
  }
  const [adjusted, announced] = [dayOn(adjusting), dayOn(announcing)]
  if (!adjusted || !announced) return []
  const days = Math.round((announced.at - adjusted.at) / 86_400_000)
  if (days <= 2 || days > 60) return []
  const { line, date } = announced
  return [{ span: { start: line.start + date.start, end: line.start + date.end }, sure: 0.8, params: { days } }]
}
