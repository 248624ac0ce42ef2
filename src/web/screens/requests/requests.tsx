// Begäran: what has been asked for, how far each has come, and the way to enter a new one.
import '#web/look/requests.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { me } from '#web/client/queries.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { type RequestRow, requests } from '#web/screens/requests/use-requests.ts'
import { WritingDialog } from '#web/screens/requests/writing.tsx'

export function Requests() {
  const w = useWords()
  const held = useQuery(requests)
  const may = useQuery(me).data?.may ?? []
  const navigate = useNavigate()
  const [writing, write] = useState(false)
  const rows = held.data?.requests ?? []
  useTitle(w('requests'))
  return (
    <div className="stack wide-gap">
      <div className="row between">
        <div className="reading">
          <h1>{w('requests')}</h1>
          <p className="muted">{w('requestsMean')}</p>
        </div>
        {may.some(one => one.act === 'decide') && (
          <button type="button" className="button first" aria-haspopup="dialog" onClick={() => write(true)}>
            {w('requestNew')}
          </button>
        )}
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.isPending && <p role="status">{w('loading')}</p>}
      {held.isSuccess && rows.length === 0 && <p className="empty">{w('requestsNone')}</p>}
      {rows.length > 0 && <List rows={rows} />}
      <WritingDialog
        said={null}
        open={writing}
        onClose={() => write(false)}
        onMade={id => void navigate({ to: '/begaran/$id', params: { id } })}
      />
    </div>
  )
}

function List({ rows }: { rows: readonly RequestRow[] }) {
  const w = useWords()
  return (
    <table className="cards request-list">
      <caption className="visually-hidden">{w('requests')}</caption>
      <thead>
        <tr>
          <th scope="col">{w('requests')}</th>
          <th scope="col">{w('requestReceived')}</th>
          <th scope="col">{w('requestMatter')}</th>
          <th scope="col" className="number">
            {w('requestDocuments')}
          </th>
          <th scope="col">{w('requestState')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <th scope="row">
              <Link to="/begaran/$id" params={{ id: row.id }}>
                {row.dnr ?? w('requestNumber', { number: row.number })}
              </Link>
              {row.askedBy && <span className="small muted why">{row.askedBy}</span>}
            </th>
            <td data-head={w('requestReceived')}>{row.receivedOn}</td>
            <td data-head={w('requestMatter')}>{w(`matter-${row.matter}`)}</td>
            <td data-head={w('requestDocuments')} className="number">
              {row.documents}
            </td>
            <td data-head={w('requestState')}>
              <StateTag row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function StateTag({ row }: { row: Pick<RequestRow, 'state' | 'open' | 'working'> }) {
  const w = useWords()
  return (
    <span>
      <span className={row.state === 'released' ? 'tag good' : 'tag'}>{w(`requestState-${row.state}`)}</span>
      {row.working > 0 && <span className="small muted why">{w('requestWorking', { count: row.working })}</span>}
      {row.working === 0 && row.open > 0 && (
        <span className="small muted why">{w('requestOpen', { count: row.open })}</span>
      )}
    </span>
  )
}
