// One assignment: what it says, its timeline, stages, samverkan, and what has been told and decided of it.
import '#web/look/effect.css'
import '#web/look/assignments.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { NotHere } from '#web/parts/not-here.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { Parties } from '#web/screens/assignments/parties.tsx'
import { Reminders } from '#web/screens/assignments/reminders.tsx'
import { Stages } from '#web/screens/assignments/stages.tsx'
import { Timeline } from '#web/screens/assignments/timeline.tsx'
import { Told } from '#web/screens/assignments/told.tsx'
import { type Assignment, assignments } from '#web/screens/assignments/use-assignments.ts'
import { FactsDialog } from '#web/screens/assignments/writing.tsx'

export function AssignmentPage() {
  const w = useWords()
  const { id } = useParams({ from: '/uppdrag/$id' })
  const held = useQuery(assignments)
  const said = held.data?.assignments.find(one => one.id === id)
  useTitle(said?.title ?? w('assignments'))
  if (held.isError) return <ProblemNote error={held.error} again={() => void held.refetch()} />
  if (held.isPending) return <p role="status">{w('loading')}</p>
  if (!said) return <NotHere />
  const mayWrite = held.data.mayWrite && said.closedOn === null
  return (
    <div className="stack wide-gap effect-page">
      <Facts said={said} mayWrite={mayWrite} />
      {said.reminders.length > 0 && (
        <section className="notice doubt stack" aria-labelledby="assignment-waits">
          <h2 id="assignment-waits">{w('reminders')}</h2>
          <Reminders reminders={said.reminders} />
        </section>
      )}
      {said.stages.length > 0 && <Timeline said={said} today={held.data.today} />}
      <Stages said={said} mayWrite={mayWrite} />
      <Parties said={said} mayWrite={mayWrite} />
      <Told said={said} mayWrite={held.data.mayWrite} today={held.data.today} />
    </div>
  )
}

function Facts({ said, mayWrite }: { said: Assignment; mayWrite: boolean }) {
  const w = useWords()
  const [changing, change] = useState(false)
  const facts = [
    [w('assignmentSource'), said.source],
    [w('assignmentDnr'), said.dnr],
    [w('assignmentGiven'), said.givenOn],
    [w('assignmentTo'), said.toCommittee],
    [w('assignmentUnit'), said.toUnit ?? '–'],
  ] as const
  return (
    <div className="stack reading">
      <div>
        <h1>{said.title}</h1>
        <p className="row small">
          <Link to="/uppdrag">{w('toAssignments')}</Link>
          <span className={said.closedOn ? 'tag good' : 'tag'}>
            {said.closedOn ? w('assignmentClosed', { day: said.closedOn }) : w('assignmentOpen')}
          </span>
        </p>
      </div>
      <blockquote className="quoted" aria-label={w('assignmentSays')}>
        <p>{said.says}</p>
      </blockquote>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <FactRow key={name} name={name} value={value} />
        ))}
      </dl>
      {mayWrite && (
        <p>
          <button type="button" className="button small" aria-haspopup="dialog" onClick={() => change(true)}>
            {w('assignmentChange')}
          </button>
        </p>
      )}
      <FactsDialog said={said} open={changing} onClose={() => change(false)} />
    </div>
  )
}

const FactRow = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
)
