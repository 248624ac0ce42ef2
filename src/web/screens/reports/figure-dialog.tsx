// A figure of a report: as it stands, as it is unrounded, how it was reckoned, and the rows behind it.
import { useLanguage } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import type { ReportFigure } from '#web/screens/reports/use-reports.ts'

type Props = { figure: ReportFigure | null; number: number; onClose: () => void }

export function FigureDialog({ figure, number, onClose }: Props) {
  const { w, language } = useLanguage()
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB'
  const exact = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 6 })
  if (!figure)
    return (
      <Dialog open={false} onClose={onClose} title="">
        {null}
      </Dialog>
    )
  const facts = [
    [w('figureSaid'), figure.said],
    [w('figureExact'), figure.value === null ? '–' : `${exact(figure.value / figure.per)} ${figure.unit}`],
    [w('figureRounded'), figure.rounded],
    [w('figureHow'), figure.how],
    [w('figureFrom'), figure.from.join(', ')],
  ]
  return (
    <Dialog open onClose={onClose} title={w('figureTitle', { number, label: figure.label })}>
      <dl className="figure-facts">
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <h3>{w('figureRows')}</h3>
      {figure.rows.length === 0 ? <p>{w('figureNoRows')}</p> : <Rows figure={figure} exact={exact} />}
    </Dialog>
  )
}

function Rows({ figure, exact }: { figure: ReportFigure; exact: (value: number) => string }) {
  const w = useLanguage().w
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="scroll-x figure-rows" tabIndex={0} aria-label={w('figureRows')}>
      <table className="figures">
        <thead>
          <tr>
            {figure.columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figure.rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names and never move
            <tr key={i}>
              {row.map((cell, at) => (
                <td key={figure.columns[at]} className={typeof cell === 'number' ? 'number' : undefined}>
                  {typeof cell === 'number' ? exact(cell) : (cell ?? '–')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
