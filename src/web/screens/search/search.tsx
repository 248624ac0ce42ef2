// Sök: one field; answers are quotations, with what narrows them kept in the address; beside them what is searched.
import '#web/look/search.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { asProblem } from '#web/client/problem.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { Answers } from '#web/screens/search/answers.tsx'
import { Collections } from '#web/screens/search/collections.tsx'
import { Facets } from '#web/screens/search/facets.tsx'
import { useAnswerKeys } from '#web/screens/search/use-answer-keys.ts'
import { answers } from '#web/screens/search/use-search.ts'

export function Search() {
  const w = useWords()
  const asked = useSearch({ from: '/sok' })
  const held = useInfiniteQuery(answers(asked))
  // Answers that were had before a function was stopped are not shown under its refusal.
  const isShut = held.isError && asProblem(held.error).reason === 'gate-closed'
  const pages = isShut ? [] : (held.data?.pages ?? [])
  useTitle(asked.q ? `${asked.q} – ${w('search')}` : w('search'))
  useAnswerKeys()
  return (
    <div className="stack wide-gap">
      <div>
        <h1>{w('search')}</h1>
        <p className="muted">{w('searchMeans')}</p>
      </div>
      <Field key={asked.q ? 'asked' : 'empty'} q={asked.q ?? ''} />
      <div className="search-columns">
        <section className="stack" aria-label={w('answers')} aria-busy={held.isFetching}>
          {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
          {asked.q && held.isPending && <p role="status">{w('searching')}</p>}
          {asked.q && pages[0] && <Facets answer={pages[0]} asked={asked} />}
          {asked.q && pages[0] && <Answers pages={pages} asked={asked} />}
          {held.hasNextPage && asked.q && (
            <p>
              <button
                type="button"
                className="button"
                disabled={held.isFetchingNextPage}
                onClick={() => void held.fetchNextPage()}
              >
                {w('showMore')}
              </button>
            </p>
          )}
        </section>
        <Collections />
      </div>
    </div>
  )
}

const pause = 350 // milliseconds without a key before the question is put

/** The question is put when the writing rests or Enter is pressed; only Enter leaves a step to go back to. */
function useQuestion(q: string) {
  const navigate = useNavigate({ from: '/sok' })
  const [written, setWritten] = useState(q)
  const field = useRef<HTMLInputElement>(null)
  const asked = useRef(q)
  const ask = (question: string, replace: boolean) => {
    const wanted = question.trim()
    if (wanted === asked.current) return
    asked.current = wanted
    void navigate({ search: wanted ? { q: wanted } : {}, replace })
  }
  const latest = useRef(ask)
  latest.current = ask
  // Ready to write in where nothing has been asked; on the way back from a document the answer has focus instead.
  useEffect(() => {
    if (asked.current === '') field.current?.focus()
  }, [])
  useEffect(() => {
    const timer = setTimeout(() => written.trim().length > 2 && latest.current(written, true), pause)
    return () => clearTimeout(timer)
  }, [written])
  return { written, setWritten, field, ask }
}

function Field({ q }: { q: string }) {
  const w = useWords()
  const { written, setWritten, field, ask } = useQuestion(q)
  return (
    <search>
      <form
        className="search-form"
        onSubmit={event => {
          event.preventDefault()
          ask(written, false)
        }}
      >
        <label htmlFor="search-field" className="visually-hidden">
          {w('searchField')}
        </label>
        <input
          ref={field}
          id="search-field"
          type="search"
          maxLength={1000}
          placeholder={w('searchField')}
          autoComplete="off"
          value={written}
          onChange={event => setWritten(event.target.value)}
        />
        <button type="submit" className="button first">
          {w('searchGo')}
        </button>
      </form>
    </search>
  )
}
