// One template: what it demands, drawn as the document it describes; where its facts come from; which documents followed it; a trial.
import '#web/look/templates.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api, got } from '#web/client/api.ts'
import { date } from '#web/language/format.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { Skeleton } from '#web/screens/templates/skeleton.tsx'
import { Trial } from '#web/screens/templates/trial.tsx'
import { type TemplateWhole, template } from '#web/screens/templates/use-templates.ts'

export function TemplatePage() {
  const { w, language } = useLanguage()
  const { name } = useParams({ from: '/mallar/$name' })
  const held = useQuery(template(name))
  const title = held.data?.title[language] ?? w('templates')
  useTitle(title)
  if (held.isError)
    return (
      <div className="reading">
        <h1 className="visually-hidden">{w('templates')}</h1>
        <ProblemNote error={held.error} again={() => void held.refetch()} />
      </div>
    )
  if (!held.data) return <p role="status">{w('loading')}</p>
  return (
    <div className="stack wide-gap">
      <div>
        <Link to="/mallar" className="small">
          ← {w('templates')}
        </Link>
        <h1>{title}</h1>
      </div>
      <Acts whole={held.data} />
      <div className="template-columns">
        <Skeleton template={held.data.template} />
        <div className="stack wide-gap">
          <Facts whole={held.data} />
          <Trial key={name} whole={held.data} />
          <Recognised whole={held.data} />
        </div>
      </div>
    </div>
  )
}

function Acts({ whole }: { whole: TemplateWhole }) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const navigate = useNavigate()
  const remove = useMutation({
    mutationFn: () => got(api.DELETE('/api/templates/{name}', { params: { path: { name: whole.name } } })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['templates'] })
      tell(w('templateRemoved'))
      void navigate({ to: '/mallar' })
    },
  })
  return (
    <div className="stack">
      <div className="row">
        <Link className="button" to="/mallar/$name/skriv" params={{ name: whole.name }}>
          {w(whole.own ? 'editOwn' : 'copyAsOwn')}
        </Link>
        <Download whole={whole} />
        {whole.own && (
          <button type="button" className="button bare" disabled={remove.isPending} onClick={() => remove.mutate()}>
            {w('removeOwn')}
          </button>
        )}
      </div>
      {remove.isError && <ProblemNote error={remove.error} />}
    </div>
  )
}

function Download({ whole: { name, json } }: { whole: TemplateWhole }) {
  const w = useWords()
  const [href, setHref] = useState('')
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
    setHref(url)
    return () => URL.revokeObjectURL(url)
  }, [json])
  return (
    <a className="button" href={href} download={`${name}.json`}>
      {w('fetchJson')}
    </a>
  )
}

function Facts({ whole }: { whole: TemplateWhole }) {
  const w = useWords()
  const { validFrom, validTo } = whole
  const years = [
    validFrom !== null && w('validFromYear', { year: validFrom }),
    validTo !== null && w('validToYear', { year: validTo }),
  ].filter(Boolean)
  return (
    <dl className="facts">
      <dt>{w('colTemplate')}</dt>
      <dd>
        <span className="hash">{whole.name}</span>{' '}
        {w(whole.replaces ? 'replacesTemplate' : whole.own ? 'ownTemplate' : 'shippedTemplate')}
      </dd>
      <dt>{w('colMunicipality')}</dt>
      <dd>{whole.municipality.join(', ') || w('anyMunicipality')}</dd>
      <dt>{w('templateValid')}</dt>
      <dd>{years.join(', ') || w('validAlways')}</dd>
      <dt>{w('colConfidence')}</dt>
      <dd>{w(`confidence-${whole.confidence}`)}</dd>
      <dt>{w('templateSource')}</dt>
      <dd>{whole.source}</dd>
      <dt>{w('templateSourceDate')}</dt>
      <dd>{whole.sourceDate}</dd>
    </dl>
  )
}

function Recognised({ whole: { recognised, documents } }: { whole: TemplateWhole }) {
  const w = useWords()
  return (
    <section className="stack">
      <h2>{w('recognisedBy')}</h2>
      {recognised.length === 0 && <p className="muted">{w('recognisedNone')}</p>}
      <ul className="plain">
        {recognised.map(({ id, name, at }) => (
          <li key={id}>
            <Link to="/handling/$id" params={{ id }} search={{ function: 'check' }}>
              {name}
            </Link>{' '}
            <span className="muted small">{date(at)}</span>
          </li>
        ))}
      </ul>
      {documents > recognised.length && recognised.length > 0 && (
        <p className="muted small">{w('recognisedMore', { shown: recognised.length, count: documents })}</p>
      )}
    </section>
  )
}
