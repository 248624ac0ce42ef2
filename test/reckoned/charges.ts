// What administrations are charged reckoned once more, from what was metered, the price list and its keys, by arithmetic of the test's own.
type Rows = <T>(text: string) => Promise<T[]>
type Price = { class: string; function: string | null; per: 'run' | 'page' | 'kwh' | 'hour'; ore: number | null }
type Fixed = { name: string; ore: number; key: 'runs' | 'equal' | 'stated'; parts: Record<string, number> }
type Used = { unit: string; function: string; class: string; runs: number; pages: number; kwh: number }
type Time = { unit: string; class: string; hours: number }
export type Charged = { month: string; unit: string; runs: number; metered: number; shared: number }

const add = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const rest = 'Övriga förvaltningar'

/** Whole months only. */
export async function charged(rows: Rows, from: string, to: string): Promise<{ told: Charged[]; untold: number }> {
  const months = await rows<{ month: string }>(
    `select to_char(m, 'YYYY-MM') as month from generate_series(date_trunc('month', '${from}'::date), '${to}'::date, '1 month') m
      where m >= '${from}'::date and m + interval '1 month' - interval '1 day' <= '${to}'::date order by 1`,
  )
  const told: Charged[] = []
  let untold = 0
  for (const { month } of months) {
    const whole = await monthOf(rows, month)
    const shown = await largeEnough(rows, month, [...whole.keys()])
    const hidden = [...whole].filter(([unit]) => !shown.includes(unit)).map(([, one]) => one)
    told.push(...[...whole].filter(([unit]) => shown.includes(unit)).map(([, one]) => one))
    const sum = (of: 'runs' | 'metered' | 'shared') => add(hidden.map(one => one[of]))
    if (hidden.length === 0) continue
    if ((await peopleIn(rows, month, hidden)) >= 5)
      told.push({ month, unit: rest, runs: sum('runs'), metered: sum('metered'), shared: sum('shared') })
    else untold += hidden.length
  }
  return { told, untold }
}

const quoted = (units: readonly { unit: string }[]): string =>
  units.map(({ unit }) => `'${unit.replaceAll("'", "''")}'`).join(', ') || "''"

/** The largest group that took part in any one function. */
async function peopleIn(rows: Rows, month: string, units: readonly { unit: string }[]): Promise<number> {
  const found = await rows<{ n: number }>(
    `select count(distinct mark)::int n from effect_mark where to_char(month, 'YYYY-MM') = '${month}'
      and unit in (${quoted(units)}) group by function order by 1 desc limit 1`,
  )
  return found[0]?.n ?? 0
}

/** Five or more at work; and what is left must be none or five, or the smallest of the shown goes with it. */
async function largeEnough(rows: Rows, month: string, units: readonly string[]): Promise<string[]> {
  const sized = await Promise.all(units.map(async unit => ({ unit, n: await peopleIn(rows, month, [{ unit }]) })))
  const shown = sized
    .filter(one => one.n >= 5)
    .sort((a, b) => b.n - a.n || (a.unit < b.unit ? -1 : 1))
    .map(one => one.unit)
  while (shown.length > 0) {
    const others = await peopleIn(
      rows,
      month,
      units.filter(unit => !shown.includes(unit)).map(unit => ({ unit })),
    )
    if (others === 0 || others >= 5) break
    shown.pop()
  }
  return shown
}

