// Runs by month as bars from zero, over two years. The figures stand as a table beside.
import { useId } from 'react'
import { useWords } from '#web/language/language.tsx'
import { share } from '#web/screens/effect/charts/scale.ts'
import { type EffectWhole, useFigures } from '#web/screens/effect/use-effect-room.ts'

const height = 150
const drawn = 110

export function Months({ months }: { months: EffectWhole['months'] }) {
  const w = useWords()
  const { number } = useFigures()
  const id = useId()
  const most = months.reduce((a, b) => (b.counted.runs > a.counted.runs ? b : a))
  const step = 100 / months.length
  const params = {
    from: months[0]!.month.slice(0, 7),
    to: months.at(-1)!.month.slice(0, 7),
    most: number(most.counted.runs),
    when: most.month.slice(0, 7),
  }
  return (
    <figure className="chart">
      <figcaption>{w('monthsChart')}</figcaption>
      <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} width="100%" height={height}>
        <title id={`${id}-title`}>{w('monthsChart')}</title>
        {months.map((one, i) => {
          const tall = (one.counted.runs / Math.max(1, most.counted.runs)) * drawn
          return (
            <rect
              key={one.month}
              className="bar-high"
              x={share(i * step + step * 0.1)}
              width={share(step * 0.8)}
              y={drawn + 16 - tall}
              height={tall}
            />
          )
        })}
        <line className="zero" x1="0" x2="100%" y1={drawn + 16} y2={drawn + 16} />
        <text className="value" x="0" y="12">
          {number(most.counted.runs)}
        </text>
        <text className="tick" x="0" y={height - 4}>
          {params.from}
        </text>
        <text className="tick end" x="100%" y={height - 4}>
          {params.to}
        </text>
      </svg>
      <p className="small" id={`${id}-text`}>
        {w('monthsText', params)}
      </p>
    </figure>
  )
}
