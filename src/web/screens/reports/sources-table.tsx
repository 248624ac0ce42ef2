// Every figure of a report by its number, as its annex of sources has them.
import { useWords } from '#web/language/language.tsx'
import type { OpenFigure, ReportWhole } from '#web/screens/reports/use-reports.ts'

export function SourcesTable({ report, onFigure }: { report: ReportWhole; onFigure: OpenFigure }) {
  const w = useWords()
  const told = report.figures
    .flatMap(figure => {
      const number = report.numbers[figure.id]
      return number === undefined ? [] : [{ figure, number }]
    })
    .sort((a, b) => a.number - b.number)
  return (
    <details>
      <summary>{w('sourcesAll', { count: told.length })}</summary>
      <ul className="plain report-sources">
        {told.map(({ figure, number }) => (
          <li key={figure.id}>
            K{number}{' '}
            <button type="button" className="figure-said" aria-haspopup="dialog" onClick={() => onFigure(figure.id)}>
              {figure.label}: {figure.said}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
