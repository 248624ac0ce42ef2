// The summary above the findings: the document's own sentences in its order, each leading to its place. Asked for, never made by itself.
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { FindingRow } from '#web/client/shapes.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { type SummaryState, useSummary } from '#web/screens/summary/use-summary.ts'

type Props = {
  id: string
  /** The document has been read. */
  ready: boolean
  /** The sentence that is shown in the document. */
  shown: FindingRow | null
  show: (row: FindingRow | null) => void
  /** Filled with what opens the summary and goes to it, for the key. */
  open: RefObject<() => void>
}

export function SummaryPanel({ id, ready, shown, show, open }: Props) {
  const w = useWords()
  const state = useSummary(id, ready)
  const [isOpen, setOpen] = useState(false)
  const [goThere, setGoThere] = useState(false)
  const panel = useRef<HTMLElement>(null)
  const { made, want } = state
  const unfold = () => {
    if (!ready) return
    setOpen(true)
    setGoThere(true)
    want()
  }
  open.current = unfold
  const count = made?.quotes.length ?? 0
  useEffect(() => {
    if (!goThere || count === 0) return
    panel.current?.querySelector<HTMLElement>('[data-quote]')?.focus()
    setGoThere(false)
  }, [goThere, count])
  const fold = () => {
    setOpen(false)
    show(null)
    panel.current?.querySelector<HTMLElement>('[data-summary-switch]')?.focus()
  }
  return (
    <section className="summary" aria-label={w('summary')} ref={panel}>
      <div className="summary-head">
        <button
          type="button"
          className="button small"
          data-summary-switch
          aria-expanded={isOpen}
          disabled={!ready}
          onClick={isOpen ? fold : unfold}
        >
          {w(isOpen ? 'summaryHide' : 'summarise')} {!isOpen && <kbd>s</kbd>}
        </button>
        {isOpen && <Length state={state} />}
      </div>
      {isOpen && <Made state={state} shown={shown} show={show} />}
    </section>
  )
}

const lengths = [null, 3, 5, 7] as const

function Length({ state: { ask, made } }: { state: SummaryState }) {
  const w = useWords()
  const [wanted, setWanted] = useState('')
  if (!made || made.quotes.length === 0) return null
  return (
    <label className="summary-length small">
      <span>{w('summaryLength')}</span>
      <select
        value={wanted}
        onChange={event => {
          setWanted(event.target.value)
          ask.mutate(event.target.value ? Number(event.target.value) : null)
        }}
      >
        {lengths.map(length => (
          <option key={length} value={length ?? ''}>
            {length ?? w('summaryFitting')}
          </option>
        ))}
      </select>
    </label>
  )
}

type MadeProps = Pick<Props, 'shown' | 'show'> & { state: SummaryState }

function Made({ state: { made, ask }, shown, show }: MadeProps) {
  const w = useWords()
  const { refusal } = useHouseWords()
  const refused = ask.data?.refusal ?? null
  if (ask.isError) return <ProblemNote error={ask.error} again={() => ask.mutate(null)} />
  if (refused) return <p className="notice gone">{refusal(refused.reason, refused.params)}</p>
  if (!made)
    return (
      <p className="muted small" role="status">
        {w('summaryMaking')}
      </p>
    )
  if (made.quotes.length === 0) return <p className="muted">{w('summaryNone')}</p>
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is not a list to every screen reader */}
      <ol className="summary-list" role="list">
        {made.quotes.map(row => (
          <Quote key={row.id} row={row} here={shown?.id === row.id} show={show} />
        ))}
        <li className="summary-means muted small">
          {w('summaryMeans')} {made.genre && w(`genre-${made.genre as 'paper'}`)}
        </li>
      </ol>
      {made.isOld && (
        <p className="small">
          {w('summaryOld')}{' '}
          <button type="button" className="button bare small" onClick={() => ask.mutate(null)}>
            {w('summaryAgain')}
          </button>
        </p>
      )}
    </>
  )
}

type QuoteProps = { row: FindingRow; here: boolean; show: Props['show'] }

function Quote({ row, here, show }: QuoteProps) {
  const w = useWords()
  const { why } = useHouseWords()
  const [first] = row.finding.why
  return (
    <li>
      <button
        type="button"
        className="summary-quote"
        data-quote={row.id}
        aria-pressed={here}
        onClick={() => show(here ? null : row)}
      >
        <span className="excerpt">{row.excerpt.replace(/\s+/g, ' ')}</span>
        <span className="muted small">
          {w('summaryPlace', { page: row.page, line: row.line })}
          {first && ` · ${why(first.id, first.params)}`}
        </span>
      </button>
    </li>
  )
}
