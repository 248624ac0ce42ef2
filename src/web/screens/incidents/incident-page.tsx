// One incident: what happened, what the law asks for, which runs it may have touched, what was done, and the way to the stop switch.
import '#web/look/record.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type FormEvent, useId } from 'react'
import { instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { useFunctionTitles } from '#web/screens/functions/use-functions.ts'
import { Affected } from '#web/screens/incidents/affected.tsx'
import { Clocks } from '#web/screens/incidents/clock.tsx'
import { type IncidentWhole, incident, useNote } from '#web/screens/incidents/use-incidents.ts'

export function IncidentPage() {
  const w = useWords()
  const { id } = useParams({ from: '/incidenter/$id' })
  const held = useQuery(incident(id))
  const said = held.data
  useTitle(said ? w('incidentNumber', { number: said.number }) : w('incidents'))
  if (held.isError) return <ProblemNote error={held.error} again={() => void held.refetch()} />
  if (!said) return <p className="visually-hidden">{w('loading')}</p>
  return (
    <div className="stack wide-gap">
      <div className="stack reading">
        <Link to="/incidenter" className="small">
          ← {w('incidents')}
        </Link>
        <h1>
          {said.number}. {said.title}
        </h1>
        <p className="row">
          <span className={said.closedAt ? 'tag good' : 'tag doubt'}>
            {said.closedAt
              ? w('incidentClosedBy', { by: said.closedBy ?? '', at: instant(said.closedAt) })
              : w('incidentOpen')}
          </span>
          <span className="tag">{w(`incident-short-${said.severity}`)}</span>
        </p>
        <p className="what-happened">{said.what}</p>
        <p className="muted">
          {w('incidentReported', { by: said.reportedBy, at: instant(said.reportedAt) })}. {w('incidentFound')}{' '}
          {instant(said.foundAt)}.
        </p>
        {said.document && (
          <p>
            <Link to="/handling/$id" params={{ id: said.document }}>
              {w('incidentAbout', { document: said.document.slice(0, 12) })}…
            </Link>
          </p>
        )}
      </div>
      <Stop said={said} />
      <Clocks clocks={said.clocks} />
      <Affected said={said} />
      <Entries said={said} />
    </div>
  )
}

function Stop({ said }: { said: IncidentWhole }) {
  const w = useWords()
  const functionTitle = useFunctionTitles()
  if (!said.function || said.closedAt) return null
  return (
    <section className="notice doubt row between">
      <p>{w('incidentStopMeans')}</p>
      <Link className="button" to="/funktioner/$name" params={{ name: said.function }}>
        {w('incidentStop')}: {functionTitle(said.function)}
      </Link>
    </section>
  )
}

function Entries({ said }: { said: IncidentWhole }) {
  const w = useWords()
  return (
    <section className="stack reading" aria-labelledby="entries">
      <h2 id="entries">{w('incidentEntries')}</h2>
      {said.entries.length === 0 && <p className="muted">{w('incidentNoEntries')}</p>}
      <ol className="stack plain">
        {said.entries.map(({ number, kind, says, by, at }) => (
          <li key={number} className="notice">
            <p>
              <strong>{w(`entry-${kind}`)}</strong>{' '}
              <span className="muted small">
                {by}, {instant(at)}
              </span>
            </p>
            <p>{says}</p>
          </li>
        ))}
      </ol>
      <Note said={said} />
    </section>
  )
}

const kindsOpen = ['measure', 'imy-told', 'imy-not', 'people-told', 'market-told', 'close'] as const

function Note({ said }: { said: IncidentWhole }) {
  const w = useWords()
  const kind = useId()
  const says = useId()
  const act = useNote(said.id)
  const kinds = said.closedAt ? (['open'] as const) : kindsOpen
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const note = { kind: String(fields.get('kind')) as (typeof kinds)[number], says: String(fields.get('says')) }
    act.mutate(note, { onSuccess: () => form.reset() })
  }
  return (
    <form className="stack" onSubmit={send}>
      <div>
        <label className="over" htmlFor={kind}>
          {w('incidentKind')}
        </label>
        <select id={kind} name="kind">
          {kinds.map(name => (
            <option key={name} value={name}>
              {w(`entry-${name}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label className="over" htmlFor={says}>
          {w('incidentSays')}
        </label>
        <textarea id={says} name="says" required maxLength={4000} />
      </div>
      {act.isError && <ProblemNote error={act.error} />}
      <p>
        <button type="submit" className="button" disabled={act.isPending}>
          {w('incidentNote')}
        </button>
      </p>
    </form>
  )
}
