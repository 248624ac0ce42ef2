// The runs an incident may have touched, asked for by function, version, unit and days; documents and releases by number.
import { Link } from '@tanstack/react-router'
import { instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import type { IncidentWhole } from '#web/screens/incidents/use-incidents.ts'

export function Affected({ said }: { said: IncidentWhole }) {
  const w = useWords()
  return (
    <section className="stack" aria-labelledby="affected">
      <h2 id="affected">{w('incidentAffected')}</h2>
      <p>{said.function ? w('incidentCounts', said.counts) : w('incidentNoScope')}</p>
      {said.affected.length > 0 && (
        <details>
          <summary>{w('incidentFirst', { count: said.affected.length })}</summary>
          <Table said={said} />
        </details>
      )}
    </section>
  )
}

function Table({ said }: { said: IncidentWhole }) {
  const w = useWords()
  return (
    <table className="cards">
      <caption className="visually-hidden">{w('incidentAffected')}</caption>
      <thead>
        <tr>
          <th scope="col">{w('colWhen')}</th>
          <th scope="col">{w('colDocument')}</th>
          <th scope="col">{w('colUnit')}</th>
          <th scope="col">{w('colVersion')}</th>
          <th scope="col">{w('colReleases')}</th>
        </tr>
      </thead>
      <tbody>
        {said.affected.map(row => (
          <tr key={row.run}>
            <td data-head={w('colWhen')}>{instant(row.at)}</td>
            <td data-head={w('colDocument')}>
              {row.weeded ? (
                <span className="muted">
                  {row.document.slice(0, 12)}… {w('incidentGone')}
                </span>
              ) : (
                <Link to="/handling/$id" params={{ id: row.document }}>
                  {row.document.slice(0, 12)}…
                </Link>
              )}
            </td>
            <td data-head={w('colUnit')}>{row.unit}</td>
            <td data-head={w('colVersion')}>{row.version}</td>
            <td data-head={w('colReleases')}>
              {row.releases.map(id => (
                <Link key={id} to="/utlamnande/$id" params={{ id }}>
                  {id.slice(0, 12)}…
                </Link>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
