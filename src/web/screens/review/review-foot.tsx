// How far the review has come, the last stroke taken back, the sure ones in one stroke, and the way out.
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { corrections } from '#text/corrections.ts'
import type { DocumentWhole } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import type { Review } from '#web/screens/review/use-review.ts'

export function ReviewFoot({ whole, review, canUndo }: { whole: DocumentWhole; review: Review; canUndo: boolean }) {
  const w = useWords()
  const { rows, open, sure, correctable } = review
  const chosen = useMemo(() => corrections(rows).length, [rows])
  const settled = rows.filter(row => row.state !== 'proposed').length
  const asked = settled + open.length
  return (
    <div className="desk-foot">
      <label className="how-far">
        <span role="status">{w('settledOf', { done: settled, total: asked })}</span>
        <progress className="bar" max={Math.max(1, asked)} value={asked === 0 ? 1 : settled} />
      </label>
      <button type="button" className="button small" disabled={!canUndo} onClick={review.undo}>
        {w('undo')} <kbd>u</kbd>
      </button>
      <button type="button" className="button small" disabled={sure.length === 0} onClick={() => review.takeAll(sure)}>
        {w('acceptSure', { count: sure.length })}
      </button>
      {correctable.length > 0 && (
        <button type="button" className="button small" onClick={() => review.correctAll(correctable)}>
          {w('correctAll', { count: correctable.length })}
        </button>
      )}
      {chosen > 0 && (
        <span className="small corrections-chosen" role="status">
          {w('correctionsChosen', { count: chosen })}
        </span>
      )}
      <span className="push" />
      {open.length > 0 && <span className="left muted small">{w('leftFirst', { count: open.length })}</span>}
      <Link className="button first" to="/handling/$id/slapp-ut" params={{ id: whole.id }}>
        {w('release')} <kbd>r</kbd>
      </Link>
    </div>
  )
}
