// Energy and climate: what the runs take against what they replace, each as a range with its method, and beside a model's answer.
import type { ReactNode } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Term } from '#web/language/term.tsx'
import { type EffectWhole, type Span, useFigures } from '#web/screens/effect/use-effect-room.ts'

export function Energy({ whole }: { whole: EffectWhole }) {
  const w = useWords()
  const { number, telling } = useFigures()
  const { footprint, grid, modelTold } = whole
  const told = modelTold.map(one => one.wattHours)
  return (
    <section className="stack" aria-labelledby="effect-energy">
      <h2 id="effect-energy">{w('energy')}</h2>
      {!footprint && <p>{w('energyNone')}</p>}
      {footprint && (
        <>
          <p className="small muted reading">{w('energyMeans', { share: number(footprint.measuredShare * 100) })}</p>
          <Spans footprint={footprint} />
          <p className="small reading">
            {w('modelCompared', {
              low: telling(Math.min(...told)),
              high: telling(Math.max(...told)),
              timesLow: telling(footprint.model.timesLow),
              timesHigh: telling(footprint.model.timesHigh),
            })}
          </p>
        </>
      )}
      <p className="small muted reading">
        {w('gridFactor', {
          low: number(grid.low),
          value: number(grid.value),
          high: number(grid.high),
          what: grid.what,
          date: grid.date,
        })}{' '}
        {'text' in grid.source && grid.source.text}
      </p>
    </section>
  )
}

function Spans({ footprint }: { footprint: NonNullable<EffectWhole['footprint']> }) {
  const w = useWords()
  const { energy, grams } = useFigures()
  return (
    <table className="figures narrow">
      <caption className="visually-hidden">{w('energy')}</caption>
      <thead>
        <tr>
          <th scope="col">{w('colEffectWhat')}</th>
          <th scope="col" className="number">
            <Term word="colLow" />
          </th>
          <th scope="col" className="number">
            {w('colMiddle')}
          </th>
          <th scope="col" className="number">
            <Term word="colHigh" />
          </th>
        </tr>
      </thead>
      <tbody>
        <Row name={w('energyPerRun')} span={footprint.perRun} write={energy} />
        <Row name={w('energyPerYear')} span={footprint.perYear} write={energy} />
        <Row name={<Term word="energyReplaced" />} span={footprint.replaced} write={energy} />
        <Row name={<Term word="energyNet" />} span={footprint.net} write={energy} />
        <Row name={w('gramsPerYear')} span={footprint.gramsPerYear} write={grams} />
        <Row name={w('gramsNet')} span={footprint.netGrams} write={grams} />
      </tbody>
    </table>
  )
}

function Row({ name, span, write }: { name: ReactNode; span: Span; write: (value: number) => string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{write(span.low)}</td>
      <td className="number">{write(span.value)}</td>
      <td className="number">{write(span.high)}</td>
    </tr>
  )
}
