// What administrations are charged, as a table: a row for each line and share, so that every sum can be made again. Knows no rights.
import { asCsv } from '#app/record/csv.ts'
import type { Charge, UnitCharge } from '#effect/charges/charges.ts'

const columns = [
  'månad',
  'förvaltning',
  'slag',
  'tjänsteklass',
  'funktion',
  'vad',
  'mängd',
  'pris kr',
  'belopp kr',
  'rad',
]
const measures = { run: 'körning', page: 'sida', kwh: 'kWh', hour: 'timme' }

/** Kronor with a comma, as a Swedish spreadsheet reads them. */
const kronor = (ore: number): string => (ore / 100).toFixed(2).replace('.', ',')
const plain = (value: number): string => String(Math.round(value * 1e6) / 1e6).replace('.', ',')

export function chargesAsCsv(months: readonly Charge[]): string {
  const rows = months.flatMap(({ month, units, rest }) => [
    ...units.flatMap(one => rowsOf(month, one.unit, one)),
    ...(rest ? rowsOf(month, `Övriga förvaltningar (${rest.units})`, rest) : []),
  ])
  return asCsv(columns, rows)
}

function rowsOf(month: string, unit: string, { lines, shares }: Pick<UnitCharge, 'lines' | 'shares'>): string[][] {
  return [
    ...lines.map(one => [
      month,
      unit,
      'användning',
      one.class,
      one.function ?? '',
      measures[one.per],
      plain(one.quantity),
      kronor(one.ore),
      kronor(one.amount),
      `pris ${one.price}`,
    ]),
    ...shares.map(one => [month, unit, 'fast del', '', '', one.name, '', '', kronor(one.amount), `fast ${one.fixed}`]),
  ]
}
