// A document of others': it can be read when the reason has been written, and not before. Must not know why one may.
import '#web/look/people.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, got } from '#web/client/api.ts'
import type { Problem } from '#web/client/problem.ts'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { TextField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'

/** What stands instead of the document, and the dialog that asks. It opens by itself: whoever came here came to read. */
export function Reason({ problem }: { problem: Problem }) {
  const w = useWords()
  const [open, setOpen] = useState(true)
  return (
    <div className="others stack">
      <h1>{w('reasonTitle')}</h1>
      <p>{w('reasonMeans', { unit: String(problem.params.unit || '–') })}</p>
      <p>
        <button type="button" className="button first" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {w('reasonTo')}
        </button>
      </p>
      <Dialog open={open} onClose={() => setOpen(false)} title={w('reasonTitle')}>
        <Asked id={String(problem.params.document)} unit={String(problem.params.unit || '–')} />
      </Dialog>
    </div>
  )
}

function Asked({ id, unit }: { id: string; unit: string }) {
  const w = useWords()
  const client = useQueryClient()
  const [why, setWhy] = useState('')
  const saving = useMutation({
    mutationFn: () => got(api.POST('/api/documents/{id}/reasons', { params: { path: { id } }, body: { why } })),
    onSuccess: () => client.resetQueries(),
  })
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <p>{w('reasonMeans', { unit })}</p>
      <TextField label={w('reasonWhy')} note={w('reasonHint')} value={why} onChange={setWhy} required first />
      {saving.isError && <ProblemNote error={saving.error} />}
      <div className="dialog-foot">
        <button type="submit" className="button first" disabled={saving.isPending || why.trim().length < 10}>
          {w('reasonDo')}
        </button>
      </div>
    </form>
  )
}
