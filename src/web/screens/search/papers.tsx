// The documents of one collection, those that could not be read first, each with why.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useHouseWords } from '#web/language/house-words.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { papers } from '#web/screens/search/use-search.ts'
import { ValidityTag } from '#web/screens/search/validity.tsx'

export function Papers({ id }: { id: string }) {
  const w = useWords()
  const { refusal } = useHouseWords()
  const held = useQuery(papers(id))
  if (held.isError) return <ProblemNote error={held.error} again={() => void held.refetch()} />
  if (!held.data) return <p className="small">{w('loading')}</p>
  const { documents, total } = held.data
  const sorted = documents.toSorted((a, b) => Number(b.refusal !== null) - Number(a.refusal !== null))
  return (
    <>
      <ul className="papers">
        {sorted.map(one => (
          <li key={one.id} className="one">
            {one.refusal ? (
              <>
                <span>{one.path}</span>
                <span className="small refusal">{refusal(one.refusal.reason, one.refusal.params)}</span>
              </>
            ) : (
              <>
                <Link to="/sok/$collection/$document" params={{ collection: id, document: one.id }} search={{}}>
                  {one.title}
                </Link>
                <span className="row small muted">
                  {w(`paper-${one.kind}`)} <ValidityTag validity={one.validity} />
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {total > documents.length && <p className="small muted">{w('papersMore', { shown: documents.length, total })}</p>}
    </>
  )
}
