// How much a function is used, and what reviewers do with what it finds: by month and by unit, never by person, and no small groups.
import { useWords } from '#web/language/language.tsx'
import { Term } from '#web/language/term.tsx'
import { Months } from '#web/screens/effect/charts/months.tsx'
import { type Counts, type EffectWhole, useFigures } from '#web/screens/effect/use-effect-room.ts'
import type { Term as TermId } from '#words/effect/terms.ts'

export function Use({ whole }: { whole: EffectWhole }) {
  const w = useWords()
  const { months, counted, handling } = whole
  const { time } = useFigures()
  return (
    <section className="stack" aria-labelledby="effect-use">
      <h2 id="effect-use">{w('useOf')}</h2>
      <p className="small muted reading">
        {w('useMeans', { from: whole.told.from.slice(0, 7), to: whole.told.to.slice(0, 7) })} {w('defUptake')}
      </p>
      <Counted counted={counted} />
      {!counted.people && <p className="notice">{w('useTooFew')}</p>}
      <p className="reading">
        <strong>
          <Term word="handling" />:
        </strong>{' '}
        {handling
          ? `${time(handling.median)} (${w('fromTo', { low: time(handling.low), high: time(handling.high) })}, n = ${handling.n})`
          : w('handlingNone')}
        {'. '}
        <span className="small muted">{w('handlingMeans')}</span>
      </p>
      {months.length > 1 && (
        <>
          <Months months={months} />
          <MonthTable months={months} />
        </>
      )}
      <Units whole={whole} />
    </section>
  )
}

function Counted({ counted }: { counted: Counts }) {
  const { number, percent } = useFigures()
  const { people, runs } = counted
  const figures: [TermId, string][] = [['colRuns', number(runs)]]
  if (people)
    figures.push(
      ['offered', number(people.offered)],
      ['used', `${number(people.used)} (${percent(people.offered > 0 ? people.used / people.offered : 0)})`],
      ['acceptedCount', number(people.accepted)],
      ['rejectedCount', number(people.rejected)],
      ['changedCount', number(people.changed)],
      ['addedCount', number(people.added)],
    )
  return (
    <dl className="key-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>
            <Term word={name} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function useColumns() {
  const w = useWords()
  const { number, percent } = useFigures()
  const share = ({ people }: Counts) =>
    people && people.offered > 0 ? percent(people.used / people.offered) : w('tooFewPeople')
  return [
    ['colRuns', (one: Counts) => number(one.runs)],
    ['colUptake', share],
  ] as const
}

function MonthTable({ months }: { months: EffectWhole['months'] }) {
  const w = useWords()
  const columns = useColumns()
  return (
    <details>
      <summary>{w('asTable')}</summary>
      <table className="figures narrow">
        <caption className="visually-hidden">{w('monthsChart')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('colMonth')}</th>
            {columns.map(([name]) => (
              <th key={name} scope="col" className="number">
                <Term word={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(one => (
            <tr key={one.month}>
              <th scope="row">{one.month.slice(0, 7)}</th>
              {columns.map(([name, value]) => (
                <td key={name} className="number">
                  {value(one.counted)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Units({ whole }: { whole: EffectWhole }) {
  const w = useWords()
  const columns = useColumns()
  const { units, restOfUnits, hiddenUnits } = whole
  const rows = restOfUnits ? [...units, { unit: w('restOfUnits'), ...restOfUnits }] : units
  return (
    <>
      {rows.length > 0 && (
        <table className="figures narrow">
          <caption>{w('units')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('colUnit')}</th>
              <th scope="col" className="number">
                <Term word="colMonthsTold" />
              </th>
              {columns.map(([name]) => (
                <th key={name} scope="col" className="number">
                  <Term word={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(one => (
              <tr key={one.unit}>
                <th scope="row">{one.unit}</th>
                <td className="number">{one.months}</td>
                {columns.map(([name, value]) => (
                  <td key={name} className="number">
                    {value(one.counted)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hiddenUnits > 0 && <p className="small muted">{w('unitsHidden', { count: hiddenUnits })}</p>}
    </>
  )
}
