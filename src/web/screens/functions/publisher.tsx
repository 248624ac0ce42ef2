// Who publishes the public register: the municipality's name, the address it is read from, where questions go.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, got } from '#web/client/api.ts'
import { useWords } from '#web/language/language.tsx'
import { LineField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'

const publisher = queryOptions({
  queryKey: ['publisher'],
  queryFn: () => got(api.GET('/api/register/publisher')),
})
type Publisher = Awaited<ReturnType<NonNullable<typeof publisher.queryFn>>>

export function RegisterSection({ mayChange }: { mayChange: boolean }) {
  const w = useWords()
  const held = useQuery(publisher)
  return (
    <section className="stack" aria-labelledby="register-title">
      <div>
        <h2 id="register-title">{w('toRegister')}</h2>
        <p className="small muted reading">{w('registerMean')}</p>
      </div>
      <p className="row">
        <a className="button" href="/register">
          {w('registerOpen')}
        </a>
        <a href="/register.json">{w('registerJson')}</a>
        <a href="/register/catalog.jsonld">{w('registerCatalog')}</a>
      </p>
      {held.data && mayChange && <Form key={held.data.name} start={held.data} />}
    </section>
  )
}

function Form({ start }: { start: Publisher }) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const [written, write] = useState(start)
  const saving = useMutation({
    mutationFn: (body: Publisher) => got(api.PUT('/api/register/publisher', { body })),
    onSuccess: now => {
      client.setQueryData(publisher.queryKey, now)
      tell(w('publisherSaved'))
    },
  })
  return (
    <details open={start.name === ''}>
      <summary>{w('publisherTitle', { name: start.name || '–' })}</summary>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          saving.mutate(written)
        }}
      >
        <Fields written={written} write={write} />
        {saving.isError && <ProblemNote error={saving.error} />}
        <p>
          <button type="submit" className="button" disabled={saving.isPending}>
            {w('save')}
          </button>
        </p>
      </form>
    </details>
  )
}

function Fields({ written, write }: { written: Publisher; write: (written: Publisher) => void }) {
  const w = useWords()
  return (
    <div className="pairs">
      <LineField
        label={w('publisherName')}
        value={written.name}
        required
        onChange={name => write({ ...written, name })}
      />
      <LineField
        type="url"
        label={w('publisherSite')}
        value={written.site ?? ''}
        onChange={site => write({ ...written, site: site || null })}
      />
      <LineField
        type="email"
        label={w('publisherEmail')}
        value={written.email ?? ''}
        onChange={email => write({ ...written, email: email || null })}
      />
    </div>
  )
}
