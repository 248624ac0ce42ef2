// Rows of a value with its interval, on one scale: a dot on a line. Each row is told in words; nothing is told by colour alone.
import { Fragment, useId } from 'react'
import { scaleOf, share } from '#web/screens/effect/charts/scale.ts'

export type Interval = { key: string; name: string; low: number; value: number; high: number; text: string }

const rowHeight = 46

export function Intervals({ title, rows, zero }: { title: string; rows: readonly Interval[]; zero: string }) {
  const id = useId()
  const scale = scaleOf(rows.flatMap(one => [one.low, one.high]))
  const x = (value: number) => share(1 + scale(value) * 0.98)
  const height = rows.length * rowHeight + 24
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} width="100%" height={height}>
        <title id={`${id}-title`}>{title}</title>
        <line className="zero" x1={x(0)} x2={x(0)} y1="0" y2={height - 18} />
        <text className="tick" x={x(0)} y={height - 4}>
          {zero}
        </text>
        {rows.map((one, i) => {
          const y = i * rowHeight + 32
          return (
            <Fragment key={one.key}>
              <text className="name" x="0" y={y - 14}>
                {one.name}
              </text>
              <line className="whisker" x1={x(one.low)} x2={x(one.high)} y1={y} y2={y} />
              <line className="whisker" x1={x(one.low)} x2={x(one.low)} y1={y - 5} y2={y + 5} />
              <line className="whisker" x1={x(one.high)} x2={x(one.high)} y1={y - 5} y2={y + 5} />
              <circle className="dot" cx={x(one.value)} cy={y} r="5.5" />
            </Fragment>
          )
        })}
      </svg>
      <p className="visually-hidden" id={`${id}-text`}>
        {rows.map(one => one.text).join(' ')}
      </p>
    </figure>
  )
}
