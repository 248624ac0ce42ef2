// Uppdrag: every assignment with how far it has come and what it waits for, what is late first.
import '#web/look/effect.css'
import '#web/look/assignments.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { Reminders } from '#web/screens/assignments/reminders.tsx'
import { type Assignment, assignments } from '#web/screens/assignments/use-assignments.ts'
import { FactsDialog } from '#web/screens/assignments/writing.tsx'

export function Assignments() {
  const w = useWords()
  const held = useQuery(assignments)
  const navigate = useNavigate()
  const [writing, write] = useState(false)
  const rows = [...(held.data?.assignments ?? [])].sort((a, b) => pressing(b) - pressing(a))
  useTitle(w('assignments'))
  return (
    <div className="stack wide-gap effect-page">
      <div className="row between">
        <div className="reading">
          <h1>{w('assignments')}</h1>
          <p className="muted">{w('assignmentsMean')}</p>
        </div>
        {held.data?.mayWrite && (
          <button type="button" className="button first" aria-haspopup="dialog" onClick={() => write(true)}>
            {w('assignmentNew')}
          </button>
        )}
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.isPending && <p role="status">{w('loading')}</p>}
      {held.isSuccess && rows.length === 0 && <p className="empty">{w('assignmentsNone')}</p>}
      {rows.length > 0 && <List rows={rows} />}
      <FactsDialog
        said={null}
        open={writing}
        onClose={() => write(false)}
        onMade={id => void navigate({ to: '/uppdrag/$id', params: { id } })}
      />
    </div>
  )
}

/** What is late before what is not, and what is closed last; otherwise as the server has them. */
const pressing = ({ closedOn, reminders }: Assignment): number =>
  closedOn ? -1 : reminders.filter(one => one.kind === 'stage-late').length

function List({ rows }: { rows: readonly Assignment[] }) {
  const w = useWords()
  return (
    <table className="cards figures">
      <caption className="visually-hidden">{w('assignments')}</caption>
      <thead>
        <tr>
          <th scope="col">{w('colAssignment')}</th>
          <th scope="col">{w('colToWhom')}</th>
          <th scope="col">{w('colGiven')}</th>
          <th scope="col">{w('colStages')}</th>
          <th scope="col">{w('colWaits')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <th scope="row">
              <Link to="/uppdrag/$id" params={{ id: row.id }}>
                {row.title}
              </Link>
              <span className="small muted why">{row.dnr}</span>
            </th>
            <td data-head={w('colToWhom')}>{row.toCommittee}</td>
            <td data-head={w('colGiven')} className="day">
              {row.givenOn}
            </td>
            <td data-head={w('colStages')}>
              <div>
                {w('stagesDone', { done: row.stages.filter(one => one.doneOn).length, all: row.stages.length })}
                <br />
                <span className={row.closedOn ? 'tag good' : 'tag'}>
                  {row.closedOn ? w('assignmentClosed', { day: row.closedOn }) : w('assignmentOpen')}
                </span>
              </div>
            </td>
            <td data-head={w('colWaits')}>
              <Reminders reminders={row.reminders} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
