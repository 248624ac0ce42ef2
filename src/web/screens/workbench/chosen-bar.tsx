// What can be done with several documents at once: those chosen in the queue, or those that were put in together.
import { useState } from 'react'
import type { DocumentRow } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { MatterDialog } from '#web/screens/matter/matter-dialog.tsx'

type Props = { rows: readonly DocumentRow[]; says: string; no: string; onDone: () => void }

export function ChosenBar({ rows, says, no, onDone }: Props) {
  const w = useWords()
  const [open, setOpen] = useState(false)
  if (rows.length === 0) return null
  return (
    <div className="notice row chosen-bar">
      <p role="status">{says}</p>
      <button type="button" className="button small first" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {w('setMatter')}
      </button>
      <button type="button" className="button small" onClick={onDone}>
        {no}
      </button>
      <MatterDialog open={open} onClose={() => setOpen(false)} documents={rows} onDone={onDone} />
    </div>
  )
}
