// Puts documents in a matter, with the number that stands in the document at hand, and shows what else lies there.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type RefObject, useRef, useState } from 'react'
import { api, got } from '#web/client/api.ts'
import { matter as matterOf } from '#web/client/queries.ts'
import type { DocumentRow, DocumentWhole } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'

type Asked = Pick<DocumentRow, 'id' | 'matter'>
type Props = { open: boolean; onClose: () => void; documents: readonly Asked[]; onDone?: () => void }

export function MatterDialog({ open, onClose, documents, onDone }: Props) {
  const w = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={w('matterTitle')}>
      {documents.length > 0 && <MatterForm documents={documents} onClose={onClose} onDone={onDone} />}
    </Dialog>
  )
}

function useNaming(documents: readonly Asked[], done: () => void) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (matter: string | null) =>
      got(api.POST('/api/matters', { body: { documents: documents.map(one => one.id), matter } })),
    onSuccess: answer => {
      for (const row of answer.documents)
        client.setQueryData<DocumentWhole>(['document', row.id], held => held && { ...held, ...row })
      for (const key of ['queue', 'matter']) void client.invalidateQueries({ queryKey: [key] })
      tell(w('matterSet', { count: answer.documents.length }))
      done()
    },
  })
}

function MatterForm({ documents, onClose, onDone }: Omit<Props, 'open'>) {
  const w = useWords()
  const [first] = documents
  const shown = useQuery(matterOf(first!.id))
  const same = documents.every(one => one.matter === first!.matter) ? first!.matter : null
  const [written, write] = useState(same ?? '')
  const field = useRef<HTMLInputElement>(null)
  const naming = useNaming(documents, () => {
    onClose()
    onDone?.()
  })
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        naming.mutate(written.trim() || null)
      }}
    >
      <Name field={field} written={written} write={write} />
      <Suggestions
        all={(shown.data?.suggestions ?? []).filter(one => one !== written)}
        take={one => {
          write(one)
          field.current?.focus()
        }}
      />
      {documents.length === 1 && same && <Beside beside={shown.data?.beside ?? []} onClose={onClose} />}
      {naming.isError && <ProblemNote error={naming.error} />}
      <div className="dialog-foot">
        {same && (
          <button type="button" className="button" disabled={naming.isPending} onClick={() => naming.mutate(null)}>
            {w('matterLeave')}
          </button>
        )}
        <button type="submit" className="button first" disabled={naming.isPending}>
          {w('save')}
        </button>
      </div>
    </form>
  )
}

type NameProps = { field: RefObject<HTMLInputElement | null>; written: string; write: (name: string) => void }

function Name({ field, written, write }: NameProps) {
  const w = useWords()
  return (
    <div>
      <label className="over" htmlFor="matter">
        {w('matterName')}
      </label>
      <input
        ref={field}
        id="matter"
        data-first
        type="text"
        autoComplete="off"
        maxLength={200}
        value={written}
        aria-describedby="matter-means"
        onChange={event => write(event.target.value)}
      />
      <p id="matter-means" className="small muted">
        {w('matterMeans')}
      </p>
    </div>
  )
}

function Suggestions({ all, take }: { all: readonly string[]; take: (one: string) => void }) {
  const w = useWords()
  if (all.length === 0) return null
  return (
    <div className="row">
      <span className="small muted">{w('matterSuggested')}</span>
      {all.map(one => (
        <button key={one} type="button" className="button small" onClick={() => take(one)}>
          {one}
        </button>
      ))}
    </div>
  )
}

type BesideProps = { beside: readonly { id: string; name: string; read: boolean }[]; onClose: () => void }

function Beside({ beside, onClose }: BesideProps) {
  const w = useWords()
  if (beside.length === 0) return <p className="small muted">{w('matterNoneBeside')}</p>
  return (
    <div>
      <h3 className="over">{w('matterBeside')}</h3>
      <ul className="beside">
        {beside.map(({ id, name, read }) => (
          <li key={id}>
            {read ? (
              <Link to="/handling/$id" params={{ id }} search={{}} onClick={onClose}>
                {name}
              </Link>
            ) : (
              <>
                {name} <span className="muted small">({w('matterNotRead')})</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
