// Another ground for a mark: a section that fits its label, one written by hand, or none; with a note of the harm test.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { maskGrounds } from '#web/client/queries.ts'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { isMark, type MarkRow, sameAs } from '#web/screens/review/standing.ts'
import type { Review } from '#web/screens/review/use-review.ts'

type Props = { open: boolean; onClose: () => void; review: Review }

export function GroundDialog({ open, onClose, review }: Props) {
  const w = useWords()
  const { chosen } = review
  return (
    <Dialog open={open} onClose={onClose} title={w('groundTitle')}>
      {chosen && isMark(chosen) && <GroundForm row={chosen} onClose={onClose} review={review} />}
    </Dialog>
  )
}

const other = 'other'

/** What is chosen: a section of the list, one written by hand, or none. */
function useChoice(row: MarkRow) {
  const { data } = useQuery(maskGrounds)
  const listed = data?.labels.find(one => one.label === row.finding.label)?.grounds ?? []
  const [picked, pick] = useState<string>(row.finding.ground ?? '')
  const [written, write] = useState('')
  // What stands and is not in the list was written by hand: it is offered as it stands.
  const known = [...listed.map(({ ground }) => ground), '', other]
  const standing = row.finding.ground && !known.includes(row.finding.ground) ? [row.finding.ground] : []
  const ground = picked === other ? written.trim() : picked
  const test = listed.find(one => one.ground === ground)?.test ?? null
  const options = [
    ...listed.map(one => ({ ground: one.ground, test: one.test, matters: one.matters })),
    ...standing.map(one => ({ ground: one, test: null, matters: [] })),
  ]
  return { options, picked, pick, written, write, ground: ground || null, test }
}

function GroundForm({ row, onClose, review }: Omit<Props, 'open'> & { row: MarkRow }) {
  const w = useWords()
  const choice = useChoice(row)
  const [note, setNote] = useState(row.grounded?.note ?? '')
  const same = sameAs(review.rows, row)
  const [all, setAll] = useState(same.length > 1)
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        review.ground(all ? same : [row], { ground: choice.ground, test: choice.test, note: note.trim() || null })
        onClose()
      }}
    >
      <blockquote className="excerpt">{row.excerpt}</blockquote>
      <Sections choice={choice} />
      <label className="field">
        <span>{w('groundNote')}</span>
        <textarea rows={3} maxLength={500} value={note} onChange={event => setNote(event.target.value)} />
      </label>
      {same.length > 1 && (
        <label className="choice">
          <input type="checkbox" checked={all} onChange={event => setAll(event.target.checked)} />
          <span>{w('groundAll', { count: same.length })}</span>
        </label>
      )}
      <div className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>
          {w('cancel')}
        </button>
        <button type="submit" className="button first">
          {w('groundSave')}
        </button>
      </div>
    </form>
  )
}

function Sections({ choice }: { choice: ReturnType<typeof useChoice> }) {
  const w = useWords()
  const { options, picked, pick, written, write } = choice
  const radio = (value: string, text: React.ReactNode) => (
    <label key={value} className="choice">
      <input
        type="radio"
        name="ground"
        value={value}
        checked={picked === value}
        data-first={picked === value || undefined}
        onChange={() => pick(value)}
      />
      <span>{text}</span>
    </label>
  )
  return (
    <fieldset className="choices one-column">
      <legend>{w('groundWhich')}</legend>
      {options.map(({ ground, test, matters }) =>
        radio(
          ground,
          <>
            {ground}{' '}
            <span className="muted small">
              {[...matters.map(one => w(`matter-${one}`)), ...(test ? [w(`harm-test-${test}`)] : [])].join(', ')}
            </span>
          </>,
        ),
      )}
      {radio('', w('groundNone'))}
      {radio(other, w('groundOther'))}
      {picked === other && (
        <label className="field">
          <span>{w('groundOther')}</span>
          <input required minLength={3} maxLength={80} value={written} onChange={event => write(event.target.value)} />
          <span className="muted small">{w('groundOtherHint')}</span>
        </label>
      )}
    </fieldset>
  )
}
