// Holds a document that has been read up to a template, and shows what is there and what is missing. Keeps nothing.
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { api, got } from '#web/client/api.ts'
import { queue } from '#web/client/queries.ts'
import { canOpen } from '#web/client/states.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import type { TemplateTried, TemplateWhole } from '#web/screens/templates/use-templates.ts'

export function Trial({ whole: { name } }: { whole: TemplateWhole }) {
  const w = useWords()
  const held = useInfiniteQuery(queue({}))
  const documents = (held.data?.pages[0]?.documents ?? []).filter(one => canOpen(one.state) && one.state !== 'refused')
  const trial = useMutation({
    mutationFn: (document: string) =>
      got(api.POST('/api/templates/{name}/documents/{document}', { params: { path: { name, document } } })),
  })
  return (
    <section className="stack">
      <h2>{w('tryTemplate')}</h2>
      <p className="muted small">{w('tryMeans')}</p>
      {held.isSuccess && documents.length === 0 && <p className="muted">{w('tryNone')}</p>}
      {documents.length > 0 && (
        <form
          className="row trial"
          onSubmit={event => {
            event.preventDefault()
            trial.mutate(String(new FormData(event.currentTarget).get('document')))
          }}
        >
          <label htmlFor="trial-document" className="visually-hidden">
            {w('tryWhich')}
          </label>
          <select id="trial-document" name="document">
            {documents.map(one => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
          <button type="submit" className="button" disabled={trial.isPending}>
            {w('tryGo')}
          </button>
        </form>
      )}
      {trial.isError && <ProblemNote error={trial.error} />}
      <div role="status">{trial.data && <Tried tried={trial.data} />}</div>
    </section>
  )
}

function Tried({ tried }: { tried: TemplateTried }) {
  const w = useWords()
  const { header, sections, remarks } = tried
  const there = sections.filter(one => one.found).length + header.filter(one => one.value !== null).length
  const missing =
    sections.filter(one => one.mandatory && !one.found && !one.instead).length +
    header.filter(one => one.mandatory && one.value === null).length
  const heads = header.map(one => ({
    key: one.name,
    mandatory: one.mandatory,
    there: one.value?.replace(/\s+/g, ' ') ?? null,
  }))
  const parts = sections.map(({ heading, mandatory, found, instead }) => ({
    key: heading,
    mandatory,
    there: found ? w('thereOnLine', found) : instead ? w('thereInstead', { heading: instead }) : null,
  }))
  return (
    <div className="stack">
      <p className={`notice ${missing > 0 ? 'doubt' : 'good'}`}>
        {w('tryDone', { found: there, all: sections.length + header.length, missing })}{' '}
        {w('tryRemarks', { count: remarks })}
      </p>
      <Parts title={w('trySection')} rows={parts} />
      <Parts title={w('tryHeader')} rows={heads} />
    </div>
  )
}

type Part = { key: string; mandatory: boolean; there: string | null }

function Parts({ title, rows }: { title: string; rows: readonly Part[] }) {
  const w = useWords()
  return (
    <table className="tried">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{w('colDemand')}</th>
          <th scope="col">{w('colThere')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, mandatory, there }) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td>{w(mandatory ? 'demanded' : 'optional')}</td>
            <td>{there ?? (mandatory ? <strong className="tag gone">✗ {w('missing')}</strong> : w('notThere'))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
