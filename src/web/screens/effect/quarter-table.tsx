// The sixteen quarters as a table, opened by whoever wants the figures behind the curve. Whole kronor, so that the rows add up.
import { useWords } from '#web/language/language.tsx'
import { type Quarter, useFigures } from '#web/screens/effect/use-effect-room.ts'

export function QuarterTable({ quarters }: { quarters: readonly Quarter[] }) {
  const w = useWords()
  const { number, percent, quarterShort } = useFigures()
  const columns = [
    ['colUptake', (one: Quarter) => percent(one.uptake)],
    ['colTechnology', (one: Quarter) => number(one.technology)],
    ['colCompetence', (one: Quarter) => number(one.competence)],
    ['colInternal', (one: Quarter) => number(one.internal)],
    ['colRunning', (one: Quarter) => number(one.running)],
    ['colSaved', (one: Quarter) => number(one.saved)],
    ['colNet', (one: Quarter) => number(one.net)],
    ['colSum', (one: Quarter) => number(one.cumulative)],
  ] as const
  return (
    <details>
      <summary>{w('asTable')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="scroll-x" tabIndex={0} aria-label={w('cumulativeChart')}>
        <table className="figures">
          <caption className="visually-hidden">{w('cumulativeChart')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('colQuarter')}</th>
              {columns.map(([name]) => (
                <th key={name} scope="col" className="number">
                  {w(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {quarters.map(one => (
              <tr key={one.quarter}>
                <th scope="row">{quarterShort(one.quarter)}</th>
                {columns.map(([name, value]) => (
                  <td key={name} className="number">
                    {value(one)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
