// Adds what no function found: what is selected on the page, or words looked up on it, so that no mouse is needed.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Span } from '#text/span.ts'
import { pageText } from '#web/client/queries.ts'
import type { MarkLabel } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { LabelChoice } from '#web/screens/review/label-choice.tsx'
import type { Review } from '#web/screens/review/use-review.ts'

type Props = { open: boolean; onClose: () => void; review: Review; page: number }

export function AddDialog({ open, onClose, review, page }: Props) {
  const w = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={w('addTitle')}>
      <AddForm onClose={onClose} review={review} page={page} />
    </Dialog>
  )
}

function AddForm({ onClose, review, page }: Omit<Props, 'open'>) {
  const w = useWords()
  const { selected } = review
  const [written, write] = useState(selected?.text ?? '')
  const [label, choose] = useState<MarkLabel>('PERSON')
  const [everywhere, setEverywhere] = useState(true)
  const asSelected = selected && written === selected.text ? selected : null
  const at = selected?.page ?? page
  const text = useQuery({ ...pageText(review.id, at), enabled: !asSelected })
  const span = asSelected ?? (text.data && find(text.data.text, written, text.data.start))
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (!span) return
        review.add({ start: span.start, end: span.end }, label, everywhere)
        review.select(null)
        onClose()
      }}
    >
      <Wanted written={written} write={write} at={at} found={Boolean(span)} />
      <LabelChoice label={label} choose={choose} />
      <label className="choice">
        <input type="checkbox" checked={everywhere} onChange={event => setEverywhere(event.target.checked)} />
        <span>{w('addEverywhere')}</span>
      </label>
      <div className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>
          {w('cancel')}
        </button>
        <button type="submit" className="button first" disabled={!span}>
          {w('mask')}
        </button>
      </div>
    </form>
  )
}

type WantedProps = { written: string; write: (text: string) => void; at: number; found: boolean }

function Wanted({ written, write, at, found }: WantedProps) {
  const w = useWords()
  const says = written.trim() === '' ? 'addHow' : found ? 'addFound' : 'addNotFound'
  return (
    <div>
      <label className="over" htmlFor="add-text">
        {w('addText')}
      </label>
      <input
        id="add-text"
        data-first
        type="text"
        autoComplete="off"
        value={written}
        aria-describedby="add-found"
        onChange={event => write(event.target.value)}
      />
      <p id="add-found" className="small muted" role="status">
        {w(says, { page: at })}
      </p>
    </div>
  )
}

/** Where the words stand on the page, however they are broken over lines; the first place, upper and lower case alike. */
function find(text: string, words: string, start: number): Span | null {
  const parts = words.trim().split(/\s+/).filter(Boolean)
  if (parts.length === 0) return null
  const pattern = parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  const match = new RegExp(pattern, 'iu').exec(text)
  return match && { start: start + match.index, end: start + match.index + match[0].length }
}
