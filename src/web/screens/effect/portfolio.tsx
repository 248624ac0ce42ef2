// Effekt: every function with what it is worth, when it has paid for itself, and what it takes of energy. Figures first, then the chart.
import '#web/look/effect.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '#web/language/language.tsx'
import { Term } from '#web/language/term.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { Intervals } from '#web/screens/effect/charts/intervals.tsx'
import { type EffectRow, effects, useFigures } from '#web/screens/effect/use-effect-room.ts'
import { useWarnings } from '#web/screens/effect/warnings.tsx'

export function Portfolio() {
  const w = useWords()
  const held = useQuery(effects)
  useTitle(w('effect'))
  const { from = '', to = '', rows = [] } = held.data ?? {}
  return (
    <div className="stack wide-gap">
      <div className="row between">
        <div className="reading">
          <h1>{w('effect')}</h1>
          {held.data && <p className="muted">{w('effectMean', { from, to })}</p>}
        </div>
        <div className="row">
          <Link className="button" to="/effekt/portfolj">
            {w('portfolios')}
          </Link>
          <Link className="button" to="/effekt/priser">
            {w('prices')}
          </Link>
          <Link className="button" to="/effekt/sparas">
            {w('effectLogged')}
          </Link>
        </div>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      <List rows={rows} busy={held.isPending} />
      {rows.length > 0 && <Worth rows={rows} />}
    </div>
  )
}

function List({ rows, busy }: { rows: readonly EffectRow[]; busy: boolean }) {
  const w = useWords()
  return (
    <table className="cards effect-list" aria-busy={busy}>
      <caption className="visually-hidden">{w('effect')}</caption>
      <thead>
        <tr>
          <th scope="col">{w('colFunction')}</th>
          <th scope="col" className="number">
            <Term word="colRuns" />
          </th>
          <th scope="col" className="number">
            <Term word="colWorth" />
          </th>
          <th scope="col">
            <Term word="colPaid" />
          </th>
          <th scope="col" className="number">
            <Term word="colEnergy" />
          </th>
          <th scope="col">{w('colWarnings')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.name} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { row: EffectRow }) {
  const w = useWords()
  const { number, kronor, energy, paid } = useFigures()
  const said = useWarnings()
  const { value, footprint } = row
  return (
    <tr>
      <th scope="row" className="what">
        <Link to="/effekt/$name" params={{ name: row.name }}>
          {row.title}
        </Link>
        <span className="small muted why">{row.status}</span>
      </th>
      <td data-head={w('colRuns')} className="number">
        {number(row.counted.runs)}
      </td>
      <td data-head={w('colWorth')} className="number">
        <div>
          {value ? kronor(value.netPresentValue) : w('effectUnknown')}
          {value && (
            <span className="small muted why">{w('fromTo', { low: kronor(value.low), high: kronor(value.high) })}</span>
          )}
        </div>
      </td>
      <td data-head={w('colPaid')}>{value ? paid(value.paybackQuarter) : '–'}</td>
      <td data-head={w('colEnergy')} className="number">
        {footprint ? w('fromTo', { low: energy(footprint.perYear.low), high: energy(footprint.perYear.high) }) : '–'}
      </td>
      <td data-head={w('colWarnings')}>
        <ul className="plain small">
          {value?.warnings.map(one => (
            <li key={one.id}>{said(one)}</li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

function Worth({ rows }: { rows: readonly EffectRow[] }) {
  const w = useWords()
  const { kronor } = useFigures()
  const shown = rows.flatMap(({ name, title, value }) => {
    if (!value) return []
    const { low, netPresentValue, high } = value
    const params = { title, value: kronor(netPresentValue), low: kronor(low), high: kronor(high) }
    return [{ key: name, name: title, low, value: netPresentValue, high, text: w('worthChartText', params) }]
  })
  return (
    <section className="reading stack">
      <Intervals title={w('worthChart')} rows={shown} zero={kronor(0)} />
      <p className="small muted">{w('worthMeans')}</p>
    </section>
  )
}
