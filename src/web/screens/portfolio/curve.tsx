// What another budget would give: the best choice at each budget as a line of points, the people's own as a square. The same as a table.
import { Fragment, useId } from 'react'
import { useWords } from '#web/language/language.tsx'
import { scaleOf, share } from '#web/screens/effect/charts/scale.ts'
import { useFigures } from '#web/screens/effect/use-effect-room.ts'
import type { Portfolio } from '#web/screens/portfolio/use-portfolios.ts'

const height = 220
const top = 24
const drawn = 150

export function Curve({ said }: { said: Portfolio }) {
  const w = useWords()
  const { kronor } = useFigures()
  const id = useId()
  const { curve, people, budget, best } = said
  const last = curve.at(-1)!
  const scale = scaleOf([...curve.map(one => one.worth), people?.worth ?? 0])
  const x = (most: number) => share(2 + (most / Math.max(1, last.budget)) * 94)
  const y = (worth: number) => top + drawn - (scale(worth) / 100) * drawn
  const params = {
    budget: kronor(budget),
    worth: kronor(best.worth),
    all: kronor(last.budget),
    most: kronor(last.worth),
  }
  return (
    <section className="stack">
      <figure className="chart">
        <figcaption>{w('curveChart')}</figcaption>
        <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} width="100%" height={height}>
          <title id={`${id}-title`}>{w('curveChart')}</title>
          <line className="zero" x1="0" x2="100%" y1={y(0)} y2={y(0)} />
          <line className="now" x1={x(budget)} x2={x(budget)} y1={top} y2={top + drawn} />
          <Points said={said} x={x} y={y} />
          {people && (
            <svg x={x(people.cost)} y={y(people.worth)} overflow="visible" aria-hidden="true">
              <rect className="held" x="-6" y="-6" width="12" height="12" />
            </svg>
          )}
          <text className="value" x="0" y={top - 8}>
            {kronor(last.worth)}
          </text>
          <text className="tick" x="0" y={height - 4}>
            {kronor(0)}
          </text>
          <text className="tick end" x="100%" y={height - 4}>
            {kronor(last.budget)}
          </text>
        </svg>
        <p className="small" id={`${id}-text`}>
          {w('curveText', params)} {w('curveMeans')}
        </p>
      </figure>
      <CurveTable curve={curve} />
    </section>
  )
}

type Place<T> = (value: number) => T
function Points({ said, x, y }: { said: Portfolio; x: Place<string>; y: Place<number> }) {
  const { curve, budget } = said
  return (
    <>
      {curve.map((one, i) => (
        <Fragment key={one.budget}>
          {i > 0 && (
            <line
              className="line"
              x1={x(curve[i - 1]!.budget)}
              y1={y(curve[i - 1]!.worth)}
              x2={x(one.budget)}
              y2={y(one.worth)}
            />
          )}
          <circle
            className={one.budget === budget ? 'dot' : 'dot paid'}
            cx={x(one.budget)}
            cy={y(one.worth)}
            r={one.budget === budget ? 7 : 3}
          />
        </Fragment>
      ))}
    </>
  )
}

function CurveTable({ curve }: { curve: Portfolio['curve'] }) {
  const w = useWords()
  const { kronor } = useFigures()
  return (
    <details>
      <summary>{w('asTable')}</summary>
      <table className="figures narrow">
        <caption className="visually-hidden">{w('curveChart')}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {w('colBudget')}
            </th>
            <th scope="col" className="number">
              {w('colBudgetCost')}
            </th>
            <th scope="col" className="number">
              {w('colWorthLess')}
            </th>
          </tr>
        </thead>
        <tbody>
          {curve.map(one => (
            <tr key={one.budget}>
              <td className="number">{kronor(one.budget)}</td>
              <td className="number">{kronor(one.cost)}</td>
              <td className="number">{kronor(one.worth)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
