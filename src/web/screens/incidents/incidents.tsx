// Incidenter: every incident, newest first, with what remains to do by law.
import '#web/look/record.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { useFunctionTitles } from '#web/screens/functions/use-functions.ts'
import { ClockTag } from '#web/screens/incidents/clock.tsx'
import { type IncidentRow, incidents } from '#web/screens/incidents/use-incidents.ts'

export function Incidents() {
  const w = useWords()
  const held = useQuery(incidents)
  const rows = held.data?.incidents ?? []
  useTitle(w('incidents'))
  return (
    <div className="stack wide-gap">
      <div className="stack">
        <h1>{w('incidents')}</h1>
        <p className="muted">{w('incidentsMean')}</p>
        <p className="row">
          <Link className="button first" to="/incidenter/ny" search={{}}>
            {w('incidentReport')}
          </Link>
          {held.isSuccess && (
            <a className="button" href="/api/incidents/export" download>
              {w('incidentsExport')}
            </a>
          )}
        </p>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.isSuccess && rows.length === 0 && <p className="empty">{w('incidentsNone')}</p>}
      {rows.length > 0 && <List rows={rows} />}
    </div>
  )
}

function List({ rows }: { rows: readonly IncidentRow[] }) {
  const w = useWords()
  const functionTitle = useFunctionTitles()
  return (
    <table className="cards">
      <caption className="visually-hidden">{w('incidents')}</caption>
      <thead>
        <tr>
          <th scope="col">{w('colIncident')}</th>
          <th scope="col">{w('incidentFunction')}</th>
          <th scope="col">{w('colIncidentFound')}</th>
          <th scope="col">{w('colSeverity')}</th>
          <th scope="col">{w('colState')}</th>
          <th scope="col">{w('colClock')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td data-head={w('colIncident')}>
              <Link to="/incidenter/$id" params={{ id: row.id }}>
                {row.number}. {row.title}
              </Link>
            </td>
            <td data-head={w('incidentFunction')}>{row.function && functionTitle(row.function)}</td>
            <td data-head={w('colIncidentFound')}>{instant(row.foundAt)}</td>
            <td data-head={w('colSeverity')}>{w(`incident-short-${row.severity}`)}</td>
            <td data-head={w('colState')}>
              {row.closedAt ? w('incidentClosed', { at: instant(row.closedAt) }) : w('incidentOpen')}
            </td>
            <td data-head={w('colClock')}>
              {row.clocks
                .filter(clock => clock.state !== 'settled')
                .map(clock => (
                  <p key={clock.id}>
                    {clock.title} <ClockTag clock={clock} />
                  </p>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
