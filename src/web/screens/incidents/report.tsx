// Rapportera fel: what happened, with which function, since when, how bad. Reached from a document, a finding or the list.
import '#web/look/record.css'
import { Link, useSearch } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useId } from 'react'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { useFunctionTitles } from '#web/screens/functions/use-functions.ts'
import { useReport } from '#web/screens/incidents/use-incidents.ts'
import { functionsLogged } from '#web/screens/log/functions-logged.ts'

const severities = ['low', 'medium', 'high'] as const

/** The moment as a field of the form takes it: the reader's own clock. */
const nowHere = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

export function Report() {
  const w = useWords()
  const from = useSearch({ from: '/incidenter/ny' })
  const act = useReport()
  useTitle(w('incidentReport'))
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    act.mutate(reported(new FormData(event.currentTarget), from))
  }
  if (act.data)
    return (
      <div className="stack reading">
        <h1>{w('incidentReport')}</h1>
        <p className="notice good" role="status">
          {w('incidentSent', { number: act.data.number })}
        </p>
        <p>
          <Link to="/incidenter">{w('incidents')}</Link>
        </p>
      </div>
    )
  return (
    <div className="stack reading">
      <h1>{w('incidentReport')}</h1>
      <p className="muted">{w('incidentReportMeans')}</p>
      {from.document && (
        <p>
          {w('incidentAbout', { document: '' })} <span className="hash">{from.document}</span>
        </p>
      )}
      <form className="stack" onSubmit={send}>
        <Fields chosen={from.function} version={from.version} />
        {act.isError && <ProblemNote error={act.error} />}
        <p>
          <button type="submit" className="button first" disabled={act.isPending}>
            {w('incidentSend')}
          </button>
        </p>
      </form>
    </div>
  )
}

type About = { document?: string | undefined; finding?: string | undefined }

function reported(form: FormData, { document, finding }: About) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return {
    title: text('title'),
    what: text('what'),
    function: text('function') || null,
    versions: text('versions')
      .split(',')
      .map(version => version.trim())
      .filter(Boolean),
    unit: text('unit') || null,
    from: text('from') || null,
    to: text('to') || null,
    severity: text('severity') as (typeof severities)[number],
    foundAt: new Date(text('foundAt')).toISOString(),
    personalData: form.get('personalData') === 'on',
    serious: form.get('serious') === 'on',
    document: document ?? null,
    finding: finding ?? null,
  }
}

function Fields({ chosen, version }: { chosen: string | undefined; version: string | undefined }) {
  const w = useWords()
  const functionTitle = useFunctionTitles()
  return (
    <>
      <Field label={w('incidentTitle')}>
        {id => <input id={id} name="title" type="text" required maxLength={200} />}
      </Field>
      <Field label={w('incidentWhat')}>{id => <textarea id={id} name="what" required maxLength={4000} />}</Field>
      <div className="narrow">
        <Field label={w('incidentFunction')}>
          {id => (
            <select id={id} name="function" defaultValue={chosen ?? ''}>
              <option value="">{w('incidentNoFunction')}</option>
              {functionsLogged.map(name => (
                <option key={name} value={name}>
                  {functionTitle(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={w('incidentVersions')}>
          {id => <input id={id} name="versions" type="text" defaultValue={version ?? ''} />}
        </Field>
        <Field label={w('incidentUnit')}>{id => <input id={id} name="unit" type="text" />}</Field>
        <Field label={w('incidentFrom')}>{id => <input id={id} name="from" type="date" />}</Field>
        <Field label={w('incidentTo')}>{id => <input id={id} name="to" type="date" />}</Field>
        <Field label={w('incidentFound')}>
          {id => <input id={id} name="foundAt" type="datetime-local" required defaultValue={nowHere()} />}
        </Field>
      </div>
      <fieldset className="stack choices">
        <legend className="label">{w('incidentSeverity')}</legend>
        {severities.map(name => (
          <label key={name} className="tick">
            <input type="radio" name="severity" value={name} required /> <span>{w(`incident-${name}`)}</span>
          </label>
        ))}
      </fieldset>
      <label className="tick">
        <input type="checkbox" name="personalData" /> <span>{w('incidentPersonal')}</span>
      </label>
      <label className="tick">
        <input type="checkbox" name="serious" /> <span>{w('incidentSerious')}</span>
      </label>
    </>
  )
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div>
      <label className="over" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  )
}
