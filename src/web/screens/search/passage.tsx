// A document of a collection, opened at the passage that an answer quoted: its text as read, and what is known of it.
import '#web/look/search.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { SearchAsked } from '#web/client/search-asked.ts'
import { useWords } from '#web/language/language.tsx'
import { writing } from '#web/parts/key-help.tsx'
import { letterKeysOn } from '#web/parts/letter-keys.ts'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { PaperText } from '#web/screens/search/paper-text.tsx'
import { type Paper, paper } from '#web/screens/search/use-search.ts'
import { isOutdated, ValidityTag } from '#web/screens/search/validity.tsx'
import { ValidityWord } from '#web/screens/search/validity-word.tsx'

export function Passage() {
  const w = useWords()
  const { collection, document } = useParams({ from: '/sok/$collection/$document' })
  const { at, ...asked } = useSearch({ from: '/sok/$collection/$document' })
  const held = useQuery(paper(collection, document))
  useTitle(held.data?.title ?? w('document'))
  const place = useRef<HTMLElement>(null)
  usePassageKeys(asked, place)
  const span = spanOf(at, held.data?.text.length ?? 0)
  return (
    <article className="stack wide-gap paper">
      <div className="paper-bar">
        <Link to="/sok" search={asked} className="small">
          ← {w(asked.q ? 'toAnswers' : 'search')} <kbd>b</kbd>
        </Link>
        <h1>{held.data?.title ?? w('document')}</h1>
        {held.data && span && <span className="small">{sectionAt(held.data, span.start)}</span>}
        {held.data && isOutdated(held.data.validity) && <ValidityTag validity={held.data.validity} />}
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.isPending && <p role="status">{w('loading')}</p>}
      {held.data && (
        <>
          <Known paper={held.data} />
          {at && !span && <p className="notice doubt">{w('noPassage')}</p>}
          <div className="paper-columns">
            <Contents paper={held.data} />
            <PaperText paper={held.data} span={span} place={place} />
          </div>
        </>
      )}
    </article>
  )
}

/** The section that a place stands in. */
const sectionAt = ({ sections }: Paper, at: number): string =>
  sections.findLast(section => section.start <= at)?.title ?? ''

/** The stretch named in the address, where it lies within the text. */
function spanOf(at: string | undefined, length: number): { start: number; end: number } | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? '')?.map(Number) ?? []
  return start !== undefined && end !== undefined && start < end && end <= length ? { start, end } : null
}

function usePassageKeys(asked: SearchAsked, place: React.RefObject<HTMLElement | null>): void {
  const navigate = useNavigate()
  const latest = useRef(asked)
  latest.current = asked
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target) || !letterKeysOn()) return
      if (window.document.querySelector('dialog[open]')) return
      if (event.key !== 'b' && event.key !== 'g') return
      event.preventDefault() // else the letter lands in the field that gets focus
      if (event.key === 'b') void navigate({ to: '/sok', search: latest.current })
      if (event.key === 'g') {
        place.current?.scrollIntoView({ block: 'center' })
        place.current?.focus({ preventScroll: true })
      }
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [navigate, place])
}

const shownFacts = [
  'decidedBy',
  'decidedOn',
  'dnr',
  'validFrom',
  'validUntil',
  'replaces',
  'replacedBy',
  'source',
] as const

/** Of the law the day is that of the register's text, and the number that of Svensk författningssamling. */
const nameOf = (fact: (typeof shownFacts)[number], collection: string) =>
  collection !== 'law' ? fact : fact === 'decidedOn' ? 'registerDate' : fact === 'dnr' ? 'sfs' : fact

function Known({ paper }: { paper: Paper }) {
  const w = useWords()
  const { collection, kind, unit, validity, facts } = paper
  const outdated = isOutdated(validity)
  return (
    <section className="stack" aria-label={w('paperFacts')}>
      <p className="row muted">
        <span>{w(`paper-${kind}`)}</span>
        {unit && <span>{unit}</span>}
        <ValidityTag validity={validity} />
      </p>
      {(outdated || validity.state === 'coming') && (
        <p className="notice doubt">{w(outdated ? 'outdatedMeans' : 'comingMeans')}</p>
      )}
      <ValidityWord paper={paper} />
      <dl className="facts">
        {shownFacts.map(
          name =>
            facts[name] && (
              <div key={name} className="fact">
                <dt>{w(`fact-${nameOf(name, collection)}`)}</dt>
                <dd>{facts[name]}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}

function Contents({ paper: { sections } }: { paper: Paper }) {
  const w = useWords()
  const shown = sections.filter(section => section.title)
  if (shown.length < 2) return null
  return (
    <details className="paper-contents">
      <summary>{w('contents')}</summary>
      <nav aria-label={w('contents')}>
        <ul>
          {shown.map(({ title, start }) => (
            <li key={start} className="one">
              <a
                href={`#s${start}`}
                onClick={event => {
                  event.preventDefault()
                  window.document.getElementById(`s${start}`)?.scrollIntoView({ block: 'start' })
                }}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}
