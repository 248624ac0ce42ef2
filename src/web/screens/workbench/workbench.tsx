// Arbetsbord: drop a document anywhere, see what waits for whom, open the next.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { me, type QueueFilter, queue } from '#web/client/queries.ts'
import { useWords } from '#web/language/language.tsx'
import { DropZone } from '#web/parts/drop-zone.tsx'
import { writing } from '#web/parts/key-help.tsx'
import { letterKeysOn } from '#web/parts/letter-keys.ts'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { ChosenBar } from '#web/screens/workbench/chosen-bar.tsx'
import { FilterChips } from '#web/screens/workbench/filter-chips.tsx'
import { QueueTable } from '#web/screens/workbench/queue-table.tsx'
import { type Sending, useSending } from '#web/screens/workbench/use-sending.ts'

export function Workbench() {
  const may = useQuery(me).data?.may ?? []
  return may.some(one => one.act === 'read') ? <Desk /> : <NoCasework />
}

/** For those whose work is not with documents: no error, but what they have instead. */
function NoCasework() {
  const w = useWords()
  useTitle(w('workbench'))
  return (
    <div className="stack reading">
      <h1>{w('workbench')}</h1>
      <p>{w('noCasework')}</p>
      <p>
        <Link to="/konto" search={{}}>
          {w('noCaseworkRights')}
        </Link>
      </p>
    </div>
  )
}

function Desk() {
  const w = useWords()
  const filter = useSearch({ from: '/' })
  const held = useInfiniteQuery(queue(filter))
  const { sending, send, forget, together, apart } = useSending()
  useTitle(w('workbench'))
  const rows = held.data?.pages.flatMap(page => page.documents) ?? []
  const nothingYet = held.isSuccess && rows.length === 0 && !filter.state && !filter.q
  return (
    <DropZone send={send}>
      {choose => (
        <div className="stack wide-gap">
          <div className="row between">
            <div>
              <h1>{w('workbench')}</h1>
              <p className="muted">{w('dropAnywhere')}</p>
            </div>
            <button type="button" className="button first" onClick={choose}>
              {w('chooseFiles')}
            </button>
          </div>
          <Sendings sending={sending} forget={forget} />
          <ChosenBar
            rows={together}
            says={w('offerMatter', { count: together.length })}
            no={w('offerNo')}
            onDone={apart}
          />
          {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
          {nothingYet ? <Empty choose={choose} /> : <Queue filter={filter} />}
        </div>
      )}
    </DropZone>
  )
}

function Queue({ filter }: { filter: QueueFilter }) {
  const w = useWords()
  const held = useInfiniteQuery(queue(filter))
  const rows = held.data?.pages.flatMap(page => page.documents) ?? []
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choose = useCallback(
    (id: string) => setChosen(now => new Set(now.has(id) ? [...now].filter(one => one !== id) : [...now, id])),
    [],
  )
  const picked = rows.filter(row => chosen.has(row.id))
  return (
    <div className="stack">
      <ChosenBar
        rows={picked}
        says={w('chosenRows', { count: picked.length })}
        no={w('chooseNone')}
        onDone={() => setChosen(new Set())}
      />
      <div className="row between">
        <FilterChips counts={held.data?.pages[0]?.counts ?? {}} filter={filter} />
        <Search q={filter.q ?? ''} />
      </div>
      {held.isSuccess && rows.length === 0 ? (
        <p className="empty">{w('noneMatch')}</p>
      ) : (
        <QueueTable rows={rows} busy={held.isPending} chosen={chosen} choose={choose} />
      )}
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

function Search({ q }: { q: string }) {
  const w = useWords()
  const navigate = useNavigate({ from: '/' })
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (
        event.key !== 'f' ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        !letterKeysOn() ||
        writing(event.target)
      )
        return
      event.preventDefault()
      field.current?.focus()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
  const search = (value: string) =>
    void navigate({ search: before => ({ ...before, q: value || undefined }), replace: true })
  return (
    <search className="queue-search">
      <label className="visually-hidden" htmlFor="queue-search">
        {w('searchQueue')}
      </label>
      <input
        ref={field}
        id="queue-search"
        type="search"
        defaultValue={q}
        placeholder={w('searchQueue')}
        onChange={event => search(event.target.value)}
      />
    </search>
  )
}

function Sendings({ sending, forget }: { sending: readonly Sending[]; forget: (key: number) => void }) {
  const w = useWords()
  if (sending.length === 0) return null
  return (
    <ul className="sendings stack" aria-label={w('sending')}>
      {sending.map(one => (
        <li key={one.key} className="stack">
          {one.error ? (
            <>
              <p>
                <strong>{one.name}</strong> {w('notSent')}
              </p>
              <ProblemNote error={one.error} />
              <p>
                <button type="button" className="button small" onClick={() => forget(one.key)}>
                  {w('understood')}
                </button>
              </p>
            </>
          ) : (
            <label>
              {w('sendingFile', { name: one.name })}
              <progress className="bar" max={1} value={one.share} />
            </label>
          )}
        </li>
      ))}
    </ul>
  )
}

function Empty({ choose }: { choose: () => void }) {
  const w = useWords()
  return (
    <div className="empty">
      <h2>{w('emptyTitle')}</h2>
      <p className="muted">{w('emptyHow')}</p>
      <button type="button" className="button first" onClick={choose}>
        {w('chooseFiles')}
      </button>
    </div>
  )
}
