// The matter of the document that is open, and the way to name it.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { matter as matterOf } from '#web/client/queries.ts'
import type { DocumentWhole } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { MatterDialog } from '#web/screens/matter/matter-dialog.tsx'

export function MatterButton({ whole }: { whole: DocumentWhole }) {
  const w = useWords()
  const [open, setOpen] = useState(false)
  const shown = useQuery({ ...matterOf(whole.id), enabled: whole.matter !== null })
  const beside = shown.data?.beside.length ?? 0
  return (
    <>
      <button type="button" className="button bare small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {whole.matter ? `${w('colMatter')} ${whole.matter}` : w('addMatter')}
        {whole.matter && beside > 0 && <span className="muted"> · {w('matterWith', { count: beside })}</span>}
      </button>
      <MatterDialog open={open} onClose={() => setOpen(false)} documents={[whole]} />
    </>
  )
}
