// Another label for a mark.
import { useState } from 'react'
import type { MarkLabel } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { LabelChoice } from '#web/screens/review/label-choice.tsx'
import { isMark } from '#web/screens/review/standing.ts'
import type { Review } from '#web/screens/review/use-review.ts'

type Props = { open: boolean; onClose: () => void; review: Review }

export function ChangeDialog({ open, onClose, review }: Props) {
  const w = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={w('changeLabelTitle')}>
      <ChangeForm onClose={onClose} review={review} />
    </Dialog>
  )
}

function ChangeForm({ onClose, review }: Omit<Props, 'open'>) {
  const w = useWords()
  const { chosen } = review
  const [label, choose] = useState<MarkLabel>(chosen && isMark(chosen) ? chosen.finding.label : 'PERSON')
  if (!chosen) return null
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        review.relabel(chosen, label)
        onClose()
      }}
    >
      <blockquote className="excerpt">{chosen.excerpt}</blockquote>
      <LabelChoice label={label} choose={choose} />
      <div className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>
          {w('cancel')}
        </button>
        <button type="submit" className="button first">
          {w('changeAndMask')}
        </button>
      </div>
    </form>
  )
}
