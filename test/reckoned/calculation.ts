// The nyttokalkyl by its definition, quarter for quarter over four years, in whole kronor.
export type Values = Record<string, number>
const share = (sum: number, n: number, of: number) =>
  n < 1 || n > of ? 0 : Math.round((sum * n) / of) - Math.round((sum * (n - 1)) / of)

export function calculation(p: Values) {
  const sum = { invested: 0, running: 0, saved: 0, net: 0, worth: 0, last: 0 }
  const cumulative: number[] = []
  for (let q = 1; q <= 16; q++) {
    const used = q - p.startQuarter! + 1
    const grown = used < 1 ? 0 : p.uptake! * Math.min(1, used / (p.rampQuarters! + 1))
    const hours = (((p.freedMinutes! / 60) * p.volume!) / 4) * grown
    const invested = [p.technology!, p.competence!, p.startHours! * p.ownHourPrice!].reduce(
      (a, cost) => a + share(cost, q, p.investmentQuarters!),
      0,
    )
    const running =
      used < 1 ? 0 : share(4 * p.runningCost!, used, 16) + share(4 * p.runningHours! * p.ownHourPrice!, used, 16)
    const kronor = Math.round(hours * p.freedHourPrice!)
    sum.invested += invested
    sum.running += running
    sum.saved += kronor
    sum.net += kronor - invested - running
    sum.worth += Math.round((kronor - invested - running) / (1 + p.discountRate!) ** (q / 4))
    if (q > 12) sum.last += hours
    cumulative.push(sum.net)
  }
  const below = cumulative.findLastIndex(n => n < 0)
  return { ...sum, payback: sum.saved > 0 && below < 15 ? below + 2 : null }
}
