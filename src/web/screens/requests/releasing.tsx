// The end of a request: the second reviewer where there is to be one, letting everything out, how far it has come, and the ZIP.
import { useState } from 'react'
import { useHouseWords } from '#web/language/house-words.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { approve, type Request, releaseAll, useChange } from '#web/screens/requests/use-requests.ts'

export function Releasing({ whole }: { whole: Request }) {
  const w = useWords()
  const [chosen, choose] = useState<boolean | null>(null)
  const transcribed = chosen ?? whole.package?.as === 'transcript'
  const releasing = useChange(() => releaseAll(whole.id, transcribed ? 'transcript' : 'text'), 'requestReleaseAsked')
  const second = whole.twoPersons || whole.unitTwoPersons
  const approved = !second || whole.approval?.stands === true
  const ready = whole.documents > 0 && whole.open === 0 && whole.working === 0 && whole.state !== 'releasing'
  return (
    <section className="stack" aria-labelledby="request-release">
      <h2 id="request-release">{w('requestRelease')}</h2>
      {second && <Second whole={whole} ready={ready} />}
      <p className="muted">{w('requestReleaseMeans')}</p>
      <label className="choice">
        <input type="checkbox" checked={transcribed} onChange={event => choose(event.target.checked)} />
        <span>
          <strong>{w('requestTranscript')}</strong>
          <span className="muted small"> {w('as-transcript-means')}</span>
        </span>
      </label>
      {releasing.isError && <ProblemNote error={releasing.error} />}
      <Progress whole={whole} />
      <div className="row">
        <button
          type="button"
          className="button first"
          disabled={!ready || !approved || releasing.isPending}
          onClick={() => releasing.mutate()}
        >
          {w('requestReleaseAll')}
        </button>
        {(whole.package?.released ?? 0) > 0 && <Fetch id={whole.id} />}
      </div>
    </section>
  )
}

function Fetch({ id }: { id: Request['id'] }) {
  const { w, language } = useLanguage()
  return (
    <a className="button" href={`/api/requests/${id}/package?lang=${language}`} download>
      {w('requestFetch')}
    </a>
  )
}

function Second({ whole, ready }: { whole: Request; ready: boolean }) {
  const w = useWords()
  const approving = useChange(() => approve(whole.id), 'requestApproved')
  const { approval } = whole
  const name = approval?.by ?? ''
  return (
    <div className={approval?.stands ? 'notice' : 'notice doubt'}>
      <h3>{w('requestSecond')}</h3>
      <p>
        {whole.unitTwoPersons && `${w('secondByUnit', { unit: whole.unit })} `}
        {approval === null && w('requestSecondNone')}
        {approval && w(approval.stands ? 'requestSecondDone' : 'requestSecondStale', { name })}
      </p>
      {approving.isError && <ProblemNote error={approving.error} />}
      {whole.mayApprove && !approval?.stands && (
        <p>
          <button
            type="button"
            className="button"
            disabled={!ready || approving.isPending}
            onClick={() => approving.mutate()}
          >
            {w('requestApprove')}
          </button>
        </p>
      )}
    </div>
  )
}

function Progress({ whole }: { whole: Request }) {
  const w = useWords()
  const { refusal } = useHouseWords()
  if (!whole.package) return null
  const { done, total, released, refused } = whole.package
  const told = w('requestReleaseProgress', { done, total })
  return (
    <div className="stack">
      {done < total ? (
        <p role="status">
          <progress className="bar" max={total} value={done} aria-label={told} /> {told}
        </p>
      ) : (
        <p>{w('requestReleaseDone', { count: released })}</p>
      )}
      {refused.length > 0 && (
        <div className="notice gone">
          <h3>{w('requestReleaseRefused')}</h3>
          <ul>
            {refused.map(one => (
              <li key={one.document}>
                {one.name}: {refusal(one.reason, one.params)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
