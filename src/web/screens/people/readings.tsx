// Who has read documents of units where they do no casework, and why: for those who work there, audit or administer.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { readings } from '#web/screens/people/use-people.ts'

export function Readings() {
  const w = useWords()
  const held = useQuery(readings)
  const rows = held.data?.readings ?? []
  return (
    <section className="stack" aria-labelledby="readings">
      <h2 id="readings">{w('readingsTitle')}</h2>
      <p className="muted">{w('readingsMean')}</p>
      {held.isError && <ProblemNote error={held.error} />}
      {held.data && rows.length === 0 && <p>{w('readingsNone')}</p>}
      {rows.length > 0 && (
        <table className="cards" aria-labelledby="readings">
          <thead>
            <tr>
              <th scope="col">{w('colWho')}</th>
              <th scope="col">{w('colWhy')}</th>
              <th scope="col">{w('colDocument')}</th>
              <th scope="col">{w('colWhen')}</th>
              <th scope="col">{w('colUntil')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ person, document, name, unit, why, at, until }) => (
              <tr key={`${document} ${at}`}>
                <td data-head={w('colWho')}>{person}</td>
                <td data-head={w('colWhy')}>{why}</td>
                <td data-head={w('colDocument')}>
                  <div>
                    {name ? (
                      <Link to="/handling/$id" params={{ id: document }} search={{}}>
                        {name}
                      </Link>
                    ) : (
                      <span className="muted">{w('readingNameHidden')}</span>
                    )}
                    <span className="small muted"> {unit}</span>
                  </div>
                </td>
                <td data-head={w('colWhen')}>{instant(at)}</td>
                <td data-head={w('colUntil')}>{instant(until)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
