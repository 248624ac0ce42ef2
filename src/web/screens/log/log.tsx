// Loggen: who did what on what ground, newest first, narrowed as one likes, and whether the chain of it is whole.
import '#web/look/record.css'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { asProblem } from '#web/client/problem.ts'
import { number } from '#web/language/format.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { EventRows } from '#web/screens/log/event-rows.tsx'
import { Narrow } from '#web/screens/log/narrow.tsx'
import { events, logCheck } from '#web/screens/log/use-log.ts'

export function Log() {
  const w = useWords()
  const asked = useSearch({ from: '/logg' })
  const held = useInfiniteQuery(events(asked))
  useTitle(w('log'))
  const rows = held.data?.pages.flatMap(page => page.events) ?? []
  const denied = held.isError && asProblem(held.error).reason === 'no-right'
  return (
    <div className="stack wide-gap">
      <div>
        <h1>{w('log')}</h1>
        <p className="muted">
          {w('logMeans')} <Link to="/logg/vad">{w('logWhat')}</Link>
        </p>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {!denied && (
        <>
          <Chain />
          <Narrow asked={asked} />
          {asked.subject && (
            <p>
              {w('logOnly')} <span className="hash">{asked.subject}</span>
            </p>
          )}
          <p className="visually-hidden" role="status">
            {held.isSuccess && w('logShown', { count: rows.length })}
          </p>
          {held.isSuccess && rows.length === 0 ? (
            <p className="empty">{w('logNone')}</p>
          ) : (
            <EventRows events={rows} busy={held.isFetching} />
          )}
          {held.hasNextPage && (
            <p>
              <button type="button" className="button" onClick={() => void held.fetchNextPage()}>
                {w('showMore')}
              </button>
            </p>
          )}
          <Export />
        </>
      )}
    </div>
  )
}

function Export() {
  const w = useWords()
  return (
    <section className="stack" aria-labelledby="log-export">
      <h2 id="log-export">{w('logExportTitle')}</h2>
      <p className="muted">{w('logExportHow')}</p>
      <p className="row">
        <a className="button" href="/api/log/export?as=jsonl" download>
          {w('logExportJsonl')}
        </a>
        <a className="button" href="/api/log/export?as=csv" download>
          {w('logExportCsv')}
        </a>
      </p>
    </section>
  )
}

function Chain() {
  const { w, language } = useLanguage()
  const check = useQuery(logCheck)
  const said = check.data
  const look = !said ? '' : said.whole ? ' good' : ' gone'
  return (
    <section className={`notice${look} row between`} aria-label={w('chain')}>
      <div role="status">
        {!said && <p>{check.isError ? w('chainNotChecked') : w('chainChecking')}</p>}
        {said?.whole && (
          <p>
            <strong>{w('chainWhole', { count: number(said.events, language) })}</strong>{' '}
            <span className="small">
              {w('chainHead')} <span className="hash">{said.head.slice(0, 16)}…</span>
            </span>
          </p>
        )}
        {said?.broken && (
          <p>
            <strong>{w('chainBroken', { number: said.broken.number })}</strong> {said.broken.why}
          </p>
        )}
      </div>
      <button type="button" className="button small" disabled={check.isFetching} onClick={() => void check.refetch()}>
        {w('chainCheck')}
      </button>
    </section>
  )
}
