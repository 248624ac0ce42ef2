// The answers: each a quotation with the words that met the question marked, and where it stands. No answer is an answer too.
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { facetNames, type SearchAsked } from '#web/client/search-asked.ts'
import { number } from '#web/language/format.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { remember, useWayBack } from '#web/screens/search/use-answer-keys.ts'
import type { Answer, Hit } from '#web/screens/search/use-search.ts'
import { isOutdated, ValidityTag } from '#web/screens/search/validity.tsx'

type Props = { pages: readonly Answer[]; asked: SearchAsked }

export function Answers({ pages, asked }: Props) {
  const { w, language } = useLanguage()
  const [first] = pages
  const hits = pages.flatMap(page => page.hits)
  const isBoth = hits.some(isLaw) && !hits.every(isLaw)
  useWayBack(hits.length)
  if (!first || hits.length === 0) return <Nothing answer={first} asked={asked} />
  const { passages, documents, collections } = first.searched
  const searched = { passages: number(passages, language), documents: number(documents, language), collections }
  return (
    <>
      <p role="status" className="muted small">
        {w('answersFound', { count: first.total })} {w('searchedIn', searched)}
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is not a list to every screen reader */}
      <ol className="answers" role="list">
        {hits.map((hit, i) => (
          <Quotation key={hit.id} hit={hit} asked={asked} opens={isBoth && isLaw(hit) !== isLaw(hits[i - 1])} />
        ))}
      </ol>
    </>
  )
}

function Nothing({ answer, asked }: { answer: Answer | undefined; asked: SearchAsked }) {
  const { w, language } = useLanguage()
  const navigate = useNavigate({ from: '/sok' })
  if (!answer) return null
  const { passages, documents, collections } = answer.searched
  const isNarrowed = facetNames.some(name => asked[name])
  return (
    <div className="notice stack" role="status">
      <p>
        <strong>{w('nothingAnswers')}</strong>
      </p>
      <p>
        {w('searchedIn', {
          passages: number(passages, language),
          documents: number(documents, language),
          collections,
        })}{' '}
        {w(isNarrowed ? 'nothingNarrowed' : 'nothingAdvice')}
      </p>
      {isNarrowed && (
        <p>
          <button
            type="button"
            className="button small"
            onClick={() => void navigate({ search: asked.q ? { q: asked.q } : {} })}
          >
            {w('widen')}
          </button>
        </p>
      )}
    </div>
  )
}

/** Undefined before the first. */
const isLaw = (hit: Hit | undefined): boolean | undefined => hit && hit.collection === 'law'

/** `opens`: it is the first in a row out of the law, or out of the house's own documents, and says which. */
function Quotation({ hit, asked, opens }: { hit: Hit; asked: SearchAsked; opens: boolean }) {
  const w = useWords()
  const { document, section, page, date, validity, kind, unit } = hit
  const params = { collection: hit.collection, document: document.id }
  const outdated = isOutdated(validity)
  return (
    <li className={outdated ? 'answer outdated' : 'answer'}>
      {opens && <p className="row-from muted small">{w(isLaw(hit) ? 'answersFromLaw' : 'answersFromOwn')}</p>}
      <h2>
        <Link
          to="/sok/$collection/$document"
          params={params}
          search={{ ...asked, at: `${hit.start}-${hit.end}` }}
          data-answer={hit.id}
          onClick={() => remember(hit.id)}
        >
          {document.title}
        </Link>
        {section && section !== document.title && <span className="section"> {section}</span>}
      </h2>
      <blockquote className="excerpt">
        <Marked hit={hit} />
      </blockquote>
      <p className="row small muted">
        <span>{w(`paper-${kind}`)}</span>
        {unit && <span>{unit}</span>}
        {page > 0 && !isLaw(hit) && <span>{w('onPage', { page })}</span>}
        {isLaw(hit) && <span>SFS {document.path}</span>}
        {date && <span>{isLaw(hit) ? w('lawAsOf', { date }) : date}</span>}
        <ValidityTag validity={validity} />
      </p>
    </li>
  )
}

/** The quotation with its marks; line breaks of the page are let go. */
function Marked({ hit: { quote, start, marks } }: { hit: Hit }): ReactNode {
  const pieces: ReactNode[] = []
  let at = 0
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const [from, to] = [mark.start - start, mark.end - start]
    if (from < at || to > quote.length) continue
    if (from > at) pieces.push(quote.slice(at, from))
    pieces.push(<mark key={from}>{quote.slice(from, to)}</mark>)
    at = to
  }
  pieces.push(quote.slice(at))
  return pieces
}
