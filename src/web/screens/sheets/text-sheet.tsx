// A page as text, lines as on the page, with what was found marked in it. The one view for screen readers and small screens.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { pageText } from '#web/client/queries.ts'
import type { FindingRow, PageFacts, PageText } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { lookOf, standingWord } from '#web/screens/review/standing.ts'
import { useFindingWords } from '#web/screens/review/use-finding-words.ts'
import type { Review } from '#web/screens/review/use-review.ts'
import { type Cell, cells } from '#web/screens/sheets/columns.ts'
import { cut } from '#web/screens/sheets/cut.ts'
import { selectedSpan } from '#web/screens/sheets/selected-span.ts'

type Props = { id: string; facts: PageFacts; rows: readonly FindingRow[]; review: Review; of: number; isTable: boolean }

export function TextSheet({ id, facts, rows, review, of, isTable }: Props) {
  const w = useWords()
  const page = useQuery(pageText(id, facts.number)).data
  const body = useRef<HTMLDivElement>(null)
  const pieces = useMemo(() => (page ? stretches(page, rows, isTable) : []), [page, rows, isTable])
  const { choose, select } = review
  useTextPointer(body, choose, select, facts.number)
  const label = w('pageNumber', { page: facts.number })
  return (
    <section className={isTable ? 'sheet text table' : 'sheet text'} aria-label={label}>
      {of > 1 && <p className="folio muted small">{label}</p>}
      {!page ? (
        <p className="muted">{w('loading')}</p>
      ) : page.text.trim() === '' ? (
        <p className="notice doubt">{w('noTextHere')}</p>
      ) : (
        <div className="prose" ref={body}>
          {pieces.map(piece => (
            <Stretch key={piece.start} piece={piece} chosen={review.chosen?.id} />
          ))}
        </div>
      )}
    </section>
  )
}

const stretches = (page: PageText, rows: readonly FindingRow[], isTable: boolean): Cell[] => {
  const pieces = cut(page, rows)
  return isTable ? cells(pieces) : pieces.map(piece => ({ ...piece, stop: null }))
}

function Stretch({ piece, chosen }: { piece: Cell; chosen: string | undefined }): ReactNode {
  const w = useWords()
  const { title } = useFindingWords()
  const { row, stop } = piece
  const reach = stop === null ? {} : { style: { tabSize: `${stop}ch` } }
  if (!row)
    return (
      <span data-start={piece.start} {...reach}>
        {piece.text}
      </span>
    )
  const look = `m ${lookOf(row)}${row.id === chosen ? ' chosen' : ''}`
  return (
    <mark className={look} data-finding={row.id}>
      {piece.first && (
        <span className="visually-hidden">{` [${row.finding.kind === 'quote' ? title(row) : `${title(row)}, ${w(standingWord(row)).toLowerCase()}`}: `}</span>
      )}
      <span data-start={piece.start} {...reach}>
        {piece.text}
      </span>
      {piece.last && <span className="visually-hidden">{'] '}</span>}
    </mark>
  )
}

/** A press on a mark chooses it; a selection of text becomes the stretch that `a` adds. */
function useTextPointer(
  body: React.RefObject<HTMLDivElement | null>,
  choose: Review['choose'],
  select: Review['select'],
  page: number,
): void {
  const chosen = useCallback(
    (event: Event) => {
      const mark = (event.target as Element).closest('[data-finding]')
      if (mark && window.getSelection()?.isCollapsed !== false) choose(mark.getAttribute('data-finding'))
    },
    [choose],
  )
  useEffect(() => {
    const changed = () => {
      const span = body.current && selectedSpan(body.current)
      if (span) select({ ...span, page })
    }
    const stop = new AbortController()
    const { signal } = stop
    window.document.addEventListener('selectionchange', changed, { signal })
    window.document.addEventListener('click', event => body.current?.contains(event.target as Node) && chosen(event), {
      signal,
    })
    return () => stop.abort()
  }, [body, chosen, select, page])
}
