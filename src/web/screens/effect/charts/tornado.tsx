// What matters most: two bars a row, one for the value at its least (hollow) and one at its most (full), from the value as it stands.
import { Fragment, useId } from 'react'
import { useWords } from '#web/language/language.tsx'
import { scaleOf, share } from '#web/screens/effect/charts/scale.ts'
import { type EffectWhole, useFigures } from '#web/screens/effect/use-effect-room.ts'

const rowHeight = 44
const shownRows = 8

export function Tornado({ whole, value }: { whole: EffectWhole; value: number }) {
  const w = useWords()
  const { kronor } = useFigures()
  const id = useId()
  const rows = whole.tornado.slice(0, shownRows)
  const ends = [value, ...rows.flatMap(one => [one.atLow, one.atHigh])]
  const scale = scaleOf(ends)
  const x = (at: number) => 1 + scale(at) * 0.98
  const height = rows.length * rowHeight + 26
  const bar = (at: number) => ({ x: share(Math.min(x(at), x(value))), width: share(Math.abs(x(at) - x(value))) })
  const name = (row: (typeof rows)[number]) => w(`parameter-${row.id}`)
  return (
    <figure className="chart">
      <figcaption>{w('tornadoMeans')}</figcaption>
      <p className="legend small" aria-hidden="true">
        <span className="swatch hollow" /> {w('atLowest')} <span className="swatch full" /> {w('atHighest')}
      </p>
      <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} width="100%" height={height}>
        <title id={`${id}-title`}>{w('tornadoMeans')}</title>
        <line className="zero" x1={share(x(0))} x2={share(x(0))} y1="4" y2={height - 20} />
        <line className="now" x1={share(x(value))} x2={share(x(value))} y1="4" y2={height - 20} />
        {rows.map((row, i) => {
          const y = i * rowHeight + 18
          return (
            <Fragment key={row.id}>
              <text className="name" x="0" y={y - 3}>
                {name(row)}
              </text>
              <rect className="bar-low" {...bar(row.atLow)} y={y + 3} height="8" />
              <rect className="bar-high" {...bar(row.atHigh)} y={y + 12} height="8" />
            </Fragment>
          )
        })}
        <text className={x(value) > 60 ? 'value end' : 'value'} x={share(x(value))} y={height - 5}>
          {kronor(value)}
        </text>
      </svg>
      <InWords id={`${id}-text`} rows={rows} />
      <SwingTable rows={whole.tornado} />
    </figure>
  )
}

/** Every value that has a range, with what the chart shows as bars. */
function SwingTable({ rows }: { rows: EffectWhole['tornado'] }) {
  const w = useWords()
  const { kronor } = useFigures()
  return (
    <details>
      <summary>{w('asTable')}</summary>
      <table className="figures narrow">
        <caption className="visually-hidden">{w('tornadoMeans')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('parameters')}</th>
            <th scope="col" className="number">
              {w('atLowest')}
            </th>
            <th scope="col" className="number">
              {w('atHighest')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <th scope="row">{w(`parameter-${row.id}`)}</th>
              <td className="number">{kronor(row.atLow)}</td>
              <td className="number">{kronor(row.atHigh)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function InWords({ id, rows }: { id: string; rows: EffectWhole['tornado'] }) {
  const w = useWords()
  const { kronor, number } = useFigures()
  const name = (row: (typeof rows)[number]) => w(`parameter-${row.id}`)
  return (
    <ul className="visually-hidden" id={id}>
      {rows.map(row => (
        <li key={row.id}>
          {w('tornadoText', {
            name: name(row),
            low: number(row.low, 3),
            high: number(row.high, 3),
            atLow: kronor(row.atLow),
            atHigh: kronor(row.atHigh),
          })}
        </li>
      ))}
    </ul>
  )
}
