// The documents of a request, each with its state and what is left to decide in it.
import { Link } from '@tanstack/react-router'
import { canOpen, stateLook } from '#web/client/states.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { type Request, takeOut, useChange } from '#web/screens/requests/use-requests.ts'

export function Documents({ whole }: { whole: Request }) {
  const w = useWords()
  const taking = useChange((id: Row['id']) => takeOut(whole.id, [id]))
  return (
    <section className="stack" aria-labelledby="request-documents">
      <h2 id="request-documents">{w('requestDocuments')}</h2>
      {taking.isError && <ProblemNote error={taking.error} />}
      {whole.documentList.length === 0 ? (
        <p className="empty">{w('requestDocumentsNone')}</p>
      ) : (
        <table className="cards">
          <caption className="visually-hidden">{w('requestDocuments')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('colDocument')}</th>
              <th scope="col">{w('colState')}</th>
              <th scope="col">
                <span className="visually-hidden">{w('requestTake')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {whole.documentList.map(row => (
              <DocumentLine
                key={row.id}
                row={row}
                copy={whole.package?.copies.find(copy => copy.document === row.id) ?? null}
                take={whole.twoPersons || taking.isPending ? null : () => taking.mutate(row.id)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type Row = Request['documentList'][number]
type Copy = NonNullable<Request['package']>['copies'][number]
type LineProps = { row: Row; copy: Copy | null; take: (() => void) | null }

/** `copy`: what was last let out of it. `take` null: it cannot be taken out. */
function DocumentLine({ row, copy, take }: LineProps) {
  const w = useWords()
  const open = row.tallies.find(one => one.function === 'mask')?.open ?? 0
  return (
    <tr>
      <th scope="row">
        {canOpen(row.state) ? (
          <Link to="/handling/$id" params={{ id: row.id }}>
            {row.name}
          </Link>
        ) : (
          row.name
        )}
      </th>
      <td data-head={w('colState')}>
        <span className={`tag ${stateLook[row.state]}`}>{w(`state-${row.state}`)}</span>
        {open > 0 && <span className="small muted why">{w('requestOpen', { count: open })}</span>}
        {copy && row.state === 'released' && (
          <Link className="small why" to="/utlamnande/$id" params={{ id: copy.release }}>
            {w('requestCopy', { as: w(`as-${copy.as}`).toLowerCase() })}
          </Link>
        )}
      </td>
      <td>
        {take && row.state !== 'releasing' && (
          <button
            type="button"
            className="button bare small"
            aria-label={`${w('requestTake')}: ${row.name}`}
            onClick={take}
          >
            {w('requestTake')}
          </button>
        )}
      </td>
    </tr>
  )
}
