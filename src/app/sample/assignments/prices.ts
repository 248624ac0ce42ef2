// The price list of Ekebyholm over two years, what its service costs whatever is used, and the hours of its specialists. Written by the same
// faces as anybody's, once. Every price says which calculation it comes from.
import { dateInSweden } from '#base/clock.ts'
import type { Room } from '#casework/room.ts'
import {
  type FixedCost,
  type PriceGiven,
  type TimeGiven,
  writeFixed,
  writePrice,
  writeTime,
} from '#effect/charges/charges.ts'
import { once } from '#store/jobs.ts'

const by = 'Leyla Ekdahl'
const office = 'Kommunledningskontoret, Ekebyholms kommun'
const social = 'Socialförvaltningen, Ekebyholms kommun'
const building = 'Miljö- och byggnadsförvaltningen, Ekebyholms kommun'
const culture = 'Kulturförvaltningen, Ekebyholms kommun'
/** Årsarbetare that the municipality's own staff report is said to give. */
const employees = { [office]: 64, [social]: 412, [building]: 88, [culture]: 57 }

type Row = Pick<PriceGiven, 'class' | 'function' | 'per' | 'ore'>
const row = (ofClass: Row['class'], per: Row['per'], ore: number, name: string | null = null): Row => ({
  class: ofClass,
  function: name,
  per,
  ore,
})
const firstList: readonly Row[] = [
  row('bas', 'run', 110),
  row('bas', 'page', 14),
  row('bas', 'kwh', 190),
  row('bas', 'run', 25, 'search'),
  row('tillägg', 'run', 360),
  row('tillägg', 'page', 42),
  row('tillägg', 'kwh', 190),
  row('specialist', 'hour', 92_500),
]
const secondList: readonly Row[] = [
  row('bas', 'run', 95),
  row('bas', 'page', 12),
  row('bas', 'kwh', 172),
  row('tillägg', 'run', 310),
  row('tillägg', 'page', 36),
  row('tillägg', 'kwh', 172),
  row('specialist', 'hour', 96_000),
]
type Cost = Pick<FixedCost, 'name' | 'ore' | 'key' | 'parts'>
const costs: readonly Cost[] = [
  { name: 'Drift och förvaltning', ore: 3_850_000, key: 'stated', parts: employees },
  { name: 'Kompetens och stöd', ore: 1_600_000, key: 'equal', parts: {} },
  { name: 'Säkerhetsgranskning och uppdatering', ore: 740_000, key: 'runs', parts: {} },
]

/** Months ago, administration, minutes, what. */
const hours: readonly (readonly [number, string, number, string])[] = [
  [20, office, 960, 'Egna mallar för tjänsteutlåtanden'],
  [15, social, 1500, 'Genomgång av sekretessgrunder före Maskera'],
  [14, social, 720, 'Utbildning i maskering'],
  [9, office, 480, 'Egna mallar, andra omgången'],
  [6, building, 600, 'Samling för sökning i egna riktlinjer'],
  [2, social, 360, 'Uppföljning av maskering'],
  [1, office, 240, 'Underlag för slutredovisningen'],
]

/** Once, and whole or not at all. */
export async function putPrices({ database, clock }: Room): Promise<void> {
  const at = clock()
  const month = (ago: number): string => monthsBefore(dateInSweden(at), ago)
  // The first list stands from before anything was used, the second from the turn of the year.
  const turn = `${dateInSweden(at).slice(0, 4)}-01`
  const sourced = (from: string) => `Serviceförvaltningens självkostnadskalkyl ${from.slice(0, 4)}, bilaga 2`
  await database.transaction(async tx => {
    if (!(await once(tx, 'sample-prices'))) return
    for (const [from, list] of [[month(25), firstList] as const, [turn, secondList] as const])
      for (const one of list) await writePrice(tx, { ...one, from, source: sourced(from) }, by, at)
    for (const one of costs) {
      const source = one.key === 'stated' ? 'Årsarbetare enligt kommunens personalredovisning' : 'Delas enligt nyckeln'
      await writeFixed(tx, { ...one, from: month(25), source: `${sourced(month(25))}. ${source}.` }, by, at)
    }
    for (const [ago, unit, minutes, what] of hours) {
      const time: TimeGiven = { class: 'specialist', unit, day: `${month(ago)}-12`, minutes, what }
      await writeTime(tx, time, by, at)
    }
  })
}

/** The month so many months before a day, as YYYY-MM. */
function monthsBefore(day: string, ago: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const count = year * 12 + month - 1 - ago
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}
