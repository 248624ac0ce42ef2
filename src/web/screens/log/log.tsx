// Loggen: every act, newest first, and whether the chain of them is whole.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { log, logCheck } from '#web/client/queries.ts'
import type { EventRow } from '#web/client/shapes.ts'
import { instant, number } from '#web/language/format.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'

export function Log() {
  const w = useWords()
  const { subject = '' } = useSearch({ from: '/logg' })
  const navigate = useNavigate({ from: '/logg' })
  const held = useInfiniteQuery(log(subject))
  useTitle(w('log'))
  const events = held.data?.pages.flatMap(page => page.events) ?? []
  return (
    <div className="stack wide-gap">
      <div className="row between">
        <div>
          <h1>{w('log')}</h1>
          <p className="muted">{w('logMeans')}</p>
        </div>
        <a className="button" href="/api/log/export" download>
          {w('logExport')}
        </a>
      </div>
      <Chain />
      {subject && (
        <p className="row">
          <span>
            {w('logOnly')} <span className="hash">{subject}</span>
          </span>
          <button type="button" className="chip" onClick={() => void navigate({ search: {} })}>
            {w('logAll')} <span aria-hidden="true">×</span>
          </button>
        </p>
      )}
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      <Events events={events} busy={held.isPending} />
      {held.hasNextPage && (
        <p>
          <button type="button" className="button" onClick={() => void held.fetchNextPage()}>
            {w('showMore')}
          </button>
        </p>
      )}
    </div>
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

function Events({ events, busy }: { events: readonly EventRow[]; busy: boolean }) {
  const w = useWords()
  return (
    <table className="events cards" aria-busy={busy}>
      <caption className="visually-hidden">{w('log')}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            {w('colNumber')}
          </th>
          <th scope="col">{w('colWhen')}</th>
          <th scope="col">{w('colWho')}</th>
          <th scope="col">{w('colAct')}</th>
          <th scope="col">{w('colSubject')}</th>
          <th scope="col">{w('colContent')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map(event => (
          <Event key={event.id} event={event} />
        ))}
      </tbody>
    </table>
  )
}

function Event({ event }: { event: EventRow }) {
  const w = useWords()
  const { act } = useHouseWords()
  const isDocument = event.subject.startsWith('doc_')
  return (
    <tr>
      <td data-head={w('colNumber')} className="number">
        {event.number}
      </td>
      <td data-head={w('colWhen')}>
        <time dateTime={event.at}>{instant(event.at)}</time>
      </td>
      <td data-head={w('colWho')}>{event.actor}</td>
      <td data-head={w('colAct')}>{act(event.act)}</td>
      <td data-head={w('colSubject')}>
        <Link to="/logg" search={{ subject: event.subject }}>
          <span className="hash">{event.subject.slice(0, 12)}…</span>
          <span className="visually-hidden"> {w('logOnlyThis')}</span>
        </Link>{' '}
        {isDocument && (
          <Link className="small" to="/handling/$id" params={{ id: event.subject }}>
            {w('open')}
          </Link>
        )}
      </td>
      <td data-head={w('colContent')} className="content">
        <Content content={event.content} />
      </td>
    </tr>
  )
}

/** What the event says, as names and values; content that has been weeded says so, and the chain still holds. */
function Content({ content }: { content: EventRow['content'] }) {
  const w = useWords()
  const { contentName } = useHouseWords()
  if (content === null) return <span className="muted">{w('weeded')}</span>
  const pairs = Object.entries(content).filter(([, value]) => value !== null && value !== '')
  if (pairs.length === 0) return <span className="muted">–</span>
  return (
    <span className="small">
      {pairs.map(([name, value]) => `${contentName(name)}: ${shortened(value, contentName)}`).join(' · ')}
    </span>
  )
}

/** Checksums and ids are told by their beginning; the export has them whole. */
const shortened = (value: unknown, name: (id: string) => string): string => {
  if (Array.isArray(value)) return value.map(one => shortened(one, name)).join(', ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, one]) => `${name(key)} ${shortened(one, name)}`)
      .join(', ')
  return String(value).replace(/^(?:([0-9a-f]{8})[0-9a-f]{56}|([a-z]{3}_[0-9a-z]{4})[0-9a-z]{20})$/, '$1$2…')
}
