// A page as it looks, with what was found drawn over it and its words selectable by dragging.
import { useQuery } from '@tanstack/react-query'
import { type PointerEvent, useMemo, useRef, useState } from 'react'
import type { Span } from '#text/span.ts'
import { pageText } from '#web/client/queries.ts'
import type { FindingRow, PageFacts, PageText } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { lookOf } from '#web/screens/review/standing.ts'
import type { Review } from '#web/screens/review/use-review.ts'

type Props = { id: string; facts: PageFacts; rows: readonly FindingRow[]; review: Review }
type Word = PageText['words'][number]

export function PageSheet({ id, facts, rows, review }: Props) {
  const w = useWords()
  const { number, width, height } = facts
  const words = useQuery(pageText(id, number)).data
  const [src] = useState(() => `/api/documents/${id}/pages/${number}/image?width=${imageWidth()}`)
  const drag = useDrag(facts, words, review)
  const shown = review.selected?.page === number ? review.selected : null
  return (
    <figure className="sheet" aria-label={w('pageNumber', { page: number })}>
      <div className="face" style={{ aspectRatio: `${width} / ${height}` }} {...drag}>
        <img src={src} alt={w('pageImage', { page: number })} draggable={false} decoding="async" />
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {rows.map(row =>
            row.boxes
              .filter(box => box.page === number)
              .map(box => <Drawn key={`${row.id}-${box.y}-${box.x}`} row={row} box={box} review={review} />),
          )}
          {shown &&
            words?.words
              .filter(word => word.start < shown.end && word.end > shown.start)
              .map(word => (
                <rect
                  key={`${word.start}-${word.x}`}
                  className="selected-word"
                  x={word.x - 1}
                  y={word.y - 1}
                  width={word.width + 2}
                  height={word.height + 2}
                />
              ))}
        </svg>
      </div>
      <figcaption className="muted small">{w('pageNumber', { page: number })}</figcaption>
    </figure>
  )
}

type DrawnProps = { row: FindingRow; box: FindingRow['boxes'][number]; review: Review }

function Drawn({ row, box, review }: DrawnProps) {
  const chosen = review.chosen?.id === row.id
  const look = `${lookOf(row)}${chosen ? ' chosen' : ''}`
  const { x, y, width, height } = box
  return (
    <g className={look} data-finding={row.id}>
      {chosen && <rect className="ring" x={x - 4} y={y - 3.5} width={width + 8} height={height + 7} rx={3} />}
      <rect className="fill" x={x - 1.5} y={y - 1} width={width + 3} height={height + 2} rx={1.5} />
      <line className="under" x1={x} x2={x + width} y1={y + height + 1.5} y2={y + height + 1.5} />
    </g>
  )
}

/** Dragging over words selects them; a press that does not move chooses the finding that stands there. */
function useDrag(facts: PageFacts, words: PageText | undefined, review: Review) {
  const from = useRef<Word | null>(null)
  const sorted = useMemo(() => words?.words ?? [], [words])
  const at = (event: PointerEvent<HTMLDivElement>): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect()
    return {
      x: ((event.clientX - box.left) / box.width) * facts.width,
      y: ((event.clientY - box.top) / box.height) * facts.height,
    }
  }
  const select = (a: Word, b: Word) => {
    const span: Span = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
    const text = words?.text.slice(span.start - words.start, span.end - words.start) ?? ''
    review.select({ ...span, text, page: facts.number })
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0 || event.pointerType === 'touch') return
      from.current = nearest(sorted, at(event))
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const start = from.current
      const now = start && nearest(sorted, at(event))
      if (start && now && (now !== start || review.selected)) select(start, now)
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => {
      from.current = null
      const hit = window.document
        .elementsFromPoint(event.clientX, event.clientY)
        .find(element => element.closest('[data-finding]'))
      const id = hit?.closest('[data-finding]')?.getAttribute('data-finding')
      if (id && !review.selected) review.choose(id)
    },
    onDoubleClick: (event: React.MouseEvent<HTMLDivElement>) => {
      const word = nearest(sorted, at(event as unknown as PointerEvent<HTMLDivElement>))
      if (word) select(word, word)
    },
  }
}

/** The word under a point, or the closest on the same line; null far from any. */
function nearest(words: readonly Word[], { x, y }: { x: number; y: number }): Word | null {
  let best: Word | null = null
  let least = 40 // points
  for (const word of words) {
    if (y < word.y - 3 || y > word.y + word.height + 3) continue
    const away = x < word.x ? word.x - x : Math.max(0, x - word.x - word.width)
    if (away < least) {
      best = word
      least = away
    }
  }
  return best
}

/** Pixels to ask for: sharp on this screen, in few sizes so that pages are drawn once. */
const imageWidth = (): number => (window.devicePixelRatio > 1.2 || window.innerWidth > 1700 ? 1600 : 1000)
