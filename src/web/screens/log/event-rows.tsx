// Events as rows: when, who, what in a sentence with its ground, and about what. Everything an event carries can be unfolded.
import { Link } from '@tanstack/react-router'
import type { EventRow } from '#web/client/shapes.ts'
import { instant } from '#web/language/format.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { useFunctionTitles } from '#web/screens/functions/use-functions.ts'
import { eventGround, eventSentence } from '#words/log/sentences.ts'

export function EventRows({ events, busy }: { events: readonly EventRow[]; busy: boolean }) {
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
          <th scope="col">{w('colWhat')}</th>
          <th scope="col">{w('colSubject')}</th>
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
  const { w, language } = useLanguage()
  const inWords = useInWords()
  const subject = useFunctionTitles()(event.subject)
  const content = event.content && inWords(event.content)
  const ground = eventGround(language, event)
  return (
    <tr>
      <td data-head={w('colNumber')} className="number">
        {event.number}
      </td>
      <td data-head={w('colWhen')}>
        <time dateTime={event.at}>{instant(event.at)}</time>
      </td>
      <td data-head={w('colWho')}>{event.actor}</td>
      <td data-head={w('colWhat')} className="told">
        <p>
          {event.actor} {eventSentence(language, { ...event, subject, content })}.
        </p>
        {ground && <p className="muted small">{w('logGround', { ground })}</p>}
        <Content event={event} />
      </td>
      <td data-head={w('colSubject')}>
        <Subject subject={event.subject} title={subject} />
      </td>
    </tr>
  )
}

/** The ids an event carries as words, where there are any: a function's title, a refusal's sentence. */
function useInWords() {
  const { refusal } = useHouseWords()
  const functionTitle = useFunctionTitles()
  return ({ function: name, reason, ...rest }: Record<string, unknown>): Record<string, unknown> => {
    const said = typeof reason === 'string' ? refusal(reason) : ''
    return {
      ...rest,
      ...(typeof name === 'string' && { function: functionTitle(name) }),
      ...(said && !said.includes('{') && { reason: said.replace(/\.$/, '') }),
    }
  }
}

function Subject({ subject, title }: { subject: string; title: string }) {
  const w = useWords()
  const isId = /^[a-z]{3}_[0-9a-z]{24}$/.test(subject)
  return (
    <>
      <Link to="/logg" search={{ subject }}>
        <span className={isId ? 'hash' : ''}>{isId ? `${subject.slice(0, 10)}…` : title}</span>
        <span className="visually-hidden"> {w('logOnlyThis')}</span>
      </Link>{' '}
      {subject.startsWith('doc_') && (
        <Link className="small" to="/handling/$id" params={{ id: subject }}>
          {w('open')}
          <span className="visually-hidden"> {subject.slice(0, 10)}</span>
        </Link>
      )}
    </>
  )
}

/** What the event carries, as names and values; content that has been weeded says so, and the chain still holds. */
function Content({ event: { content, hash, number } }: { event: EventRow }) {
  const w = useWords()
  const { contentName } = useHouseWords()
  if (content === null) return <p className="muted small">{w('logWeededRow')}</p>
  const pairs = Object.entries(content).filter(([name, value]) => name !== 'right' && value !== null && value !== '')
  return (
    <details className="small">
      <summary>
        {w('colContent')}
        <span className="visually-hidden"> {number}</span>
      </summary>
      <dl className="carried">
        {pairs.map(([name, value]) => (
          <div key={name}>
            <dt>{contentName(name)}</dt>
            <dd>{shown(value, contentName)}</dd>
          </div>
        ))}
        <div>
          <dt>{contentName('hash')}</dt>
          <dd className="hash">{hash}</dd>
        </div>
      </dl>
    </details>
  )
}

const shown = (value: unknown, name: (id: string) => string): string => {
  if (Array.isArray(value)) return value.map(one => shown(one, name)).join(', ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, one]) => `${name(key)} ${shown(one, name)}`)
      .join(', ')
  return String(value)
}
