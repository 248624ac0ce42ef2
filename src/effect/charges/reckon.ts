// What each administration is charged for a month: what was metered times the prices that stood, and its share of what costs the same whatever is
// used. Whole öre in every line, and the shares add up to the whole. Pure: prices, use and keys are handed in.

export type ServiceClass = 'bas' | 'tillägg' | 'specialist'
export type Measure = 'run' | 'page' | 'kwh' | 'hour'
export type Price = {
  number: number
  class: ServiceClass
  function: string | null
  per: Measure
  ore: number
  from: string
  source: string
}
export type FixedCost = {
  number: number
  name: string
  ore: number
  from: string
  key: 'runs' | 'equal' | 'stated'
  parts: Record<string, number>
  source: string
}
/** What a function did for an administration in the month. */
export type Used = { unit: string; function: string; runs: number; pages: number; wattHours: number }
export type Time = { unit: string; class: ServiceClass; minutes: number }

/** `quantity`: runs, pages, kWh or hours. */
export type Line = {
  price: number
  class: ServiceClass
  function: string | null
  per: Measure
  quantity: number
  ore: number
  amount: number
}
export type Share = { fixed: number; name: string; amount: number }
/** `metered` and `shared` in öre; `total` their sum. */
export type UnitCharge = {
  unit: string
  runs: number
  pages: number
  kwh: number
  hours: number
  lines: Line[]
  shares: Share[]
  metered: number
  shared: number
  total: number
}
export type Reckoned = {
  units: UnitCharge[] /** Öre of what could not be shared: nobody to share it among. */
  unshared: number
}

type Month = {
  prices: readonly Price[]
  fixed: readonly FixedCost[]
  used: readonly Used[]
  times: readonly Time[]
  classOf: (name: string) => ServiceClass
}

export function reckon({ prices, fixed, used, times, classOf }: Month): Reckoned {
  const stated = fixed.filter(one => one.key === 'stated').flatMap(one => Object.keys(one.parts))
  const names = [...new Set([...used.map(one => one.unit), ...times.map(one => one.unit), ...stated])].sort()
  const units = names.map(unit => {
    const own = used.filter(one => one.unit === unit)
    const hours = times.filter(one => one.unit === unit)
    return meteredOf(unit, linesOf(prices, own, hours, classOf), own, hours)
  })
  let unshared = 0
  for (const one of fixed) {
    const shares = divide(
      one.ore,
      units.map(unit => weightOf(one, unit)),
    )
    if (!shares) unshared += one.ore
    shares?.forEach((amount, i) => {
      if (amount > 0) units[i]!.shares.push({ fixed: one.number, name: one.name, amount })
    })
  }
  for (const unit of units) {
    unit.shared = sum(unit.shares.map(one => one.amount))
    unit.total = unit.metered + unit.shared
  }
  return { units, unshared }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

function meteredOf(unit: string, lines: Line[], used: readonly Used[], times: readonly Time[]): UnitCharge {
  const metered = sum(lines.map(one => one.amount))
  return {
    unit,
    runs: sum(used.map(one => one.runs)),
    pages: sum(used.map(one => one.pages)),
    kwh: sum(used.map(one => one.wattHours)) / 1000,
    hours: sum(times.map(one => one.minutes)) / 60,
    lines,
    shares: [],
    metered,
    shared: 0,
    total: metered,
  }
}

/** A function's own price stands over its class's, measure by measure. */
function linesOf(
  prices: readonly Price[],
  used: readonly Used[],
  times: readonly Time[],
  classOf: Month['classOf'],
): Line[] {
  return prices.flatMap(price => {
    const { number, class: ofClass, function: name, per, ore } = price
    const hasOwn = (one: string) =>
      prices.some(other => other.class === ofClass && other.function === one && other.per === per)
    const mine = used.filter(
      one => classOf(one.function) === ofClass && (name ? one.function === name : !hasOwn(one.function)),
    )
    const quantity = quantityOf(per, mine, name ? [] : times.filter(one => one.class === ofClass))
    if (quantity === 0) return []
    return [{ price: number, class: ofClass, function: name, per, quantity, ore, amount: Math.round(quantity * ore) }]
  })
}

function quantityOf(per: Measure, used: readonly Used[], times: readonly Time[]): number {
  if (per === 'run') return sum(used.map(one => one.runs))
  if (per === 'page') return sum(used.map(one => one.pages))
  if (per === 'kwh') return sum(used.map(one => one.wattHours)) / 1000
  return sum(times.map(one => one.minutes)) / 60
}

function weightOf({ key, parts }: FixedCost, { unit, runs, hours }: UnitCharge): number {
  if (key === 'runs') return runs
  if (key === 'equal') return runs > 0 || hours > 0 ? 1 : 0
  return parts[unit] ?? 0
}

/** Divides whole öre by weights so that the parts add up: whole parts first, then one more to those who lost most by it. Null: no weights. */
export function divide(ore: number, weights: readonly number[]): number[] | null {
  const all = sum(weights)
  if (all <= 0) return null
  const exact = weights.map(weight => (ore * weight) / all)
  const parts = exact.map(Math.floor)
  const order = exact
    .map((part, i) => ({ i, lost: part - Math.floor(part) }))
    .sort((a, b) => b.lost - a.lost || a.i - b.i)
  let left = ore - sum(parts)
  for (const { i } of order) {
    if (left <= 0) break
    parts[i]!++
    left--
  }
  return parts
}
