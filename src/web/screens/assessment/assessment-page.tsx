// Bedömning: a function or an initiative in three dimensions, with law and samverkan: what people have written beside what the data say.
import '#web/look/initiatives.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { AssessmentForm } from '#web/screens/assessment/assessment-form.tsx'
import { Facts } from '#web/screens/assessment/facts.tsx'
import { type Assessment, assessment, type Part, parts } from '#web/screens/assessment/use-assessment.ts'

export function AssessmentPage() {
  const w = useWords()
  const params = useParams({ from: '/bedomning/$kind/$subject' })
  const about = {
    kind: params.kind === 'initiative' ? ('initiative' as const) : ('function' as const),
    subject: params.subject,
  }
  const held = useQuery(assessment(about))
  useTitle(held.data ? w('assessmentOf', { title: held.data.title }) : w('assessment'))
  if (held.isError) return <ProblemNote error={held.error} again={() => void held.refetch()} />
  if (!held.data) return <p role="status">{w('loading')}</p>
  return <Whole key={held.data.written?.version ?? 0} whole={held.data} />
}

function Whole({ whole }: { whole: Assessment }) {
  const w = useWords()
  const [writing, write] = useState(false)
  const { kind, subject, title, written } = whole
  return (
    <div className="stack wide-gap">
      <div className="stack">
        <p>
          {kind === 'function' ? (
            <Link to="/funktioner/$name" params={{ name: subject }} search={{}}>
              ← {title}
            </Link>
          ) : (
            <Link to="/initiativ/$id" params={{ id: subject }}>
              ← {title}
            </Link>
          )}
        </p>
        <h1>{w('assessmentOf', { title })}</h1>
        <p className="muted reading">{w('assessmentMean')}</p>
        <p>
          {written
            ? w('assessmentVersion', { version: written.version, by: written.by, at: instant(written.at) })
            : w('assessmentNone')}
        </p>
        {whole.mayOwn && !writing && (
          <p>
            <button type="button" className="button first" onClick={() => write(true)}>
              {w('assessmentWrite')}
            </button>
          </p>
        )}
      </div>
      {writing ? (
        <AssessmentForm whole={whole} done={() => write(false)} />
      ) : (
        parts.map(part => <OnePart key={part} part={part} whole={whole} />)
      )}
      <Earlier whole={whole} />
    </div>
  )
}

function OnePart({ part, whole: { written, facts, faults } }: { part: Part; whole: Assessment }) {
  const w = useWords()
  const own = written?.body[part]
  return (
    <section className="item stack" aria-labelledby={part}>
      <h2 id={part}>{w(`part-${part}`)}</h2>
      {faults.includes(part) && <p className="notice doubt">{w('assessmentFault')}</p>}
      {own?.impact && (
        <p>
          <span className={own.impact === 'better' ? 'tag good' : 'tag'}>{w(`impact-${own.impact}`)}</span>
        </p>
      )}
      {own?.says && <p>{own.says}</p>}
      {own?.reason && (
        <p>
          <strong>{w('assessmentReason')}:</strong> {own.reason}
        </p>
      )}
      <Facts facts={facts.filter(one => one.part === part)} />
    </section>
  )
}

function Earlier({ whole: { versions } }: { whole: Assessment }) {
  const w = useWords()
  if (versions.length < 2) return null
  return (
    <details>
      <summary>{w('assessmentEarlier', { count: versions.length - 1 })}</summary>
      <ul className="told-facts">
        {versions.slice(1).map(one => (
          <li key={one.version}>
            {w('assessmentVersion', { version: one.version, by: one.by, at: instant(one.at) })}: {one.why}
          </li>
        ))}
      </ul>
    </details>
  )
}
