// Two years of charges as bars from zero: use below, the fixed part above in outline. The figures stand as a table beside.
import { useId } from 'react'
import { useWords } from '#web/language/language.tsx'
import { share } from '#web/screens/effect/charts/scale.ts'
import { useOre } from '#web/screens/prices/charge-table.tsx'
import type { Charge } from '#web/screens/prices/use-prices.ts'

const height = 170
const drawn = 120

const partsOf = ({ units, rest }: Charge) => {
  const all = rest ? [...units, rest] : units
  const sum = (of: 'metered' | 'shared') => all.reduce((total, one) => total + one[of], 0)
  return { metered: sum('metered'), shared: sum('shared') }
}

export function ChargeMonths({ months }: { months: readonly Charge[] }) {
  const w = useWords()
  const { sum } = useOre()
  const id = useId()
  const most = months.reduce((a, b) => (b.total > a.total ? b : a))
  const step = 100 / months.length
  const tall = (ore: number) => (ore / Math.max(1, most.total)) * drawn
  const params = { from: months[0]!.month, to: months.at(-1)!.month, most: sum(most.total), when: most.month }
  return (
    <section className="stack">
      <figure className="chart">
        <figcaption>{w('chargeChart')}</figcaption>
        <p className="legend small">
          <span className="swatch full" /> {w('colMetered')} <span className="swatch" /> {w('colShared')}
        </p>
        <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} width="100%" height={height}>
          <title id={`${id}-title`}>{w('chargeChart')}</title>
          {months.map((one, i) => {
            const { metered, shared } = partsOf(one)
            const place = { x: share(i * step + step * 0.1), width: share(step * 0.8) }
            const base = drawn + 20
            return (
              <g key={one.month}>
                <rect {...place} className="bar-high" y={base - tall(metered)} height={tall(metered)} />
                <rect {...place} className="bar-low" y={base - tall(metered + shared)} height={tall(shared)} />
              </g>
            )
          })}
          <line className="zero" x1="0" x2="100%" y1={drawn + 20} y2={drawn + 20} />
          <text className="value" x="0" y="12">
            {sum(most.total)}
          </text>
          <text className="tick" x="0" y={height - 4}>
            {params.from}
          </text>
          <text className="tick end" x="100%" y={height - 4}>
            {params.to}
          </text>
        </svg>
        <p className="small" id={`${id}-text`}>
          {w('chargeChartText', params)}
        </p>
      </figure>
      <MonthTable months={months} />
    </section>
  )
}

function MonthTable({ months }: { months: readonly Charge[] }) {
  const w = useWords()
  const { sum } = useOre()
  return (
    <details>
      <summary>{w('asTable')}</summary>
      <table className="figures narrow">
        <caption className="visually-hidden">{w('chargeChart')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('chargeMonth')}</th>
            {(['colMetered', 'colShared', 'colTotal'] as const).map(head => (
              <th key={head} scope="col" className="number">
                {w(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(one => (
            <tr key={one.month}>
              <th scope="row">{one.month}</th>
              <td className="number">{sum(partsOf(one).metered)}</td>
              <td className="number">{sum(partsOf(one).shared)}</td>
              <td className="number">{sum(one.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