async function monthOf(rows: Rows, month: string): Promise<Map<string, Charged>> {
  const stands = `from_month <= '${month}-01'`
  const prices = (
    await rows<Price>(
      `select distinct on (class, function, per) class, function, per, ore from price where ${stands}
        order by class, function, per, from_month desc, number desc`,
    )
  ).filter(one => one.ore !== null)
  const fixed = await rows<Fixed>(
    `select distinct on (name) name, ore::int ore, key, parts from fixed_cost where ${stands}
      order by name, from_month desc, number desc`,
  )
  const used = await rows<Used>(
    `select unit, d.function, coalesce(
        (select card->>'serviceClass' from card_version c where c.function = d.function
          and (at at time zone 'Europe/Stockholm')::date <= '${month}-01' order by version desc limit 1),
        (select card->>'serviceClass' from card_version c where c.function = d.function order by version limit 1),
        'bas') as class, sum(runs)::int runs, sum(pages)::int pages, sum(watt_hours) / 1000 as kwh
      from effect_day d where to_char(day, 'YYYY-MM') = '${month}' group by 1, 2, 3`,
  )
  const times = await rows<Time>(
    `select unit, class, sum(minutes) / 60.0 as hours from service_time where to_char(day, 'YYYY-MM') = '${month}' group by 1, 2`,
  )
  const stated = fixed.filter(one => one.key === 'stated').flatMap(one => Object.keys(one.parts))
  const units = [...new Set([...used.map(one => one.unit), ...times.map(one => one.unit), ...stated])].sort()
  const runsOf = (unit: string) => add(used.filter(one => one.unit === unit).map(one => one.runs))
  const works = (unit: string) => runsOf(unit) > 0 || times.some(one => one.unit === unit && Number(one.hours) !== 0)
  const shares = fixed.map(one => {
    if (one.key === 'runs') return apportioned(one.ore, units.map(runsOf))
    if (one.key === 'equal')
      return apportioned(
        one.ore,
        units.map(unit => Number(works(unit))),
      )
    return apportioned(
      one.ore,
      units.map(unit => one.parts[unit] ?? 0),
    )
  })
  return new Map(
    units.map((unit, i) => {
      const own = used.filter(one => one.unit === unit)
      const hours = times.filter(one => one.unit === unit)
      const metered = add(prices.map(price => lineOf(price, prices, own, hours)))
      return [unit, { month, unit, runs: runsOf(unit), metered, shared: add(shares.map(share => share[i]!)) }]
    }),
  )
}

function lineOf(price: Price, prices: readonly Price[], used: readonly Used[], times: readonly Time[]): number {
  const mine = used.filter(one => {
    if (one.class !== price.class) return false
    if (price.function) return one.function === price.function
    return !prices.some(p => p.class === price.class && p.per === price.per && p.function === one.function)
  })
  const quantity = {
    run: () => add(mine.map(one => one.runs)),
    page: () => add(mine.map(one => one.pages)),
    kwh: () => add(mine.map(one => Number(one.kwh))),
    hour: () =>
      price.function ? 0 : add(times.filter(one => one.class === price.class).map(one => Number(one.hours))),
  }[price.per]()
  return Math.round(quantity * price.ore!)
}

/** Whole öre: what is left over goes, one each, to those who lost most by rounding down. */
function apportioned(ore: number, weights: readonly number[]): number[] {
  const all = add(weights)
  if (all === 0) return weights.map(() => 0)
  const exact = weights.map(weight => (ore * weight) / all)
  const lost = exact.map((part, i) => [part % 1, i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1])
  const left = ore - add(exact.map(Math.floor))
  const more = new Set(lost.slice(0, left).map(([, i]) => i))
  return exact.map((part, i) => Math.floor(part) + (more.has(i) ? 1 : 0))
}

/** `unitOf`: the administration that a figure is about, as its own rows say. */
export function chargeFigures(
  told: Promise<{ told: Charged[]; untold: number }>,
  unitOf: (name: string) => string,
): Record<string, (name: string) => Promise<number | null>> {
  const of = async (name: string) => (await told).told.filter(one => one.unit === unitOf(name))
  const total = (rows: readonly Charged[]) => add(rows.map(one => one.metered + one.shared))
  return {
    'charge-months': async name => (await of(name)).length,
    'charge-runs': async name => add((await of(name)).map(one => one.runs)),
    'charge-metered': async name => add((await of(name)).map(one => one.metered)),
    'charge-shared': async name => add((await of(name)).map(one => one.shared)),
    'charge-total': async name => total(await of(name)),
    'charge-mean': async name => total(await of(name)) / (await of(name)).length,
    'charge-month': async name => {
      const own = (await told).told.filter(one => `charge-${one.month}` === name)
      return own.length > 0 ? total(own) : null
    },
    'all-charged': async () => total((await told).told),
    'all-charged-metered': async () => add((await told).told.map(one => one.metered)),
    'all-charged-shared': async () => add((await told).told.map(one => one.shared)),
    'charges-hidden': async () => (await told).untold,
  }
}
