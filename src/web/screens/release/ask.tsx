// Släpp ut, before: what will be gone, what stays, what is missing, and in which form it leaves.
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api, got } from '#web/client/api.ts'
import { document, findings, readiness } from '#web/client/queries.ts'
import type { DocumentWhole, ReleaseAsked } from '#web/client/shapes.ts'
import { number } from '#web/language/format.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { EarlierReleases } from '#web/screens/release/earlier.tsx'
import { SecondReviewer } from '#web/screens/release/second-reviewer.tsx'
import { isMark, isOpen } from '#web/screens/review/standing.ts'

export function Ask() {
  const w = useWords()
  const { id } = useParams({ from: '/handling/$id/slapp-ut' })
  const whole = useQuery(document(id))
  const may = useQuery({ ...readiness(id), staleTime: 0 })
  useTitle(w('release'))
  const error = whole.error ?? may.error
  return (
    <div className="reading stack wide-gap">
      <div>
        <p className="small">
          <Link to="/handling/$id" params={{ id }}>
            ← {whole.data?.name ?? w('document')}
          </Link>
        </p>
        <h1>{w('releaseTitle')}</h1>
        <p className="muted">{w('releaseMeans')}</p>
      </div>
      {error && <ProblemNote error={error} />}
      {whole.data && may.data && (
        <>
          {whole.data.releases.some(({ state }) => state === 'released') && (
            <ul className="plain">
              <EarlierReleases of={whole.data} />
            </ul>
          )}
          {!may.data.ready && <Missing id={id} reasons={may.data.reasons} />}
          <WillBeGone removes={may.data.removes} stays={may.data.stays} ready={may.data.ready} />
          <Unsure whole={whole.data} />
          <SecondReviewer of={whole.data} />
          {may.data.ready && <Form whole={whole.data} />}
        </>
      )}
    </div>
  )
}

type Reasons = { id: string; params: Record<string, string | number> }[]

function Missing({ id, reasons }: { id: string; reasons: Reasons }) {
  const w = useWords()
  const { refusal } = useHouseWords()
  const found = useQuery(findings(id)).data?.findings ?? []
  const first = found.find(row => isMark(row) && isOpen(row))
  return (
    <div className="notice doubt stack" role="status">
      <h2>{w('notReady')}</h2>
      <ul>
        {reasons.map(({ id: reason, params }) => (
          <li key={reason}>{refusal(reason, params)}</li>
        ))}
      </ul>
      <p>
        <Link
          className="button"
          to="/handling/$id"
          params={{ id }}
          search={first ? { function: first.function, finding: first.id } : {}}
        >
          {first ? w('goToFirst') : w('backToDocument')}
        </Link>
      </p>
    </div>
  )
}

type GoneProps = { removes: Record<string, number>; stays: number; ready: boolean }

function WillBeGone({ removes, stays, ready }: GoneProps) {
  const { w, language } = useLanguage()
  const { label } = useHouseWords()
  const rows = Object.entries(removes).filter(([, count]) => count > 0)
  const total = rows.reduce((sum, [, count]) => sum + count, 0)
  return (
    <section className="stack">
      <h2>{ready ? w('willBeGone') : w('goneSoFar')}</h2>
      {rows.length === 0 ? (
        <p>{ready ? w('nothingGone') : w('nothingGoneYet')}</p>
      ) : (
        <table className="sums">
          <caption className="visually-hidden">{w('willBeGone')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('colLabel')}</th>
              <th scope="col" className="number">
                {w('colPlaces')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, count]) => (
              <tr key={name}>
                <td>{label(name)}</td>
                <td className="number">{number(count, language)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{w('sum')}</th>
              <td className="number">
                <strong>{number(total, language)}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      <p className="muted">{stays === 0 ? w('noneStay') : w('theseStay', { count: stays })}</p>
    </section>
  )
}

function Unsure({ whole }: { whole: DocumentWhole }) {
  const w = useWords()
  const { doubt } = useHouseWords()
  if (whole.doubts.length === 0) return null
  return (
    <section className="notice doubt stack">
      <h2>{w('doubts', { count: whole.doubts.length })}</h2>
      <p>{w('doubtsMean')}</p>
      <ul>
        {whole.doubts.map(({ reason, params, page }) => (
          <li key={`${reason}-${page}-${JSON.stringify(params)}`}>
            {doubt(reason, params)}
            {page !== null && ` (${w('pageNumber', { page })})`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Form({ whole }: { whole: DocumentWhole }) {
  const w = useWords()
  const navigate = useNavigate()
  const [as, setAs] = useState<ReleaseAsked['as']>('text')
  const [note, setNote] = useState('')
  const ask = useMutation({
    mutationFn: () =>
      got(
        api.POST('/api/documents/{id}/releases', {
          params: { path: { id: whole.id } },
          body: { as, note: note.trim() },
        }),
      ),
    onSuccess: made => void navigate({ to: '/utlamnande/$id', params: { id: made.id } }),
  })
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (!ask.isPending) ask.mutate()
      }}
    >
      {whole.kind === 'pdf' && <WhichForm as={as} choose={setAs} />}
      <Note note={note} write={setNote} />
      {ask.isError && <ProblemNote error={ask.error} />}
      <div className="row">
        <button type="submit" className="button first" aria-disabled={ask.isPending}>
          {w('releaseNow')}
        </button>
      </div>
    </form>
  )
}

function WhichForm({ as, choose }: { as: ReleaseAsked['as']; choose: (as: ReleaseAsked['as']) => void }) {
  const w = useWords()
  return (
    <fieldset className="forms">
      <legend className="label">{w('asWhat')}</legend>
      {(['text', 'pictures', 'transcript'] as const).map(way => (
        <label key={way} className="choice">
          <input type="radio" name="as" checked={as === way} onChange={() => choose(way)} />
          <span>
            <strong>{w(`as-${way}`)}</strong>
            <span className="muted small"> {w(`as-${way}-means`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Note({ note, write }: { note: string; write: (note: string) => void }) {
  const w = useWords()
  return (
    <div>
      <label className="over" htmlFor="note">
        {w('note')}
      </label>
      <textarea
        id="note"
        maxLength={2000}
        value={note}
        aria-describedby="note-means"
        onChange={event => write(event.target.value)}
      />
      <p id="note-means" className="small muted">
        {w('noteMeans')}
      </p>
    </div>
  )
}
