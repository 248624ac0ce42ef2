// What is searched: the collections, how far the reading of each has come, what could not be read, and making a new one.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { instant, number } from '#web/language/format.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { CollectionActs } from '#web/screens/search/collection-acts.tsx'
import { NewCollection } from '#web/screens/search/new-collection.tsx'
import { Papers } from '#web/screens/search/papers.tsx'
import { type Collection, collections, isAtWork } from '#web/screens/search/use-search.ts'

export function Collections() {
  const w = useWords()
  const held = useQuery(collections)
  return (
    <section className="collections stack" aria-labelledby="collections-title">
      <h2 id="collections-title">{w('collections')}</h2>
      <p className="muted small">{w('collectionsMean')}</p>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      <ul className="collection-list">
        {held.data?.collections.map(one => (
          <One key={one.id} collection={one} mayKeep={held.data.mayKeep} />
        ))}
      </ul>
      {held.data?.mayKeep && <NewCollection roots={held.data.roots} />}
    </section>
  )
}

function One({ collection, mayKeep }: { collection: Collection; mayKeep: boolean }) {
  const { w, language } = useLanguage()
  const { id, origin, documents, passages, unread, folder } = collection
  const name = origin === 'law' ? w('lawCollection') : collection.name
  return (
    <li className="stack collection">
      <h3>{name}</h3>
      {origin === 'folder' && folder && <p className="hash small">{folder}</p>}
      <dl className="row small">
        <div>
          <dt>{w('colDocuments')}</dt> <dd>{number(documents, language)}</dd>
        </div>
        <div>
          <dt>{w('colPassages')}</dt> <dd>{number(passages, language)}</dd>
        </div>
      </dl>
      <State collection={collection} />
      {unread > 0 && <p className="tag doubt">{w('unreadFiles', { count: unread })}</p>}
      {origin !== 'law' && <Folded id={id} name={name} />}
      {origin !== 'law' && mayKeep && <CollectionActs collection={collection} />}
    </li>
  )
}

function State({ collection }: { collection: Collection }) {
  const w = useWords()
  const { refusal } = useHouseWords()
  const { state, progress, indexedAt } = collection
  if (collection.refusal)
    return <p className="notice gone">{refusal(collection.refusal.reason, collection.refusal.params)}</p>
  if (isAtWork(collection))
    return (
      <div className="small" role="status">
        {progress ? w('collection-indexing-of', progress) : w(`collection-${state}`)}
        <progress
          className="bar"
          aria-label={w(`collection-${state}`)}
          {...(progress && { max: Math.max(1, progress.total), value: progress.done })}
        />
      </div>
    )
  return (
    <p className="muted small">
      {w(`collection-${state}`)}
      {indexedAt && `, ${w('indexedAtTime', { at: instant(indexedAt) })}`}
    </p>
  )
}

/** The documents of a collection, fetched when they are asked for. */
function Folded({ id, name }: { id: string; name: string }) {
  const w = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className="small">{w('showPapers', { name })}</summary>
      {isOpen && <Papers id={id} />}
    </details>
  )
}
