// The sum so far by quarter, with the dip shown as deep as it is. Told in words as well, and the figures stand as a table beside it.
import { useId } from 'react'
import { useWords } from '#web/language/language.tsx'
import { scaleOf, share } from '#web/screens/effect/charts/scale.ts'
import { type EffectWhole, type Quarter, useFigures } from '#web/screens/effect/use-effect-room.ts'

const height = 220
const top = 24
const drawn = 150

type Flows = NonNullable<EffectWhole['flows']>

export function Cumulative({ flows }: { flows: Flows }) {
  const w = useWords()
  const { kronor, paid } = useFigures()
  const id = useId()
  const { quarters, paybackQuarter, deepest, net } = flows
  const said = paybackQuarter === null ? w('cumulativeNever') : w('cumulativePaid', { when: paid(paybackQuarter) })
  const text = w('cumulativeText', { deepest: kronor(deepest), paid: said, end: kronor(net) })
  return (
    <figure className="chart">
      <figcaption>{w('cumulativeChart')}</figcaption>
      <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} width="100%" height={height}>
        <title id={`${id}-title`}>{w('cumulativeChart')}</title>
        <Line quarters={quarters} paidIn={paybackQuarter} />
      </svg>
      <p className="small" id={`${id}-text`}>
        {text}
      </p>
    </figure>
  )
}

function Line({ quarters, paidIn }: { quarters: readonly Quarter[]; paidIn: number | null }) {
  const { kronor, quarterShort } = useFigures()
  const scale = scaleOf(quarters.map(one => one.cumulative))
  const x = (i: number) => share(2 + (i / (quarters.length - 1)) * 96)
  const y = (value: number) => top + drawn - (scale(value) / 100) * drawn
  const lowest = quarters.reduce((a, b) => (b.cumulative < a.cumulative ? b : a))
  const last = quarters.at(-1)!
  return (
    <>
      <line className="zero" x1="0" x2="100%" y1={y(0)} y2={y(0)} />
      <text className="tick" x="0" y={y(0) - 5}>
        {kronor(0)}
      </text>
      {quarters.slice(1).map((one, i) => (
        <line
          key={one.quarter}
          className="line"
          x1={x(i)}
          y1={y(quarters[i]!.cumulative)}
          x2={x(i + 1)}
          y2={y(one.cumulative)}
        />
      ))}
      {quarters.map((one, i) => (
        <circle
          key={one.quarter}
          className={one.quarter === paidIn ? 'dot paid' : 'dot'}
          cx={x(i)}
          cy={y(one.cumulative)}
          r={one.quarter === paidIn ? 7 : 3.5}
        />
      ))}
      {lowest.cumulative < 0 && (
        <text className="value" x={x(lowest.quarter - 1)} y={y(lowest.cumulative) + 20}>
          {kronor(lowest.cumulative)}
        </text>
      )}
      <text className="value end" x="100%" y={y(last.cumulative) - 10}>
        {kronor(last.cumulative)}
      </text>
      {quarters
        .filter(one => one.quarter % 4 === 1)
        .map(one => (
          <text key={one.quarter} className="tick" x={x(one.quarter - 1)} y={height - 4}>
            {quarterShort(one.quarter)}
          </text>
        ))}
    </>
  )
}
